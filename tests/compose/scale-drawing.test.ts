/** Drawings in another size. */
import { expect, it } from 'vitest'
import { scaleDrawing } from '../../src/compose/drawings/scale-drawing.ts'
import type { Drawing } from '../../src/model/drawing.ts'

const drawing: Drawing = {
  width: 20,
  height: 10,
  alt: 'знак',
  shapes: [
    { type: 'path', d: 'M1 2 l.5 -3.25 H10z', stroke: '#000000', lineWidth: 2, dash: [4, 3] },
    { type: 'rect', x: 1, y: 2, width: 3, height: 4, radius: 1, fill: 'hatch' },
    { type: 'circle', x: 5, y: 5, radius: 2, fill: '#000000' },
    { type: 'text', text: 'А1', x: 1, y: 8, size: 10, bold: true, align: 'left', colour: '#000000', maxWidth: 12 },
    { type: 'code', x: 1, y: 1, size: 8, modules: 16, runs: [{ column: 3, row: 0, length: 2 }] },
  ],
  codes: [{ payload: 'https://a.example', x: 1, y: 1, size: 8, module: 0.5, minModule: 0.4 }],
}

it('a scaled drawing grows in places, lines, letters and codes, but not in its words and its least module', () => {
  expect(scaleDrawing(drawing, 2)).toEqual({
    width: 40,
    height: 20,
    alt: 'знак',
    shapes: [
      { type: 'path', d: 'M2 4 l1 -6.5 H20z', stroke: '#000000', lineWidth: 4, dash: [8, 6] },
      { type: 'rect', x: 2, y: 4, width: 6, height: 8, radius: 2, fill: 'hatch' },
      { type: 'circle', x: 10, y: 10, radius: 4, fill: '#000000' },
      { type: 'text', text: 'А1', x: 2, y: 16, size: 20, bold: true, align: 'left', colour: '#000000', maxWidth: 24 },
      { type: 'code', x: 2, y: 2, size: 16, modules: 16, runs: [{ column: 3, row: 0, length: 2 }] },
    ],
    codes: [{ payload: 'https://a.example', x: 2, y: 2, size: 16, module: 1, minModule: 0.4 }],
  })
})

it('a drawing scaled by 1 is the very same drawing', () => expect(scaleDrawing(drawing, 1)).toBe(drawing))
