/** Pictures come into leaflets with the dots that print can use, and light. */
import fc from 'fast-check'
import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { decodePicture } from '../../src/node/decode-picture.ts'
import { shrinkSamples } from '../../src/node/shrink-samples.ts'
import { readPictures } from '../../src/read/job/read-pictures.ts'
import { dotsInPrint, figureSize, type Size } from '../../src/rules/figure-size.ts'
import { memoryFiles } from '../read/memory-files.ts'

const COLUMN = 499
const wanted = (size: Size) => dotsInPrint(size, COLUMN)
const LIGHT = 256 * 1024

/** A photograph as cameras make them: every dot another. */
function noise(width: number, height: number): Uint8Array {
  let seed = 7
  return Uint8Array.from({ length: width * height * 4 }, (_, i) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return i % 4 === 3 ? 255 : 60 + ((i / width) % 100) + ((seed >> 16) % 90)
  })
}
const photo = (width: number, height: number) =>
  new Uint8Array(jpeg.encode({ width, height, data: noise(width, height) }, 90).data)
function png(width: number, height: number, data: Uint8Array): Uint8Array {
  const file = new PNG({ width, height })
  file.data = Buffer.from(data)
  return new Uint8Array(PNG.sync.write(file))
}
const large = photo(1800, 600)

describe('a photograph', () => {
  it('that is larger than print shows is made smaller, and light; its size in print stays', () => {
    expect(large.length).toBeGreaterThan(LIGHT)
    const picture = decodePicture('a.jpg', large, wanted)
    expect(picture).toMatchObject({ width: 1800, height: 600, encoding: 'jpeg', components: 3 })
    expect(picture?.data.length).toBeLessThan(LIGHT)
    const made = jpeg.decode(picture?.data ?? [])
    expect({ width: made.width, height: made.height }).toEqual(picture?.dots)
    expect(picture?.dots.width).toBeLessThanOrEqual(1733)
  })

  it('is the same bytes each time', () => {
    const small = photo(700, 500)
    const sizes = (size: Size) => ({ width: size.width / 2, height: size.height / 2 })
    const [one, other] = [decodePicture('a', small, sizes), decodePicture('a', small, sizes)]
    expect(one?.dots).toEqual({ width: 350, height: 250 })
    expect(one?.data).toEqual(other?.data)
  })

  it('that print needs as it is stays as it is', () => {
    const small = photo(300, 200)
    expect(decodePicture('a.jpg', small, wanted)?.data).toBe(small)
  })

  it('in PNG becomes a JPEG where its dots would be heavy', () => {
    const picture = decodePicture('a.png', png(500, 400, noise(500, 400)), wanted)
    expect(picture).toMatchObject({ width: 500, encoding: 'jpeg' })
    expect(picture?.data.length).toBeLessThan(LIGHT)
  })

  it('that the decoder can’t read is taken as it is', () => {
    const broken = large.slice()
    broken.fill(0, 200, 600)
    const picture = decodePicture('a.jpg', broken, wanted)
    expect(picture === null || picture.data.length > 0).toBe(true)
  })
})

it('a screenshot keeps exact dots, as many as print shows', () => {
  const data = new Uint8Array(1000 * 20 * 4).map((_, i) => (i % 4 === 3 || Math.floor(i / 4 / 100) % 2 === 0 ? 255 : 0))
  const picture = decodePicture('a.png', png(1000, 20, data), (size) => ({ width: 500, height: size.height / 2 }))
  expect(picture).toMatchObject({ width: 1000, height: 20, dots: { width: 500, height: 10 }, encoding: 'rgb' })
  expect(picture?.data).toHaveLength(500 * 10 * 3)
  expect(new Set(picture?.data)).toEqual(new Set([0, 255]))
})

describe('whatever the picture,', () => {
  const dots = fc.integer({ min: 1, max: 9000 })

  it('print has 300 dots an inch of it at most, in a variant too', () => {
    fc.assert(
      fc.property(dots, dots, (width, height) => {
        const used = dotsInPrint({ width, height }, COLUMN)
        for (const column of [COLUMN, COLUMN - 72]) {
          const printed = figureSize({ width, height }, column)
          expect(used.width / (printed.width / 72)).toBeLessThanOrEqual(300 + 72 / printed.width)
        }
        expect(used.width).toBeLessThanOrEqual(width)
        expect(used.height).toBeLessThanOrEqual(height)
      }),
    )
  })

  it('a dot of the smaller one is between the dots that it is made of, and one colour stays itself', () => {
    const small = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(small, small, small, small, fc.infiniteStream(fc.nat(255)), (w, h, most, highest, samples) => {
        const [to, from] = [
          { width: Math.min(w, most), height: Math.min(h, highest) },
          { width: w, height: h },
        ]
        const rgb = Uint8Array.from({ length: w * h * 3 }, () => samples.next().value ?? 0)
        const made = shrinkSamples(rgb, from, to)
        expect(made).toHaveLength(to.width * to.height * 3)
        expect(Math.max(...made)).toBeLessThanOrEqual(Math.max(...rgb))
        expect(Math.min(...made)).toBeGreaterThanOrEqual(Math.min(...rgb))
        expect(new Set(shrinkSamples(rgb.fill(77), from, to))).toEqual(new Set([77]))
      }),
    )
  })
})

describe('a message', () => {
  const read = async (size: number, bytes: number) => {
    const dots = { width: 1733, height: 1000 }
    let decoded = 0
    const files = {
      ...memoryFiles({ 'pictures/a.jpg': new Uint8Array(size) }),
      decodePicture: (path: string) => {
        decoded++
        return { path, ...dots, dots, data: new Uint8Array(bytes), encoding: 'jpeg' as const, components: 3 as const }
      },
    }
    const text = { id: 'a', file: 'a.md', text: '![x](pictures/a.jpg)\n![x](pictures/a.jpg)\n', firstLine: 1 }
    const { diagnostics } = await readPictures(files, [text, { ...text, file: 'b.md' }], COLUMN)
    return { decoded, reports: diagnostics.map(({ code, message }) => `${code} ${message.ru}`) }
  }

  it('names a heavy file once, which is decoded once', async () => {
    expect(await read(5_600_000, 230_000)).toEqual({
      decoded: 1,
      reports: ['read/heavy-picture рисунок «pictures/a.jpg» весит 5,6 МБ; в памятки он входит уменьшенным'],
    })
  })

  it('says where every leaflet grows by it', async () => {
    const { reports } = await read(5_600_000, 5_600_000)
    expect(reports).toEqual([
      'read/heavy-picture рисунок «pictures/a.jpg» весит 5,6 МБ, и каждая памятка станет больше на 5,6 МБ',
    ])
  })

  it('is not there for a light one', async () => expect((await read(200_000, 200_000)).reports).toEqual([]))
})
