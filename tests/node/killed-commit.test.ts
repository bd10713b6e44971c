/** A run that is killed anywhere while it puts a class in place: the next one finds the class whole, and forgets no file. */
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { PartIndex } from '../../src/model/output.ts'
import { THIS_RUN } from '../../src/node/run-identity.ts'
import { openStagedOutput } from '../../src/node/staged-output.ts'
import { listFiles } from '../e2e/list-files.ts'

/** How many changes of the disk are left before the process is gone: what it asks for then is never done, and never answered. */
const life = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, end: () => {} }))

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const mortal =
    <A extends unknown[], R>(change: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      life.left-- > 0 ? change(...args) : new Promise(() => life.end())
  const names = ['rename', 'unlink', 'link', 'writeFile', 'mkdir', 'rm', 'open'] as const
  return { ...real, ...Object.fromEntries(names.map((name) => [name, mortal(real[name] as never)])) }
})

const bytes = (text: string) => new TextEncoder().encode(text)
let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'pamyatka-killed-'))
})
afterAll(async () => {
  life.left = Number.POSITIVE_INFINITY
  await rm(root, { recursive: true, force: true })
})

interface Index {
  readonly generation: string
  readonly names: readonly string[]
  /** What is to go. */
  readonly going: readonly string[]
}

const NONE: Index = { generation: 'none', names: [], going: [] }
const readIndex = (text: string | null): Index => (text === null ? NONE : JSON.parse(text))

function indexOf(generation: string, names: readonly string[]): PartIndex {
  return {
    path: '5А/index',
    settle: (before) => {
      const old = readIndex(before === null ? null : new TextDecoder().decode(before))
      const known = [...old.names, ...old.going]
      return {
        stale: known.filter((name) => !names.includes(name)).map((name) => `5А/${name}`),
        bytes: (left) => bytes(JSON.stringify({ generation, names, going: left.map((path) => path.slice(3)) })),
        known: new Set(known.map((name) => `5А/${name}`)),
        isOwn: () => false,
      }
    },
  }
}

let runs = 0
/** Each run has chance of its own, as each process has. */
async function build(folder: string, generation: string, names: readonly string[]): Promise<void> {
  const output = await openStagedOutput(folder, { ...THIS_RUN, random: String(++runs).padStart(16, '0') })
  for (const name of names) await output.write(`5А/${name}`, bytes(`${name} ${generation}`))
  const placed = await output.commit(indexOf(generation, names))
  await output.close()
  if (!placed.ok) throw new Error(placed.fault.kind)
}

/** What the index says there is, and what is there. */
async function classIn(folder: string) {
  const index = readIndex(await readFile(join(folder, '5А/index'), 'utf8'))
  const files = (await readdir(join(folder, '5А'))).filter((name) => name !== 'index')
  const contents = await Promise.all(files.map((name) => readFile(join(folder, '5А', name), 'utf8')))
  return { ...index, files, contents }
}

const [OLD, NEW] = [
  ['a', 'b', 'c'],
  ['b', 'c', 'd'],
]

it('the next run finds all of the old files or all of the new ones, and the run after it leaves none of either', async () => {
  const seen = { old: 0, new: 0 }
  for (let step = 0; ; step++) {
    const folder = join(root, `${step}`)
    await build(folder, 'old', OLD)
    const killed = new Promise<'killed'>((resolve) => {
      life.end = () => resolve('killed')
    })
    life.left = step
    const outcome = await Promise.race([build(folder, 'new', NEW).then(() => 'done'), killed])
    life.left = Number.POSITIVE_INFINITY
    // this process remembers the folder that it writes into; a computer that is started again does not
    const again = join(root, `${step}-again`)
    await rename(folder, again)
    const next = await openStagedOutput(again, { ...THIS_RUN, random: 'f'.repeat(16) })
    await next.close()
    const { generation, names, going, files, contents } = await classIn(again)
    if (generation === 'old') seen.old++
    else seen.new++
    expect([generation, names], `step ${step}`).toEqual(generation === 'new' ? ['new', NEW] : ['old', OLD])
    // no file that the index doesn't name, none that it names missing, and each of the index's own run
    const own = contents.filter((content) => content.endsWith(generation)).sort()
    expect(own, `step ${step}`).toEqual(names.map((name) => `${name} ${generation}`))
    expect(
      files.filter((name) => !names.includes(name) && !going.includes(name)),
      `step ${step}`,
    ).toEqual([])

    await build(again, 'last', ['e'])
    expect(await listFiles(again), `step ${step}`).toEqual(['5А/e', '5А/index'])
    if (outcome === 'done') break
    expect(step).toBeLessThan(200)
  }
  // both ways out were seen
  expect(seen.old).toBeGreaterThan(5)
  expect(seen.new).toBeGreaterThan(3)
})
