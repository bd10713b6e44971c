/** Photographs of a camera that was held otherwise are printed as they were seen. */
import jpeg from 'jpeg-js'
import { expect, it } from 'vitest'
import type { Orientation, Picture } from '../../../src/model/job.ts'
import { decodePicture } from '../../../src/node/decode-picture.ts'
import type { Size } from '../../../src/rules/figure-size.ts'
import { newPress } from '../../support/load-press.ts'
import { pdfFaults } from '../../support/pdf-faults.ts'
import { renderPdf } from '../../support/render-pdf.ts'
import { item, leafletOf, pdfOf, section } from '../press-sample.ts'

const [WIDTH, HEIGHT] = [64, 32]
/** Greys of the quarters as they are seen: above left and right, below left and right. */
const QUARTERS = [20, 90, 160, 220] as const
const ALL: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8]

const greyAt = (x: number, y: number) => QUARTERS[(x < WIDTH / 2 ? 0 : 1) + (y < HEIGHT / 2 ? 0 : 2)] ?? 0

/** Where a dot of the file is seen (Exif 2.3, 4.6.4 A: what its first row and its first column are). */
const SEEN: Readonly<Record<Orientation, (column: number, row: number) => readonly [number, number]>> = {
  1: (column, row) => [column, row],
  2: (column, row) => [WIDTH - 1 - column, row],
  3: (column, row) => [WIDTH - 1 - column, HEIGHT - 1 - row],
  4: (column, row) => [column, HEIGHT - 1 - row],
  5: (column, row) => [row, column],
  6: (column, row) => [WIDTH - 1 - row, column],
  7: (column, row) => [WIDTH - 1 - row, HEIGHT - 1 - column],
  8: (column, row) => [row, HEIGHT - 1 - column],
}

function photo(orientation: Orientation): Uint8Array {
  const [width, height] = orientation < 5 ? [WIDTH, HEIGHT] : [HEIGHT, WIDTH]
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      data.fill(greyAt(...SEEN[orientation](column, row)), (row * width + column) * 4, (row * width + column) * 4 + 3)
  const file = jpeg.encode({ width, height, data }, 95).data
  return new Uint8Array([...file.subarray(0, 2), ...exif(orientation), ...file.subarray(2)])
}

/** A marker APP1 with one entry before the orientation; odd ones as cameras of one kind write it, even ones as those of the other. */
function exif(orientation: Orientation): readonly number[] {
  const isLittle = orientation % 2 === 0
  const number = (value: number, bytes: number) => {
    const rising = Array.from({ length: bytes }, (_, i) => (value >> (8 * i)) & 0xff)
    return isLittle ? rising : rising.reverse()
  }
  const entry = (tag: number, value: number) => [
    ...number(tag, 2),
    ...number(3, 2),
    ...number(1, 4),
    ...number(value, 2),
    0,
    0,
  ]
  const order = isLittle ? [0x49, 0x49] : [0x4d, 0x4d]
  const tiff = [
    ...order,
    ...number(42, 2),
    ...number(8, 4),
    ...number(2, 2),
    ...entry(0x0103, 6),
    ...entry(0x0112, orientation),
    0,
    0,
    0,
    0,
  ]
  const segment = [...Buffer.from('Exif\0\0'), ...tiff]
  return [0xff, 0xe1, (segment.length + 2) >> 8, (segment.length + 2) & 0xff, ...segment]
}

/** Of each picture of a page, from the top: the greys in the middle of its quarters. */
function quartersOf(page: Uint8Array): readonly (readonly number[])[] {
  const [head = '', width = ''] = /^P5\s+(\d+)\s+\d+\s+255\s/.exec(Buffer.from(page).toString('latin1', 0, 40)) ?? []
  const across = Number(width)
  const dots = page.subarray(head.length)
  const rows = Array.from({ length: dots.length / across }, (_, y) => [...dots.subarray(y * across, (y + 1) * across)])
  const isInked = (row: readonly number[] | undefined) => row?.some((dot) => dot < 245) ?? false
  const tops = [...rows.keys()].filter((y) => isInked(rows[y]) && !isInked(rows[y - 1]))
  return tops.map((top) => {
    const height = rows.slice(top).findIndex((row) => !isInked(row))
    const row = rows[top + Math.floor(height / 2)] ?? []
    const [left, right] = [row.findIndex((dot) => dot < 245), row.findLastIndex((dot) => dot < 245)]
    expect((right - left + 1) / height).toBeCloseTo(WIDTH / HEIGHT, 0)
    return [0.25, 0.75].flatMap((down) =>
      [0.25, 0.75].map(
        (part) => rows[top + Math.round(height * down)]?.[Math.round(left + (right - left) * part)] ?? 0,
      ),
    )
  })
}

it.each([
  ['as it is', (size: Size) => size],
  ['with fewer dots', ({ width, height }: Size) => ({ width: width / 2, height: height / 2 })],
] as const)('a photograph of each orientation is printed as it was seen, %s', async (_name, wanted) => {
  const pictures = new Map<string, Picture>()
  for (const orientation of ALL) {
    const bytes = photo(orientation)
    const picture = decodePicture(`${orientation}.jpg`, bytes, (size) => {
      expect(size).toMatchObject({ width: WIDTH, height: HEIGHT })
      return wanted(size)
    })
    if (picture === null) throw new Error('a picture')
    const made = jpeg.decode(picture.data)
    expect({ width: made.width, height: made.height }).toEqual(picture.dots)
    expect(picture.dots.width * picture.dots.height).toBe(wanted(picture).width * wanted(picture).height)
    pictures.set(picture.path, picture)
  }
  const press = await newPress(pictures)
  const node = (path: string) => ({ type: 'picture', path, alt: ['Дом'], width: 128, height: 64 }) as const
  const pdf = pdfOf(press, leafletOf(section(ALL.map((orientation) => item(node(`${orientation}.jpg`))))))
  expect(await pdfFaults(pdf)).toEqual([])
  const shown = (await renderPdf(pdf, 72)).flatMap(quartersOf)
  expect(shown).toHaveLength(ALL.length)
  for (const greys of shown)
    for (const [i, grey] of greys.entries()) expect(Math.abs(grey - (QUARTERS[i] ?? 0))).toBeLessThan(12)
})
