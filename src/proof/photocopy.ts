/** The contrast of a copier: darks become black, lights become white, the greys between are spread. */
import type { GrayRaster } from './page-view.ts'

/**
 * @param blackPoint the lightest grey that comes out black
 * @param whitePoint the darkest grey that comes out white
 * @example photocopy(raster, 50, 205) // 50 → 0, 128 → 128, 205 → 255
 */
export function photocopy(raster: GrayRaster, blackPoint: number, whitePoint: number): GrayRaster {
  const curve = Uint8Array.from({ length: 256 }, (_, grey) =>
    Math.round(255 * Math.min(1, Math.max(0, (grey - blackPoint) / (whitePoint - blackPoint)))),
  )
  const samples = new Uint8Array(raster.samples.length)
  for (let i = 0; i < samples.length; i++) samples[i] = curve[raster.samples[i] ?? 0] ?? 0
  return { ...raster, samples }
}
