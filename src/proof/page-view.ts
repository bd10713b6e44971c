/** What the proof looks at: a page as pixels, and what the file says of its letters. Lengths are points from the upper left corner. */

/** Grey samples, row by row from the top: 0 is black, 255 is white. */
export interface GrayRaster {
  readonly width: number
  readonly height: number
  readonly samples: Uint8Array
}

export interface PageArea {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type Side = 'left' | 'top' | 'right' | 'bottom'

/** A letter as it is on the page. */
export interface Letter {
  /** As it would be copied; a white space ends a word. */
  readonly text: string
  /** Height of the em, in points on the paper: scaling is counted in. */
  readonly size: number
  /** Around the ink of the letter. */
  readonly box: PageArea
  /** The font has no glyph for it, or the file doesn't say which character it is. */
  readonly missing: boolean
}

export interface PageView {
  readonly width: number
  readonly height: number
  /** The paper after cutting; the whole page where the file names no TrimBox (ISO 32000-1, 14.11.2). */
  readonly trim: PageArea
  readonly letters: readonly Letter[]
  /** @param dpi pixels per inch */
  render(dpi: number): GrayRaster
}

/** A QR code that was read, and where its middle is, in pixels. */
export interface ReadCode {
  readonly payload: string
  readonly x: number
  readonly y: number
  /** Its edge in pixels and in modules, where the reader says so. */
  readonly size?: { readonly edge: number; readonly modules: number }
}

/** Reads all QR codes of a picture. */
export type CodeReader = (raster: GrayRaster) => Promise<readonly ReadCode[]>
