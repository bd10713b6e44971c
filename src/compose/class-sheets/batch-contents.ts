/** What is in a pile, as a table: leaflets and sheets. */
import type { ClassPack, PackPart } from '../../model/class-pack.ts'
import type { Node, TableCell } from '../../model/composed.ts'
import { type CountedWord, countedText, wordText } from '../../model/words.ts'
import { type Look, plainText } from '../look.ts'

/** A line for each leaflet in the usual edition, and one for each other edition; figures at the right. */
export function batchContents(pack: ClassPack, { words: { cover } }: Look): Node {
  const others = (['plain', 'large', 'large-plain'] as const).flatMap((edition) => {
    const parts = pack.parts.filter((part) => part.edition === edition)
    return parts.length === 0
      ? []
      : [[wordText(cover[edition], { each: sheetsEach(parts, cover.each) }), countCopies(parts)] as const]
  })
  const rows = [
    ...pack.parts
      .filter(({ edition }) => edition === 'standard')
      .map((part) => {
        const words = wordText(cover.leaflet, { title: part.title, each: sheetsEach([part], cover.each) })
        return [words, part.count] as const
      }),
    ...others,
    [cover.handout, 1] as const,
  ]
  const cell = (node: Node): TableCell => ({ node, open: true })
  return {
    type: 'table',
    role: 'Table',
    heads: 'rows',
    widths: ['*', 40],
    frame: {
      outer: 0.6,
      inner: 0.6,
      padding: [
        [0, 3, 8, 4],
        [0, 3, 0, 4],
      ],
    },
    rows: rows.map(([words, count]) => [
      cell(plainText(words, 'body')),
      cell(plainText(String(count), 'body', { bold: true, align: 'right' })),
    ]),
  }
}

/** Leaflets in the pile, all editions together. */
export function countCopies(parts: readonly PackPart[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0)
}

function sheetsEach(parts: readonly PackPart[], each: CountedWord): string {
  const [least, most] = [
    Math.min(...parts.map(({ sheets }) => sheets[0])),
    Math.max(...parts.map(({ sheets }) => sheets[1])),
  ]
  return countedText(each, most, least === most ? String(most) : `${least}–${most}`)
}
