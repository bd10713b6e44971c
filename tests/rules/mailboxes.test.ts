/** Which mailboxes more than one family has. */
import { domainToASCII } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey, sharedMailboxes } from '../../src/rules/mailboxes.ts'
import { samplePupil } from '../merge/sample-job.ts'

describe('a mailbox of two pupils', () => {
  const pupil = (number: number, lastName: string, emails: readonly string[]) =>
    samplePupil({ number, lastName, firstName: `Имя${number}`, emails })

  it('of one last name is one family', () => {
    const pupils = [pupil(1, 'Орлов', ['a@b.example']), pupil(2, 'Орлова', ['A@B.example'])]
    expect(sharedMailboxes(pupils).size).toBe(0)
  })

  it('of one last name but two fathers is two families; a missing patronymic says nothing', () => {
    const of = (number: number, middleName: string) =>
      samplePupil({ number, lastName: 'Орлов', firstName: `Имя${number}`, middleName, emails: ['a@b.example'] })
    const keys = (...middleNames: readonly string[]) =>
      sharedMailboxes(middleNames.map((name, i) => of(i + 1, name))).size
    expect(keys('Ильич', 'Ильинична')).toBe(0)
    expect(keys('Петрович', 'Петровна', '')).toBe(0)
    expect(keys('Никитич', 'Никитична')).toBe(0)
    expect(keys('Расул оглы', 'Расул кызы')).toBe(0)
    expect(keys('Петрович', 'Олегович')).toBe(1)
    expect(keys('Семёнович', 'Семенович')).toBe(0)
  })

  it.each([
    ['ivanova@gmail.com', 'i.vanova+school@googlemail.com'],
    ['anna.b@yandex.ru', 'anna-b@ya.ru'],
    ['a@почта.рф', 'A@xn--80a1acny.xn--p1ai'],
    ['a+x@b.example', 'a@b.example'],
  ])('is found under two spellings of one mailbox: %s, %s', (one, other) => {
    const pupils = [pupil(1, 'Орлов', [one]), pupil(2, 'Совин', [other])]
    expect(sharedMailboxes(pupils).size).toBe(1)
  })

  it('is not found where only the look is alike', () => {
    const pupils = [pupil(1, 'Орлов', ['a.b@mail.ru']), pupil(2, 'Совин', ['ab@mail.ru'])]
    expect(sharedMailboxes(pupils).size).toBe(0)
  })

  it('of two last names is found in any spelling', () => {
    const pupils = [pupil(1, 'Орлов', ['a@b.example']), pupil(1, 'Совин', ['x@b.example', 'A@B.EXAMPLE'])]
    expect([...sharedMailboxes(pupils).keys()]).toEqual(['a@b.example'])
  })
})

describe('the key of an address', () => {
  // the ledgers of earlier runs hold keys that were made by Node
  it('has the domain as Node writes it', () => {
    const label = fc.stringMatching(/^[a-zA-Zа-яА-ЯЁё][a-zA-Zа-яА-ЯЁё0-9]{0,8}$/)
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => {
        const domain = labels.join('.')
        const lower = domain.normalize('NFC').toLowerCase()
        expect(addressKey(`A@${domain}`)).toBe(`a@${domainToASCII(lower) || lower}`)
      }),
    )
  })

  it.each(['a@b c.example', 'a@x.example/y', 'a@x.example:80', 'nobody', '', 'a@[127.0.0.1'])(
    'of %j, which is no address, is the text',
    (text) => expect(addressKey(text)).toBe(text),
  )
})
