/** `send --json`: one value on stdout, whatever was asked; numbers and masked addresses, no names. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { LIST } from './mail-job.ts'
import { closeSchools, planOf, recipients, replace, schoolOf } from './school.ts'

afterEach(closeSchools)

const list = LIST.replace('07.07.2014;м;', '07.07.2014;м;shcheglov@gmail.con')

/** The value, with a check that nothing else was printed. */
function readValue({ out, err }: { readonly out: string; readonly err: string }) {
  expect(err).toMatch(/^(?:.+ \(\d+\)\n)*$/)
  expect(out).not.toMatch(/Воробьёв|Снегирёва|Щеглов|vorobey@|snegir@|shcheglov@/)
  return JSON.parse(out)
}

describe('--json', () => {
  it('gives for a plan who gets what by number, who gets nothing and why, how much and how long', async () => {
    const { folder, sink, send } = await schoolOf({}, { list })
    const plan = await send(['--json'])
    expect(plan.code).toBe(0)
    const value = readValue(plan)
    const sealed = JSON.parse(await readFile(planOf(folder), 'utf8')).plan
    const bytes = sealed.letters.reduce(
      (sum: number, { files }: { files: { bytes: number }[] }) => sum + (files[0]?.bytes ?? 0),
      0,
    )
    expect(value).toEqual({
      ok: true,
      mode: 'plan',
      letters: 3,
      sent: 0,
      bytes,
      minutes: 1,
      days: 1,
      plans: [
        {
          class: '5А',
          run: '2026-09-03',
          file: planOf(folder),
          encrypted: false,
          bytes,
          letters: [
            { pupil: 1, to: 'v•••@families.example', leaflets: ['entry'], state: 'planned' },
            { pupil: 2, to: 's•••@families.example', leaflets: ['entry'], state: 'planned' },
            { pupil: 2, to: 'p•••@families.example', leaflets: ['entry'], state: 'planned' },
          ],
          held: [{ pupil: 3, to: 's•••@gmail.con', reason: 'doubtful-address' }],
        },
      ],
      diagnostics: [],
    })
    expect(sink.connections()).toBe(0)
  })

  it('gives the result of a run, and of the state after it', async () => {
    const onRcpt = (to: string) =>
      to.startsWith('papa') ? { code: 550, text: '5.1.1 no such user <papa@x.example>' } : null
    const { folder, sink, send } = await schoolOf({ onRcpt })
    await send(['--json'])
    const sent = await send(['--confirm', '3', '--json'])
    expect(sent.code).toBe(1)
    expect(readValue(sent)).toEqual({
      ok: false,
      mode: 'confirm',
      counts: { accepted: 2, rejected: 1, deferred: 0, uncertain: 0 },
      waiting: 0,
      earlier: 0,
      refused: 0,
      stopped: null,
      diagnostics: [],
    })
    expect(recipients(sink)).toHaveLength(2)
    const status = readValue(await send(['--status', '--json']))
    expect(status).toMatchObject({
      ok: false,
      mode: 'status',
      report: join(folder.out, 'send-report.csv'),
      diagnostics: [],
    })
    expect(status.letters.map(({ pupil, state }: { pupil: number; state: string }) => [pupil, state])).toEqual([
      [1, 'accepted'],
      [2, 'accepted'],
      [2, 'rejected'],
    ])
    expect(Object.keys(status.letters[0])).toEqual(['class', 'pupil', 'to', 'state', 'at', 'answer'])
    expect(status.letters[2].answer).toBe('550 5.1.1 no such user <p•••@x.example>')
  })

  it('gives for a run that stops the reason and the end of the pause', async () => {
    const { send } = await schoolOf({ onMessage: () => ({ code: 554, text: '5.7.1 spam' }) })
    await send([])
    const value = readValue(await send(['--confirm', '3', '--json']))
    expect(value).toMatchObject({
      ok: false,
      stopped: { why: 'block', stage: 'end-of-data', answer: '554 5.7.1 spam' },
    })
    expect(Date.parse(value.stopped.until)).toBeGreaterThan(Date.now() + 24 * 3_600_000)
    const paused = readValue(await send(['--confirm', '3', '--json']))
    expect(paused).toMatchObject({
      ok: false,
      mode: 'confirm',
      diagnostics: [{ severity: 'error', code: 'mail/paused' }],
    })
    expect(paused).not.toHaveProperty('counts')
  })

  it('gives the result of a trial and of drafts', async () => {
    const { folder, send } = await schoolOf()
    expect(readValue(await send(['--to-me', '--json']))).toMatchObject({
      ok: true,
      mode: 'to-me',
      counts: { accepted: 3 },
    })
    const drafts = join(folder.path, 'drafts')
    expect(readValue(await send(['--eml', drafts, '--json']))).toEqual({
      ok: true,
      mode: 'eml',
      folder: drafts,
      drafts: 3,
      diagnostics: [],
    })
  })

  it('gives for what is refused what the person would read, in the language that was asked for', async () => {
    const { folder, send } = await schoolOf()
    await send([])
    await replace(folder.job, 'address: school@', 'address: other@')
    const value = readValue(await send(['--confirm', '3', '--json', '--lang', 'en']))
    expect(value).toEqual({
      ok: false,
      mode: 'confirm',
      diagnostics: [
        {
          severity: 'error',
          code: 'mail/seal-broken',
          message: expect.stringContaining('the account'),
          hint: expect.stringContaining('look at a new plan'),
          place: null,
        },
      ],
    })
    await writeFile(folder.job, 'school: [')
    const broken = await send(['--json'])
    expect([broken.code, JSON.parse(broken.out).ok]).toEqual([1, false])
  })

  it('is refused beside --show, which is for reading', async () => {
    const { send } = await schoolOf()
    expect((await send(['--show', '--json'])).code).toBe(2)
  })
})
