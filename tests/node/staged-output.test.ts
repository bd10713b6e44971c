/** Files that appear together or not at all, whatever happens to the run that makes them. */
import { link, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Output, PartIndex } from '../../src/model/output.ts'
import { runSuffix, THIS_RUN } from '../../src/node/run-identity.ts'
import { openStagedOutput } from '../../src/node/staged-output.ts'
import { listFiles } from '../e2e/list-files.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pamyatka-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const contentOf = (path: string) => readFile(join(folder, path), 'utf8')
/** The number of a process that can't exist: it is beyond the last one. */
const GONE = 4_194_303

/** An index of one line a file; `-` before those that are to go. */
function indexOf(names: readonly string[], change: Partial<ReturnType<PartIndex['settle']>> = {}): PartIndex {
  return {
    path: '5А/index',
    settle: (before) => {
      const old = before === null ? [] : new TextDecoder().decode(before).split('\n')
      const known = old.map((line) => `5А/${line.replace(/^-/, '')}`)
      return {
        stale: known.filter((path) => !names.some((name) => path === `5А/${name}`)),
        bytes: (left) => bytes([...names, ...left.map((path) => `-${path.slice(3)}`)].join('\n')),
        known: new Set(known),
        isOwn: () => false,
        ...change,
      }
    },
  }
}

/** A class whose files hold their names. */
async function build(names: readonly string[], index = indexOf(names), output?: Output) {
  const open = output ?? (await openStagedOutput(folder))
  for (const name of names) await open.write(`5А/${name}`, bytes(`new ${name}`))
  const placed = await open.commit(index)
  await open.close()
  return placed
}

it('a file of an earlier run that is the new one in other letters stays; another is removed', async () => {
  await build(['КИМ.pdf', 'ИВАНОВ.pdf'])
  // as on a disk where letter case makes no difference: two names of one file
  await link(join(folder, '5А/КИМ.pdf'), join(folder, '5А/Ким.pdf'))
  await build(['Ким.pdf', 'Иванов.pdf'], indexOf(['Ким.pdf', 'Иванов.pdf'], { isOwn: () => true }))
  expect(await listFiles(folder)).toEqual(['5А/index', '5А/Иванов.pdf', '5А/КИМ.pdf', '5А/Ким.pdf'])
})

describe('files that appear all at once', () => {
  it('are not seen before they are committed', async () => {
    const output = await openStagedOutput(folder)
    await output.write('5А/a.pdf', bytes('a'))
    expect((await listFiles(folder)).filter((file) => !file.startsWith('.pamyatka-'))).toEqual([])
    await output.commit()
    expect((await listFiles(folder)).filter((file) => !file.startsWith('.pamyatka-'))).toEqual(['5А/a.pdf'])
    await output.close()
    expect(await listFiles(folder)).toEqual(['5А/a.pdf'])
  })

  it('are forgotten when they are discarded', async () => {
    await writeFile(join(folder, 'old.pdf'), 'old')
    const output = await openStagedOutput(folder)
    await output.write('old.pdf', bytes('new'))
    await output.close()
    expect(await listFiles(folder)).toEqual(['old.pdf'])
    expect(await contentOf('old.pdf')).toBe('old')
  })

  it('are all taken back when one of them can’t be put in its place', async () => {
    await mkdir(join(folder, '5А/b.pdf/x'), { recursive: true })
    await writeFile(join(folder, '5А/a.pdf'), 'old a')
    const output = await openStagedOutput(folder)
    await output.write('5А/a.pdf', bytes('new a'))
    await output.write('5А/new.pdf', bytes('new'))
    await output.write('5А/b.pdf', bytes('new b'))
    expect(await output.commit()).toMatchObject({ ok: false, fault: { kind: 'refused', path: '5А/b.pdf' } })
    await output.close()
    expect(await contentOf('5А/a.pdf')).toBe('old a')
    expect(await listFiles(folder)).toEqual(['5А/a.pdf'])
  })

  it('replace what an earlier run made, and remove what is stale', async () => {
    await build(['a.pdf', 'left.pdf'])
    expect(await build(['a.pdf'])).toEqual({ ok: true, value: [] })
    expect(await listFiles(folder)).toEqual(['5А/a.pdf', '5А/index'])
    expect(await contentOf('5А/index')).toBe('a.pdf')
  })

  it('come part by part: what is committed stays, whatever becomes of the rest', async () => {
    const output = await openStagedOutput(folder)
    await output.write('5А/a.pdf', bytes('a'))
    await output.commit()
    await output.write('6Б/b.pdf', bytes('b'))
    await output.discard()
    await output.write('7В/c.pdf', bytes('c'))
    await output.close()
    expect(await listFiles(folder)).toEqual(['5А/a.pdf'])
  })
})

describe('a file that should go and can’t', () => {
  it('is returned and stays in the index until it has gone', async () => {
    await build(['a.pdf', 'b.pdf'])
    await rm(join(folder, '5А/b.pdf'))
    // a folder in its place can be removed as little as a file that a viewer holds open on Windows
    await mkdir(join(folder, '5А/b.pdf/x'), { recursive: true })
    expect(await build(['a.pdf'])).toEqual({ ok: true, value: ['5А/b.pdf'] })
    expect(await contentOf('5А/index')).toBe('a.pdf\n-b.pdf')
    expect(await build(['a.pdf'])).toEqual({ ok: true, value: ['5А/b.pdf'] })
    await rm(join(folder, '5А/b.pdf'), { recursive: true })
    await writeFile(join(folder, '5А/b.pdf'), 'of a child that has left')
    expect(await build(['a.pdf'])).toEqual({ ok: true, value: [] })
    expect(await listFiles(folder)).toEqual(['5А/a.pdf', '5А/index'])
    expect(await contentOf('5А/index')).toBe('a.pdf')
  })
})

describe('a file that this program has not made', () => {
  it('is not replaced, and nothing else is put in place', async () => {
    await mkdir(join(folder, '5А'))
    await writeFile(join(folder, '5А/cover.pdf'), 'of a person')
    expect(await build(['a.pdf', 'cover.pdf'])).toEqual({ ok: false, fault: { kind: 'foreign', path: '5А/cover.pdf' } })
    expect(await listFiles(folder)).toEqual(['5А/cover.pdf'])
    expect(await contentOf('5А/cover.pdf')).toBe('of a person')
  })

  it('is replaced where the index is lost but the file is the program’s', async () => {
    await mkdir(join(folder, '5А'))
    await writeFile(join(folder, '5А/a.pdf'), 'of an earlier run')
    expect((await build(['a.pdf'], indexOf(['a.pdf'], { isOwn: () => true }))).ok).toBe(true)
    expect(await contentOf('5А/a.pdf')).toBe('new a.pdf')
  })
})

describe('two runs on one folder', () => {
  const other = { ...THIS_RUN, processId: 1, random: '1'.repeat(16) }

  it('put their files in place one after another', async () => {
    const [a, b] = [await openStagedOutput(folder), await openStagedOutput(join(folder, '.'), other).catch(() => null)]
    // a second one of the same process is refused
    expect(b).toBeNull()
    await a.close()
  })

  it('wait for a lock whose run is gone no longer than it takes to see that', async () => {
    await writeFile(join(folder, '.pamyatka-lock'), `${GONE} ${hostname()}\n`)
    expect((await build(['a.pdf'])).ok).toBe(true)
    expect(await listFiles(folder)).toEqual(['5А/a.pdf', '5А/index'])
  })

  it('leave what the other has changed meanwhile', async () => {
    const output = await openStagedOutput(folder)
    await output.write('5А/a.pdf', bytes('a'))
    expect(await output.commit({ path: '5А/index', settle: () => null })).toEqual({
      ok: false,
      fault: { kind: 'changed' },
    })
    await output.close()
    expect(await listFiles(folder)).toEqual([])
  })
})

describe('the hidden folder of another run', () => {
  const suffixes = {
    'of a living process': [runSuffix({ ...THIS_RUN, processId: 1 }), true],
    'of a dead one': [runSuffix({ ...THIS_RUN, processId: GONE }), false],
    'of an earlier process with the number of this one': [runSuffix({ ...THIS_RUN, random: '0'.repeat(16) }), false],
    'of another computer': [runSuffix({ ...THIS_RUN, host: 'uchitelskaya', processId: GONE }), true],
    'of another container': [runSuffix({ ...THIS_RUN, space: 'pid:[1]', processId: GONE }), true],
    'of a person': ['4194303', true],
    'of a person too': ['x', true],
  } as const

  it.each(Object.entries(suffixes))('%s', async (_whose, [suffix, stays]) => {
    await mkdir(join(folder, `.pamyatka-${suffix}`))
    await writeFile(join(folder, `.pamyatka-${suffix}/x`), 'x')
    await (await openStagedOutput(folder)).close()
    expect(await listFiles(folder)).toEqual(stays ? [`.pamyatka-${suffix}/x`] : [])
  })

  it('of another computer goes after a day', async () => {
    const path = join(folder, `.pamyatka-${runSuffix({ ...THIS_RUN, host: 'uchitelskaya' })}`)
    await mkdir(path)
    const before = (hours: number) => new Date(Date.now() - hours * 3_600_000)
    await utimes(path, before(23), before(23))
    await (await openStagedOutput(folder)).close()
    await writeFile(join(path, 'x'), 'x')
    await utimes(path, before(25), before(25))
    await (await openStagedOutput(folder)).close()
    expect(await listFiles(folder)).toEqual([])
  })
})
