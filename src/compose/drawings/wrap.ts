/** Lines of a text in a given width, for text inside drawings. */

const NBSP = '\u00a0'
/** After a short word and after a number, before a telephone code: there no line ends while there is room for both. */
const BOUND = /(?<=(?:^|[ \u00a0«(])(?:\p{L}{1,2}|\d+)) (?=\S)| (?=\+\d)/gu
/** Where a word that is wider than the line may end all the same; a double surname does so after its hyphen. */
const WITHIN = /(?<=[^-]-)(?=[^-])|\u00a0/u

/**
 * @param measure width of a text in points
 * @returns the lines; a word that can't be broken and is wider than the line gets a line of its own
 * @example
 * wrapText('Анна Великодворская-Преображенская', 110, measure) // ['Анна', 'Великодворская-', 'Преображенская']
 * wrapText('Информация о себе', 100, measure) // ['Информация', 'о себе']
 */
export function wrapText(content: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  const add = (piece: string, gap: string) => {
    const longer = line === '' ? piece : line + gap + piece
    if (line !== '' && measure(longer) > width) {
      lines.push(line)
      line = piece
    } else line = longer
  }
  for (const word of content.replace(BOUND, NBSP).split(/ +/)) {
    if (measure(word) <= width) add(word, ' ')
    else {
      word.split(WITHIN).forEach((piece, i) => {
        add(piece, i === 0 || !line.endsWith('-') ? ' ' : '')
      })
    }
  }
  return line === '' ? lines : [...lines, line]
}
