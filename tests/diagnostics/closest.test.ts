import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closest } from '../../src/diagnostics/closest.ts'

const FIELDS = ['firstName', 'lastName', 'middleName', 'birthDate']

describe('the nearest known word', () => {
  it.each([
    ['frstName', 'firstName'],
    ['FIRSTNAME', 'firstName'],
    ['birthdate', 'birthDate'],
    ['lastNam', 'lastName'],
    ['lsatName', 'lastName'],
    ['phone', null],
    ['', null],
  ])('%s → %s', (word, meant) => expect(closest(word, FIELDS)).toBe(meant))

  it('is itself when it is known, and always one of the known', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), fc.string(), (known, word) => {
        const [first = ''] = known
        expect(closest(first, known)?.toLowerCase()).toBe(first.toLowerCase())
        const found = closest(word, known)
        if (found !== null) expect(known).toContain(found)
      }),
    )
  })
})
