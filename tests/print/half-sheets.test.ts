/** The places of pages and marks on a sheet. */
import { describe, expect, it } from 'vitest'
import { withCropMarks } from '../../src/print/crop-marks.ts'
import { halfSheet, wholeSheet } from '../../src/print/half-sheets.ts'

const A4 = [595.28, 841.89] as const
const mm = (value: number) => (value * 72) / 25.4

describe('half a sheet', () => {
  const side = { left: { page: 'а', order: 3 }, right: { page: 'б', order: 0 } }

  it('holds each page whole, side by side, on A4 across', () => {
    const sheet = halfSheet(side, A4, 'fold')
    expect(sheet.boxes).toEqual({ width: 841.89, height: 595.28 })
    const [left, right] = sheet.placed
    for (const one of [left, right]) {
      expect(one?.scale).toBeGreaterThan(0.65)
      // a cut line begins 14 pt from the edge of its page, and printers leave 12 pt of a sheet white
      expect((one?.y ?? 0) + 14 * (one?.scale ?? 0)).toBeGreaterThan(12)
      expect((one?.y ?? 0) + A4[1] * (one?.scale ?? 0)).toBeLessThanOrEqual(595.28)
    }
    expect((left?.x ?? 0) + 14 * (left?.scale ?? 0)).toBeGreaterThan(12)
    expect((left?.x ?? 0) + A4[0] * (left?.scale ?? 0)).toBeLessThanOrEqual(841.89 / 2)
    expect(right?.x).toBeGreaterThanOrEqual(841.89 / 2)
    expect(sheet.placed.map(({ page, order }) => [page, order])).toEqual([
      ['а', 3],
      ['б', 0],
    ])
  })

  it('is marked in the middle, where printers print and there is no text: dashed to fold, solid to cut', () => {
    for (const [what, dashed] of [
      ['fold', true],
      ['cut', false],
    ] as const) {
      const { lines } = halfSheet(side, A4, what)
      expect(lines).toHaveLength(2)
      for (const { from, to, dashed: isDashed } of lines) {
        expect([from[0], to[0]]).toEqual([841.89 / 2, 841.89 / 2])
        expect(isDashed).toBe(dashed)
        for (const y of [from[1], to[1]]) expect(Math.min(y, 595.28 - y)).toBeGreaterThan(12)
        for (const y of [from[1], to[1]]) expect(Math.min(y, 595.28 - y)).toBeLessThanOrEqual(20)
      }
    }
  })

  it('may be empty', () => {
    expect(halfSheet({ left: null, right: side.right }, A4, 'cut').placed.map(({ page }) => page)).toEqual(['б'])
  })
})

describe('crop marks', () => {
  const sheet = withCropMarks(wholeSheet('а', 0, A4), 3)
  const [left = 0, bottom = 0, right = 0, top = 0] = sheet.boxes.trim ?? []

  it('leave the page as large as it was, with the bleed around it', () => {
    expect(right - left).toBeCloseTo(A4[0], 6)
    expect(top - bottom).toBeCloseTo(A4[1], 6)
    expect(sheet.placed[0]).toMatchObject({ x: left, y: bottom, scale: 1 })
    expect(left - (sheet.boxes.bleed?.[0] ?? 0)).toBeCloseTo(mm(3), 6)
    expect((sheet.boxes.bleed?.[3] ?? 0) - top).toBeCloseTo(mm(3), 6)
  })

  it('are eight, on the lines of the cut, and none reaches into the bleed or off the sheet', () => {
    expect(sheet.lines).toHaveLength(8)
    for (const { from, to } of sheet.lines) {
      const upright = from[0] === to[0]
      expect(upright ? [left, right] : [bottom, top]).toContain(upright ? from[0] : from[1])
      const along = upright ? [from[1], to[1]] : [from[0], to[0]]
      const [low, high] = upright ? [bottom, top] : [left, right]
      for (const place of along) expect(place <= low - mm(3) + 0.001 || place >= high + mm(3) - 0.001).toBe(true)
      for (const place of along) expect(place).toBeGreaterThanOrEqual(0)
      for (const place of along)
        expect(place).toBeLessThanOrEqual((upright ? sheet.boxes.height : sheet.boxes.width) + 0.001)
    }
  })

  it('move the marks of the fold with the pages', () => {
    const half = halfSheet({ left: { page: 'а', order: 0 }, right: null }, A4, 'fold')
    const marked = withCropMarks(half, 0)
    expect(marked.lines[0]?.from[0]).toBeCloseTo((half.lines[0]?.from[0] ?? 0) + mm(5), 6)
    expect(marked.lines).toHaveLength(10)
  })
})
