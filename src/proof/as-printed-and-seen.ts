/** A clean page as it comes out of a school's copier and into a phone. */
import { addNoise } from './add-noise.ts'
import { boxBlur } from './box-blur.ts'
import { DEGRADATION, type Degradation } from './degradation.ts'
import type { GrayRaster } from './page-view.ts'
import { photocopy } from './photocopy.ts'
import { turnRaster } from './turn-raster.ts'

/**
 * @param raster the page at `degradation.dpi`
 * @param seed the number of the page: the same page always gets the same noise
 * @example asPrintedAndSeen(page.render(DEGRADATION.dpi), 1)
 */
export function asPrintedAndSeen(raster: GrayRaster, seed: number, degradation: Degradation = DEGRADATION): GrayRaster {
  const copied = photocopy(raster, degradation.blackPoint, degradation.whitePoint)
  const laid = turnRaster(copied, degradation.turn)
  return addNoise(boxBlur(laid, degradation.blurRadius), seed, degradation.noise)
}
