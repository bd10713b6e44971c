import { deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { isHonestPng } from '../../src/node/honest-png.ts'

const picture = (width: number, height: number) => PNG.sync.write(new PNG({ width, height, fill: true }))

/** A PNG of these chunks; only their sizes are looked at, so the check sums don't matter. */
function pngOf(chunks: readonly (readonly [string, Buffer])[]): Buffer {
  const parts = chunks.map(([type, body]) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(body.length, 0)
    head.write(type, 4, 'latin1')
    return Buffer.concat([head, body, Buffer.alloc(4)])
  })
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
}
function header(width: number, height: number): Buffer {
  const body = Buffer.alloc(13)
  body.writeUInt32BE(width, 0)
  body.writeUInt32BE(height, 4)
  body.writeUInt8(8, 8)
  body.writeUInt8(6, 9)
  return body
}
const data = (length: number) => deflateSync(Buffer.alloc(length))

describe('a PNG that is what it says', () => {
  it.each([
    [1, 1],
    [640, 480],
    [3, 1000],
  ])('of %i × %i pixels is accepted', (width, height) => expect(isHonestPng(picture(width, height))).toBe(true))
})

describe('a PNG is refused that', () => {
  it('inflates to far more than its pixels', () => {
    expect(
      isHonestPng(
        pngOf([
          ['IHDR', header(10, 10)],
          ['IDAT', data(5_000_000)],
        ]),
      ),
    ).toBe(false)
  })

  it('claims more pixels than any screenshot has, or none', () => {
    expect(
      isHonestPng(
        pngOf([
          ['IHDR', header(60_000, 60_000)],
          ['IDAT', data(10)],
        ]),
      ),
    ).toBe(false)
    expect(
      isHonestPng(
        pngOf([
          ['IHDR', header(0, 10)],
          ['IDAT', data(10)],
        ]),
      ),
    ).toBe(false)
  })

  it('has a second header, which the decoder would believe', () => {
    expect(
      isHonestPng(
        pngOf([
          ['IHDR', header(1, 1)],
          ['IHDR', header(9000, 4000)],
          ['IDAT', data(5)],
        ]),
      ),
    ).toBe(false)
  })

  it('is cut off, or nothing at all', () => {
    const whole = picture(20, 20)
    expect(isHonestPng(whole.subarray(0, 40))).toBe(false)
    expect(isHonestPng(Buffer.alloc(0))).toBe(false)
  })
})
