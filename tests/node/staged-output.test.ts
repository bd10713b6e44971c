import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStagedOutput } from '../../src/node/staged-output.ts'
import { listFiles } from '../e2e/list-files.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pamyatka-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const contentOf = (path: string) => readFile(join(folder, path), 'utf8')

describe('files that appear all at once', () => {
  it('are not seen before they are committed', async () => {
    const output = await openStagedOutput(folder, process.pid)
    await output.write('5А/a.pdf', bytes('a'))
    expect((await listFiles(folder)).filter((file) => !file.startsWith('.pamyatka-'))).toEqual([])
    await output.commit([])
    expect(await listFiles(folder)).toEqual(['5А/a.pdf'])
  })

  it('are forgotten when they are discarded', async () => {
    await writeFile(join(folder, 'old.pdf'), 'old')
    const output = await openStagedOutput(folder, process.pid)
    await output.write('old.pdf', bytes('new'))
    await output.discard()
    expect(await listFiles(folder)).toEqual(['old.pdf'])
    expect(await contentOf('old.pdf')).toBe('old')
  })

  it('are all taken back when one of them can’t be put in its place', async () => {
    await mkdir(join(folder, '5А/b.pdf/x'), { recursive: true })
    await writeFile(join(folder, '5А/a.pdf'), 'old a')
    const output = await openStagedOutput(folder, process.pid)
    await output.write('5А/a.pdf', bytes('new a'))
    await output.write('5А/new.pdf', bytes('new'))
    await output.write('5А/b.pdf', bytes('new b'))
    await expect(output.commit([])).rejects.toThrow()
    await output.discard()
    expect(await contentOf('5А/a.pdf')).toBe('old a')
    expect(await listFiles(folder)).toEqual(['5А/a.pdf'])
  })

  it('replace what an earlier run made, and remove what is stale', async () => {
    await mkdir(join(folder, '5А'))
    await writeFile(join(folder, '5А/a.pdf'), 'old a')
    await writeFile(join(folder, '5А/left.pdf'), 'old')
    const output = await openStagedOutput(folder, process.pid)
    await output.write('5А/a.pdf', bytes('new a'))
    await output.commit(['5А/left.pdf', '5А/a.pdf'])
    expect(await listFiles(folder)).toEqual(['5А/a.pdf'])
    expect(await contentOf('5А/a.pdf')).toBe('new a')
  })

  it('do not disturb another run that is still alive, but tidy up after one that is gone', async () => {
    await mkdir(join(folder, '.pamyatka-1'))
    await writeFile(join(folder, '.pamyatka-1/x'), 'of a living process')
    await mkdir(join(folder, '.pamyatka-4194303'))
    await writeFile(join(folder, '.pamyatka-4194303/x'), 'of a dead one')
    const output = await openStagedOutput(folder, process.pid)
    await output.discard()
    expect(await listFiles(folder)).toEqual(['.pamyatka-1/x'])
  })
})
