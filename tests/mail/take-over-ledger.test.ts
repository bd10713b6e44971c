/** A ledger of an older version, in `out`, becomes part of the job's: whatever happens, no family gets a second letter. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { loadLedger } from '../../src/mail/ledger-file.ts'
import { takeOverLedger } from '../../src/mail/take-over-ledger.ts'
import type { LedgerRecord, LetterRecord } from '../../src/model/ledger.ts'
import { closeSchools, EVERYBODY, ledgerOf, ledgerPath, lockPath, recipients, replace, schoolOf } from './school.ts'

afterEach(closeSchools)

const NOW = '2026-09-03T10:00:00.000Z'

const record = (letter: string, state: LetterRecord['state'], at = '2026-09-01T10:00:00.000Z'): LetterRecord => ({
  letter: letter.repeat(24),
  state,
  at,
  run: '2026-09-03',
  class: '5А',
  pupil: 1,
  to: 'в…@families.example',
  messageId: '<a@b.example>',
  content: 'c',
})
const text = (...records: readonly LedgerRecord[]) => records.map((one) => `${JSON.stringify(one)}\n`).join('')

async function ledgers(older: string, own: string | null) {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const paths = { own: join(folder, 'send-ledger.jsonl'), older: join(folder, 'out', 'send-ledger.jsonl') }
  await mkdir(join(folder, 'out'))
  await writeFile(paths.older, older)
  if (own !== null) await writeFile(paths.own, own)
  const takeOver = () => takeOverLedger(paths.own, paths.older, NOW)
  const states = async () =>
    [...(await loadLedger(paths.own)).letters].map(([id, { state }]) => `${id[0]} ${state}`).sort()
  return { ...paths, folder, takeOver, states }
}

describe('where the job has no ledger,', () => {
  it('the older ledger is copied as it is, for its owner alone, and stays where it is', async () => {
    const all = text(record('a', 'sending'), record('a', 'accepted'), record('b', 'sending'), record('b', 'rejected'))
    const { own, older, folder, takeOver } = await ledgers(all, null)
    expect(await takeOver()).toBe(2)
    expect(await readFile(own, 'utf8')).toBe(all)
    expect(await readFile(older, 'utf8')).toBe(all)
    expect((await stat(own)).mode & 0o077).toBe(0)
    expect((await readdir(folder)).sort()).toEqual(['out', 'send-ledger.jsonl'])
  })

  it('the rest of a run that was killed is no ledger', async () => {
    const { own, takeOver, states } = await ledgers(text(record('a', 'accepted')), null)
    await writeFile(`${own}.new`, '{"letter":"aaa')
    await takeOver()
    expect(await states()).toEqual(['a accepted'])
  })

  it('a last line that a crash cut off still names the letter that may have arrived', async () => {
    const { takeOver, states } = await ledgers(
      `${text(record('a', 'accepted'))}{"letter":"${'b'.repeat(24)}","sta`,
      null,
    )
    await takeOver()
    expect(await states()).toEqual(['a accepted', 'b uncertain'])
  })

  it('nothing is made of an older ledger that is missing or empty', async () => {
    const { folder, takeOver } = await ledgers('', null)
    expect(await takeOver()).toBe(0)
    expect(await readdir(folder)).toEqual(['out'])
  })
})

describe('where both ledgers have lines,', () => {
  const SURER: readonly (readonly [LetterRecord['state'], LetterRecord['state'], string])[] = [
    ['accepted', 'rejected', 'accepted'],
    ['rejected', 'accepted', 'accepted'],
    ['accepted', 'uncertain', 'accepted'],
    ['uncertain', 'accepted', 'accepted'],
    ['sending', 'deferred', 'uncertain'],
    ['deferred', 'sending', 'uncertain'],
    ['rejected', 'uncertain', 'uncertain'],
    ['rejected', 'deferred', 'deferred'],
  ]
  it.each(SURER)('a letter that is %s in the older and %s in the job’s is %s', async (older, own, state) => {
    for (const [early, late] of [
      ['2026-09-01T10:00:00.000Z', '2026-09-02T10:00:00.000Z'],
      ['2026-09-02T10:00:00.000Z', '2026-09-01T10:00:00.000Z'],
    ] as const) {
      const both = await ledgers(text(record('a', older, early)), text(record('a', own, late)))
      await both.takeOver()
      expect(await both.states()).toEqual([`a ${state}`])
    }
  })

  it('letters of both are known, each once, however often the older is taken over', async () => {
    const both = await ledgers(
      text(record('a', 'sending'), record('a', 'accepted'), record('b', 'deferred')),
      text(record('c', 'sending'), record('c', 'accepted')),
    )
    expect(await both.takeOver()).toBe(2)
    const once = await readFile(both.own, 'utf8')
    expect(await both.takeOver()).toBe(0)
    expect(await readFile(both.own, 'utf8')).toBe(once)
    expect(await both.states()).toEqual(['a accepted', 'b deferred', 'c accepted'])
    expect((await loadLedger(both.own)).begun).toHaveLength(2)
  })

  it('the next run makes the ledger whole after a kill behind any byte', async () => {
    const older = text(
      record('a', 'sending'),
      record('a', 'accepted'),
      record('b', 'uncertain'),
      record('d', 'deferred'),
    )
    const own = text(record('c', 'accepted'))
    const whole = await ledgers(older, own)
    await whole.takeOver()
    const finished = await readFile(whole.own, 'utf8')
    expect(finished.startsWith(own)).toBe(true)
    for (let end = own.length; end < finished.length; end += 7) {
      await writeFile(whole.own, finished.slice(0, end))
      await whole.takeOver()
      const { letters, damaged } = await loadLedger(whole.own)
      expect(damaged).toEqual([])
      const states = [...letters].map(([id, { state }]) => `${id[0]} ${state}`).sort()
      expect(states.slice(0, 3)).toEqual(['a accepted', 'b uncertain', 'c accepted'])
      // a letter that never arrived may be taken for uncertain, never the other way round
      expect(['d deferred', 'd uncertain']).toContain(states[3])
    }
  })

  it('the longer pause of the account holds', async () => {
    const pause = (until: string): LedgerRecord => ({ pause: 'block', at: NOW, until, answer: '550' })
    const [soon, late] = ['2026-09-04T00:00:00.000Z', '2026-09-09T00:00:00.000Z']
    for (const [older, own] of [
      [soon, late],
      [late, soon],
    ] as const) {
      const both = await ledgers(text(pause(older)), text(pause(own)))
      await both.takeOver()
      expect((await loadLedger(both.own)).pause?.until).toBe(late)
    }
  })
})

describe('the command send', () => {
  /** Letters are sent, then everything is as an older version left it: ledger in `out`. */
  async function sentByOlder() {
    const school = await schoolOf()
    await school.send([])
    await school.send(['--confirm', '3'])
    expect(recipients(school.sink)).toEqual(EVERYBODY)
    const older = join(school.folder.out, 'send-ledger.jsonl')
    await rename(ledgerPath(school.folder), older)
    return { ...school, older }
  }

  it('reports what it took over, once, and sends no family a second letter', async () => {
    const { sink, folder, older, send } = await sentByOlder()
    const planned = await send([])
    expect(planned.err).toContain(`mail/ledger-taken-over  журнал отправки ${older} переписан в ${ledgerPath(folder)}`)
    expect(planned.err).toContain('писем, о которых тот не знал: 3')
    const again = await send(['--confirm', '3'])
    expect(again.err).not.toContain('переписан')
    expect(again.code).toBe(0)
    expect(sink.received).toHaveLength(3)
    expect(await ledgerOf(folder)).toBe(await readFile(older, 'utf8'))
    await expect(stat(lockPath(folder))).rejects.toThrow()
    await expect(stat(join(folder.out, 'send.lock'))).rejects.toThrow()
  })

  it('knows who got a letter when everything that was built is gone, or built elsewhere', async () => {
    const { sink, folder, send, build } = await schoolOf()
    await send([])
    await send(['--confirm', '3'])
    await rm(folder.out, { recursive: true })
    await build()
    await send([])
    expect((await send(['--confirm', '3'])).code).toBe(0)
    const other = join(folder.path, 'elsewhere')
    const { runCommand } = await import('../e2e/run-command.ts')
    await runCommand(['build', folder.job, '--out', other])
    await runCommand(['send', folder.job, '--out', other])
    expect((await runCommand(['send', folder.job, '--out', other, '--confirm', '3'])).code).toBe(0)
    expect(sink.received).toHaveLength(3)
  })

  it('sends nothing while an older version is sending, or where its ledger is damaged', async () => {
    const { sink, folder, older, send } = await sentByOlder()
    const { hostname } = await import('node:os')
    await writeFile(join(folder.out, 'send.lock'), `1 ${hostname()}\n`)
    const locked = await send(['--confirm', '3'])
    expect([locked.code, locked.err]).toEqual([1, expect.stringContaining('рассылка уже идёт')])
    await rm(join(folder.out, 'send.lock'))
    await writeFile(older, `{"letter":\n${await readFile(older, 'utf8')}`)
    const damaged = await send(['--confirm', '3'])
    expect([damaged.code, damaged.err]).toEqual([1, expect.stringContaining('журнал отправки повреждён')])
    expect(sink.received).toHaveLength(3)
  })
})

describe('two jobs in one folder', () => {
  it('share the ledger: the same occasion is one, whatever the job is called; another occasion is another', async () => {
    const { sink, folder, send } = await schoolOf()
    await send([])
    await send(['--confirm', '3'])
    const { runCommand } = await import('../e2e/run-command.ts')
    const copy = join(folder.path, 'content/копия.yaml')
    await writeFile(copy, await readFile(folder.job, 'utf8'))
    const withCopy = (argv: readonly string[]) => runCommand(['send', copy, '--out', folder.out, ...argv])
    await withCopy([])
    expect((await withCopy(['--confirm', '3'])).code).toBe(0)
    expect(sink.received).toHaveLength(3)

    await replace(copy, 'date: 2026-09-03', 'date: 2027-03-03')
    await runCommand(['build', copy, '--out', folder.out])
    await withCopy([])
    expect((await withCopy(['--confirm', '3'])).code).toBe(0)
    expect(sink.received).toHaveLength(6)
    const again = await withCopy(['--confirm', '3'])
    expect([again.code, sink.received.length]).toEqual([0, 6])
  })
})
