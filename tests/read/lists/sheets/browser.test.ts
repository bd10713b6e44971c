import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { bundleForBrowser } from '../../../support/bundle-for-browser.ts'
import { BOOKS } from './make-books.ts'
import { CLASS, textsOf, trimmed } from './table.ts'

const SOURCES = fileURLToPath(new URL('../../../../src/read/lists/sheets/', import.meta.url))

it('the sheets are read without anything of Node, in the bundle of a page', async () => {
  const { script, imported } = await bundleForBrowser(
    SOURCES,
    "export { readSheets } from './read-sheets.ts'",
    'sheets',
  )
  expect(imported.filter((path) => path.startsWith('node:'))).toEqual([])

  // what a page has, and no process, Buffer or require
  const page = createContext({ TextDecoder, TextEncoder, DecompressionStream, atob })
  runInContext(script, page)
  for (const [format, make] of Object.entries(BOOKS)) {
    const bytes = await make(CLASS)
    const found = await runInContext('(bytes) => sheets.readSheets(bytes, "a")', page)(bytes)
    expect(found.ok, format).toBe(true)
    expect(found.value.sheets.map(textsOf), format).toEqual([
      trimmed(CLASS).map((row) => row.map((text) => text ?? '')),
    ])
  }
})

it('the reader of .xls is loaded only for .xls', async () => {
  const { metafile } = await build({
    entryPoints: [`${SOURCES}read-sheets.ts`],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    splitting: true,
    outdir: 'out',
    logLevel: 'silent',
  })
  const main = Object.entries(metafile.outputs).find(([path]) => path.endsWith('read-sheets.js'))?.[1]
  expect(main?.bytes).toBeLessThan(140_000)
})
