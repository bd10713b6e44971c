/** What a validator for archives reports of our files, and that it reports the faults of broken ones. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { leafletFile, openJob, unwrap } from '../../../src/index.ts'
import { runCommand } from '../../e2e/run-command.ts'
import { makeJobFolder } from '../../e2e/small-job.ts'
import { changePdf } from '../../support/change-pdf.ts'
import type { PdfDict } from '../../support/pdf-objects.ts'
import { preflight } from '../../support/preflight/preflight.ts'

const without = (key: string, is: (dict: PdfDict) => boolean) => (dict: PdfDict) =>
  key in dict && is(dict) ? Object.fromEntries(Object.entries(dict).filter(([name]) => name !== key)) : null
const isCatalog = (dict: PdfDict) => dict['/Type'] === '/Catalog'
const isLink = (dict: PdfDict) => dict['/Subtype'] === '/Link'
const isPage = (dict: PdfDict) => dict['/Type'] === '/Page'

const BREAKAGES: readonly (readonly [string, (dict: PdfDict) => PdfDict | null, RegExp])[] = [
  ['fonts that aren’t embedded', without('/FontFile2', () => true), /^3\.1\.3 .*FontFile entry is missing/],
  ['no way from codes to glyphs', without('/CIDToGIDMap', () => true), /^3\.1\.9 .*CIDToGIDMap missing/],
  ['no output intent', without('/OutputIntents', isCatalog), /^2\.4\.3 /],
  ['no metadata', without('/Metadata', isCatalog), /^7\.1 /],
  ['a link that isn’t printed', without('/F', isLink), /^5\.2\.2 /],
  ['a hidden link', (dict) => (isLink(dict) ? { ...dict, '/F': 6 } : null), /^5\.2\.2 /],
  [
    'a link that runs a script',
    (dict) => (isLink(dict) ? { ...dict, '/A': { '/S': '/JavaScript', '/JS': 'u:x' } } : null),
    /^6\.2\.5 .*JavaScript/,
  ],
  [
    'transparency',
    (dict) =>
      isPage(dict) ? { ...dict, '/Group': { '/Type': '/Group', '/S': '/Transparency', '/CS': '/DeviceRGB' } } : null,
    /^2\.2\.1 /,
  ],
  [
    'another producer in the metadata',
    (dict) => ('/Producer' in dict ? { ...dict, '/Producer': 'u:x' } : null),
    /^7\.2 .*Producer/,
  ],
]

let sound: readonly (readonly [string, Uint8Array])[]
let errors: readonly (readonly string[])[]
beforeAll(async () => {
  const job = unwrap(await openJob('content/job.yaml'))
  const leaflets = job.job.classes.flatMap(({ label, leaflets: ofClass }) =>
    ofClass.map((leaflet) => [leaflet, unwrap(leafletFile(job, { class: label, pupil: 1, leaflet }))] as const),
  )
  const folder = await makeJobFolder()
  const built = await runCommand(['build', folder.job, '--out', folder.out])
  expect(built.code, built.err).toBe(0)
  const print = new Uint8Array(await readFile(join(folder.out, '5А/entry/class.pdf')))
  await folder.remove()
  const first = leaflets[0]?.[1] ?? new Uint8Array()
  sound = [...leaflets, ['a print file', print], ['a file that qpdf wrote anew', await changePdf(first, () => null)]]
  const broken = await Promise.all(BREAKAGES.map(([, change]) => changePdf(first, change)))
  errors = await preflight([...sound.map(([, bytes]) => bytes), ...broken])
}, 120_000)

describe('Preflight', () => {
  it('finds no fault in a file of each leaflet, nor in a print file', () => {
    expect(sound).toHaveLength(7)
    expect(sound.map(([what], i) => [what, errors[i]])).toEqual(sound.map(([what]) => [what, []]))
  })

  it.each(BREAKAGES.map(([what, , fault], i) => [what, i, fault] as const))('finds %s', (_what, i, fault) => {
    const said = errors[sound.length + i] ?? []
    expect(said.join('\n')).toMatch(fault)
  })
})
