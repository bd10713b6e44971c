/** Each code of a sheet is read by itself, where a reader gives up on the whole. */
import { describe, expect, it } from 'vitest'
import { DEGRADATION } from '../../src/proof/as-printed-and-seen.ts'
import { checkCodes } from '../../src/proof/check-codes.ts'
import type { CodeReader, GrayRaster } from '../../src/proof/page-view.ts'
import { readAlone } from '../../src/proof/read-page-codes.ts'
import { turnBack } from '../../src/proof/turn-raster.ts'

const WHITE = 255
const WIDTH = 1000
const HEIGHT = 1400
/** Labels: three abreast, seven below one another. */
const LABELS = Array.from({ length: 21 }, (_, i) => ({
  id: i + 1,
  x: 200 + 150 * (i % 3),
  y: 200 + 150 * Math.floor(i / 3),
}))
const EDGE = 60
const MODULES = 25

/** A page on which a code is the one pixel in its middle, as dark as its number. */
function pageOf(labels: readonly { readonly id: number; readonly x: number; readonly y: number }[]): GrayRaster {
  const samples = new Uint8Array(WIDTH * HEIGHT).fill(WHITE)
  for (const { id, x, y } of labels) samples[Math.round(y) * WIDTH + Math.round(x)] = id
  return { width: WIDTH, height: HEIGHT, samples }
}

/** Reads as many codes of a picture as `most`, and no more, as readers do of a full sheet. */
function readerOf(most: number): CodeReader {
  return async ({ samples, width }) => {
    const found: { readonly id: number; readonly at: number }[] = []
    for (let at = 0; at < samples.length && found.length < most; at++) {
      const id = samples[at] ?? WHITE
      if (id !== WHITE) found.push({ id, at })
    }
    return found.map(({ id, at }) => ({
      payload: `код ${id}`,
      x: at % width,
      y: Math.floor(at / width),
      size: { edge: EDGE, modules: MODULES },
    }))
  }
}

describe('a code by itself', () => {
  const page = pageOf(LABELS)
  const [first, second] = LABELS

  it('is read with what is around it, and nothing of its neighbours', async () => {
    if (!first || !second) throw new Error('no labels')
    expect(await readAlone(page, first, 70, readerOf(9))).toEqual(['код 1'])
    expect(await readAlone(page, second, 70, readerOf(9))).toEqual(['код 2'])
    expect(await readAlone(page, { x: 275, y: 275 }, 70, readerOf(9))).toEqual([])
  })

  it('is looked for within the page, also at its edge', async () => {
    const corner = pageOf([{ id: 7, x: 2, y: HEIGHT - 3 }])
    const sizes: (readonly number[])[] = []
    const read: CodeReader = async (part) => {
      sizes.push([part.width, part.height, part.samples.length])
      return readerOf(1)(part)
    }
    expect(await readAlone(corner, { x: 2, y: HEIGHT - 3 }, 70, read)).toEqual(['код 7'])
    expect(sizes).toEqual([[72, 73, 72 * 73]])
  })
})

describe('a sheet of 21 codes', () => {
  const expected = LABELS.map(({ id }) => ({ payload: `код ${id}`, pupil: null }))
  const clean = pageOf(LABELS)
  const copied = (labels: typeof LABELS) =>
    pageOf(labels.map((label) => ({ ...label, ...turnBack(label, clean, -DEGRADATION.turn) })))
  const check = (seen: GrayRaster) => {
    // on paper a reader sees few at once; on the clean page, which is larger than any of its parts, all
    const read: CodeReader = async (part) => readerOf(part === clean ? LABELS.length : 2)(part)
    return checkCodes({ seen: () => seen, plain: clean, clean: () => clean, expected }, read)
  }

  it('passes though a reader sees two of them at a time', async () => {
    expect((await check(copied(LABELS))).faults).toEqual([])
  })

  it('is reported where one of them can’t be read from paper', async () => {
    const { faults } = await check(copied(LABELS.filter(({ id }) => id !== 14)))
    expect(faults.map(({ code, subject }) => [code, subject])).toEqual([['proof/code-unreadable', 'код 14']])
  })
})
