/** The locks under which a ledger of an older version is taken over. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ledgerFiles } from '../../src/mail/mailing-files.ts'
import { takeOverLedgers } from '../../src/mail/take-over-ledgers.ts'
import { takeFileLock } from '../../src/node/file-lock.ts'

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return { ...real, writeFile: vi.fn(real.writeFile) }
})

const LINE = `${JSON.stringify({
  letter: 'a'.repeat(24),
  state: 'accepted',
  at: '2026-09-01T10:00:00.000Z',
  run: '2026-09-03',
  class: '5А',
  pupil: 1,
  to: 'в…@families.example',
  messageId: '<a@b.example>',
  content: 'c',
})}\n`

let folder: string
let out: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pamyatka-ledgers-'))
  out = join(folder, 'out')
  await mkdir(out)
  await writeFile(ledgerFiles(out).ledger, LINE)
})
afterEach(async () => {
  const real = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
  vi.mocked(writeFile).mockImplementation(real.writeFile)
  await rm(folder, { recursive: true, force: true })
})

const takeOver = () => takeOverLedgers(ledgerFiles(folder), [out], '2026-09-03T10:00:00.000Z', takeFileLock)

/** The file system refuses whatever is to be written into the folder of the older ledger. */
async function refuse(code: string): Promise<void> {
  const real = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
  vi.mocked(writeFile).mockImplementation((path, ...more) =>
    String(path).startsWith(`${out}${sep}`)
      ? Promise.reject(Object.assign(new Error('refused'), { code }))
      : real.writeFile(path, ...more),
  )
}

describe('an older ledger', () => {
  it.each(['EACCES', 'EPERM', 'EROFS'])('in a folder that can’t be written to (%s) needs no lock', async (code) => {
    await refuse(code)
    expect(await takeOver()).toEqual([{ kind: 'taken-over', file: ledgerFiles(out).ledger, letters: 1 }])
    expect(await readFile(ledgerFiles(folder).ledger, 'utf8')).toBe(LINE)
  })

  it('is not taken over where its lock fails for another reason: a run may be sending from there', async () => {
    await refuse('EIO')
    await expect(takeOver()).rejects.toThrow('refused')
    await expect(readFile(ledgerFiles(folder).ledger)).rejects.toThrow('ENOENT')
    await expect(readFile(ledgerFiles(folder).lock)).rejects.toThrow('ENOENT')
  })

  it('is not taken over while another computer sends from its folder', async () => {
    await writeFile(ledgerFiles(out).lock, '1 uchitelskaya\n')
    expect(await takeOver()).toEqual([{ kind: 'locked', file: ledgerFiles(out).lock, holder: 1, host: 'uchitelskaya' }])
    await writeFile(ledgerFiles(out).lock, `1 ${hostname()}\n`)
    expect(await takeOver()).toEqual([{ kind: 'locked', file: ledgerFiles(out).lock, holder: 1, host: null }])
  })
})
