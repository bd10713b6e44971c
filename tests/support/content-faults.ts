/** Faults in the content streams of pages and of the forms that they show: only operators that exist, only resources of the page, no state left behind. */
import { dictOf, isReference, listOf, type PdfDict, type PdfObjects, resolve } from './pdf-objects.ts'

const TOKEN = /<<.*?>>|<[0-9a-fA-F\s]*>|\[[^\]]*\]|\/[^\s<[/]+|[^\s<[/]+/g
/** ISO 32000-1, annex A: those that the writer uses. */
const OPERATORS = new Set(
  'q Q cm w J j d re m l c h W n S f B g G rg RG BT ET Tf Tz Ts Tm Tj TJ Do BMC BDC EMC'.split(' '),
)
/** ISO 19005-2, 6.1.13. */
const DEEPEST = 28

/** Codes that are shown, by name of the font. */
export type ShownCodes = Map<string, Set<number>>

export interface PageContents {
  readonly faults: readonly string[]
  readonly shown: ShownCodes
}

/** @param page the dictionary of a page */
export function contentFaults(objects: PdfObjects, page: PdfDict): PageContents {
  const resources = dictOf(resolve(objects, page['/Resources']))
  const fonts = dictOf(resolve(objects, resources['/Font']))
  const pictures = dictOf(resolve(objects, resources['/XObject']))
  const forms = Object.values(pictures).filter((key) => dictOf(resolve(objects, key))['/Subtype'] === '/Form')
  const faults = new Set(forms.flatMap((key) => formFaults(objects, String(key))))
  const shown: ShownCodes = new Map()
  // the streams of a page are one after another, and so is their state (32000-1, 7.8.2)
  let depth = 0
  for (const key of listOf(page['/Contents'] ?? null)) {
    const content = isReference(key) ? (objects.streams.get(key)?.toString('latin1') ?? '') : ''
    let [font, name] = ['', '']
    let strings: readonly string[] = []
    for (const [token] of content.matchAll(TOKEN)) {
      if (/^[-+.\d]/.test(token)) {
        if (!/^[-+]?\d*\.?\d+$/.test(token)) faults.add(`the number ${token} (32000-1, 7.3.3)`)
      } else if (token.startsWith('/')) name = token
      else if (token.startsWith('[') || (token.startsWith('<') && !token.startsWith('<<'))) {
        strings = [...token.matchAll(/<([0-9a-fA-F]*)>/g)].map(([, hex = '']) => hex)
      } else if (/^[A-Za-z'"*]/.test(token)) {
        if (!OPERATORS.has(token)) faults.add(`the operator ${token} (19005-2, 6.2.2)`)
        if (token === 'q') depth += 1
        if (token === 'Q') depth -= 1
        if (depth > DEEPEST) faults.add('states nested too deep (19005-2, 6.1.13)')
        if (token === 'Tf') font = name
        if (token === 'Tf' && !(name in fonts)) faults.add(`the font ${name} is not at hand (19005-2, 6.2.2)`)
        if (token === 'Do' && !(name in pictures)) faults.add(`the picture ${name} is not at hand (19005-2, 6.2.2)`)
        if (token === 'Tj' || token === 'TJ') {
          const codes = shown.get(font) ?? new Set()
          shown.set(font, codes)
          for (const hex of strings) {
            if (hex.length % 4 !== 0) faults.add('half a code (32000-1, 9.7.6.2)')
            for (let i = 0; i < hex.length; i += 4) codes.add(Number.parseInt(hex.slice(i, i + 4), 16))
          }
        }
      }
    }
  }
  if (depth !== 0) faults.add('a state that is not restored (32000-1, 8.4.2)')
  return { faults: [...faults], shown }
}

/** A form that several places show can't have marks of its own (Matterhorn 30-002), and ours are paths, or a picture that is turned. */
function formFaults(objects: PdfObjects, key: string): readonly string[] {
  const dict = dictOf(resolve(objects, key))
  const content = objects.streams.get(key)?.toString('latin1') ?? ''
  const box = listOf(dict['/BBox'] ?? null)
  return [
    ...(box.length === 4 ? [] : ['a form without bounds (32000-1, 8.10.2)']),
    ...('/Resources' in dict ? [] : ['a form without resources (19005-2, 6.2.2)']),
    ...(/\bBDC\b|\bBMC\b/.test(content) ? ['a form with marks of its own (30-002)'] : []),
    ...(/^(?:[-.\d\s]|\b(?:g|re|f)\b)*$/.test(content) || isTurnedPicture(objects, key)
      ? []
      : ['a form of more than rectangles or a picture']),
  ]
}

/** A form that shows one picture, which is at hand, turned. */
function isTurnedPicture(objects: PdfObjects, key: string): boolean {
  const dict = dictOf(resolve(objects, key))
  const shown = dictOf(resolve(objects, dictOf(resolve(objects, dict['/Resources'] ?? null))['/XObject'] ?? null))
  const content = objects.streams.get(key)?.toString('latin1') ?? ''
  const picture = dictOf(resolve(objects, shown[content.replace(/ Do$/, '')] ?? null))
  return listOf(dict['/Matrix'] ?? null).length === 6 && picture['/Subtype'] === '/Image'
}
