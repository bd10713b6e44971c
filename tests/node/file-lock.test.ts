/** One run at a time, whatever process, container or computer holds the lock. */
import { link, mkdir, mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RunIdentity } from '../../src/model/run-identity.ts'
import { takeFileLock } from '../../src/node/file-lock.ts'
import { THIS_RUN } from '../../src/node/run-identity.ts'

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return { ...real, link: vi.fn(real.link) }
})

/** The number of a process that can't exist: it is beyond the last one. */
const GONE = 4_194_303

/** Another run on this computer. */
const runOf = (processId: number, change: Partial<RunIdentity> = {}): RunIdentity => ({
  ...THIS_RUN,
  processId,
  random: processId.toString(16).padStart(16, '0'),
  ...change,
})

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pamyatka-lock-'))
  path = join(folder, 'send.lock')
})
afterEach(async () => {
  vi.mocked(link).mockReset()
  const real = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
  vi.mocked(link).mockImplementation(real.link)
  await rm(folder, { recursive: true, force: true })
})

describe('the lock', () => {
  it('is held by one process, and free again after it', async () => {
    const first = await takeFileLock(path, THIS_RUN)
    if (!first.ok) throw new Error('free')
    expect(await first.value.isHeld()).toBe(true)
    // process 1 is alive on any system
    expect(await takeFileLock(path, runOf(1))).toEqual({ ok: false, fault: { holder: process.pid, host: null } })
    await first.value.release()
    expect(await readdir(folder)).toEqual([])
    expect((await takeFileLock(path, runOf(1))).ok).toBe(true)
  })

  it('of a process that is gone is taken over', async () => {
    await writeFile(path, `${GONE} ${hostname()}\n`)
    expect((await takeFileLock(path, THIS_RUN)).ok).toBe(true)
    expect(await readFile(path, 'utf8')).toContain(`${process.pid} ${hostname()} `)
    expect(await readdir(folder)).toEqual(['send.lock'])
  })

  it('of another computer is not taken over, although no process here has its number', async () => {
    await writeFile(path, `${GONE} uchitelskaya\n`)
    expect(await takeFileLock(path, THIS_RUN)).toEqual({ ok: false, fault: { holder: GONE, host: 'uchitelskaya' } })
    // nor is one with the number of this very process: containers count from one
    await writeFile(path, `${process.pid} uchitelskaya\n`)
    expect((await takeFileLock(path, THIS_RUN)).ok).toBe(false)
    expect(await readFile(path, 'utf8')).toContain('uchitelskaya')
  })

  it('of another container of this computer is not taken over, whatever its number', async () => {
    for (const processId of [GONE, process.pid]) {
      const theirs = await takeFileLock(path, runOf(processId, { space: 'pid:[4026532999]' }))
      expect(theirs.ok).toBe(true)
      expect(await takeFileLock(path, THIS_RUN)).toEqual({ ok: false, fault: { holder: processId, host: null } })
      if (theirs.ok) await theirs.value.release()
    }
  })

  it('of an earlier process of the same number is taken over, and that of this very run is not', async () => {
    await takeFileLock(path, runOf(process.pid))
    expect((await takeFileLock(path, THIS_RUN)).ok).toBe(true)
    expect((await takeFileLock(path, THIS_RUN)).ok).toBe(false)
  })

  it.each(['', 'x', '12', '12 host and no end'])('that can’t be read (%j) is not taken over', async (text) => {
    await writeFile(path, text)
    expect(await takeFileLock(path, THIS_RUN)).toEqual({ ok: false, fault: { holder: 0, host: null } })
  })

  it('whose file can’t be opened is another’s, and stays', async () => {
    await mkdir(path)
    expect(await takeFileLock(path, THIS_RUN)).toEqual({ ok: false, fault: { holder: 0, host: null } })
    expect(await readdir(folder)).toEqual(['send.lock'])
  })

  it('reports that it was taken away, and leaves another’s alone', async () => {
    const mine = await takeFileLock(path, THIS_RUN)
    if (!mine.ok) throw new Error('free')
    await unlink(path)
    expect(await mine.value.isHeld()).toBe(false)
    await writeFile(path, `1 ${hostname()}\n`)
    await mine.value.release()
    expect(await readFile(path, 'utf8')).toBe(`1 ${hostname()}\n`)
  })

  it('holds where the file system has no links', async () => {
    vi.mocked(link).mockImplementation(() => Promise.reject(Object.assign(new Error('no links'), { code: 'EPERM' })))
    const mine = await takeFileLock(path, THIS_RUN)
    if (!mine.ok) throw new Error('free')
    expect(await mine.value.isHeld()).toBe(true)
    expect((await takeFileLock(path, runOf(1))).ok).toBe(false)
    await mine.value.release()
    expect(await readdir(folder)).toEqual([])
  })

  it('fails where the machine refuses the link for another reason', async () => {
    vi.mocked(link).mockImplementation(() => Promise.reject(Object.assign(new Error('disk'), { code: 'EIO' })))
    await expect(takeFileLock(path, THIS_RUN)).rejects.toThrow('disk')
  })

  it('of a killed run goes to one of many that want it', async () => {
    for (let round = 0; round < 50; round++) {
      await writeFile(path, `${GONE} ${hostname()}\n`)
      // numbers of living processes: this one, its parent, and the first
      const wanted = [process.pid, process.ppid, 1]
      const locks = await Promise.all(wanted.map((id) => takeFileLock(path, runOf(id))))
      const held = await Promise.all(locks.map((lock) => lock.ok && lock.value.isHeld()))
      expect(held.filter((one) => one).length).toBeLessThanOrEqual(1)
    }
  })
})
