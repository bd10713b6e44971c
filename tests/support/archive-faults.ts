/** What ISO 19005-2 forbids or limits in the objects of a file, as far as our files could meet with it; clauses in brackets. */
import { dictOf, isReference, listOf, type PdfDict, type PdfJson, type PdfObjects, resolve } from './pdf-objects.ts'

/** Keys that no dictionary of ours may hold. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  '/AA': '6.5.2',
  '/OpenAction': '6.5.1',
  '/AcroForm': '6.4',
  '/EF': '6.8',
  '/EmbeddedFiles': '6.8',
  '/OCProperties': '6.9',
  '/AlternatePresentations': '6.10',
  '/Requirements': '6.11',
  '/Perms': '6.1.12',
  '/ExtGState': '6.2.5',
  '/Group': '6.2.10',
  '/SMask': '6.2.10',
  '/Interpolate': '6.2.8',
  '/Alternates': '6.2.8',
  '/OPI': '6.2.8',
  '/PS': '6.2.9',
  '/RoleMap': '6.7.3.4',
  '/Suspects': 'Matterhorn 01-007',
  '/CIDSet': '6.2.11.4.2',
  '/Encrypt': '6.1.3',
}
const LANGUAGE = /^u:[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/
const LONGEST_STRING = 32_767
const LONGEST_NAME = 127
const MOST_OBJECTS = 8_388_607

/** One line for each fault; empty for a file that is all right. */
export function archiveFaults(objects: PdfObjects): readonly string[] {
  const faults = [...objects.values].flatMap(([key, value]) =>
    [...valueFaults(value), ...dictFaults(objects, dictOf(value))].map((fault) => `${key}: ${fault}`),
  )
  return [
    ...faults,
    ...(objects.values.size > MOST_OBJECTS ? ['too many objects (19005-2, 6.1.13)'] : []),
    ...metadataFaults(objects),
    ...profileFaults(objects),
  ]
}

function valueFaults(value: PdfJson): readonly string[] {
  if (typeof value === 'string') return stringFaults(value)
  if (typeof value === 'number') {
    return Number.isInteger(value) && Math.abs(value) > 2 ** 31 - 1 ? [`${value} is too large (19005-2, 6.1.13)`] : []
  }
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return listOf(value).flatMap(valueFaults)
  return Object.entries(value).flatMap(([key, item]) => [
    ...stringFaults(key),
    ...(key in FORBIDDEN ? [`${key} (19005-2, ${FORBIDDEN[key]})`] : []),
    ...(key === '/Lang' && !LANGUAGE.test(String(item)) ? [`${item} is no language (19005-2, 6.7.4)`] : []),
    ...valueFaults(item),
  ])
}

function stringFaults(value: string): readonly string[] {
  if (value.startsWith('/')) {
    return Buffer.byteLength(value) - 1 > LONGEST_NAME ? ['a name too long (19005-2, 6.1.13)'] : []
  }
  const length = value.startsWith('u:') ? 2 * value.length : value.startsWith('b:') ? value.length / 2 : 0
  return length > LONGEST_STRING ? ['a string too long (19005-2, 6.1.13)'] : []
}

function dictFaults(objects: PdfObjects, dict: PdfDict): readonly string[] {
  const [left, bottom, right, top] = listOf(resolve(objects, dict['/MediaBox'])).map(Number)
  const sides = [(right ?? 0) - (left ?? 0), (top ?? 0) - (bottom ?? 0)]
  const action = dictOf(resolve(objects, dict['/A']))
  const rules: readonly (readonly [string, boolean])[] = [
    ['a page of such a size (6.1.13)', dict['/Type'] !== '/Page' || sides.every((side) => side >= 3 && side <= 14_400)],
    ['an annotation that is no link (6.3.1)', dict['/Type'] !== '/Annot' || dict['/Subtype'] === '/Link'],
    ['an annotation of another look (6.3.3)', dict['/Type'] !== '/Annot' || !('/AP' in dict)],
    ['flags of an annotation (6.3.2)', dict['/Type'] !== '/Annot' || dict['/F'] === 4],
    [
      'another action than an address or a page (6.5.1)',
      dict['/Type'] !== '/Annot' || action['/S'] === '/URI' || action['/S'] === '/GoTo',
    ],
    ['bits of a picture (6.2.8)', dict['/Subtype'] !== '/Image' || dict['/BitsPerComponent'] === 8],
    [
      'colours of a picture (6.2.4.3)',
      dict['/Subtype'] !== '/Image' || /^\/Device(?:Gray|RGB)$/.test(String(dict['/ColorSpace'])),
    ],
  ]
  return rules.flatMap(([fault, holds]) => (holds ? [] : [fault]))
}

/** Properties that part 2 knows by itself (6.6.2.3.1), and those of the description of the one that it doesn't know. */
const PROPERTIES =
  /^(?:dc:(?:title|language)|xmp:CreatorTool|pdf:Producer|pdfaid:(?:part|conformance)|pdfuaid:part|pdfa(?:Extension|Schema|Property):\w+|rdf:\w+|x:xmpmeta)$/

function metadataFaults(objects: PdfObjects): readonly string[] {
  const catalog = dictOf(resolve(objects, objects.trailer['/Root']))
  const info = dictOf(resolve(objects, objects.trailer['/Info']))
  const xmp = isReference(catalog['/Metadata'])
    ? (objects.streams.get(catalog['/Metadata'])?.toString('utf8') ?? '')
    : ''
  const unknown = [...xmp.matchAll(/<(?![?/])([^\s>]+)/g)].flatMap(([, tag = '']) =>
    PROPERTIES.test(tag) ? [] : [`metadata knows no ${tag} (6.6.2.3.1)`],
  )
  const rules: readonly (readonly [string, boolean])[] = [
    [
      'metadata without its frame (6.6.2.1)',
      /^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>[\s\S]*<\?xpacket end="w"\?>$/.test(xmp),
    ],
    [
      'the creators differ (6.6.3)',
      xmp.includes(`<xmp:CreatorTool>${String(info['/Creator']).replace(/^u:/, '')}</xmp:CreatorTool>`),
    ],
    ['dates that the metadata doesn’t know (6.6.3)', !('/CreationDate' in info) && !('/ModDate' in info)],
    ['PDF/UA without its description (6.6.2.3.2)', xmp.includes('>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:')],
  ]
  return [...unknown, ...rules.flatMap(([fault, holds]) => (holds ? [] : [fault]))]
}

/** ICC.1:2001-04, 6.1: its size, version, class, colours, and mark; every tag within it. */
function profileFaults(objects: PdfObjects): readonly string[] {
  const profiles = [...objects.values.values()].flatMap((value) => {
    const key = dictOf(value)['/DestOutputProfile']
    const dict = dictOf(resolve(objects, key))
    return isReference(key) ? [{ bytes: objects.streams.get(key) ?? Buffer.alloc(0), dict }] : []
  })
  return profiles.flatMap(({ bytes, dict }) => {
    if (bytes.length < 132) return ['no profile (6.2.3)']
    const tags = Array.from({ length: bytes.readUInt32BE(128) }, (_, i) => 132 + 12 * i)
    const within = tags.every((tag) => {
      const [from, size] = [bytes.readUInt32BE(tag + 4), bytes.readUInt32BE(tag + 8)]
      return from % 4 === 0 && from + size <= bytes.length
    })
    const sound =
      bytes.readUInt32BE(0) === bytes.length &&
      (bytes[8] ?? 9) < 5 &&
      bytes.toString('latin1', 12, 20) === 'mntrRGB ' &&
      bytes.toString('latin1', 36, 40) === 'acsp' &&
      dict['/N'] === 3
    return sound && within ? [] : ['a broken profile (6.2.3)']
  })
}
