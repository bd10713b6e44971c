/** What a PDF says: its title and the text of its pages, as PDFium reads them. */
import type { PdfReader } from '../proof/pdf-file.ts'

/** @returns the text with a line end between pages; null where the file or a page can't be read */
export function readPdfText(reader: PdfReader, bytes: Uint8Array): string | null {
  const opened = reader.open(bytes)
  if (!opened.ok) return null
  const pdf = opened.value
  try {
    const pages: string[] = [pdf.title]
    for (let index = 0; index < pdf.pages; index++) {
      const text = pdf.textOf(index)
      if (text === null) return null
      pages.push(text)
    }
    return pages.join('\n')
  } finally {
    pdf.close()
  }
}
