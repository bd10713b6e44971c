/** Contrast of two greys as WCAG 2.2 counts it. */

/**
 * Relative luminance of a grey of the sRGB space (WCAG 2.2, "relative luminance").
 *
 * @param grey 0 to 255
 */
export function luminance(grey: number): number {
  const share = grey / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/**
 * 1 for the same grey, 21 for black on white (WCAG 2.2, "contrast ratio").
 *
 * @example contrastRatio(0, 255) // 21
 */
export function contrastRatio(one: number, other: number): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
