/** A grey raster as a PNG file. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PNG } from 'pngjs'
import type { GrayRaster } from '../proof/page-view.ts'

/** PNG specification, 11.2.2: grey without alpha. */
const GREY = 0

/**
 * Writes a page as a grey PNG that only its owner can read; its folders are made.
 *
 * @throws the file system's error
 */
export async function writeGreyPng(path: string, { width, height, samples }: GrayRaster): Promise<void> {
  const png = new PNG({ width, height, colorType: GREY, inputColorType: GREY, inputHasAlpha: false, bitDepth: 8 })
  png.data = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)
  // the page has a child's name on it
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(path, PNG.sync.write(png, { colorType: GREY, inputColorType: GREY, inputHasAlpha: false }), {
    mode: 0o600,
  })
}
