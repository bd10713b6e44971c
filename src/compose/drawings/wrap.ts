/** Lines of a text in a given width, for text inside drawings. */

/**
 * Breaks at spaces; a word that is wider than the line is broken after its hyphens, as a double surname is, and one that
 * has none stands alone.
 *
 * @param measure width of a text in points
 * @example
 * wrapText('Анна Великодворская-Преображенская', 110, measure) // ['Анна', 'Великодворская-', 'Преображенская']
 */
export function wrapText(content: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of content.split(/ +/)) {
    const pieces = measure(word) > width ? word.split(/(?<=[^-]-)(?=[^-])/) : [word]
    pieces.forEach((piece, i) => {
      const longer = line === '' || i > 0 ? line + piece : `${line} ${piece}`
      if (line !== '' && measure(longer) > width) {
        lines.push(line)
        line = piece
      } else line = longer
    })
  }
  return line === '' ? lines : [...lines, line]
}
