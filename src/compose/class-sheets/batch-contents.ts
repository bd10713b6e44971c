/** What is in a pile, as a table: leaflets and sheets. */
import type { ClassPack, PackPart } from '../../model/class-pack.ts'
import type { Node, TableCell } from '../../model/composed.ts'
import { isLarge, isPlain } from '../../model/edition.ts'
import type { Edition } from '../../model/job.ts'
import { plainText } from '../look.ts'
import { counted, SHEETS } from './counted.ts'

/** A line for each leaflet in the usual edition, and one for each other edition; figures at the right. */
export function batchContents(pack: ClassPack): Node {
  const others = (['plain', 'large', 'large-plain'] as const).flatMap((edition) => {
    const parts = pack.parts.filter((part) => part.edition === edition)
    return parts.length === 0
      ? []
      : [[`Памятки ${kindInWords(edition)}, по\u00a0${sheetsInWords(parts)}`, countCopies(parts)] as const]
  })
  const rows = [
    ...pack.parts
      .filter(({ edition }) => edition === 'standard')
      .map((part) => [`«${part.title}», по\u00a0${sheetsInWords([part])}`, part.count] as const),
    ...others,
    ['Ведомость выдачи', 1] as const,
  ]
  const cell = (node: Node): TableCell => ({ node, open: true })
  return {
    type: 'table',
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

export function countCopies(parts: readonly PackPart[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0)
}

function kindInWords(edition: Edition): string {
  const kinds = [...(isLarge(edition) ? ['крупным шрифтом'] : []), ...(isPlain(edition) ? ['без личной страницы'] : [])]
  return kinds.join(', ')
}

function sheetsInWords(parts: readonly PackPart[]): string {
  const [least, most] = [
    Math.min(...parts.map(({ sheets }) => sheets[0])),
    Math.max(...parts.map(({ sheets }) => sheets[1])),
  ]
  return least === most ? counted(most, SHEETS, 'dative') : `${least}–${counted(most, SHEETS, 'dative')}`
}
