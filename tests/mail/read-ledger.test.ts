/** The ledger, cut off anywhere: what had left is never forgotten, what had not is never taken for sent. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLedger } from '../../src/mail/read-ledger.ts'
import type { LetterRecord } from '../../src/model/ledger.ts'
import { anyText } from '../support/any-text.ts'

const STATES = ['accepted', 'rejected', 'deferred', 'uncertain'] as const
const id = (number: number) => number.toString(16).padStart(24, '0')

function record(number: number, state: LetterRecord['state']): LetterRecord {
  return {
    letter: id(number),
    state,
    at: '2026-09-01T08:00:00.000Z',
    run: '2026-09-03',
    class: '5А',
    pupil: number,
    to: 'м•••@семья.example',
    messageId: `<pamyatka.${id(number)}@school.example>`,
    content: 'c'.repeat(24),
    ...(state === 'sending' ? {} : { answer: 'ответ "с кавычками"\\' }),
  }
}

const lineOf = (one: object) => `${JSON.stringify(one)}\n`

/** Letters in order, each with its outcome or, at the very end, without. */
const history = fc
  .array(fc.constantFrom(...STATES), { minLength: 1, maxLength: 8 })
  .map((outcomes) => outcomes.map((state, index) => ({ number: index + 1, state })))

/** Intent and outcome of each letter. */
function linesOf(letters: readonly { readonly number: number; readonly state: (typeof STATES)[number] }[]): string[] {
  return letters.flatMap(({ number, state }) => [lineOf(record(number, 'sending')), lineOf(record(number, state))])
}

describe('a ledger', () => {
  it('that is empty has no letters', () => {
    expect(readLedger('')).toMatchObject({ pause: null, begun: [], damaged: [], torn: null })
    expect(readLedger('').letters.size).toBe(0)
  })

  it('gives for each letter what was last written of it', () => {
    const text = [record(1, 'sending'), record(1, 'deferred'), record(1, 'sending'), record(1, 'accepted')]
      .map(lineOf)
      .join('')
    expect(readLedger(text).letters.get(id(1))?.state).toBe('accepted')
    expect(readLedger(text).begun).toHaveLength(2)
  })

  it('with an intent and no outcome makes the letter uncertain', () => {
    expect(readLedger(lineOf(record(1, 'sending'))).letters.get(id(1))?.state).toBe('uncertain')
  })

  it('that is cut at any byte forgets a letter only if its intent never reached the disk', () => {
    fc.assert(
      fc.property(history, fc.nat(), (letters, where) => {
        const lines = linesOf(letters)
        const bytes = Buffer.from(lines.join(''))
        const cut = where % (bytes.length + 1)
        const text = bytes.subarray(0, cut).toString('utf8')
        const ledger = readLedger(text)
        let end = 0
        const whole = lines.filter((line) => {
          end += Buffer.byteLength(line)
          // of a line the end may be missing: the record is all there
          return end - 1 <= cut
        })
        for (const { number, state } of letters) {
          const intent = whole.includes(lines[2 * number - 2] ?? '')
          const outcome = whole.includes(lines[2 * number - 1] ?? '')
          const known = ledger.letters.get(id(number))?.state
          if (outcome) expect(known).toBe(state)
          else if (intent) expect(known).toBe('uncertain')
          // a line that was being written is never taken for more than an uncertainty
          else expect([undefined, 'uncertain']).toContain(known)
        }
        expect(ledger.damaged).toEqual([])
        expect(ledger.torn === null).toBe(text === '' || text.endsWith('\n'))
      }),
      { numRuns: 500 },
    )
  })

  it('that went on after it was cut off reads as before the cut, and as after it', () => {
    fc.assert(
      fc.property(history, fc.nat(), (letters, where) => {
        const lines = linesOf(letters)
        const bytes = Buffer.from(lines.join(''))
        const text = bytes.subarray(0, where % (bytes.length + 1)).toString('utf8')
        const before = readLedger(text)
        // what the next run writes first
        const torn = before.torn === null ? '' : `\n${lineOf({ torn: before.torn, at: '2026-09-01T09:00:00.000Z' })}`
        const after = readLedger(`${text}${torn}${lineOf(record(99, 'sending'))}${lineOf(record(99, 'accepted'))}`)
        expect(after.damaged).toEqual([])
        expect(after.letters.get(id(99))?.state).toBe('accepted')
        for (const [letter, { state }] of before.letters) expect(after.letters.get(letter)?.state).toBe(state)
      }),
    )
  })

  it('that is cut off, and cut off again while that was written down, reads as after the first cut, and goes on', () => {
    fc.assert(
      fc.property(history, fc.nat(), fc.nat(), (letters, where, again) => {
        const lines = linesOf(letters)
        const bytes = Buffer.from(lines.join(''))
        const once = bytes.subarray(0, where % (bytes.length + 1)).toString('utf8')
        const first = readLedger(once)
        fc.pre(first.torn !== null)
        const close = (torn: number | null) =>
          torn === null ? '' : `\n${lineOf({ torn, at: '2026-09-01T09:00:00.000Z' })}`
        const closing = close(first.torn)
        const twice = once + closing.slice(0, again % (closing.length + 1))
        const second = readLedger(twice)
        const whole = readLedger(`${twice}${close(second.torn)}${lineOf(record(99, 'sending'))}`)
        for (const ledger of [second, whole]) {
          expect(ledger.damaged).toEqual([])
          for (const [letter, { state }] of first.letters) expect(ledger.letters.get(letter)?.state).toBe(state)
        }
        expect(whole.letters.get(id(99))?.state).toBe('uncertain')
      }),
      { numRuns: 500 },
    )
  })

  it('with a line that no crash explains is damaged, and the place is reported', () => {
    const good = lineOf(record(1, 'sending'))
    expect(readLedger(`${good}{"letter":"x\n${good}`).damaged).toEqual([2])
    expect(readLedger(`${good}\n${good}`).damaged).toEqual([2])
    expect(readLedger(`{}\n${good}`).damaged).toEqual([1])
    // an accepted line that was cut short by hand
    expect(readLedger(`${good}${lineOf(record(1, 'accepted')).slice(0, 60)}\n${good}`).damaged).toEqual([2])
    // as its last line it may be a crash: then the letter is uncertain, and nothing is sent for it
    const cut = readLedger(`${good}${lineOf(record(1, 'accepted')).slice(0, 60)}\n`)
    expect([cut.damaged, cut.letters.get(id(1))?.state]).toEqual([[], 'uncertain'])
  })

  it('of any text never fails, and never says accepted without a line that does', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => readLedger(text)).not.toThrow()
        for (const { state } of readLedger(text).letters.values()) expect(state).not.toBe('accepted')
      }),
    )
  })
})
