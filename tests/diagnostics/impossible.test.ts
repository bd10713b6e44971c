import { describe, expect, it } from 'vitest'
import { itemAt, present } from '../../src/diagnostics/impossible.ts'

describe('itemAt', () => {
  it('gives the item at an index', () => expect(itemAt(['а', 'б'], 1)).toBe('б'))

  it('gives an item that is undefined on purpose', () => expect(itemAt([undefined], 0)).toBe(undefined))

  it.each([-1, 2, 0.5, Number.NaN])('throws for the index %s of two items, and names none of them', (index) => {
    expect(() => itemAt(['Иванов', 'Петров'], index)).toThrow(new RangeError(`no item ${index} in a list of 2`))
  })
})

describe('present', () => {
  it.each([0, '', false])('gives back %j, which is a value', (value) => expect(present(value, 'a value')).toBe(value))

  it.each([undefined, null])('throws for %s, and says what is missing', (value) => {
    expect(() => present(value, 'the place of a tag')).toThrow(new RangeError('missing: the place of a tag'))
  })
})
