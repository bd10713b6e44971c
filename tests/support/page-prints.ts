/** Sums by which two pages are known to come out of a printer alike. */
import { createHash } from 'node:crypto'
import { dictOf, listOf, type PdfObjects, resolve } from './pdf-objects.ts'

/**
 * A sum of the contents of each page: drawings and the codes of glyphs. Pages that share it differ in nothing that is drawn by paths, as
 * QR codes are; it doesn't cover the fonts.
 *
 * @returns one sum a page, in order
 */
export function pagePrints(objects: PdfObjects): readonly string[] {
  const catalog = dictOf(resolve(objects, objects.trailer['/Root']))
  const kids = listOf(dictOf(resolve(objects, catalog['/Pages']))['/Kids'] ?? null)
  return kids.map((kid) => {
    const hash = createHash('sha256')
    for (const part of listOf(dictOf(resolve(objects, kid))['/Contents'] ?? null)) {
      const stream = objects.streams.get(String(part))
      if (!stream) throw new Error(`${part} is no stream of contents`)
      hash.update(stream).update('\n')
    }
    return hash.digest('hex')
  })
}
