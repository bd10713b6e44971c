/** A page as grey samples. */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { GrayRaster } from '../proof/page-view.ts'

/** FPDFBitmap_Gray, FPDF_ANNOT, FPDF_GRAYSCALE and FPDF_PRINTING of fpdfview.h. */
const GREY_BITMAP = 1
const FLAGS = 0x01 | 0x08 | 0x800
const WHITE = 0xffffffff

/**
 * A page as grey samples, white paper below it.
 *
 * @param page a handle of PDFium's
 * @param paper in points
 * @throws where there is no memory for it
 */
export function renderGrey(
  pdfium: WrappedPdfiumModule,
  page: number,
  paper: { readonly width: number; readonly height: number },
  dpi: number,
): GrayRaster {
  const [width, height] = [Math.round((paper.width * dpi) / 72), Math.round((paper.height * dpi) / 72)]
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, GREY_BITMAP, 0, 0)
  if (bitmap === 0) throw new Error(`no memory for a page of ${width} × ${height} pixels`)
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS)
    const [start, stride] = [pdfium.FPDFBitmap_GetBuffer(bitmap), pdfium.FPDFBitmap_GetStride(bitmap)]
    const memory = pdfium.pdfium.HEAPU8
    const samples = new Uint8Array(width * height)
    for (let y = 0; y < height; y++) {
      samples.set(memory.subarray(start + y * stride, start + y * stride + width), y * width)
    }
    return { width, height, samples }
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap)
  }
}
