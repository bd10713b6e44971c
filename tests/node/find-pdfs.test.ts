import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findPdfs } from '../../src/node/find-pdfs.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pamyatka-'))
  for (const file of ['5А/a/2.pdf', '5А/a/10.pdf', '5А/b.PDF', '5А/notes.txt', '5А/c (1).pdf', '.pamyatka-1/x.pdf']) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), 'x')
  }
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const find = async (...wanted: readonly string[]) => {
  const { files, folders, nothing } = await findPdfs(wanted.map((one) => join(folder, one)))
  const from = (path: string) => path.slice(folder.length + 1)
  return { files: files.map(from), folders: folders.map(from), nothing: nothing.map(from) }
}

it('a folder means every PDF in it and below, but nothing that is hidden', async () => {
  const found = await find('')
  expect(found.files).toEqual(['5А/a/2.pdf', '5А/a/10.pdf', '5А/b.PDF', '5А/c (1).pdf'])
  expect(found.folders).toHaveLength(1)
})

it('a pattern means the same with a star and with two', async () => {
  expect((await find('**/*.pdf')).files).toEqual(['5А/a/2.pdf', '5А/a/10.pdf', '5А/b.PDF', '5А/c (1).pdf'])
  expect((await find('5А/*/1*.pdf')).files).toEqual(['5А/a/10.pdf'])
  expect((await find('5А/*/1*.pdf')).folders).toEqual([])
})

it('a file means itself, although its name could be a pattern', async () => {
  expect((await find('5А/c (1).pdf')).files).toEqual(['5А/c (1).pdf'])
})

it('a file is found once, however often it is named', async () => {
  expect((await find('5А/a', '5А/a/2.pdf', '5А/a/*.pdf')).files).toEqual(['5А/a/2.pdf', '5А/a/10.pdf'])
})

it('an argument that matches no file is reported', async () => {
  await mkdir(join(folder, 'empty'))
  expect((await find('6А/*.pdf', 'empty', 'no.pdf', '5А/a/2.pdf')).nothing).toEqual(['6А/*.pdf', 'empty', 'no.pdf'])
})
