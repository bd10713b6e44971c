/** Which addresses are written to, which are asked about. */
import { domainToUnicode } from 'node:url'
import { describe, expect, it } from 'vitest'
import { judgeAddress } from '../../src/mail/judge-address.ts'
import { letterId, messageIdOf } from '../../src/mail/letter-id.ts'
import { sharedAddresses } from '../../src/mail/shared-addresses.ts'
import { sampleClass, samplePupil } from '../merge/sample-job.ts'

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
  ])('%j is none', (address) => expect(judgeAddress(address)).toEqual({ ok: false, reason: 'bad-address' }))
})

describe('an address of two pupils', () => {
  const pupil = (number: number, lastName: string, emails: readonly string[]) =>
    samplePupil({ number, lastName, firstName: `Имя${number}`, emails })

  it('of one last name is one family', () => {
    const classes = [sampleClass([pupil(1, 'Орлов', ['a@b.example']), pupil(2, 'Орлова', ['A@B.example'])])]
    expect(sharedAddresses(classes).size).toBe(0)
  })

  it('of two last names is found in any class of the job, in any spelling', () => {
    const classes = [
      sampleClass([pupil(1, 'Орлов', ['a@b.example'])]),
      sampleClass([pupil(1, 'Совин', ['x@b.example', 'A@B.EXAMPLE'])]),
    ]
    expect([...sharedAddresses(classes).keys()]).toEqual(['a@b.example'])
  })
})

describe('what a letter is known by', () => {
  const about = {
    run: '2026-09-03',
    classLabel: '5А',
    pupil: { number: 1, name: 'Орлов Ян' },
    address: 'a@b.example',
    leaflets: ['chats', 'parents'],
  }

  it('is the same whatever the spelling of the address and the order of leaflets', () => {
    expect(letterId({ ...about, address: 'A@b.EXAMPLE', leaflets: ['parents', 'chats'] })).toBe(letterId(about))
  })

  it('differs for another run, class, pupil, address or leaflet', () => {
    const ids = [
      about,
      { ...about, run: 'x' },
      { ...about, classLabel: '5Б' },
      { ...about, pupil: { ...about.pupil, number: 2 } },
      { ...about, pupil: { ...about.pupil, name: 'Орлов Яков' } },
      { ...about, address: 'c@b.example' },
      { ...about, leaflets: ['chats'] },
    ].map(letterId)
    expect(new Set(ids).size).toBe(7)
  })

  it('gives a Message-ID of the sender’s domain, in ASCII', () => {
    const [, domain = ''] = /^<pamyatka\.abc@([a-z0-9.-]+)>$/.exec(messageIdOf('abc', 'info@школа.рф')) ?? []
    expect(domainToUnicode(domain)).toBe('школа.рф')
  })
})
