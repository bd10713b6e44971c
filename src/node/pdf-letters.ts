/** The letters of a page: their text, their size on the paper, and their places. */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { Letter } from '../proof/page-view.ts'
import { type NotdefGlyph, notdefGlyph } from './notdef-glyph.ts'
import type { PageFrame } from './pdf-page-frame.ts'

/** FPDF_TEXTRENDERMODE_INVISIBLE: text under a scanned page, for searching. */
const INVISIBLE = 3
/** No character at all, and the sign for an unknown one (U+FFFD). */
const NO_CHARACTER: ReadonlySet<number> = new Set([0, 0xfffd])
/** A space that PDFium put in between words or lines. */
const GAP: Letter = { text: ' ', size: 0, box: { left: 0, top: 0, right: 0, bottom: 0 }, missing: false }

/**
 * The letters of a page with their boxes and sizes, in the file's order.
 *
 * @param page a handle of PDFium's
 * @param frame from PDFium's coordinates to the paper's
 */
export function readLetters(pdfium: WrappedPdfiumModule, page: number, frame: PageFrame): readonly Letter[] {
  const { wasmExports, getValue } = pdfium.pdfium
  // room for four doubles of a box, or six floats of a matrix
  const memory = wasmExports.malloc(32)
  const double = (offset: number) => getValue(memory + offset, 'double')
  const float = (offset: number) => getValue(memory + offset, 'float')
  // by font, whose number may be another font's once the page is closed
  const notdefs = new Map<number, NotdefGlyph | null>()
  // the letters of one object follow one another
  let last = 0
  let notdef: NotdefGlyph | null = null
  const enter = (object: number) => {
    last = object
    const font = pdfium.FPDFTextObj_GetFont(object)
    if (!notdefs.has(font)) notdefs.set(font, notdefOf(pdfium, font))
    notdef = notdefs.get(font) ?? null
  }
  try {
    return mapPrinted(pdfium, page, GAP, (text, index, object) => {
      if (object !== last) enter(object)
      const code = pdfium.FPDFText_GetUnicode(text, index)
      pdfium.FPDFText_GetMatrix(text, index, memory)
      // the em's height lies along the matrix's second row (ISO 32000-1, 9.4.4)
      const size = pdfium.FPDFText_GetFontSize(text, index) * Math.hypot(float(8), float(12))
      pdfium.FPDFText_GetLooseCharBox(text, index, memory)
      const advance = float(8) - float(0)
      pdfium.FPDFText_GetCharOrigin(text, index, memory, memory + 8)
      const [x, y] = [double(0), double(8)]
      pdfium.FPDFText_GetCharBox(text, index, memory, memory + 8, memory + 16, memory + 24)
      const [left, right, bottom, top] = [double(0), double(8), double(16), double(24)]
      const shape = { left: left - x, bottom: bottom - y, right: right - x, top: top - y, advance }
      return {
        text: String.fromCodePoint(code),
        size,
        box: frame.place(left, bottom, right, top),
        missing:
          NO_CHARACTER.has(code) ||
          pdfium.FPDFText_HasUnicodeMapError(text, index) === 1 ||
          (notdef !== null && looksLike(shape, notdef, size)),
      }
    })
  } finally {
    wasmExports.free(memory)
  }
}

/** What the letters of a page say, without their places: half the work, or less. */
export function readPageText(pdfium: WrappedPdfiumModule, page: number): string {
  return mapPrinted(pdfium, page, GAP.text, (text, index) =>
    String.fromCodePoint(pdfium.FPDFText_GetUnicode(text, index)),
  ).join('')
}

/**
 * @param gap in the place of a letter that isn't printed
 * @param read for each letter that is: its index in the text of the page, and its object, both PDFium's
 */
function mapPrinted<T>(
  pdfium: WrappedPdfiumModule,
  page: number,
  gap: T,
  read: (text: number, index: number, object: number) => T,
): readonly T[] {
  const text = pdfium.FPDFText_LoadPage(page)
  if (text === 0) return []
  let object = 0
  let hidden = false
  try {
    return Array.from({ length: pdfium.FPDFText_CountChars(text) }, (_, index) => {
      if (pdfium.FPDFText_IsGenerated(text, index) === 1) return gap
      const next = pdfium.FPDFText_GetTextObject(text, index)
      if (next !== object) hidden = pdfium.FPDFTextObj_GetTextRenderMode(next) === INVISIBLE
      object = next
      return hidden ? gap : read(text, index, object)
    })
  } finally {
    pdfium.FPDFText_ClosePage(text)
  }
}

/** Thousandths of the em: PDFium rounds boxes outwards. */
const CLOSE = 12
/** The E of Noto Sans has the box of its glyph 0, and an advance that is shorter by 40. */
const SAME_ADVANCE = 3

/**
 * PDFium doesn't report the glyph of a letter, and the file's text for it may be what was meant, not what is printed. But glyph 0 has
 * a shape of its own.
 */
function looksLike(shape: NotdefGlyph, notdef: NotdefGlyph, size: number): boolean {
  const off = (side: keyof NotdefGlyph) => Math.abs((1000 * shape[side]) / size - notdef[side])
  return (
    off('advance') <= SAME_ADVANCE && (['left', 'bottom', 'right', 'top'] as const).every((side) => off(side) <= CLOSE)
  )
}

function notdefOf(pdfium: WrappedPdfiumModule, font: number): NotdefGlyph | null {
  const { wasmExports, getValue } = pdfium.pdfium
  const length = wasmExports.malloc(4)
  pdfium.FPDFFont_GetFontData(font, 0, 0, length)
  const size = getValue(length, 'i32')
  const data = wasmExports.malloc(Math.max(1, size))
  const read = pdfium.FPDFFont_GetFontData(font, data, size, length)
  const glyph = read ? notdefGlyph(pdfium.pdfium.HEAPU8.slice(data, data + size)) : null
  wasmExports.free(data)
  wasmExports.free(length)
  return glyph
}
