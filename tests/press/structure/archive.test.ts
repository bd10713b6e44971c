/** What archives ask beside the structure: of the bytes, of the objects, of what pages show, of the fonts. */
import { beforeAll, describe, expect, it } from 'vitest'
import { archiveFaults } from '../../support/archive-faults.ts'
import { fontFaults } from '../../support/font-faults.ts'
import { sharedPress } from '../../support/load-press.ts'
import { pdfFaults } from '../../support/pdf-faults.ts'
import { dictOf, isReference, type PdfDict, type PdfObjects, readObjects } from '../../support/pdf-objects.ts'
import { pdfSyntaxFaults } from '../../support/pdf-syntax-faults.ts'
import { oneText, pressed } from '../press-sample.ts'
import { hasRole, hasType, withMore, without, withStreams } from './broken-objects.ts'
import { makeTaggedSample, type TaggedSample } from './tagged-sample.ts'

let sample: TaggedSample
let objects: PdfObjects
beforeAll(async () => {
  sample = await makeTaggedSample()
  objects = await readObjects(sample.pupil)
})

describe('a file and a print file', () => {
  it('are sound, byte for byte', () => {
    expect(pdfSyntaxFaults(sample.pupil)).toEqual([])
    expect(pdfSyntaxFaults(sample.print)).toEqual([])
  })

  it('hold nothing that archives refuse', async () => {
    for (const one of [objects, await readObjects(sample.print)]) {
      expect(archiveFaults(one)).toEqual([])
      expect(fontFaults(one)).toEqual([])
    }
  })
})

describe('a title', () => {
  it('is the same in both places, whatever signs it has', async () => {
    const { pages } = pressed(await sharedPress(), oneText('Слово'))
    const title = 'A & <B>\u0007 «ё»'
    const file = (await sharedPress()).write(pages, { title, bookmarks: [] })
    expect(await pdfFaults(file)).toEqual([])
    const { trailer, values } = await readObjects(file)
    expect(dictOf(values.get(String(trailer['/Info'])) ?? null)['/Title']).toBe('u:A & <B> «ё»')
  })
})

describe('in the bytes, the check finds', () => {
  const broken = (change: (text: string) => string) =>
    Buffer.from(change(Buffer.from(sample.pupil).toString('latin1')), 'latin1')

  it.each<[string, (text: string) => string, RegExp]>([
    ['no high bytes', (text) => text.replace(/%[\x80-\xff]+\n/, ''), /no header/],
    ['another version', (text) => text.replace('%PDF-1.7', '%PDF-2.0'), /no header/],
    [
      'a wrong length',
      (text) => text.replace(/\/Length (\d+)/, (_, n) => `/Length ${Number(n) + 1}`),
      /a wrong length/,
    ],
    ['no line end before endstream', (text) => text.replace('\nendstream', 'endstream'), /a wrong length/],
    ['bytes after the end', (text) => `${text}x`, /something else than objects/],
    ['another filter', (text) => text.replace('/FlateDecode', '/LZWDecode'), /filter LZWDecode/],
    ['half a byte', (text) => text.replace(/\/ID \[<[0-9a-f]/, '/ID [<'), /half a byte|no file identifier/],
    ['no identifier', (text) => text.replace('/ID [', '/IX ['), /no file identifier/],
    ['another place', (text) => text.replace(/startxref\n\d/, 'startxref\n'), /no cross-reference stream/],
    ['a lock', (text) => text.replace('/ID [', '/Encrypt 1 0 R /ID ['), /encrypted/],
  ])('%s', (_what, change, fault) => {
    expect(pdfSyntaxFaults(broken(change)).join('\n')).toMatch(fault)
  })
})

describe('in the objects, the check finds', () => {
  const isLink = (dict: PdfDict) => dict['/Subtype'] === '/Link'
  const isInfo = (dict: PdfDict) => '/Producer' in dict

  it.each<[string, () => PdfObjects, RegExp]>([
    ['a script', () => withMore(objects, { '/OpenAction': {} }, hasType('/Catalog')), /\/OpenAction/],
    ['a form', () => withMore(objects, { '/AcroForm': {} }, hasType('/Catalog')), /\/AcroForm/],
    ['layers', () => withMore(objects, { '/OCProperties': {} }, hasType('/Catalog')), /\/OCProperties/],
    ['transparency', () => withMore(objects, { '/Group': {} }, hasType('/Page')), /\/Group/],
    ['a list of glyphs', () => withMore(objects, { '/CIDSet': {} }, hasType('/FontDescriptor')), /\/CIDSet/],
    [
      'a page too large',
      () => withMore(objects, { '/MediaBox': [0, 0, 20_000, 800] }, hasType('/Page')),
      /such a size/,
    ],
    ['a long name', () => withMore(objects, { [`/${'x'.repeat(128)}`]: 1 }, hasType('/Page')), /a name too long/],
    [
      'a long text',
      () => withMore(objects, { '/Alt': `u:${'ж'.repeat(17_000)}` }, hasRole('/Figure')),
      /a string too long/,
    ],
    ['a large number', () => withMore(objects, { '/X': 2 ** 31 }, hasType('/Page')), /too large/],
    ['no language', () => withMore(objects, { '/Lang': 'u:по-русски' }, hasType('/Catalog')), /is no language/],
    ['another annotation', () => withMore(objects, { '/Subtype': '/Movie' }, isLink), /that is no link/],
    ['a hidden link', () => withMore(objects, { '/F': 6 }, isLink), /flags of an annotation/],
    ['a link with a look', () => withMore(objects, { '/AP': {} }, isLink), /of another look/],
    ['a link to a program', () => withMore(objects, { '/A': { '/S': '/Launch' } }, isLink), /another action/],
    ['another creator', () => withMore(objects, { '/Creator': 'u:x' }, isInfo), /the creators differ/],
    ['a date of its own', () => withMore(objects, { '/ModDate': 'u:D:2026' }, isInfo), /dates/],
    [
      'an unknown property',
      () => withStreams(objects, (text) => text.replace('<dc:title>', '<dc:titel>')),
      /knows no dc:titel/,
    ],
    [
      'a schema without a description',
      () => withStreams(objects, (text) => text.replace('>http://www.aiim.org/pdfua', '>x')),
      /without its desc/,
    ],
    [
      'metadata without a frame',
      () => withStreams(objects, (text) => text.replace(/<\?xpacket end.*/, '')),
      /its frame/,
    ],
    ['a broken profile', () => withStreams(objects, (text) => text.replace('mntrRGB', 'linkRGB')), /a broken profile/],
  ])('%s', (_what, broken, fault) => {
    expect(archiveFaults(broken()).join('\n')).toMatch(fault)
  })
})

describe('in the pages and fonts, the check finds', () => {
  /** The file with the first match in each content stream of a page replaced. */
  const withContent = (from: RegExp | string, to: string) =>
    withStreams(objects, (text) => (text.includes(' BDC\n') ? text.replace(from, to) : text))
  /** The file with those streams changed that fonts have under this name. */
  const withFontStreams = (name: string, change: (bytes: Buffer) => Buffer): PdfObjects => {
    const keys = [...objects.values.values()].map((value) => dictOf(value)[name]).filter(isReference)
    const streams = [...objects.streams].map(
      ([key, bytes]) => [key, keys.includes(key) ? change(bytes) : bytes] as const,
    )
    return { ...objects, streams: new Map(streams) }
  }
  const text = (change: (text: string) => string) => (bytes: Buffer) =>
    Buffer.from(change(bytes.toString('latin1')), 'latin1')

  it.each<[string, () => PdfObjects, RegExp]>([
    ['an operator that there isn’t', () => withContent(' rg ', ' rgb '), /the operator rgb/],
    ['a number in another notation', () => withContent(/ [\d.]+ rg /, ' 1e-7 rg '), /the number 1e-7/],
    ['a font that the page lacks', () => withContent('/F1 ', '/F9 '), /font \/F9 is not at hand/],
    ['a picture that the page lacks', () => withContent(' ET', ' ET /Ix Do'), /picture \/Ix/],
    ['a state that isn’t restored', () => withContent('\nQ\n', '\n'), /not restored/],
    ['states too deep', () => withContent(/^/, `${'q '.repeat(29)}${'Q '.repeat(29)}`), /nested too deep/],
    ['half a code', () => withContent(/<[0-9a-f]{4}/, '<0'), /half a code/],
    ['a letter that isn’t embedded', () => withContent(/<[0-9a-f]{4}/, '<0bbb'), /is \.notdef/],
    [
      'codes that lead nowhere',
      () => withFontStreams('/CIDToGIDMap', (bytes) => Buffer.alloc(bytes.length)),
      /is \.notdef/,
    ],
    [
      'other widths',
      () => withMore(objects, { '/W': [0, [500]] }, (dict) => '/W' in dict && '/CIDToGIDMap' in dict),
      /another width/,
    ],
    [
      'codes that mean nothing',
      () =>
        withFontStreams(
          '/ToUnicode',
          text((map) => map.replace(/> <[0-9a-f]+>/g, '> <>')),
        ),
      /for nothing/,
    ],
    [
      'a mark for bytes',
      () =>
        withFontStreams(
          '/ToUnicode',
          text((map) => map.replace(/> <[0-9a-f]+>/g, '> <feff>')),
        ),
      /for nothing/,
    ],
    [
      'signs of private use',
      () =>
        withFontStreams(
          '/ToUnicode',
          text((map) => map.replace(/> <[0-9a-f]+>/g, '> <e001>')),
        ),
      /private use/,
    ],
    ['no font file', () => without(objects, '/FontFile2', hasType('/FontDescriptor')), /a part is missing/],
    ['no way to the glyphs', () => without(objects, '/CIDToGIDMap', () => true), /a part is missing/],
  ])('%s', (_what, broken, fault) => {
    expect(fontFaults(broken()).join('\n')).toMatch(fault)
  })
})
