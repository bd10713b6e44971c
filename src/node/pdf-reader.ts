/** Opens PDF files with PDFium as WebAssembly: pages as pixels, and their letters with sizes and places. */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { Attempt } from '../diagnostics/attempt.ts'
import type { OpenPdf, PdfFault, PdfReader } from '../proof/pdf-file.ts'
import { readLetters, readPageText } from './pdf-letters.ts'
import { pageFrame } from './pdf-page-frame.ts'
import { renderGrey } from './pdf-render.ts'
import { startPdfium } from './start-pdfium.ts'

export type { OpenPdf, PdfFault, PdfReader } from '../proof/pdf-file.ts'

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of fpdfview.h. */
const LOCKED = [4, 5]

/**
 * Slow to open for the first time in a process (a module of some megabytes is compiled).
 *
 * @example
 * const opened = (await openPdfReader()).open(bytes)
 * if (opened.ok) opened.value.pages // 4
 */
export async function openPdfReader(): Promise<PdfReader> {
  const pdfium = await startPdfium()
  return { open: (bytes) => openPdf(pdfium, bytes) }
}

function openPdf(pdfium: WrappedPdfiumModule, bytes: Uint8Array): Attempt<OpenPdf, PdfFault> {
  const edges = [bytes.subarray(0, 1024), bytes.subarray(-1024)].map((part) => new TextDecoder('latin1').decode(part))
  if (!edges[0]?.includes('%PDF-')) return { ok: false, fault: 'not-a-pdf' }
  // PDFium mends a file that was cut off, and shows what is left of it
  if (!edges[1]?.includes('%%EOF')) return { ok: false, fault: 'damaged' }
  const { wasmExports } = pdfium.pdfium
  const memory = wasmExports.malloc(bytes.length)
  pdfium.pdfium.HEAPU8.set(bytes, memory)
  const document = pdfium.FPDF_LoadMemDocument(memory, bytes.length, '')
  if (document === 0) {
    const locked = LOCKED.includes(pdfium.FPDF_GetLastError())
    wasmExports.free(memory)
    return { ok: false, fault: locked ? 'locked' : 'damaged' }
  }
  const pdf: OpenPdf = {
    pages: pdfium.FPDF_GetPageCount(document),
    title: readTitle(pdfium, document),
    async withPage(index, use) {
      const page = pdfium.FPDF_LoadPage(document, index)
      if (page === 0) return null
      try {
        const frame = pageFrame(pdfium, page)
        return await use({
          width: frame.width,
          height: frame.height,
          trim: frame.trim,
          letters: readLetters(pdfium, page, frame),
          render: (dpi) => renderGrey(pdfium, page, frame, dpi),
        })
      } finally {
        pdfium.FPDF_ClosePage(page)
      }
    },
    textOf(index) {
      const page = pdfium.FPDF_LoadPage(document, index)
      if (page === 0) return null
      try {
        return readPageText(pdfium, page)
      } finally {
        pdfium.FPDF_ClosePage(page)
      }
    },
    close() {
      pdfium.FPDF_CloseDocument(document)
      wasmExports.free(memory)
    },
  }
  return { ok: true, value: pdf }
}

function readTitle(pdfium: WrappedPdfiumModule, document: number): string {
  const { wasmExports } = pdfium.pdfium
  const size = pdfium.FPDF_GetMetaText(document, 'Title', 0, 0)
  const memory = wasmExports.malloc(Math.max(2, size))
  pdfium.FPDF_GetMetaText(document, 'Title', memory, size)
  // UTF-16LE with two bytes of zero at the end
  const title = new TextDecoder('utf-16le').decode(pdfium.pdfium.HEAPU8.slice(memory, memory + Math.max(0, size - 2)))
  wasmExports.free(memory)
  return title
}
