/** Names through the cases: the score on the reference names, what isn't sure, and what must not happen to any name. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameCases } from '../../../src/merge/name-cases.ts'
import { declinedInitials, declinedName, fullName } from '../../../src/merge/person-name.ts'
import type { Gender, NameForms, PersonName } from '../../../src/model/job.ts'
import { REFERENCE_NAMES } from './reference-names.ts'
import { missesOf, NAME_CASES, ours, plainLvovich, scoreByGroup } from './score-names.ts'

const person = (name: string, gender: Gender | null, forms: NameForms = {}): PersonName => {
  const [lastName = '', firstName = '', middleName = ''] = name.split(' ')
  return { lastName, firstName, middleName, gender, forms }
}

describe('the reference names', () => {
  it('are many, of all groups, and each is there once', () => {
    expect(REFERENCE_NAMES.length).toBeGreaterThanOrEqual(240)
    expect(new Set(REFERENCE_NAMES.map((name) => fullName(name.person) + name.person.gender)).size).toBe(
      REFERENCE_NAMES.length,
    )
    expect(REFERENCE_NAMES.every((name) => NAME_CASES.every((one) => name[one].every((form) => form !== '')))).toBe(
      true,
    )
  })

  // all of them are right; a change of a rule that loses one must give its reason
  it('come out right in every case', () => expect(missesOf(ours)).toEqual([]))

  it.each(scoreByGroup(ours).map(({ group }, at) => [group, at] as const))(
    '%s come out no worse than by lvovich',
    (_group, at) => {
      expect(scoreByGroup(ours)[at]?.right).toBeGreaterThanOrEqual(scoreByGroup(plainLvovich)[at]?.right ?? 0)
    },
  )

  it('come out better than by lvovich alone', () => {
    expect(missesOf(plainLvovich).length).toBeGreaterThan(50)
  })

  it('are sure where the books agree, and not sure where they do not', () => {
    const wrong = REFERENCE_NAMES.filter((name) => nameCases(name.person).sure !== name.sure)
    expect(wrong.map((name) => fullName(name.person))).toEqual([])
  })
})

describe('a name of which the rules are not sure:', () => {
  it('without a gender it stays in the nominative', () => {
    const forms = nameCases(person('Ветлугова Мария Петровна', null))
    expect(forms).toEqual({
      genitive: 'Ветлугова Мария Петровна',
      dative: 'Ветлугова Мария Петровна',
      accusative: 'Ветлугова Мария Петровна',
      sure: false,
    })
  })

  it.each([
    ['Ветлугова Иван', 'm'],
    ['Ветлугов Анна', 'f'],
    ['Smith John', 'm'],
    ['Ветлугов Иван Карл', 'm'],
    ['Гарифа Иван', 'm'],
  ] as const)('%s (%s)', (name, gender) => expect(nameCases(person(name, gender)).sure).toBe(false))

  it('is settled by three cases given by hand, not by one', () => {
    const forms = { genitive: 'Заяца Льва', dative: 'Заяцу Льву', accusative: 'Заяца Льва' }
    expect(nameCases(person('Заяц Лев', 'm', forms))).toEqual({ ...forms, sure: true })
    expect(nameCases(person('Заяц Лев', 'm', { dative: 'Заяцу Льву' }))).toEqual({
      genitive: 'Зайца Льва',
      dative: 'Заяцу Льву',
      accusative: 'Зайца Льва',
      sure: false,
    })
  })
})

it('a Korean surname declines beside initials, though not beside a given name', () => {
  const kim = { ...person('Ким', 'm'), firstName: 'Ен Су' }
  expect(declinedName(kim, 'dative').text).toBe('Ким Ен Су')
  expect(declinedInitials(kim, 'dative').text).toBe('Киму\u00a0Е.')
})

it.each([
  ['Ый Иван Петрович', 'm', 'Ый Ивану Петровичу'],
  ['Ая Анна Петровна', 'f', 'Ая Анне Петровне'],
] as const)('a word that is only an ending stays and is not sure: %s', (name, gender, dative) => {
  expect(nameCases(person(name, gender))).toMatchObject({ dative, sure: false })
})

describe('whatever the name,', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'),
    minLength: 2,
    maxLength: 9,
  })
  const titled = letters.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  const part = fc.array(titled, { minLength: 1, maxLength: 3 }).map((words) => words.join('-'))
  const gender = fc.constantFrom<Gender>('m', 'f')
  const anyName = fc.record({ lastName: part, firstName: part, middleName: fc.oneof(part, fc.constant('')), gender })

  it('letters keep their case, and hyphens and words their number', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const whole = { ...name, forms: {} }
        const forms = nameCases(whole)
        for (const nameCase of NAME_CASES) {
          expect(shapeOf(forms[nameCase])).toBe(shapeOf(fullName(whole)))
          // a large letter in the word's middle would be a letter of another case
          expect(forms[nameCase]).not.toMatch(/[а-яё][А-ЯЁ]/)
        }
      }),
    )
  })

  it('capitals give the same forms in capitals', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const { lastName, firstName, middleName } = name
        const capitals = {
          ...name,
          lastName: lastName.toUpperCase(),
          firstName: firstName.toUpperCase(),
          middleName: middleName.toUpperCase(),
          forms: {},
        }
        const plain = nameCases({ ...name, forms: {} })
        for (const nameCase of NAME_CASES) expect(nameCases(capitals)[nameCase]).toBe(plain[nameCase].toUpperCase())
      }),
    )
  })

  it('a form given by hand wins', () => {
    fc.assert(
      fc.property(anyName, fc.string({ minLength: 1 }), fc.constantFrom(...NAME_CASES), (name, given, nameCase) => {
        expect(declinedName({ ...name, forms: { [nameCase]: given } }, nameCase).text).toBe(given)
      }),
    )
  })

  it('nothing is thrown, and what is no Cyrillic name stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), gender, (text, sex) => {
        const name = { lastName: text, firstName: text, middleName: text, gender: sex, forms: {} }
        const { dative } = nameCases(name)
        if (!/\p{Script=Cyrillic}/u.test(text)) expect(dative).toBe(fullName(name))
      }),
    )
  })
})

/** Which words and parts begin with a large letter: «А-А А». */
function shapeOf(name: string): string {
  return name.replace(/[А-ЯЁ][а-яё]*/g, 'А').replace(/[а-яё]+/g, 'а')
}
