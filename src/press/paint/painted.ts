/** What painting a box leaves behind: operators, and what the page and the file must know about them. */
import type { PressFont, ShapedGlyph } from '../font.ts'
import type { ForeignWords } from '../layout/foreign-words.ts'
import { type ElementDraft, finished, hold, type StructureElement } from '../layout/structure.ts'

/** Glyphs by font and id. */
export type GlyphUse = ReadonlyMap<PressFont, ReadonlyMap<number, ShapedGlyph>>

/** A rectangle that opens an address or leads to a page; x and y are the lower left corner. */
export interface LinkArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly target: LinkTarget
  /** What it is, for those who don't see it. */
  readonly description: string
  /** The link's element in the structure; null within decoration. */
  readonly element: StructureElement | null
}

/** A page is one of the same leaflet, from 1. */
export type LinkTarget =
  | { readonly type: 'address'; readonly address: string }
  | { readonly type: 'page'; readonly page: number }

/** A QR code on the page, its lower left corner at (x, y). */
export interface PaintedCode {
  readonly payload: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly module: number
  readonly minModule: number
}

/** What is drawn once a file and shown wherever it is needed (ISO 32000-1, 8.10): a QR code, an edge of one point for each module. */
export interface PaintedForm {
  /** The same for the same operators. */
  readonly name: string
  /** Its edge. */
  readonly size: number
  readonly operators: string
}

/** Placeholder in operators for the number of a marked content, which is known when the page is put together. */
export const MARK = '\u0002'

export interface Painted {
  /** With `MARK` for each number of a marked content, in order. */
  readonly operators: string
  readonly marks: number
  readonly structure: readonly StructureElement[]
  /** Of a drawing whose texts are read: its marked contents, and the spans among them. */
  readonly kids: StructureElement['kids']
  readonly glyphs: GlyphUse
  readonly links: readonly LinkArea[]
  readonly codes: readonly PaintedCode[]
  /** Paths of the pictures that are shown. */
  readonly pictures: readonly string[]
  readonly forms: readonly PaintedForm[]
  /** Characters without a glyph, each with the text around it. */
  readonly missing: readonly MissingGlyph[]
  /** Texts that had to be set much closer than they are drawn to fit in. */
  readonly squeezed: readonly SqueezedText[]
  /** Texts of drawings that leave them, and by how many points. */
  readonly outside: readonly OutsideText[]
}

export interface SqueezedText {
  readonly text: string
  /** The part of its width that is left, under 1. */
  readonly stretch: number
}

export interface OutsideText {
  readonly text: string
  readonly by: number
}

export interface MissingGlyph {
  readonly char: string
  readonly text: string
}

/** Collects the parts of a Painted while it comes into being. */
export interface Canvas {
  /** What in its texts is in another language than the document. */
  readonly foreign: ForeignWords
  readonly out: string[]
  /** How many marked contents there are, and what is open: an element, decoration, or nothing. */
  marks: number
  open: ElementDraft | 'artifact' | null
  readonly glyphs: Map<PressFont, Map<number, ShapedGlyph>>
  readonly links: LinkArea[]
  readonly codes: PaintedCode[]
  readonly pictures: Set<string>
  readonly forms: Map<string, PaintedForm>
  readonly missing: MissingGlyph[]
  readonly squeezed: SqueezedText[]
  readonly outside: OutsideText[]
}

/** An empty canvas; painting writes into it until `finish` takes what it holds. */
export function createCanvas(foreign: ForeignWords): Canvas {
  return {
    foreign,
    out: [],
    marks: 0,
    open: null,
    glyphs: new Map(),
    links: [],
    codes: [],
    pictures: new Set(),
    forms: new Map(),
    missing: [],
    squeezed: [],
    outside: [],
  }
}

/** What is painted next belongs to `element`, or, with null, to decoration; ISO 32000-1, 14.6. */
export function mark(canvas: Canvas, element: ElementDraft | null): void {
  const wanted = element ?? 'artifact'
  if (canvas.open === wanted) return
  closeMark(canvas)
  if (element === null) canvas.out.push('/Artifact BMC')
  else {
    hold(element, canvas.marks)
    canvas.marks += 1
    canvas.out.push(`/${element.role} <</MCID ${MARK}>> BDC`)
  }
  canvas.open = wanted
}

/** Ends the marked content that is open, if one is (ISO 32000-1, 14.6); one in which nothing was painted goes. */
export function closeMark(canvas: Canvas): void {
  const { open, out } = canvas
  canvas.open = null
  if (open === null) return
  if (!/ B[DM]C$/.test(out.at(-1) ?? '')) {
    out.push('EMC')
    return
  }
  out.pop()
  if (open === 'artifact') return
  canvas.marks -= 1
  open.kids.pop()
}

/** @param structure the root of the box, or of the texts of a drawing; null where what was painted has a mark from outside */
export function finish(canvas: Canvas, structure: ElementDraft | null): Painted {
  closeMark(canvas)
  return {
    operators: canvas.out.join('\n'),
    marks: canvas.marks,
    structure: structure ? finished(structure) : [],
    kids: structure ? structure.kids : [],
    glyphs: canvas.glyphs,
    links: canvas.links,
    codes: canvas.codes,
    pictures: [...canvas.pictures],
    forms: [...canvas.forms.values()],
    missing: canvas.missing,
    squeezed: canvas.squeezed,
    outside: canvas.outside,
  }
}

/** All forms of several painted parts, each once. */
export function mergeForms(parts: Iterable<{ readonly forms: readonly PaintedForm[] }>): readonly PaintedForm[] {
  const all = [...parts].flatMap(({ forms }) => forms)
  return [...new Map(all.map((form) => [form.name, form])).values()]
}

/** All glyphs of several painted parts. */
export function mergeGlyphs(parts: Iterable<GlyphUse>): GlyphUse {
  const all = new Map<PressFont, Map<number, ShapedGlyph>>()
  for (const part of parts) addGlyphs(all, part)
  return all
}

/** Adds the glyphs of `part` to `all`. */
export function addGlyphs(all: Map<PressFont, Map<number, ShapedGlyph>>, part: GlyphUse): void {
  for (const [font, glyphs] of part) {
    const known = all.get(font) ?? new Map<number, ShapedGlyph>()
    for (const [id, glyph] of glyphs) known.set(id, glyph)
    all.set(font, known)
  }
}
