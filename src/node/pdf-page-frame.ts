/** Where a page's own coordinates lie on the paper: its size, its turn, its boxes. */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { PageArea } from '../proof/page-view.ts'

export interface PageFrame {
  /** Points, as it is seen: a page turned by 90° is wider than high. */
  readonly width: number
  readonly height: number
  readonly trim: PageArea
  /** A box in the page's own coordinates, y upwards, as one on the paper, y downwards. */
  place(left: number, bottom: number, right: number, top: number): PageArea
}

/** PDFium gives places as whole numbers: thousandths of a point. */
const FINE = 1000

/**
 * The size of a page as it lies on paper, turned where the file says so, and the way from PDFium's coordinates to points from its top left.
 *
 * @param page a handle of PDFium's
 */
export function pageFrame(pdfium: WrappedPdfiumModule, page: number): PageFrame {
  const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)]
  const { wasmExports, getValue } = pdfium.pdfium
  const memory = wasmExports.malloc(16)
  const toPaper = (x: number, y: number): readonly [number, number] => {
    const size = [Math.round(width * FINE), Math.round(height * FINE)] as const
    pdfium.FPDF_PageToDevice(page, 0, 0, ...size, 0, x, y, memory, memory + 4)
    return [getValue(memory, 'i32') / FINE, getValue(memory + 4, 'i32') / FINE]
  }
  // the way from page to paper is linear, so three points say all of it
  const SPAN = 500
  const [x0, y0] = toPaper(0, 0)
  const [xx, xy] = toPaper(SPAN, 0)
  const [yx, yy] = toPaper(0, SPAN)
  const at = (x: number, y: number): readonly [number, number] => [
    x0 + ((xx - x0) * x + (yx - x0) * y) / SPAN,
    y0 + ((xy - y0) * x + (yy - y0) * y) / SPAN,
  ]
  const place = (left: number, bottom: number, right: number, top: number): PageArea => {
    const [ax, ay] = at(left, bottom)
    const [bx, by] = at(right, top)
    return { left: Math.min(ax, bx), top: Math.min(ay, by), right: Math.max(ax, bx), bottom: Math.max(ay, by) }
  }
  const named = pdfium.FPDFPage_GetTrimBox(page, memory, memory + 4, memory + 8, memory + 12)
  const [left, bottom, right, top] = [0, 4, 8, 12].map((offset) => getValue(memory + offset, 'float'))
  wasmExports.free(memory)
  const whole = { left: 0, top: 0, right: width, bottom: height }
  return { width, height, place, trim: named ? place(left ?? 0, bottom ?? 0, right ?? 0, top ?? 0) : whole }
}
