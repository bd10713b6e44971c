/** The places of the text of a PDF, read by pdf.js: one entry for each piece of a line. */
import { getDocument } from './pdf-js.ts'

export interface PrintedLine {
  /** From 1. */
  readonly page: number
  readonly text: string
  /** Left end of the base line, in points from the upper left corner of the page. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export async function readLines(pdf: Uint8Array): Promise<readonly PrintedLine[]> {
  // pdf.js takes the bytes for itself, so it gets a copy
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const document = await task.promise
  try {
    const lines: PrintedLine[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent({ disableNormalization: true })
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue
        const [, , , size = 0, x = 0, y = 0]: number[] = item.transform
        lines.push({ page: number, text: item.str, x, y: height - y, width: item.width, size })
      }
    }
    return lines
  } finally {
    await task.destroy()
  }
}
