/** What tells whether two pages show the same drawings. */
import { createHash } from 'node:crypto'
import { dictOf, listOf, type PdfObjects, resolve } from './pdf-objects.ts'

/** Text between BT and ET, and the marks of the structure (ISO 32000-1, 9.4.1 and 14.6.1): neither draws a path. */
const NOT_DRAWN = /\bBT\b[\s\S]*?\bET\b|\/\w+\s*<<[\s\S]*?>>\s*BDC|\/\w+\s+BMC|\bEMC\b/g

/**
 * A sum of all that is drawn by paths on each page. Pages that share it show the same QR codes, however their texts differ.
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
      hash.update(stream.toString('latin1').replace(NOT_DRAWN, ' ').replace(/\s+/g, ' '))
    }
    return hash.digest('hex')
  })
}
