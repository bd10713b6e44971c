/** How large a picture is printed: as wide as the text at most, and never enlarged past 150 dots an inch. */

const POINTS_PER_DOT = 72 / 150
const MOST_HEIGHT = 420

/** Width and height, in whichever unit. */
export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * The printed size, in points.
 *
 * @param picture its dots across and down, in the file
 * @param column width in points
 */
export function figureSize({ width, height }: Size, column: number): Size {
  const scale = Math.min(POINTS_PER_DOT, column / width, MOST_HEIGHT / height)
  return { width: width * scale, height: height * scale }
}

/** In the column of a whole page; within a variant, which is a seventh narrower, a figure still has less than 300. */
const DOTS_PER_INCH = 250

/**
 * How many dots of a picture print can use; no more than it has.
 *
 * @param column in points, the widest that it may be printed in
 * @example dotsInPrint({ width: 5000, height: 3500 }, 499) // { width: 1733, height: 1213 }
 */
export function dotsInPrint(picture: Size, column: number): Size {
  const { width } = figureSize(picture, column)
  const scale = Math.min(1, (width / 72) * (DOTS_PER_INCH / picture.width))
  const dots = (count: number) => Math.max(1, Math.round(count * scale))
  return { width: dots(picture.width), height: dots(picture.height) }
}
