import { describe, expect, it } from 'vitest'
import { addressCode } from '../../src/compose/blocks/qr.ts'
import { qrDrawing } from '../../src/compose/drawings/qr-code.ts'
import { mm } from '../../src/compose/look.ts'
import { theme } from '../support/theme.ts'
import { codesIn, drawingsOf, look } from './compose-sample.ts'

const request = { payload: 'https://cop.example.org/', level: 'M', size: 100, minModule: 1.4, alt: 'код' } as const

describe('a code', () => {
  it('is the symbol alone, as large as asked', () => {
    const { width, height, codes, alt } = qrDrawing(request, new Map())
    expect([width, height, alt]).toEqual([100, 100, 'код'])
    // 24 bytes at level M: version 2, 25 modules an edge (ISO/IEC 18004, table 7)
    expect(codes).toEqual([{ payload: request.payload, x: 0, y: 0, size: 100, module: 4, minModule: 1.4 }])
  })

  it('is made of runs of modules, and never leaves its square', () => {
    const { shapes } = qrDrawing(request, new Map())
    expect(shapes).toHaveLength(1)
    const [shape] = shapes
    if (shape?.type !== 'code') throw new Error('no code')
    expect([shape.x, shape.y, shape.size, shape.modules]).toEqual([0, 0, 100, 25])
    for (const { column, row, length } of shape.runs) {
      expect(length).toBeGreaterThan(0)
      expect(column + length).toBeLessThanOrEqual(25)
      expect(row).toBeLessThan(25)
    }
    // the upper edge of the finder pattern at the left: seven modules
    expect(shape.runs[0]).toEqual({ column: 0, row: 0, length: 7 })
  })

  it('reports how dense it came out', () => {
    const moduleOf = (payload: string) => qrDrawing({ ...request, payload }, new Map()).codes?.[0]?.module ?? Number.NaN
    expect(moduleOf(`https://cop.example.org/${'a'.repeat(300)}`)).toBeLessThan(1.5)
    expect(moduleOf('a'.repeat(5000))).toBeLessThan(1e-6)
  })
})

describe('the sizes of the theme', () => {
  it.each([
    ['a portal’s address', 'https://cop.example-region-portal.ru/login/esia', theme.qr.sizeMm],
    ['an address on the way', 'https://cop.example-region-portal.ru/login/esia', theme.qr.waySizeMm],
  ])('let cameras read %s', (_what, url, size) => {
    const [code] = codesIn(addressCode([url], size, look))
    expect(code?.module).toBeGreaterThanOrEqual(mm(theme.qr.moduleMm))
    expect(code?.size).toBeGreaterThanOrEqual(mm(25))
  })
})

describe('the address in a code', () => {
  const field = { type: 'field', index: 0 } as const
  const payload = (address: readonly (string | typeof field)[], value = '') =>
    codesIn(addressCode(address, 30, look), [value])[0]?.payload

  it('is written as a browser writes it', () => {
    expect(payload(['https://школа.рф/мой путь'])).toBe(
      'https://xn--80atdl2c.xn--p1ai/%D0%BC%D0%BE%D0%B9%20%D0%BF%D1%83%D1%82%D1%8C',
    )
  })

  it('leads nowhere else, whatever a value in it is', () => {
    expect(payload(['https://a.example.org/?q=', field, '&b=1'], 'x&b=2#/../')).toBe(
      'https://a.example.org/?q=x%26b%3D2%23%2F..%2F&b=1',
    )
    expect(payload(['https://a.example.org/', field], '../@evil.example.org')).toBe(
      'https://a.example.org/..%2F%40evil.example.org',
    )
  })

  it('may be a value as a whole', () => {
    expect(payload([field], 'https://b.example.org/x')).toBe('https://b.example.org/x')
  })

  it('is drawn once where no value is in it', () => {
    expect(typeof addressCode(['https://a.example.org/'], 30, look).draw).toBe('object')
    expect(drawingsOf(addressCode(['https://a.example.org/'], 30, look))[0]?.alt).toContain('https://a.example.org/')
  })
})
