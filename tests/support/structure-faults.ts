/**
 * What a tagged file must fulfil, as far as a program can see it: the machine-checkable failure conditions of the Matterhorn
 * Protocol 1.1 (their numbers in brackets) that our files could meet with, and what ISO 19005-2 asks beside them.
 */
import { markedContents } from './marked-contents.ts'
import {
  dictOf,
  isReference,
  listOf,
  type PdfDict,
  type PdfJson,
  type PdfObjects,
  resolve,
  textOf,
} from './pdf-objects.ts'

const KIDS: Readonly<Record<string, RegExp>> = {
  L: /^LI$/,
  LI: /^(Lbl|LBody)$/,
  Table: /^TR$/,
  TR: /^(TH|TD)$/,
}
const PARENTS: Readonly<Record<string, string>> = { LI: 'L', Lbl: 'LI', LBody: 'LI', TR: 'Table', TH: 'TR', TD: 'TR' }
const ROLES = /^(Document|Sect|Div|H[1-3]|P|L|LI|Lbl|LBody|Table|TR|TH|TD|Figure|Note|Link|Span)$/

interface Element {
  readonly key: string
  readonly dict: PdfDict
  readonly role: string
  readonly parent: string
  readonly kids: readonly PdfJson[]
}

/** By key. */
type Elements = ReadonlyMap<string, Element>

/** One line for each fault; empty for a file that is all right. */
export function structureFaults(objects: PdfObjects): readonly string[] {
  const faults: string[] = []
  const catalog = dictOf(resolve(objects, objects.trailer['/Root']))
  const pages = pageKeys(objects, catalog)
  const root = dictOf(resolve(objects, catalog['/StructTreeRoot']))
  const elements = elementsOf(objects, root, faults)
  const byKey = new Map(elements.map((one) => [one.key, one]))
  faults.push(
    ...catalogFaults(objects, catalog),
    ...elements.flatMap((element) => elementFaults(element, byKey, objects, tallest(objects, pages))),
  )
  faults.push(...headingFaults(elements), ...noteFaults(elements), ...tableFaults(elements))
  const owners = parentTree(objects, root)
  for (const key of pages) faults.push(...pageFaults(objects, key, owners, byKey))
  return faults
}

function catalogFaults(objects: PdfObjects, catalog: PdfDict): readonly string[] {
  const info = dictOf(resolve(objects, objects.trailer['/Info']))
  const xmp = isReference(catalog['/Metadata'])
    ? (objects.streams.get(catalog['/Metadata'])?.toString('utf8') ?? '')
    : ''
  const intent = dictOf(resolve(objects, listOf(resolve(objects, catalog['/OutputIntents']))[0] ?? null))
  const profile = intent['/DestOutputProfile']
  const colours = isReference(profile) ? objects.streams.get(profile)?.subarray(16, 20).toString('latin1') : ''
  const title = /<rdf:li xml:lang="x-default">([^<]*)</.exec(xmp)?.[1] ?? ''
  const rules: readonly (readonly [string, boolean])[] = [
    ['not marked as tagged (06-001, 01-007)', dictOf(resolve(objects, catalog['/MarkInfo']))['/Marked'] === true],
    ['no language (11-006)', textOf(catalog['/Lang']) !== ''],
    [
      'the title is not shown (07-001)',
      dictOf(resolve(objects, catalog['/ViewerPreferences']))['/DisplayDocTitle'] === true,
    ],
    ['no metadata (06-001)', xmp !== ''],
    ['metadata without PDF/UA (06-002)', /<pdfuaid:part>1</.test(xmp)],
    ['metadata without PDF/A (19005-2, 6.6.4)', /<pdfaid:part>2</.test(xmp) && /<pdfaid:conformance>A</.test(xmp)],
    ['metadata without a title (06-003)', title !== ''],
    ['the titles differ (19005-2, 6.6.3)', unescaped(title) === textOf(info['/Title'])],
    ['the producers differ (19005-2, 6.6.3)', xmp.includes(`<pdf:Producer>${textOf(info['/Producer'])}<`)],
    ['no output intent for RGB (19005-2, 6.2.3)', intent['/S'] === '/GTS_PDFA1' && colours === 'RGB '],
    ['no file identifier (19005-2, 6.1.3)', listOf(objects.trailer['/ID'] ?? null).length === 2],
  ]
  return rules.flatMap(([fault, holds]) => (holds ? [] : [fault]))
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** Height of the highest page. */
function tallest(objects: PdfObjects, pages: readonly string[]): number {
  return Math.max(...pages.map((page) => Number(listOf(dictOf(resolve(objects, page))['/MediaBox'] ?? null)[3])))
}

function pageKeys(objects: PdfObjects, catalog: PdfDict): readonly string[] {
  const kids = listOf(dictOf(resolve(objects, catalog['/Pages']))['/Kids'] ?? null)
  return kids.filter(isReference)
}

/** In reading order. */
function elementsOf(objects: PdfObjects, root: PdfDict, faults: string[]): readonly Element[] {
  const found: Element[] = []
  const walk = (key: PdfJson | undefined, parent: string) => {
    if (!isReference(key)) return
    const dict = dictOf(resolve(objects, key))
    const kids = listOf(resolve(objects, dict['/K']))
    found.push({ key, dict, role: String(dict['/S']).slice(1), parent, kids })
    if (parent !== '' && dict['/P'] !== parent) faults.push(`${key} names another parent`)
    for (const kid of kids) if (isReference(kid)) walk(kid, key)
  }
  walk(root['/K'], '')
  return found
}

function elementFaults(element: Element, byKey: Elements, objects: PdfObjects, height: number): readonly string[] {
  const { key, role, dict, kids } = element
  const below = kids.flatMap((kid) => (isReference(kid) ? [byKey.get(kid)?.role ?? ''] : []))
  const attributes = dictOf(resolve(objects, dict['/A']))
  const box = listOf(attributes['/BBox'] ?? null).map(Number)
  const [left = 0, bottom = 0, right = 0, top = 0] = box
  const allowed = KIDS[role]
  const parent = PARENTS[role]
  const rules: readonly (readonly [string, boolean])[] = [
    ['an unknown role (02-001)', ROLES.test(role)],
    ['empty', kids.length > 0 || role === 'TD' || role === 'TH'],
    ['kids that don’t belong there (09-004 to 09-006)', !allowed || below.every((one) => allowed.test(one))],
    ['content of its own', !allowed || kids.every(isReference)],
    ['in the wrong place (09-004 to 09-006)', !parent || byKey.get(element.parent)?.role === parent],
    ['without a text instead (13-004)', role !== 'Figure' || textOf(dict['/Alt']).trim() !== ''],
    [
      'without bounds on the page',
      role !== 'Figure' || (box.length === 4 && left < right && bottom < top && left >= 0 && top <= height),
    ],
    [
      'without a scope (15-003)',
      role !== 'TH' || attributes['/Scope'] === '/Column' || attributes['/Scope'] === '/Row',
    ],
    ['without a language', role !== 'Span' || textOf(dict['/Lang']) !== ''],
    ['without its annotation (28-011)', role !== 'Link' || kids.some((kid) => dictOf(kid)['/Type'] === '/OBJR')],
    [
      'numbered without saying how',
      role !== 'L' || !hasLabels(element, byKey) || attributes['/ListNumbering'] !== undefined,
    ],
  ]
  return rules.flatMap(([fault, holds]) => (holds ? [] : [`${role} ${key}: ${fault}`]))
}

function hasLabels(list: Element, byKey: Elements): boolean {
  return list.kids.some((item) => {
    const kids = isReference(item) ? (byKey.get(item)?.kids ?? []) : []
    return kids.some((kid) => isReference(kid) && byKey.get(kid)?.role === 'Lbl')
  })
}

/** The first heading is of the first level, and none goes down by more than one (14-002, 14-003). */
function headingFaults(elements: readonly Element[]): readonly string[] {
  let before = 0
  return elements.flatMap(({ role, key }) => {
    const level = Number(/^H(\d)$/.exec(role)?.[1] ?? 0)
    if (level === 0) return []
    const fault = level > before + 1
    before = level
    return fault ? [`${role} ${key}: a level is left out (14-003)`] : []
  })
}

/** Every row has as many cells as the first one (ISO 14289-1, 7.2; 15-003 needs it too). */
function tableFaults(elements: readonly Element[]): readonly string[] {
  return elements.flatMap(({ role, key }) => {
    if (role !== 'Table') return []
    const widths = elements.filter(({ parent }) => parent === key).map(({ kids }) => kids.length)
    return new Set(widths).size > 1 ? [`Table ${key}: rows of ${[...new Set(widths)].join(' and ')} cells`] : []
  })
}

function noteFaults(elements: readonly Element[]): readonly string[] {
  const ids = elements.filter(({ role }) => role === 'Note').map(({ dict }) => textOf(dict['/ID']))
  return ids.includes('') || new Set(ids).size < ids.length
    ? ['notes without identifiers of their own (19-003, 19-004)']
    : []
}

function parentTree(objects: PdfObjects, root: PdfDict): ReadonlyMap<number, PdfJson> {
  const numbers = listOf(dictOf(resolve(objects, root['/ParentTree']))['/Nums'] ?? null)
  return new Map(
    Array.from({ length: numbers.length / 2 }, (_, i) => [Number(numbers[2 * i]), numbers[2 * i + 1] ?? null]),
  )
}

function pageFaults(
  objects: PdfObjects,
  key: string,
  owners: ReadonlyMap<number, PdfJson>,
  byKey: Elements,
): readonly string[] {
  const page = dictOf(resolve(objects, key))
  const contents = listOf(resolve(objects, page['/Contents'])).filter(isReference)
  // one stream may be there without an array
  const streams =
    isReference(page['/Contents']) && objects.streams.has(page['/Contents']) ? [page['/Contents']] : contents
  const { marks, faults } = markedContents(
    streams.map((stream) => objects.streams.get(stream)?.toString('latin1') ?? ''),
  )
  const own = listOf(resolve(objects, owners.get(Number(page['/StructParents'])) ?? null))
  const orphans = marks.filter((mark) => {
    const owner = byKey.get(String(own[mark]))
    return !owner || owner.dict['/Pg'] !== key || !owner.kids.includes(mark)
  })
  const annotations = listOf(resolve(objects, page['/Annots'])).filter(isReference)
  return [
    ...faults,
    ...(new Set(marks).size < marks.length ? ['a number of marked content twice'] : []),
    ...(orphans.length > 0 ? [`marked contents ${orphans.join(', ')} belong to nothing (01-005)`] : []),
    ...(own.length === marks.length ? [] : ['the parent tree counts otherwise']),
    ...(page['/Tabs'] === '/S' ? [] : ['tabs don’t follow the structure (28-009)']),
    ...annotations.flatMap((annotation) => annotationFaults(objects, annotation, owners, byKey)),
  ].map((fault) => `page ${key}: ${fault}`)
}

/** What goes to a place in the document goes to a page of it (ISO 32000-1, 12.3.2.2). */
function leadsToPage(objects: PdfObjects, link: PdfDict): boolean {
  const action = dictOf(resolve(objects, link['/A']))
  if (action['/S'] !== '/GoTo') return true
  const [page] = listOf(resolve(objects, action['/D']))
  return isReference(page) && dictOf(resolve(objects, page))['/Type'] === '/Page'
}

function annotationFaults(
  objects: PdfObjects,
  key: string,
  owners: ReadonlyMap<number, PdfJson>,
  byKey: Elements,
): readonly string[] {
  const link = dictOf(resolve(objects, key))
  const owner = byKey.get(String(owners.get(Number(link['/StructParent']))))
  const held = owner?.kids.some((kid) => dictOf(kid)['/Obj'] === key) === true
  return [
    ...(owner?.role === 'Link' && held ? [] : [`link ${key} is in no Link (28-010)`]),
    ...(textOf(link['/Contents']) === '' ? [`link ${key} isn’t described (28-012)`] : []),
    ...(leadsToPage(objects, link) ? [] : [`link ${key} leads to no page`]),
    ...(Number(link['/F']) === 4 ? [] : [`link ${key} isn’t printed (19005-2, 6.3.2)`]),
  ]
}
