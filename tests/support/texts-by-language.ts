/** What a voice reads of a file, and in which language: the texts of marked contents, those of spans in the spans' own (ISO 32000-1, 14.9.2). */
import { type FontBank, openFonts } from '../../src/press/font-bank.ts'
import { loadWorld } from './load-press.ts'
import { dictOf, type PdfObjects } from './pdf-objects.ts'

const LETTERS =
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯabcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ -'
const TOKEN = /\/(\w+) <<(.*?)>> BDC|\/(\w+) (?:<<.*?>> )?BMC|(EMC)|\/(F\d) \S+ Tf|<([0-9a-f]+)>|(ET)/g

/** Letters by font and glyph, as the content streams have them. */
function glyphsOf(fonts: FontBank): ReadonlyMap<string, string> {
  const all = [fonts.regular, fonts.bold].flatMap((font) =>
    [...LETTERS].flatMap((letter) =>
      font.shape(letter).glyphs.map(({ id }) => [`${font.name} ${id.toString(16).padStart(4, '0')}`, letter] as const),
    ),
  )
  return new Map(all)
}

/** @returns texts by language, '' for the document's own; other signs than letters, spaces and hyphens are «·» */
export async function textsByLanguage({
  streams,
  values,
}: PdfObjects): Promise<ReadonlyMap<string, readonly string[]>> {
  const letters = glyphsOf(openFonts((await loadWorld()).fonts))
  const found = new Map<string, string[]>()
  // all spans of a document have one language
  const spans = [...values.values()].map(dictOf).find((dict) => dict['/S'] === '/Span')
  const foreign = String(spans?.['/Lang'] ?? '').replace(/^u:/, '')
  for (const bytes of streams.values()) {
    const content = bytes.toString('latin1')
    if (!content.includes(' Tf ')) continue
    const open: { readonly tag: string; readonly language: string }[] = []
    let [font, text] = ['', '']
    const close = () => {
      const language = open.at(-1)?.language
      const tag = open[0]?.tag
      if (text !== '' && tag && tag !== 'Artifact' && tag !== 'Figure') {
        found.set(language ?? '', [...(found.get(language ?? '') ?? []), text])
      }
      text = ''
    }
    for (const [, tag, , artifact, end, face, hex, shown] of content.matchAll(TOKEN)) {
      if (face) font = face
      else if (hex) text += (hex.match(/.{4}/g) ?? []).map((id) => letters.get(`${font} ${id}`) ?? '·').join('')
      else {
        close()
        if (tag) open.push({ tag, language: tag === 'Span' ? foreign : '' })
        else if (artifact) open.push({ tag: artifact, language: '' })
        else if (end && !shown) open.pop()
      }
    }
  }
  return found
}
