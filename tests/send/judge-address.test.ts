/** Which addresses are written to, which are asked about. */
import { domainToASCII, domainToUnicode } from 'node:url'
import { describe, expect, it } from 'vitest'
import { proofWorld } from '../../src/node/world.ts'
import { judgeAddress } from '../../src/send/judge-address.ts'
import { letterId, messageIdOf } from '../../src/send/letter-id.ts'

describe('an address', () => {
  it.each(['mama@mail.ru', 'mama@gmail.com', 'a.b+c@school-12.example.org', 'x@mail.com', 'x@nail.example', 'x@bk.ru'])(
    '%s is good',
    (address) => expect(judgeAddress(address)).toEqual({ ok: true }),
  )

  it.each([
    ['mama@gmail.con', 'mama@gmail.com'],
    ['mama@gmial.com', 'mama@gmail.com'],
    ['mama@yandex.ry', 'mama@yandex.ru'],
    ['mama@yadex.ru', 'mama@yandex.ru'],
    ['Mama@mail.ry', 'Mama@mail.ru'],
    ['mama@ramler.ru', 'mama@rambler.ru'],
  ])('%s looks like %s', (address, meant) => {
    expect(judgeAddress(address)).toEqual({ ok: false, reason: 'doubtful-address', meant })
  })

  it.each([
    '',
    'mama',
    'mama@',
    '@mail.ru',
    'a@b',
    'a@b.ru, c@d.ru',
    'Мама <a@b.ru>',
    'a\r\nBcc: x@y.ru@b.ru',
    'a b@c.ru',
    'a@b.ru.',
    'a@mаil.ru',
    'a@yandex.rυ',
    '"a b"@c.ru',
    'a@[127.0.0.1]',
    'мама@почта.рф',
    'a@b.ru\u202e',
  ])('%j is no address', (address) => expect(judgeAddress(address)).toEqual({ ok: false, reason: 'bad-address' }))
})

describe('the name by which a letter is known', () => {
  const about = {
    run: '2026-09-03',
    name: 'Орлов Ян',
    address: 'a@b.example',
    leaflets: ['chats', 'parents'],
  }
  const idOf = (letter: typeof about) => letterId(letter, proofWorld.sha256)

  it('is in every version of the program what it was in the first', async () => {
    expect(await idOf(about)).toBe('038310c5412070e6027a826a')
  })

  it('is the same whatever the spelling of the address and the order of leaflets', async () => {
    expect(await idOf({ ...about, address: 'A@b.EXAMPLE', leaflets: ['parents', 'chats'] })).toBe(await idOf(about))
  })

  it('is the same for «ё» and «е», a domain in letters and in ASCII', async () => {
    expect(await idOf({ ...about, name: 'ОРЛОВ  Семён' })).toBe(await idOf({ ...about, name: 'Орлов Семен' }))
    const ascii = `a@${domainToASCII('почта.рф')}`
    expect(await idOf({ ...about, address: ascii })).toBe(await idOf({ ...about, address: 'A@Почта.рф' }))
  })

  it('differs for another run, name, address or leaflet', async () => {
    const ids = await Promise.all(
      [
        about,
        { ...about, run: 'x' },
        { ...about, name: 'Орлов Яков' },
        { ...about, name: 'Орлова Ян' },
        { ...about, address: 'c@b.example' },
        { ...about, leaflets: ['chats'] },
      ].map(idOf),
    )
    expect(new Set(ids).size).toBe(6)
  })

  it('gives a Message-ID of the sender’s domain, in ASCII', () => {
    const [, domain = ''] = /^<pamyatka\.abc@([a-z0-9.-]+)>$/.exec(messageIdOf('abc', 'info@школа.рф')) ?? []
    expect(domainToUnicode(domain)).toBe('школа.рф')
  })
})
