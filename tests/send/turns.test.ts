/** What a person should know of letters that have no turn in a run. */
import { expect, it } from 'vitest'
import { readLedger } from '../../src/mail/read-ledger.ts'
import { proofWorld } from '../../src/node/world.ts'
import { contentOf } from '../../src/send/send-letters.ts'
import { noticesOf, turnOf } from '../../src/send/turns.ts'
import { sampleTask } from '../mail/send-rig.ts'

const { sha256 } = proofWorld
const { letter } = sampleTask(1)
const AT = '2026-09-01T10:00:00.000Z'

/** The notices of a plan with this letter, when the ledger has these states of it. */
async function notices(states: readonly string[], content: string, retryUncertain = false) {
  const about = { letter: letter.id, at: AT, run: '2026-09-03', class: '5А', pupil: 1, to: '', messageId: '', content }
  const ledger = readLedger(states.map((state) => `${JSON.stringify({ ...about, state })}\n`).join(''))
  const turn = turnOf(letter, ledger, Date.parse(AT), retryUncertain)
  const found = await noticesOf([{ letter, turn }], ledger, retryUncertain, sha256)
  return found.map(({ code, severity, message }) => [code, severity, message.en])
}

it('a letter that has left in an earlier version is counted, and not sent anew', async () => {
  expect(await notices(['sending', 'accepted'], 'another')).toEqual([
    ['mail/older-version', 'warning', 'leaflets or letter changed after they were sent: 1 have the earlier version'],
  ])
})

it('a letter that has left as it is now is no news', async () => {
  expect(await notices(['sending', 'accepted'], await contentOf(letter, sha256))).toEqual([])
})

it('a letter of which the server may have a copy is counted until a person has it sent again', async () => {
  expect(await notices(['sending'], 'another')).toEqual([
    [
      'mail/uncertain',
      'warning',
      "letters of which it is unknown whether the server has them: 1; they aren't sent again",
    ],
  ])
  expect(await notices(['sending'], 'another', true)).toEqual([])
})

/** The turn of a letter that was put off for twenty minutes, at a time by this clock. */
function turnAfterDelay(written: string, retryAt: string): string {
  const about = { letter: letter.id, run: '2026-09-03', class: '5А', pupil: 1, to: '', messageId: '', content: '' }
  const ledger = readLedger(`${JSON.stringify({ ...about, state: 'deferred', at: written, retryAt })}\n`)
  return turnOf(letter, ledger, Date.parse(AT), false)
}

it('a letter that was put off waits for its time, and not for a time that a wrong clock has set', () => {
  expect(turnAfterDelay('2026-09-01T09:50:00.000Z', '2026-09-01T10:10:00.000Z')).toBe('wait')
  expect(turnAfterDelay('2026-09-01T09:30:00.000Z', '2026-09-01T09:50:00.000Z')).toBe('send')
  expect(turnAfterDelay('2027-09-01T09:50:00.000Z', '2027-09-01T10:10:00.000Z')).toBe('send')
})
