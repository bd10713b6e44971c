/** The answer of a server, as it may be kept. */
import { describe, expect, it } from 'vitest'
import { maskText } from '../../src/mail/mask.ts'

const login = { user: 'school@school.example', password: 'тайный pass word' }
const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('an answer that is kept', () => {
  it.each([
    ['the password', login.password],
    ['as AUTH LOGIN sends it', base64(login.password)],
    ['as AUTH PLAIN sends it', base64(`\0${login.user}\0${login.password}`)],
  ])('hides %s', (_what, secret) => {
    expect(maskText(`535 you said ${secret}!`, login)).toBe('535 you said •••!')
  })

  it('hides addresses, whatever is around them', () => {
    const masked = maskText('550 <mama@x.example>: (papa@y.example), "z@z.example" unknown', login)
    expect(masked).toBe('550 <m•••@x.example>: (p•••@y.example), "z•••@z.example" unknown')
  })

  it('is one short line', () => {
    expect(maskText(`421-a\r\n421 b\u0007${'x'.repeat(500)}`, login)).toMatch(/^421-a 421 b x{100,}$/)
    expect(maskText('x'.repeat(500), login)).toHaveLength(200)
  })

  it('stays as it is without a password to hide', () => {
    expect(maskText('250 ok', { user: '', password: '' })).toBe('250 ok')
  })
})
