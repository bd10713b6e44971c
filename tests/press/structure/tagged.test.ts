import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../e2e/run-command.ts'
import { type JobFolder, makeJobFolder, SMALL_JOB } from '../../e2e/small-job.ts'
import {
  dictOf,
  isReference,
  listOf,
  type PdfDict,
  type PdfJson,
  type PdfObjects,
  readObjects,
  resolve,
} from '../../support/pdf-objects.ts'
import { structureFaults } from '../../support/structure-faults.ts'

const MANUSCRIPT = `${SMALL_JOB['content/leaflets/entry.md']}
::: step portal=cop gives="таблица"
# Всё, что бывает

::: callout
Сначала отдайте талон.
:::

### Таблица

| Кто | Куда |
| --- | --- |
| ребёнок | [дневник](https://cop.admhmao.ru/) |

::: callout
Потом проверьте почту.
:::

- первое
- второе
:::
`

let folder: JobFolder
let objects: PdfObjects
beforeAll(async () => {
  folder = await makeJobFolder({ 'content/leaflets/entry.md': MANUSCRIPT })
  const result = await runCommand(['build', folder.job, '--out', folder.out])
  expect(result.code, result.err).toBe(0)
  objects = await readObjects(await readFile(join(folder.out, '5А/entry/pupils/01-Воробьёв-Павел.pdf')))
})
afterAll(() => folder.remove())

/** Roles and texts of the tree, as an outline. */
function outline(): string {
  const lines: string[] = []
  const root = dictOf(resolve(objects, dictOf(resolve(objects, objects.trailer['/Root']))['/StructTreeRoot']))
  const walk = (key: PdfJson | undefined, depth: number) => {
    const { '/S': role, '/K': kids = null, '/Alt': alt } = dictOf(resolve(objects, key))
    lines.push(`${' '.repeat(depth)}${String(role).slice(1)}${typeof alt === 'string' ? ` ${alt.slice(2)}` : ''}`)
    for (const kid of listOf(kids)) if (isReference(kid)) walk(kid, depth + 1)
  }
  walk(root['/K'], 0)
  return lines.join('\n')
}

/** The same file with some objects changed. */
function changed(change: (dict: PdfDict, key: string) => PdfDict | null): PdfObjects {
  const values = [...objects.values].map(([key, value]): readonly [string, PdfJson] => {
    const isDict = typeof value === 'object' && value !== null && !Array.isArray(value)
    return [key, isDict ? (change(value as PdfDict, key) ?? value) : value]
  })
  return { ...objects, values: new Map(values) }
}

/** Without the key in the first dictionary that `is` true for. */
function without(name: string, is: (dict: PdfDict) => boolean): PdfObjects {
  let done = false
  return changed((dict) => {
    if (done || !(name in dict) || !is(dict)) return null
    done = true
    return Object.fromEntries(Object.entries(dict).filter(([key]) => key !== name))
  })
}

function renamed(from: string, to: string): PdfObjects {
  let done = false
  return changed((dict) => {
    if (done || dict['/S'] !== from || dict['/Type'] !== '/StructElem') return null
    done = true
    return { ...dict, '/S': to }
  })
}

function withStreams(change: (content: string) => string): PdfObjects {
  const streams = [...objects.streams].map(
    ([key, bytes]) => [key, Buffer.from(change(bytes.toString('latin1')), 'latin1')] as const,
  )
  return { ...objects, streams: new Map(streams) }
}

const hasRole = (role: string) => (dict: PdfDict) => dict['/S'] === role
const isCatalog = (dict: PdfDict) => dict['/Type'] === '/Catalog'

describe('a tagged file', () => {
  it('has no fault', () => expect(structureFaults(objects)).toEqual([]))

  it('is a document of sections, read in the order in which one reads', () => {
    const tree = outline()
    expect(tree).toContain(
      'Экран gosuslugi.ru: Регистрация; поле «Фамилия»: Воробьёв; поле «Имя»: Павел; нажать «Зарегистрироваться»',
    )
    const order = ['H1', 'QR-код: откроет https://www.gosuslugi.ru/', 'Note', 'Table', 'TH', 'TD', 'Link']
    const places = order.map((word) => tree.indexOf(word))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(tree.indexOf('H1')).toBeLessThan(tree.indexOf('H2'))
    expect(tree.indexOf('H2')).toBeLessThan(tree.indexOf('H3'))
    // a screen belongs to the body of its action
    expect(tree).toMatch(/ LI\n +Lbl\n +LBody\n(?: +P\n)+ +Figure Экран/)
  })

  it('reads the way on the first page step by step, though it is set row by row', () => {
    expect(outline()).toMatch(
      /LI\n +LBody\n +P\n +P\n +Figure QR-код: откроет https:\/\/www\.gosuslugi\.ru\/\n +P\n +Link/,
    )
  })

  it('is the same for the print file, with a section for each family', async () => {
    const bytes = await readFile(join(folder.out, '5А/entry/class.pdf'))
    expect(structureFaults(await readObjects(bytes))).toEqual([])
  })
})

describe('the check finds', () => {
  it.each<[string, () => PdfObjects, RegExp]>([
    ['a file that isn’t marked', () => without('/MarkInfo', isCatalog), /not marked/],
    ['no language', () => without('/Lang', isCatalog), /no language/],
    ['a hidden title', () => without('/ViewerPreferences', isCatalog), /title is not shown/],
    ['no metadata', () => without('/Metadata', isCatalog), /no metadata/],
    ['no output intent', () => without('/OutputIntents', isCatalog), /no output intent/],
    [
      'another title in the metadata',
      () => withStreams((text) => text.replace('x-default">', 'x-default">Не ')),
      /titles differ/,
    ],
    [
      'metadata that claims nothing',
      () => withStreams((text) => text.replace(/<pdf[au]+id:part>\d<\/\S+/g, '')),
      /without PDF\/UA/,
    ],
    ['a picture without words', () => without('/Alt', hasRole('/Figure')), /without a text instead/],
    ['a picture without bounds', () => without('/A', hasRole('/Figure')), /without bounds/],
    ['a head cell without a scope', () => without('/A', hasRole('/TH')), /without a scope/],
    ['a note without its name', () => without('/ID', hasRole('/Note')), /notes without identifiers/],
    ['a level left out', () => renamed('/H2', '/H3'), /a level is left out/],
    ['a role that nobody knows', () => renamed('/P', '/Absatz'), /an unknown role/],
    ['an item outside a list', () => renamed('/L', '/Div'), /in the wrong place/],
    ['a list of paragraphs', () => renamed('/LI', '/P'), /kids that don’t belong/],
    ['a link without words', () => without('/Contents', ({ '/Subtype': type }) => type === '/Link'), /isn’t described/],
    ['a link in no tree', () => without('/StructParent', ({ '/Subtype': type }) => type === '/Link'), /is in no Link/],
    ['tabs in no order', () => without('/Tabs', ({ '/Type': type }) => type === '/Page'), /tabs don’t follow/],
    [
      'a page without its key',
      () => without('/StructParents', ({ '/Type': type }) => type === '/Page'),
      /belong to nothing/,
    ],
    [
      'content that isn’t marked',
      () => withStreams((text) => text.replace(/\/Artifact BMC([\s\S]*?)EMC/, '$1')),
      /outside any mark/,
    ],
    [
      'a mark within a mark',
      () => withStreams((text) => text.replace('/Artifact BMC', '/Artifact BMC /Artifact BMC EMC')),
      /mark within a mark/,
    ],
    ['a number twice', () => withStreams((text) => text.replace('/MCID 1>>', '/MCID 0>>')), /twice/],
  ])('%s', (_what, broken, fault) => {
    const faults = structureFaults(broken())
    expect(faults.join('\n')).toMatch(fault)
  })
})
