/** How much worse a page gets between the file and the eye of a phone; every number of it stands here, with its reason. */

export const DEGRADATION = {
  /** What office copiers scan at, and about what a phone sees of a sheet that fills its picture. Half a millimetre is 4 pixels. */
  dpi: 200,
  /** A copier makes what is darker than this black: dark greys fill in. */
  blackPoint: 50,
  /** … and what is lighter than this white: light greys vanish. */
  whitePoint: 205,
  /** Degrees: a sheet is never laid quite straight, and no module of a code then lies on the grid of the sensor. */
  turn: 1.5,
  /** Pixels on each side that flow into one another, 0.4 mm in all: toner that spreads, a hand that shakes. */
  blurRadius: 1,
  /** Greys up and down by which each pixel is off: a sensor in the light of a kitchen. */
  noise: 28,
} as const

export type Degradation = { readonly [key in keyof typeof DEGRADATION]: number }
