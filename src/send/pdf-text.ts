/** What a PDF says: its title and the text of its pages, as PDFium reads them. */
import type { PdfFault, PdfReader } from '../proof/pdf-file.ts'

/** The text of a file, or why it can't be read. */
export type ReadPdfText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: PdfFault }

/** @returns the text with a line end between pages; or why the file can't be read */
export async function readPdfText(reader: PdfReader, bytes: Uint8Array): Promise<ReadPdfText> {
  const opened = reader.open(bytes)
  if (!opened.ok) return opened
  const { pdf } = opened
  try {
    const pages: string[] = [pdf.title]
    for (let index = 0; index < pdf.pages; index++) {
      const text = await pdf.withPage(index, async ({ letters }) => letters.map((letter) => letter.text).join(''))
      if (text === null) return { ok: false, fault: 'damaged' }
      pages.push(text)
    }
    return { ok: true, text: pages.join('\n') }
  } finally {
    pdf.close()
  }
}
