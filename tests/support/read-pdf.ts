/** The text, bookmarks and links of a PDF, read by pdf.js. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, type PDFDocumentProxy } from './pdf-js.ts'

export interface ReadPdf {
  /** One text a page: soft hyphens gone, every kind of space a plain one. */
  readonly pages: readonly string[]
  /** The smallest type on each page, in points. */
  readonly smallest: readonly number[]
  readonly outline: readonly { readonly title: string; readonly page: number }[]
  /** Addresses by page, in the order of the file. */
  readonly links: readonly (readonly string[])[]
  /** Pages that links lead to, by page, in the order of the file. */
  readonly jumps: readonly (readonly number[])[]
  readonly title: string
  readonly language: string
}

type Outline = ReadPdf['outline']
type PageReference = Parameters<PDFDocumentProxy['getPageIndex']>[0]

interface Annotation {
  readonly subtype: string
  readonly url?: string
  readonly unsafeUrl?: string
  /** The page, and where on it. */
  readonly dest?: readonly [PageReference, ...unknown[]] | null
}

const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts/')

export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  // pdf.js takes the bytes for itself, so it gets a copy
  const task = getDocument({ data: new Uint8Array(pdf), standardFontDataUrl: fonts, verbosity: 0 })
  const document = await task.promise
  try {
    const pages: string[] = []
    const smallest: number[] = []
    const links: string[][] = []
    const jumps: number[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ disableNormalization: true })
      pages.push(
        normalise(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')),
      )
      const sizes = items.flatMap((item) =>
        'str' in item && item.str.trim() !== '' ? [Math.hypot(item.transform[2], item.transform[3])] : [],
      )
      smallest.push(Math.round(Math.min(...sizes) * 100) / 100)
      const found: readonly Annotation[] = await page.getAnnotations()
      const ofPage = found.filter((one) => one.subtype === 'Link')
      links.push(ofPage.filter(({ dest }) => !dest).map((one) => one.url ?? one.unsafeUrl ?? ''))
      const targets = ofPage.flatMap(({ dest }) => (dest ? [dest[0]] : []))
      jumps.push(await Promise.all(targets.map(async (target) => (await document.getPageIndex(target)) + 1)))
    }
    const outline = await outlineOf(document)
    const { info } = await document.getMetadata()
    const { Title = '', Language = '' } = info as { Title?: string; Language?: string }
    return { pages, smallest, links, jumps, outline, title: Title, language: Language ?? '' }
  } finally {
    await task.destroy()
  }
}

/** The bookmarks alone, where reading all pages would take long. */
export async function readOutline(pdf: Uint8Array): Promise<Outline> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  try {
    return await outlineOf(await task.promise)
  } finally {
    await task.destroy()
  }
}

async function outlineOf(document: PDFDocumentProxy): Promise<Outline> {
  const bookmarks = (await document.getOutline()) ?? []
  return Promise.all(
    bookmarks.map(async ({ title, dest }) => {
      const target = Array.isArray(dest) ? dest[0] : null
      return { title, page: target ? (await document.getPageIndex(target)) + 1 : 0 }
    }),
  )
}

function normalise(text: string): string {
  return text.replace(/\u00ad/g, '').replace(/[\u00a0\u202f ]+/g, ' ')
}
