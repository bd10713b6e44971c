/** PNG and JPEG files as a PDF can hold them, with no more dots and bytes than paper shows. */
import { deflateSync } from 'node:zlib'
import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import type { Picture } from '../model/job.ts'
import { jpegFrame } from '../read/job/jpeg-frame.ts'
import { layOnWhite } from '../read/job/lay-on-white.ts'
import type { Size } from '../rules/figure-size.ts'
import { isHonestPng } from './honest-png.ts'
import { shrinkSamples } from './shrink-samples.ts'

/** Bytes of a picture within each leaflet that has it: 28 leaflets with a photo are a few megabytes in all. */
const LIGHT = 256 * 1024
/** Share of the dots that print can use, and quality of JPEG: the first that is light is taken, else the last. */
const STEPS = [
  [1, 80],
  [0.8, 80],
  [0.8, 65],
  [0.65, 65],
  [0.65, 50],
] as const
/** What the decoder of JPEG may use; of larger pictures the file is taken as it is. */
const LIMITS = { maxResolutionInMP: 60, maxMemoryUsageInMB: 2048 }

/**
 * @param wanted how many dots print can use of a picture of a size
 * @returns null for what is neither PNG nor JPEG, or broken
 */
export function decodePicture(path: string, bytes: Uint8Array, wanted: (size: Size) => Size): Picture | null {
  const frame = jpegFrame(bytes)
  if (frame !== null) {
    const { width, height, components, orientation } = frame
    // 5 to 8 lie on their side: what is across in the file is down on the page
    const seen = (size: Size): Size => (orientation < 5 ? size : { width: size.height, height: size.width })
    const lies = { width, height }
    const kept = orientation === 1 ? {} : { orientation }
    const whole: Picture = { path, ...seen(lies), dots: lies, data: bytes, encoding: 'jpeg', components, ...kept }
    const dots = seen(wanted(whole))
    if (dots.width >= width && bytes.length <= LIGHT) return whole
    const samples = jpegSamples(bytes)
    if (samples === null) return whole
    const lighter = asJpeg(whole, samples, dots)
    return lighter.data.length < bytes.length ? lighter : whole
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!isHonestPng(buffer)) return null
  try {
    const { width, height, data } = PNG.sync.read(buffer)
    const samples = layOnWhite(data)
    const dots = wanted({ width, height })
    const whole: Picture = { path, width, height, dots, data: samples, encoding: 'rgb', components: 3 }
    const small = dots.width < width ? { ...whole, data: shrinkSamples(samples, whole, dots) } : whole
    // drawings and screenshots pack well and keep every dot; a photograph doesn't
    return deflateSync(small.data).length <= LIGHT
      ? small
      : asJpeg({ ...whole, dots: { width, height } }, samples, dots)
  } catch {
    return null
  }
}

function jpegSamples(bytes: Uint8Array): Uint8Array | null {
  try {
    return jpeg.decode(bytes, { useTArray: true, formatAsRGBA: false, tolerantDecoding: true, ...LIMITS }).data
  } catch {
    return null
  }
}

/** @param whole with as many dots as `samples` has @param most dots, as the picture lies */
function asJpeg(whole: Picture, samples: Uint8Array, most: Size): Picture {
  const base = shrinkSamples(samples, whole.dots, most)
  let made: Picture = whole
  for (const [share, quality] of STEPS) {
    const count = (dots: number) => Math.max(1, Math.round(dots * share))
    const dots = { width: count(most.width), height: count(most.height) }
    const { data } = jpeg.encode({ ...dots, data: withAlpha(shrinkSamples(base, most, dots)) }, quality)
    made = { ...whole, dots, data: new Uint8Array(data), encoding: 'jpeg', components: 3 }
    if (made.data.length <= LIGHT) break
  }
  return made
}

function withAlpha(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255)
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) rgba.set(rgb.subarray(from, from + 3), to)
  return rgba
}
