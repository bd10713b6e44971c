/** Bands that distinguish variants without colour: the first is solid black, the second hatched, the third empty. */
import { itemAt } from '../../diagnostics/impossible.ts'
import type { Drawing, Shape } from '../../model/drawing.ts'
import { centred } from './marks.ts'

const FILLS = ['#000000', 'hatch', '#FFFFFF'] as const
export type BandFill = (typeof FILLS)[number]

/** In the order of either alphabet; what is printed is the manuscript's own letter. */
const LETTERS = ['АБВГДЕЖЗИК', 'ABCDEFGHIJ']

/**
 * А (and Latin A) is always solid, Б (and B) hatched, В (and C) empty, also when a pupil gets only one of them; Г begins again.
 */
export function bandFill(letter: string): BandFill {
  const index = Math.max(0, ...LETTERS.map((letters) => letters.indexOf(letter)))
  return itemAt(FILLS, index % FILLS.length)
}

/** A letter on a small tile that is filled like the band of its variant. */
export function letterTile(
  letter: string,
  x: number,
  y: number,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Shape[] {
  const fill = bandFill(letter)
  const inset = 5
  return [
    { type: 'rect', x, y, width, height, fill, stroke: '#000000', lineWidth: 1.2 },
    // a letter straight on the hatch could not be read
    ...(fill === 'hatch'
      ? [
          {
            type: 'rect',
            x: x + inset,
            y: y + inset - 1,
            width: width - 2 * inset,
            height: height - 2 * inset + 2,
            fill: '#FFFFFF',
          } as const,
        ]
      : []),
    { ...centred(letter, x + width / 2, y + height / 2 + 6.4, 18, fill === '#000000' ? '#FFFFFF' : '#000000') },
  ]
}

/** The big letter at the top of a variant's band. */
export function bandLetter(letter: string): Drawing {
  const fill = bandFill(letter)
  return {
    width: 34,
    height: 36,
    alt: '',
    shapes: [
      ...(fill === 'hatch' ? [{ type: 'rect', x: 0, y: 0, width: 34, height: 36, fill: '#FFFFFF' } as const] : []),
      { ...centred(letter, 17, 29, 30, fill === '#000000' ? '#FFFFFF' : '#000000') },
    ],
  }
}
