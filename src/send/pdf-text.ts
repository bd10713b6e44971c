/** What a PDF says: its title and the text of its pages, as PDFium reads them. */
import type { PdfFault, PdfReader } from '../proof/pdf-file.ts'

/** @returns the text with a line end between pages; or why the file can't be read */
export async function readPdfText(
  reader: PdfReader,
  bytes: Uint8Array,
): Promise<{ readonly text: string } | { readonly fault: PdfFault }> {
  const pdf = reader.open(bytes)
  if (typeof pdf === 'string') return { fault: pdf }
  try {
    const pages: string[] = [pdf.title]
    for (let index = 0; index < pdf.pages; index++) {
      const text = await pdf.withPage(index, async ({ letters }) => letters.map((letter) => letter.text).join(''))
      if (text === null) return { fault: 'damaged' }
      pages.push(text)
    }
    return { text: pages.join('\n') }
  } finally {
    pdf.close()
  }
}
