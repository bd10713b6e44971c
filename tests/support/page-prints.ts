/** What tells whether two pages show the same drawings. */
import { createHash } from 'node:crypto'
import { dictOf, listOf, type PdfDict, type PdfObjects, resolve } from './pdf-objects.ts'

/** Text between BT and ET, and the marks of the structure (ISO 32000-1, 9.4.1 and 14.6.1): neither draws a path. */
const NOT_DRAWN = /\bBT\b[\s\S]*?\bET\b|\/\w+\s*<<[\s\S]*?>>\s*BDC|\/\w+\s+BMC|\bEMC\b/g
/** A picture or form that is shown (8.8). */
const SHOWN = /\/(\S+) Do\b/g

/**
 * A sum of all that is drawn on each page by paths, and by the pictures and forms that it shows. Pages that share it show the same QR codes, however their texts differ.
 *
 * @returns one sum a page, in order
 */
export function pagePrints(objects: PdfObjects): readonly string[] {
  const catalog = dictOf(resolve(objects, objects.trailer['/Root']))
  const kids = listOf(dictOf(resolve(objects, catalog['/Pages']))['/Kids'] ?? null)
  return kids.map((kid) => {
    const page = dictOf(resolve(objects, kid))
    const shown = dictOf(resolve(objects, dictOf(resolve(objects, page['/Resources']))['/XObject']))
    const contents = listOf(page['/Contents'] ?? null).map((part) => {
      const drawn = streamOf(objects, String(part)).toString('latin1').replace(NOT_DRAWN, ' ')
      return drawn.replace(SHOWN, (_all, name: string) => sumOfShown(objects, shown, name)).replace(/\s+/g, ' ')
    })
    return sumOf(contents.join(''))
  })
}

/** Whatever its name is, and on whichever page. */
function sumOfShown(objects: PdfObjects, shown: PdfDict, name: string): string {
  return `${sumOf(streamOf(objects, String(shown[`/${name}`])))} Do`
}

function streamOf({ streams }: PdfObjects, key: string): Buffer {
  const stream = streams.get(key)
  if (!stream) throw new Error(`${key} is no stream`)
  return stream
}

function sumOf(what: string | Buffer): string {
  return createHash('sha256').update(what).digest('hex')
}
