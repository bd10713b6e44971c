import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { BOOKS } from '../sheets/make-books.ts'

const SOURCES = new URL('../../../src/read/', import.meta.url).pathname
const ENTRY = `
export { readSheets } from './sheets/read-sheets.ts'
export { readRoster } from './roster/read-roster.ts'
export { columnMapText } from './roster/column-map-text.ts'
export { readPupils } from './read-pupils.ts'
`
const LIST = [
  ['Список 5 «А» класса'],
  ['ФИО', 'Д/р', 'Тел. мамы', 'СНИЛС'],
  ['Воробьёв Павел Ильич', '01.02.2015', '8 900 000-00-12', '112-233-445 95'],
  ['Снегирёва Анна Олеговна', '11 мая 2015 г.', 'нет', '112-233-445 96'],
]

it('a list is read in the bundle of a page: bytes in, pupils out', async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: ENTRY, resolveDir: SOURCES, loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'lists',
    logLevel: 'silent',
  })
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path))
  expect(imported.filter((path) => path.startsWith('node:'))).toEqual([])

  // what a page has, and no process, Buffer or require
  const page = createContext({ TextDecoder, TextEncoder, DecompressionStream, atob, URL })
  runInContext(outputFiles[0]?.text ?? '', page)
  const read = runInContext(
    `async (bytes) => {
      const { value: { sheets } } = await lists.readSheets(bytes, 'a')
      const { value: { classes: [{ label, rows, columns }] } } = lists.readRoster(sheets, 'a')
      const { pupils } = lists.readPupils(rows, { classLabel: label, meetingDate: '2026-09-03', strict: false })
      const names = pupils.map(({ lastName, gender, birthDate }) => [lastName, gender, birthDate].join(' '))
      return JSON.stringify({ label, names, columns: lists.columnMapText(columns) })
    }`,
    page,
  )
  for (const [format, make] of Object.entries(BOOKS)) {
    expect(JSON.parse(await read(await make(LIST))), format).toEqual({
      label: '5А',
      names: ['Воробьёв m 2015-02-01', 'Снегирёва f 2015-05-11'],
      columns: 'columns: { fullName: ФИО, birthDate: Д/р, parentPhone: Тел. мамы }',
    })
  }
})
