import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Bundle, bundleForBrowser } from '../../../support/bundle-for-browser.ts'
import { runInBrowser } from '../../../support/run-in-browser.ts'
import { BOOKS } from '../sheets/make-books.ts'

const SOURCES = fileURLToPath(new URL('../../../../src/read/lists/', import.meta.url))
const ENTRY = `
export { readSheets } from './sheets/read-sheets.ts'
export { readClassLists } from './classes/read-class-lists.ts'
export { columnMapText } from './tables/column-map-of.ts'
export { readPupils } from './pupils/read-pupils.ts'
`
const LIST = [
  ['Список 5 «А» класса'],
  ['ФИО', 'Д/р', 'Тел. мамы', 'СНИЛС'],
  ['Воробьёв Павел Ильич', '01.02.2015', '8 900 000-00-12', '112-233-445 95'],
  ['Снегирёва Анна Олеговна', '11 мая 2015 г.', 'нет', '112-233-445 96'],
]
const UNDERSTOOD = {
  label: '5А',
  names: ['Воробьёв m 2015-02-01', 'Снегирёва f 2015-05-11'],
  columns: 'columns: { fullName: ФИО, birthDate: Д/р }',
}
/** Bytes in, pupils out; runs in the page. */
const READ = `async (bytes) => {
  const { value: { sheets } } = await lists.readSheets(bytes, 'a')
  const { value: { classes: [{ label, rows, columns }] } } = lists.readClassLists(sheets, 'a')
  const { pupils } = lists.readPupils(rows, { classLabel: label, meetingDate: '2026-09-03', strict: false })
  const names = pupils.map(({ lastName, gender, birthDate }) => [lastName, gender, birthDate].join(' '))
  return { label, names, columns: lists.columnMapText(columns) }
}`

describe('the bundle that reads lists in a page', () => {
  let bundle: Bundle
  let books: readonly (readonly [string, Uint8Array])[] = []
  beforeAll(async () => {
    bundle = await bundleForBrowser(SOURCES, ENTRY, 'lists')
    books = await Promise.all(Object.entries(BOOKS).map(async ([format, make]) => [format, await make(LIST)] as const))
  })

  it('imports nothing of Node', () => {
    expect(bundle.imported.filter((path) => path.startsWith('node:'))).toEqual([])
  })

  it('needs no process, Buffer or require', async () => {
    const page = createContext({ TextDecoder, TextEncoder, DecompressionStream, atob, URL })
    runInContext(bundle.script, page)
    const read = runInContext(`async (bytes) => JSON.stringify(await (${READ})(bytes))`, page)
    for (const [format, bytes] of books) expect(JSON.parse(await read(bytes)), format).toEqual(UNDERSTOOD)
  })

  it('reads every kind of book in Chromium', async () => {
    const files = books.map(([format, bytes]) => [format, Buffer.from(bytes).toString('base64')])
    const read = await runInBrowser(`
      ${bundle.script.replaceAll('</script', '<\\/script')}
      const read = ${READ}
      const found = {}
      for (const [format, text] of ${JSON.stringify(files)}) {
        found[format] = await read(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)))
      }
      return found
    `)
    expect(read).toEqual(Object.fromEntries(books.map(([format]) => [format, UNDERSTOOD])))
  })
})
