/** A line of the ledger is on the disk when `append` comes back, and stays there. */
import { mkdtemp, type open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadLedger, openLedger } from '../../src/mail/ledger-file.ts'
import type { LetterRecord } from '../../src/model/ledger.ts'

// a machine that loses its power can't be made otherwise: what it would keep is what was synced
const calls = vi.hoisted((): string[] => [])
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return {
    ...real,
    open: async (...argv: Parameters<typeof open>) => {
      const file = await real.open(...argv)
      const [write, sync] = [file.writeFile.bind(file), file.sync.bind(file)]
      file.writeFile = async (...given) => {
        await write(...given)
        calls.push('written')
      }
      file.sync = async () => {
        await sync()
        calls.push('synced')
      }
      return file
    },
  }
})

const record: LetterRecord = {
  letter: '0'.repeat(24),
  state: 'sending',
  at: '2026-09-01T08:00:00.000Z',
  run: '2026-09-03',
  class: '5А',
  pupil: 1,
  to: 'm•••@families.example',
  messageId: '<x@school.example>',
  content: 'c'.repeat(24),
}

let path: string
beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'pamyatka-ledger-')), 'ledger.jsonl')
  calls.splice(0)
})
afterEach(() => rm(join(path, '..'), { recursive: true, force: true }))

it('each line of the ledger is synced before the next step is taken, and so is the folder that knows of the file', async () => {
  const file = await openLedger(path, record.at)
  expect(calls).toEqual(['synced'])
  await file.append(record)
  expect(calls).toEqual(['synced', 'written', 'synced'])
  await file.append({ ...record, state: 'accepted' })
  expect(calls).toEqual(['synced', 'written', 'synced', 'written', 'synced'])
  await file.close()
})

it('the ledger may be read by its owner alone', async () => {
  await (await openLedger(path, record.at)).close()
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

it('a line of the ledger that a crash has cut off is closed by the next run, however often that is cut off too', async () => {
  const whole = `${JSON.stringify(record)}\n`
  await writeFile(path, whole + whole.slice(0, 50))
  for (const cut of [3, 1, 20, 0]) {
    const file = await openLedger(path, record.at)
    await file.close()
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.slice(0, text.length - cut))
  }
  const file = await openLedger(path, record.at)
  await file.append({ ...record, letter: '1'.repeat(24), state: 'accepted' })
  await file.close()
  const { damaged, letters, torn } = await loadLedger(path)
  expect([damaged, torn]).toEqual([[], null])
  expect([...letters].map(([id, { state }]) => [id[0], state])).toEqual([
    ['0', 'uncertain'],
    ['1', 'accepted'],
  ])
})

it('a ledger that can’t be read is no empty one', async () => {
  await expect(loadLedger(join(path, '..'))).rejects.toThrow(/EISDIR/)
})
