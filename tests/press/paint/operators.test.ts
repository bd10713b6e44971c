import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  circle,
  fillColour,
  num,
  nums,
  pathOperators,
  roundedRect,
  strokeColour,
} from '../../../src/press/paint/operators.ts'

describe('numbers', () => {
  it.each([
    [1, '1'],
    [0.1 + 0.2, '0.3'],
    [1.23456, '1.235'],
    [-0.0001, '0'],
    [-1.5, '-1.5'],
    [841.89, '841.89'],
  ])('%d is %s', (value, text) => expect(num(value)).toBe(text))

  it('are never in a form that PDF doesn’t know (ISO 32000-1, 7.3.3)', () => {
    fc.assert(
      fc.property(fc.double({ min: -20000, max: 20000, noNaN: true }), (value) => {
        expect(num(value)).toMatch(/^-?\d+(\.\d{1,3})?$/)
      }),
    )
  })

  it('are separated by spaces', () => expect(nums(1, 2.5, -3)).toBe('1 2.5 -3'))
})

describe('colours', () => {
  it.each([
    ['#000000', '0 g', '0 G'],
    ['#FFFFFF', '1 g', '1 G'],
    ['black', '0 g', '0 G'],
    ['#005A70', '0 0.353 0.439 rg', '0 0.353 0.439 RG'],
    ['#424242', '0.259 g', '0.259 G'],
  ])('%s', (colour, fill, stroke) => {
    expect(fillColour(colour)).toBe(fill)
    expect(strokeColour(colour)).toBe(stroke)
  })
})

describe('paths', () => {
  it.each([
    ['lines', 'M0 0h10v5z', '100 200 m 110 200 l 110 195 l h'],
    ['absolute and relative are the same place', 'M5 5 L10 10 H20 V30', '105 195 m 110 190 l 120 190 l 120 170 l'],
    ['relative', 'm5 5 l5 5 h10 v20', '105 195 m 110 190 l 120 190 l 120 170 l'],
    ['more points after one move are lines', 'M0 0 1 1 2 2', '100 200 m 101 199 l 102 198 l'],
    ['curves', 'M0 0C1 2 3 4 5 6', '100 200 m 101 198 103 196 105 194 c'],
    ['relative curves go on from their end', 'M1 1c1 1 2 2 3 3l1 0', '101 199 m 102 198 103 197 104 196 c 105 196 l'],
    ['numbers without spaces or noughts', 'M-.5-.5L.5.5', '99.5 200.5 m 100.5 199.5 l'],
    ['nothing', '', ''],
  ])('%s', (_what, d, operators) => expect(pathOperators(d, 100, 200)).toBe(operators))

  it('a rectangle without a radius is one operator', () => {
    expect(roundedRect(1, 2, 3, 4, 0)).toBe('1 2 3 4 re')
  })

  it('round corners are never larger than the rectangle', () => {
    expect(roundedRect(0, 0, 10, 4, 99)).toBe(roundedRect(0, 0, 10, 4, 2))
  })

  it('a circle goes through its four outermost points', () => {
    for (const point of ['5 0', '10 5', '5 10', '0 5']) expect(circle(5, 5, 5)).toContain(point)
  })
})
