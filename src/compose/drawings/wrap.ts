/** Lines of a text in a given width, for text inside drawings. */

/**
 * Breaks at spaces; a word that is wider than the line stands alone.
 *
 * @param measure width of a text in points
 */
export function wrapText(content: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of content.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}
