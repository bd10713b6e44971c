/** The ready parts of the teacher's page, which were bundled with the program, and the file that is made of them. */
import { createHash } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { makeFolder } from './journal.ts'
import { packagePath } from './package-files.ts'
import { runSuffix, THIS_RUN } from './run-identity.ts'

/** Names of the parts in `dist/assets`. */
const PARTS = { guard: 'page-guard.js', main: 'page.js', worker: 'page-worker.js', style: 'page.css' } as const

/** @throws the file system's error where the program was never bundled */
export async function readPageParts(): Promise<Readonly<Record<keyof typeof PARTS, string>>> {
  const read = (name: string) => readFile(packagePath(`dist/assets/${name}`), 'utf8')
  const { guard, main, worker, style } = PARTS
  const [a, b, c, d] = await Promise.all([read(guard), read(main), read(worker), read(style)])
  return { guard: a, main: b, worker: c, style: d }
}

/** Invented pupils to try the page out with, and an empty workbook to fill in. */
export async function readPageLists() {
  const read = async (path: string) => new Uint8Array(await readFile(packagePath(path)))
  return {
    sample: { name: 'Пример — 7Б.csv', bytes: await read('content/starter/classes/sample-7b.csv') },
    blank: await read('content/starter/classes/blank.xlsx'),
  }
}

/** What is unpacked by `DecompressionStream('deflate-raw')`, sums for a policy, base64. */
export const pageTools = {
  pack: (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 9 }),
  sum: (text: string) => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`,
  base64: (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
}

/** Appears whole, in the place of one that was made before. @throws the file system's error */
export async function writePage(path: string, text: string): Promise<void> {
  await makeFolder(dirname(path))
  const beside = join(dirname(path), `.pamyatka-page-${runSuffix(THIS_RUN)}`)
  try {
    // anyone may read it: it holds the school, and no one's data
    await writeFile(beside, text, { mode: 0o644 })
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}
