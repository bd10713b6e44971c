/** The password of attachments: one that a family can type, and that isn't guessed at once. */
import { describe, expect, it } from 'vitest'
import { FILE_PASSWORD_VARIABLE, filePassword } from '../../src/node/file-password.ts'
import { preparePassword } from '../../src/press/pdf/security-handler.ts'

const read = (password?: string) => filePassword({ [FILE_PASSWORD_VARIABLE]: password })
const codes = (password?: string) => read(password).diagnostics.map(({ code }) => code)

describe('the password of attachments', () => {
  it('is the value in the environment, without the space that Windows leaves at its end', () => {
    expect(read('синий снегирь ')).toMatchObject({ ok: true, value: 'синий снегирь' })
  })

  it.each([undefined, '', '   '])('is missing: %j', (password) => {
    expect(codes(password)).toEqual(['mail/no-file-password'])
  })

  it.each([
    '1234567',
    // a byte order mark and joiners are invisible and don't count
    'abc\u200b\u200b\u200b\u200b\u200b',
    // copied with marks of direction, which can't be typed
    '\u202aпароль12345\u202c',
    'abc\u0007defgh',
    'ы'.repeat(64),
    // few to type, many bytes once they are prepared (RFC 4013)
    'ﷺ'.repeat(8),
  ])('is refused before anything is planned: %j', (password) => {
    expect(codes(password)).toEqual(['mail/bad-file-password'])
  })

  it('is prepared as in the examples of RFC 4013', () => {
    expect(preparePassword('I\u00adX')).toBe('IX')
    expect(preparePassword('user')).toBe('user')
    expect(preparePassword('USER')).toBe('USER')
    expect(preparePassword('\u00aa')).toBe('a')
    expect(preparePassword('\u2168')).toBe('IX')
    expect(() => preparePassword('\u0007')).toThrow(RangeError)
  })
})
