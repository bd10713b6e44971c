/** Pixels with transparency to pixels on white paper. */

/**
 * @param rgba 8-bit samples, four for each pixel, alpha not premultiplied
 * @returns 8-bit samples, three for each pixel
 * @example layOnWhite(Uint8Array.of(0, 0, 0, 0)) // Uint8Array [255, 255, 255]
 */
export function layOnWhite(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length >> 2) * 3)
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    const alpha = rgba[from + 3] ?? 255
    for (let channel = 0; channel < 3; channel++) {
      const sample = rgba[from + channel] ?? 255
      rgb[to + channel] = Math.round((sample * alpha + 255 * (255 - alpha)) / 255)
    }
  }
  return rgb
}
