/**
 * Fonts against what is shown in them (ISO 19005-2, 6.2.11; ISO 14289-1, 7.21): every code leads to a glyph of the embedded program that
 * is not .notdef, is as wide as the file says, and maps to characters that a code may map to.
 */
import { contentFaults } from './content-faults.ts'
import { dictOf, isReference, listOf, type PdfDict, type PdfJson, type PdfObjects, resolve } from './pdf-objects.ts'

/** Characters that no code may map to (6.2.11.7.2). */
const FORBIDDEN = ['\0', '\ufeff', '\ufffe']

/** Faults of all pages, and of the fonts for what they show there. */
export function fontFaults(objects: PdfObjects): readonly string[] {
  const faults = new Set<string>()
  const shown = new Map<string, Set<number>>()
  for (const [key, value] of objects.values) {
    const page = dictOf(value)
    if (page['/Type'] !== '/Page') continue
    const fonts = dictOf(resolve(objects, dictOf(resolve(objects, page['/Resources']))['/Font']))
    const contents = contentFaults(objects, page)
    for (const fault of contents.faults) faults.add(`page ${key}: ${fault}`)
    for (const [name, codes] of contents.shown) {
      const font = String(fonts[name])
      shown.set(font, new Set([...(shown.get(font) ?? []), ...codes]))
    }
  }
  for (const [font, codes] of shown) {
    for (const fault of shownFaults(objects, dictOf(resolve(objects, font)), codes))
      faults.add(`font ${font}: ${fault}`)
  }
  return [...faults]
}

function shownFaults(objects: PdfObjects, font: PdfDict, codes: ReadonlySet<number>): readonly string[] {
  const below = dictOf(resolve(objects, listOf(resolve(objects, font['/DescendantFonts']))[0]))
  const descriptor = dictOf(resolve(objects, below['/FontDescriptor']))
  const [map, file, unicode] = [below['/CIDToGIDMap'], descriptor['/FontFile2'], font['/ToUnicode']].map((key) =>
    isReference(key) ? objects.streams.get(key) : undefined,
  )
  const wholesome =
    font['/Type'] === '/Font' &&
    font['/Subtype'] === '/Type0' &&
    font['/Encoding'] === '/Identity-H' &&
    below['/Subtype'] === '/CIDFontType2' &&
    font['/BaseFont'] === below['/BaseFont'] &&
    font['/BaseFont'] === descriptor['/FontName']
  if (!wholesome || !map || !file || !unicode) return ['a part is missing (6.2.11.2 to 6.2.11.4)']
  const meanings = meaningsOf(unicode.toString('latin1'))
  const widths = widthsOf(resolve(objects, below['/W']))
  const program = programOf(file)
  const faults = new Set<string>()
  for (const code of codes) {
    const glyph = 2 * code + 1 < map.length ? map.readUInt16BE(2 * code) : 0
    const meaning = meanings.get(code) ?? ''
    if (glyph === 0 || glyph >= program.glyphs) faults.add(`code ${code} is .notdef (6.2.11.8)`)
    if (Math.abs((widths.get(code) ?? Number.NaN) - program.widthOf(glyph)) <= 1 === false) {
      faults.add(`code ${code} has another width in the program (6.2.11.5)`)
    }
    if (meaning === '' || FORBIDDEN.some((char) => meaning.includes(char)))
      faults.add(`code ${code} stands for nothing (6.2.11.7.2)`)
    if (/\p{Co}/u.test(meaning)) faults.add(`code ${code} is of private use (6.2.11.7.3)`)
  }
  return [...faults]
}

function meaningsOf(map: string): ReadonlyMap<number, string> {
  return new Map(
    [...map.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]*)>$/gm)].map(([, code = '', hex = '']) => {
      const units = hex.match(/.{4}/g) ?? []
      return [Number.parseInt(code, 16), String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))]
    }),
  )
}

/** `[36 [605 650] 70 [480]]` (ISO 32000-1, 9.7.4.3). */
function widthsOf(value: PdfJson): ReadonlyMap<number, number> {
  const runs = listOf(value)
  return new Map(
    runs.flatMap((run, i) =>
      Array.isArray(run) ? run.map((width, j) => [Number(runs[i - 1]) + j, Number(width)] as const) : [],
    ),
  )
}

/** How many glyphs a TrueType program has, and their widths in thousandths (OpenType 1.9: maxp, head, hhea, hmtx). */
function programOf(file: Buffer) {
  const tables = new Map(
    Array.from({ length: file.readUInt16BE(4) }, (_, i) => {
      const at = 12 + 16 * i
      return [file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8)] as const
    }),
  )
  const at = (table: string) => tables.get(table) ?? Number.NaN
  const glyphs = file.readUInt16BE(at('maxp') + 4)
  const scale = 1000 / file.readUInt16BE(at('head') + 18)
  const measured = file.readUInt16BE(at('hhea') + 34)
  return {
    glyphs,
    widthOf: (glyph: number) => scale * file.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, measured - 1)),
  }
}
