import { describe, expect, it } from 'vitest'
import { checkCodes } from '../../src/proof/check-codes.ts'
import { checkContrast, contrastRatio, contrastWithin, luminance } from '../../src/proof/check-contrast.ts'
import { checkTypeSize } from '../../src/proof/check-type.ts'
import { compareCodes } from '../../src/proof/compare-codes.ts'
import type { GrayRaster, Letter, ReadCode } from '../../src/proof/page-view.ts'
import { wordsOf } from '../../src/proof/page-words.ts'
import { readPageCodes } from '../../src/proof/read-page-codes.ts'

const letter = (text: string, left: number, size = 12): Letter => ({
  text,
  size,
  box: { left, top: 0, right: left + 6, bottom: 10 },
  missing: false,
})
const code = (payload: string) => ({ payload, pupil: null })

describe('contrast', () => {
  it.each([
    [0, 255, 21],
    [128, 128, 1],
    [119, 255, 4.48],
    [118, 255, 4.54],
  ])('of %i and %i is %f', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2)
    expect(contrastRatio(other, one)).toBe(contrastRatio(one, other))
  })

  it('counts luminance as sRGB does', () => {
    expect(luminance(0)).toBe(0)
    expect(luminance(255)).toBe(1)
    expect(luminance(10)).toBeCloseTo(0.003035, 6)
  })

  it('is measured between the darkest and the lightest, whichever is the text, stray pixels left out', () => {
    const of = (ink: number, paper: number): GrayRaster => ({
      width: 20,
      height: 20,
      samples: Uint8Array.from({ length: 400 }, (_, i) => (i === 0 ? 0 : i % 5 === 0 ? ink : paper)),
    })
    const whole = { left: 0, top: 0, right: 20, bottom: 20 }
    expect(contrastWithin(of(0, 255), whole, 72)).toBeCloseTo(21)
    expect(contrastWithin(of(255, 60), whole, 72)).toBeCloseTo(contrastRatio(255, 60))
    expect(contrastWithin(of(180, 255), whole, 72)).toBeCloseTo(contrastRatio(180, 255))
  })

  it('of words that follow one another is reported once', () => {
    const words = wordsOf([letter('а', 0), letter(' ', 6), letter('б', 12)])
    const pale: GrayRaster = { width: 30, height: 20, samples: new Uint8Array(600).fill(255) }
    expect(checkContrast(words, pale, 72).map(({ subject }) => subject)).toEqual(['а б'])
  })
})

describe('words', () => {
  it('end at spaces, at another size, and where the next letter is far away', () => {
    const letters = [
      letter('а', 0),
      letter('б', 6),
      letter(' ', 12),
      letter('в', 18),
      letter('г', 24, 8),
      letter('д', 90, 8),
    ]
    expect(wordsOf(letters).map(({ text }) => text)).toEqual(['аб', 'в', 'г', 'д'])
  })

  it('keep a letter that is missing, as a sign for it', () => {
    expect(wordsOf([letter('а', 0), { ...letter('', 6), missing: true }])[0]).toMatchObject({
      text: 'а\ufffd',
      missing: true,
    })
  })
})

describe('the size of type', () => {
  it('may be under the limit by a rounding, and no more', () => {
    expect(checkTypeSize(wordsOf([letter('а', 0, 9.96)]), 10)).toEqual([])
    expect(checkTypeSize(wordsOf([letter('а', 0, 9.94)]), 10)[0]).toMatchObject({
      code: 'proof/small-type',
      severity: 'error',
      subject: 'а',
    })
  })
})

describe('codes', () => {
  it('match one promise of the manifest each', () => {
    expect(compareCodes([code('a'), code('a'), code('b')], ['a', 'c'])).toEqual({
      unread: [code('a'), code('b')],
      strange: ['c'],
    })
    expect(compareCodes([code('a')], ['a'])).toEqual({ unread: [], strange: [] })
  })

  const blank: GrayRaster = { width: 1000, height: 1000, samples: new Uint8Array(1_000_000).fill(255) }

  it('that the first look misses are looked for closer, and counted once though tiles overlap', async () => {
    // a code at (500, 500) that is seen only in a small picture
    const reader = async ({ width }: GrayRaster) => (width === 1000 ? [] : [{ payload: 'a', x: 320, y: 320 }])
    const once = async (raster: GrayRaster) => (raster.width === 640 ? reader(raster) : [])
    const found = await readPageCodes(blank, once, (payloads) => payloads.includes('a'))
    expect(new Set(found.map(({ payload }) => payload))).toEqual(new Set(['a']))
    expect(
      await readPageCodes(
        blank,
        async () => [{ payload: 'b', x: 1, y: 1 }],
        () => true,
      ),
    ).toMatchObject([{ payload: 'b' }])
  })

  it('are looked for on the clean page where none is to be, which is not copied then', async () => {
    const copied: string[] = []
    const seen = () => {
      copied.push('copied')
      return blank
    }
    const look = (found: readonly ReadCode[]) =>
      checkCodes({ seen, plain: blank, clean: () => blank, expected: [] }, async () => found)
    expect(await look([])).toEqual({ faults: [], read: [] })
    expect(copied).toEqual([])
    const { faults } = await look([{ payload: 'c', x: 1, y: 1 }])
    expect([faults.map((fault) => fault.code), copied]).toEqual([['proof/code-unexpected'], ['copied']])
  })

  it('are reported apart: spoilt by paper, missing, with other words, not expected', async () => {
    const clean = { ...blank, width: 999 }
    const check = async (expected: readonly string[], onPaper: readonly string[], inFile: readonly string[]) => {
      const all = (payloads: readonly string[]) => payloads.map((payload, i) => ({ payload, x: 100 * i, y: 0 }))
      const { faults } = await checkCodes(
        { seen: () => blank, plain: blank, clean: () => clean, expected: expected.map(code) },
        async ({ width }) => (width === 1000 ? all(onPaper) : width === 999 ? all(inFile) : []),
      )
      return faults.map((fault) => [fault.code, fault.subject])
    }
    expect(await check(['a', 'b'], ['a', 'b'], ['a', 'b'])).toEqual([])
    expect(await check(['a', 'b'], ['a'], ['a', 'b'])).toEqual([['proof/code-unreadable', 'b']])
    expect(await check(['a', 'b'], ['a'], ['a'])).toEqual([['proof/code-missing', 'b']])
    expect(await check(['a', 'b'], ['a', 'c'], ['a', 'c'])).toEqual([['proof/code-differs', 'c']])
    expect(await check(['a'], ['a', 'c'], ['a', 'c'])).toEqual([['proof/code-unexpected', 'c']])
    expect(await check(['a'], ['a', 'a'], ['a', 'a'])).toEqual([['proof/code-unexpected', 'a']])
    expect(await check([], ['c'], ['c'])).toEqual([['proof/code-unexpected', 'c']])
  })
})
