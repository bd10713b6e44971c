/** What is on a pressed page, for who draws it on a screen: the operators as text, what they name, and the outlines of letters. */
import { present } from '../diagnostics/impossible.ts'
import type { Picture } from '../model/job.ts'
import type { FontBank } from './font-bank.ts'
import { pictureName } from './paint/paint-box.ts'
import type { Deflate } from './pdf/embed-font.ts'
import { type PictureTurn, TURNS } from './pdf/embed-once.ts'
import type { PressedPage } from './press-leaflet.ts'

/** A letter, in units of a thousandth of the type size, y upwards. */
export interface DrawnGlyph {
  /** As a path of SVG. */
  readonly path: string
  /** What it means; empty for a part of a letter. */
  readonly text: string
  readonly width: number
}

export interface PageDrawing {
  /** Operators of ISO 32000-1 in reading order, those that the press writes and no others; points, y upwards. */
  readonly operators: string
  /** Operators of what is drawn by name, such as a QR code. */
  readonly forms: ReadonlyMap<string, string>
  /** Pictures by the name that operators use, each a square of one point when it is turned as its file asks. */
  readonly pictures: ReadonlyMap<string, { readonly picture: Picture; readonly turn: PictureTurn }>
  /** @param font its name in the operators @throws where the page has no such letter */
  glyph(font: string, id: number): DrawnGlyph
}

/** What the pages of a press were pressed with. */
export interface DrawingKit {
  readonly fonts: FontBank
  readonly pictures: ReadonlyMap<string, Picture>
  /** The way back from the deflate of the pages. */
  readonly inflate: Deflate
}

/** A page as it was pressed, for a screen; see `PageDrawing`. */
export function pageDrawing(page: PressedPage, { fonts, pictures, inflate }: DrawingKit): PageDrawing {
  const read = new TextDecoder('latin1')
  const faces = new Map([fonts.regular, fonts.bold].map((font) => [font.name, font]))
  return {
    operators: page.contents.map(({ stream }) => read.decode(inflate(present(stream, 'a content stream')))).join('\n'),
    forms: new Map(page.forms.map(({ name, operators }) => [name, operators])),
    pictures: new Map(
      page.pictures.map((path) => {
        const picture = present(pictures.get(path), `the picture ${path}`)
        return [pictureName(path), { picture, turn: TURNS[picture.orientation ?? 1] }]
      }),
    ),
    glyph: (name, id) => {
      const font = present(faces.get(name), `the font ${name}`)
      const { text, width } = present(page.glyphs.get(font)?.get(id), `glyph ${id} of ${name}`)
      return { path: outline(font, id), text, width }
    },
  }
}

/** A letter is outlined once for all pages. */
const outlines = new WeakMap<FontBank['regular'], Map<number, string>>()

function outline(font: FontBank['regular'], id: number): string {
  const known = outlines.get(font) ?? new Map<number, string>()
  outlines.set(font, known)
  const before = known.get(id)
  if (before !== undefined) return before
  const path = font.kit
    .getGlyph(id)
    .path.scale(1000 / font.kit.unitsPerEm)
    .toSVG()
  known.set(id, path)
  return path
}
