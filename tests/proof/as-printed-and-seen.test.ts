import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addNoise, asPrintedAndSeen, boxBlur, DEGRADATION, photocopy } from '../../src/proof/as-printed-and-seen.ts'
import type { GrayRaster } from '../../src/proof/page-view.ts'
import { turnRaster } from '../../src/proof/turn-raster.ts'

const raster = (width: number, height: number, samples: readonly number[]): GrayRaster => ({
  width,
  height,
  samples: Uint8Array.from(samples),
})
const plain = (width: number, height: number, grey: number) =>
  raster(width, height, new Array<number>(width * height).fill(grey))
const rasters = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((samples) => ({ width, height, samples })),
  )

describe('photocopy', () => {
  it('makes darks black and lights white, and spreads what is between', () => {
    const copied = photocopy(raster(6, 1, [0, 50, 100, 150, 200, 255]), 50, 200)
    expect([...copied.samples]).toEqual([0, 0, 85, 170, 255, 255])
  })

  it('leaves the original alone', () => {
    const original = plain(2, 2, 100)
    photocopy(original, 50, 200)
    expect([...original.samples]).toEqual([100, 100, 100, 100])
  })
})

describe('turnRaster', () => {
  it('turns clockwise: what is right of the middle goes down', () => {
    const dot = raster(3, 3, [255, 255, 255, 255, 255, 0, 255, 255, 255])
    expect([...turnRaster(dot, 90).samples]).toEqual([255, 255, 255, 255, 255, 255, 255, 0, 255])
  })

  it('keeps the picture when it turns by nothing', () => {
    fc.assert(
      fc.property(rasters, (picture) => {
        expect([...turnRaster(picture, 0).samples]).toEqual([...picture.samples])
      }),
    )
  })

  it('fills with white what comes from outside', () => {
    const turned = turnRaster(plain(20, 20, 0), 45)
    expect(turned.samples[0]).toBe(255)
    expect(turned.samples[10 * 20 + 10]).toBe(0)
  })

  it('shares a pixel out between its neighbours', () => {
    const half = turnRaster(raster(4, 4, [0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255]), 10)
    expect([...half.samples].some((grey) => grey > 0 && grey < 255)).toBe(true)
  })
})

describe('boxBlur', () => {
  it('makes of a dot the mean of nine', () => {
    const dot = raster(5, 3, [255, 255, 255, 255, 255, 255, 255, 0, 255, 255, 255, 255, 255, 255, 255])
    expect([...boxBlur(dot, 1).samples]).toEqual([
      255, 227, 227, 227, 255, 255, 227, 227, 227, 255, 255, 227, 227, 227, 255,
    ])
  })

  it('goes on beyond the edge with the outermost pixel', () => {
    expect([...boxBlur(raster(3, 1, [0, 90, 240]), 1).samples]).toEqual([30, 110, 190])
  })

  it('gives the mean of the square around each pixel, whatever the picture', () => {
    fc.assert(
      fc.property(rasters, fc.integer({ min: 0, max: 3 }), (picture, radius) => {
        const { width, height, samples } = picture
        const blurred = boxBlur(picture, radius)
        const at = (x: number, y: number) =>
          samples[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))] ?? 0
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            let sum = 0
            for (let dy = -radius; dy <= radius; dy++)
              for (let dx = -radius; dx <= radius; dx++) sum += at(x + dx, y + dy)
            const mean = sum / (2 * radius + 1) ** 2
            expect(Math.abs((blurred.samples[y * width + x] ?? 0) - mean)).toBeLessThanOrEqual(0.6)
          }
        }
      }),
    )
  })
})

describe('addNoise', () => {
  it('is the same for the same seed, and another for another', () => {
    const grey = plain(40, 40, 128)
    expect(addNoise(grey, 3, 20).samples).toEqual(addNoise(grey, 3, 20).samples)
    expect(addNoise(grey, 4, 20).samples).not.toEqual(addNoise(grey, 3, 20).samples)
  })

  it('changes no pixel by more than is said, and the whole hardly at all', () => {
    const noisy = [...addNoise(plain(200, 200, 128), 1, 28).samples]
    expect(Math.max(...noisy.map((grey) => Math.abs(grey - 128)))).toBeLessThanOrEqual(28)
    expect(new Set(noisy).size).toBeGreaterThan(50)
    const mean = noisy.reduce((sum, grey) => sum + grey, 0) / noisy.length
    expect(Math.abs(mean - 128)).toBeLessThan(1)
  })

  it('stays between black and white', () => {
    const dark = [...addNoise(plain(50, 50, 5), 1, 28).samples]
    const light = [...addNoise(plain(50, 50, 250), 1, 28).samples]
    expect(Math.min(...dark)).toBe(0)
    expect(Math.max(...dark)).toBeLessThanOrEqual(33)
    expect(Math.max(...light)).toBe(255)
    expect(Math.min(...light)).toBeGreaterThanOrEqual(222)
  })
})

describe('asPrintedAndSeen', () => {
  it('is the same every time for the same page', () => {
    const page = raster(
      30,
      30,
      Array.from({ length: 900 }, (_, i) => (i * 7) % 256),
    )
    expect(asPrintedAndSeen(page, 2).samples).toEqual(asPrintedAndSeen(page, 2).samples)
  })

  it('loses a light grey, and keeps black on white apart', () => {
    const quiet = { ...DEGRADATION, noise: 0 }
    expect([...asPrintedAndSeen(plain(20, 20, 215), 1, quiet).samples].every((grey) => grey === 255)).toBe(true)
    const middle = asPrintedAndSeen(plain(21, 21, 0), 1, quiet).samples[10 * 21 + 10]
    expect(middle).toBe(0)
  })
})
