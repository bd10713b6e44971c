import { beforeAll, describe, expect, it } from 'vitest'
import {
  dictOf,
  isReference,
  listOf,
  type PdfJson,
  type PdfObjects,
  readObjects,
  resolve,
} from '../../support/pdf-objects.ts'
import { structureFaults } from '../../support/structure-faults.ts'
import { changedOnce, hasRole, hasType, renamed, without, withStreams } from './broken-objects.ts'
import { makeTaggedSample } from './tagged-sample.ts'

let objects: PdfObjects
let print: Uint8Array
beforeAll(async () => {
  const sample = await makeTaggedSample()
  objects = await readObjects(sample.pupil)
  print = sample.print
})

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
      /LI\n +LBody\n +P\n +P\n +Link\n +Figure QR-код: откроет https:\/\/www\.gosuslugi\.ru\/\n +P\n +Link/,
    )
  })

  it('is the same for the print file, with a section for each family', async () => {
    expect(structureFaults(await readObjects(print))).toEqual([])
  })
})

describe('in a tagged file, the check finds', () => {
  it.each<[string, () => PdfObjects, RegExp]>([
    ['a file that isn’t marked', () => without(objects, '/MarkInfo', hasType('/Catalog')), /not marked/],
    ['no language', () => without(objects, '/Lang', hasType('/Catalog')), /no language/],
    ['a hidden title', () => without(objects, '/ViewerPreferences', hasType('/Catalog')), /title is not shown/],
    ['no metadata', () => without(objects, '/Metadata', hasType('/Catalog')), /no metadata/],
    ['no output intent', () => without(objects, '/OutputIntents', hasType('/Catalog')), /no output intent/],
    [
      'another title in the metadata',
      () => withStreams(objects, (text) => text.replace('x-default">', 'x-default">Не ')),
      /titles differ/,
    ],
    [
      'metadata that claims nothing',
      () => withStreams(objects, (text) => text.replace(/<pdf[au]+id:part>\d<\/\S+/g, '')),
      /without PDF\/UA/,
    ],
    ['a picture without words', () => without(objects, '/Alt', hasRole('/Figure')), /without a text instead/],
    ['a picture without bounds', () => without(objects, '/A', hasRole('/Figure')), /without bounds/],
    ['a head cell without a scope', () => without(objects, '/A', hasRole('/TH')), /without a scope/],
    ['a note without its name', () => without(objects, '/ID', hasRole('/Note')), /notes without identifiers/],
    ['a level left out', () => renamed(objects, '/H2', '/H3'), /a level is left out/],
    ['an unknown role', () => renamed(objects, '/P', '/Absatz'), /an unknown role/],
    ['an item outside a list', () => renamed(objects, '/L', '/Div'), /in the wrong place/],
    ['a list of paragraphs', () => renamed(objects, '/LI', '/P'), /kids that don’t belong/],
    [
      'a link without words',
      () => without(objects, '/Contents', ({ '/Subtype': type }) => type === '/Link'),
      /isn’t described/,
    ],
    [
      'a link in no tree',
      () => without(objects, '/StructParent', ({ '/Subtype': type }) => type === '/Link'),
      /is in no Link/,
    ],
    ['tabs in no order', () => without(objects, '/Tabs', hasType('/Page')), /tabs don’t follow/],
    ['a page without its key', () => without(objects, '/StructParents', hasType('/Page')), /belong to nothing/],
    [
      'content that isn’t marked',
      () => withStreams(objects, (text) => text.replace(/\/Artifact BMC([\s\S]*?)EMC/, '$1')),
      /outside any mark/,
    ],
    [
      'a mark within a mark',
      () => withStreams(objects, (text) => text.replace('/Artifact BMC', '/Artifact BMC /Artifact BMC EMC')),
      /mark within a mark/,
    ],
    [
      'foreign words of which nobody says the language',
      () => without(objects, '/Lang', hasRole('/Span')),
      /without a language/,
    ],
    [
      'a mark that crosses a text object',
      () => withStreams(objects, (text) => text.replace(/\nEMC\nET\n/, '\nET\nEMC\n')),
      /crosses a text object/,
    ],
    [
      'a row that lacks a cell',
      () =>
        changedOnce(objects, (dict) =>
          dict['/S'] === '/TR' ? { ...dict, '/K': listOf(dict['/K'] ?? null).slice(1) } : null,
        ),
      /rows of 1 and 2 cells/,
    ],
    ['a number twice', () => withStreams(objects, (text) => text.replace('/MCID 1>>', '/MCID 0>>')), /twice/],
  ])('%s', (_what, broken, fault) => {
    const faults = structureFaults(broken())
    expect(faults.join('\n')).toMatch(fault)
  })
})
