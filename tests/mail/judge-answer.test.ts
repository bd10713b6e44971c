/** What answers mean that mail servers are known to give, in the words that they use. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeAnswer, type SmtpAnswer } from '../../src/mail/judge-answer.ts'
import type { SmtpStage } from '../../src/model/ledger.ts'

function answer(stage: SmtpStage, text: string): SmtpAnswer {
  const code = /^\d{3}/.test(text) ? Number(text.slice(0, 3)) : null
  return { kind: 'failed', stage, code, text, bodyBegun: stage === 'end-of-data' }
}

/** Stage, answer, what becomes of the letter, why the run stops, whether it is the family's mailbox. */
const ANSWERS: readonly (readonly [SmtpStage, string, string, string | null, boolean])[] = [
  // Postfix refuses the sender in its answer to RCPT
  ['rcpt', '553 5.7.1 <school@x>: Sender address rejected: not owned by user school', 'deferred', 'block', false],
  ['rcpt', '550 5.1.8 <school@x>: Sender address rejected: Domain not found', 'deferred', 'sender', false],
  ['rcpt', '450 4.1.8 <school@x>: Sender address rejected: Domain not found', 'deferred', 'sender', false],
  ['rcpt', '550 5.1.8 <school@x>: domain not found', 'deferred', 'sender', false],
  ['rcpt', '550 5.1.7 bad sender', 'deferred', 'sender', false],
  ['rcpt', '550 5.1.0 <school@x>: Sender address rejected: User unknown', 'deferred', 'sender', false],
  ['end-of-data', '550 5.1.8 sender', 'deferred', 'sender', false],
  ['rcpt', '550 5.1.1 <mama@x>: Recipient address rejected: unknown user, ask the sender', 'rejected', null, true],
  ['rcpt', '550 5.1.1 <x>: User unknown', 'rejected', null, true],
  ['rcpt', '550-5.1.1 The account does not exist\n550 5.1.1 see help', 'rejected', null, true],
  ['rcpt', '452-4.2.2 The recipient is over quota\n452 4.2.2 see help', 'deferred', null, true],
  ['rcpt', '451 4.7.1 Greylisting in action: sender, recipient and address are new', 'deferred', null, true],
  ['rcpt', '450 4.7.1 Client host rejected: cannot find your hostname', 'deferred', null, false],
  ['rcpt', '451 4.3.0 local trouble', 'deferred', null, false],
  ['rcpt', '550 no such user', 'rejected', null, true],
  // a command that the server didn't expect says nothing of the family's mailbox
  ['rcpt', '503 bad sequence', 'deferred', null, false],
  ['data', '503 5.5.1 bad sequence of commands', 'deferred', null, false],
  ['end-of-data', '502 not implemented', 'deferred', null, false],
  // what passes is no fault of login or sender
  ['auth', '454 4.7.0 Temporary authentication failure', 'deferred', 'busy', false],
  ['auth', '450 4.3.2 try again later', 'deferred', 'busy', false],
  ['auth', '451 4.3.0 local error', 'deferred', 'busy', false],
  ['auth', '432 4.7.12 A password transition is needed', 'deferred', 'login', false],
  ['auth', '535 5.7.8 authentication failed', 'deferred', 'login', false],
  ['mail', '451 4.3.0 local error in processing', 'deferred', 'busy', false],
  ['mail', '452 4.3.1 Insufficient system storage', 'deferred', 'busy', false],
  ['mail', '454 4.7.0 TLS not available', 'deferred', 'busy', false],
  ['mail', '450 4.1.8 sender domain not found', 'deferred', 'sender', false],
  ['mail', '550 5.7.60 sender not allowed', 'deferred', 'block', false],
  ['rcpt', '554 5.7.1 <x>: Relay access denied', 'deferred', 'block', false],
  ['mail', '552 5.2.2 mailbox over quota', 'deferred', 'quota', false],
  ['mail', '550 5.2.1 account disabled', 'deferred', 'sender', false],
  ['mail', '451 4.7.1 Greylisted', 'deferred', null, true],
  ['mail', '552 size', 'rejected', null, false],
  ['end-of-data', '552 5.2.3 too large for the recipient', 'rejected', null, true],
  ['end-of-data', '552 5.3.4 message size exceeds limit', 'rejected', null, false],
  ['end-of-data', '552-5.7.0 This message was blocked because its content is suspicious', 'deferred', 'block', false],
  ['end-of-data', '550 5.7.1 Our system has detected unsolicited mail', 'deferred', 'block', false],
  ['end-of-data', '452 4.3.1 Insufficient system storage', 'deferred', null, false],
  // a quota of the school's account, and one of the family's mailbox
  ['rcpt', '552 <mama@x>: user is over quota', 'rejected', null, true],
  ['rcpt', '550 user school has exceeded its daily sending quota', 'deferred', 'quota', false],
  ['rcpt', '452 4.5.3 over quota: 500 recipients per day', 'deferred', 'quota', false],
  // the address of a machine is no enhanced code
  ['rcpt', '550 blocked, see 185.4.2.10', 'deferred', 'block', false],
  ['connect', '421 4.7.0 your address is blocked', 'deferred', 'block', false],
  ['connect', '421 4.4.5 too many connections', 'deferred', 'quota', false],
  ['auth', '421 4.7.0 too many attempts', 'deferred', 'quota', false],
  // codes that neither accept nor refuse (RFC 5321, 4.2.1)
  ['end-of-data', '354 go on', 'uncertain', null, false],
  ['end-of-data', '199 what', 'uncertain', null, false],
  ['end-of-data', '600 what', 'uncertain', null, false],
  ['end-of-data', 'garbage', 'uncertain', null, false],
  ['auth', '504 5.5.4 mechanism not supported', 'deferred', 'login', false],
  ['data', '354 odd', 'deferred', null, false],
]

describe('an answer', () => {
  it.each(ANSWERS)(
    'at %s, %j gives the state %s, stop: %s, the family’s: %s',
    (stage, text, state, stop, isRecipients) => {
      expect(judgeAnswer(answer(stage, text))).toMatchObject({ state, stop, isRecipients })
    },
  )

  it('that is a failure is never accepted, and after the message is a refusal only with 4yz or 5yz', () => {
    const stages = ['connect', 'ehlo', 'starttls', 'auth', 'mail', 'rcpt', 'data', 'end-of-data'] as const
    const code = fc.option(fc.integer({ min: 0, max: 999 }))
    fc.assert(
      fc.property(fc.constantFrom(...stages), code, fc.string(), (stage, number, text) => {
        const bodyBegun = stage === 'end-of-data'
        const { state, stop } = judgeAnswer({ kind: 'failed', stage, code: number, text, bodyBegun })
        expect(state).not.toBe('accepted')
        const isNo = number !== null && number >= 400 && number <= 599
        if (bodyBegun) expect(state === 'uncertain').toBe(!isNo)
        else expect(state).not.toBe('uncertain')
        // before MAIL no answer is about one letter, so the run stops
        if (['connect', 'ehlo', 'starttls', 'auth'].includes(stage)) expect(stop).not.toBe(null)
        if (state === 'rejected') expect(number).toBeGreaterThanOrEqual(500)
      }),
      { numRuns: 2000 },
    )
  })
})
