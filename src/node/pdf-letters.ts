/** The letters of a page: what they say, how large they are on the paper, and where they stand. */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { Letter } from '../proof/page-view.ts'
import type { PageFrame } from './pdf-page-frame.ts'

/** FPDF_TEXTRENDERMODE_INVISIBLE: text under a scanned page, for searching. */
const INVISIBLE = 3

export function readLetters(pdfium: WrappedPdfiumModule, page: number, frame: PageFrame): readonly Letter[] {
  const text = pdfium.FPDFText_LoadPage(page)
  if (text === 0) return []
  const { wasmExports, getValue } = pdfium.pdfium
  // four doubles of a box, or six floats of a matrix
  const memory = wasmExports.malloc(32)
  const hidden = new Map<number, boolean>()
  const isHidden = (index: number): boolean => {
    const object = pdfium.FPDFText_GetTextObject(text, index)
    const known = hidden.get(object) ?? pdfium.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE
    hidden.set(object, known)
    return known
  }
  try {
    const letters: Letter[] = []
    const count = pdfium.FPDFText_CountChars(text)
    for (let index = 0; index < count; index++) {
      // spaces and ends of lines that PDFium found by itself
      if (pdfium.FPDFText_IsGenerated(text, index) === 1) {
        letters.push(GAP)
        continue
      }
      if (isHidden(index)) continue
      const code = pdfium.FPDFText_GetUnicode(text, index)
      pdfium.FPDFText_GetMatrix(text, index, memory)
      // the em stands upright along the matrix's second row (ISO 32000-1, 9.4.4)
      const height = Math.hypot(getValue(memory + 8, 'float'), getValue(memory + 12, 'float'))
      pdfium.FPDFText_GetCharBox(text, index, memory, memory + 8, memory + 16, memory + 24)
      const [left, right, bottom, top] = [0, 8, 16, 24].map((offset) => getValue(memory + offset, 'double'))
      letters.push({
        text: String.fromCodePoint(code),
        size: pdfium.FPDFText_GetFontSize(text, index) * height,
        box: frame.place(left ?? 0, bottom ?? 0, right ?? 0, top ?? 0),
        missing: NO_CHARACTER.has(code) || pdfium.FPDFText_HasUnicodeMapError(text, index) === 1,
      })
    }
    return letters
  } finally {
    wasmExports.free(memory)
    pdfium.FPDFText_ClosePage(text)
  }
}

const GAP: Letter = { text: ' ', size: 0, box: { left: 0, top: 0, right: 0, bottom: 0 }, missing: false }

/** No character at all, and the sign for one that could not be told (U+FFFD). */
const NO_CHARACTER: ReadonlySet<number> = new Set([0, 0xfffd])
