/** Pictures as values: shapes and text in a box of known size, y downwards from the top. What draws them knows no more than this. */

export interface PathShape {
  readonly type: 'path'
  /** Commands of an SVG path: M L H V C Z and their small letters, absolute or relative. */
  readonly d: string
  readonly fill?: string
  readonly stroke?: string
  readonly lineWidth?: number
  readonly dash?: readonly [number, number]
  readonly round?: boolean
}

export interface RectShape {
  readonly type: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius?: number
  /** A colour, or `hatch`: black 45° stripes on white. */
  readonly fill?: string
  readonly stroke?: string
  readonly lineWidth?: number
}

export interface CircleShape {
  readonly type: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly fill?: string
  readonly stroke?: string
  readonly lineWidth?: number
}

/** One line of text; `y` is the baseline. */
export interface TextShape {
  readonly type: 'text'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly align: 'left' | 'center' | 'right'
  readonly colour: string
  readonly underline?: boolean
  /** Where it must fit in: letters are set closer together in width, never smaller. */
  readonly maxWidth?: number
}

/** The black modules of a QR code; its upper left corner at (x, y). However often one is shown, and how large, a file holds it once. */
export interface CodeShape {
  readonly type: 'code'
  readonly x: number
  readonly y: number
  /** Its edge, without the quiet zone. */
  readonly size: number
  /** How many modules its edge has. */
  readonly modules: number
  /** Black modules side by side, all counted in modules from the upper left corner. */
  readonly runs: readonly { readonly column: number; readonly row: number; readonly length: number }[]
}

export type Shape = PathShape | RectShape | CircleShape | TextShape | CodeShape

/** The content of a QR code that the drawing shows, for the manifest and the proof. */
export interface DrawnCode {
  readonly payload: string
  /** Place and edge of the symbol inside the drawing, without its quiet zone. */
  readonly x: number
  readonly y: number
  readonly size: number
  /** Edge of one module, and the least that it may be on paper. */
  readonly module: number
  readonly minModule: number
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  /** What it shows, in words, for those who don't see it; empty for decoration. */
  readonly alt: string
  readonly codes?: readonly DrawnCode[]
}
