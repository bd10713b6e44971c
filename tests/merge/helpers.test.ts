import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate } from '../../src/merge/format-date.ts'
import { formatPhone } from '../../src/merge/format-phone.ts'
import { declinedInitials, declinedName, fullName, initialedName } from '../../src/merge/person-name.ts'
import type { Gender, PersonName } from '../../src/model/job.ts'
import { ageOn } from '../../src/rules/age-on.ts'
import { pluralForm } from '../../src/rules/plural-form.ts'
import { words } from '../support/words.ts'

function person(
  lastName: string,
  firstName: string,
  middleName: string,
  gender: Gender | null,
  forms = {},
): PersonName {
  return { lastName, firstName, middleName, gender, forms }
}
const maria = person('Кузнецова', 'Мария', 'Петровна', 'f')

describe('names', () => {
  it('are printed whole and short', () => {
    expect(fullName(maria)).toBe('Кузнецова Мария Петровна')
    expect(fullName(person('Ким', 'Ли', '', 'm'))).toBe('Ким Ли')
    expect(initialedName(maria)).toBe('Кузнецова\u00a0М.\u00a0П.')
    expect(initialedName(person('Ким', 'ли', '', 'm'))).toBe('Ким\u00a0Л.')
  })
  it.each([
    [maria, 'Кузнецовой Марии Петровны', 'Кузнецовой Марии Петровне', 'Кузнецову Марию Петровну'],
    [
      person('Иванов', 'Пётр', 'Сергеевич', 'm'),
      'Иванова Петра Сергеевича',
      'Иванову Петру Сергеевичу',
      'Иванова Петра Сергеевича',
    ],
    [person('Белых', 'Лев', '', 'm'), 'Белых Льва', 'Белых Льву', 'Белых Льва'],
    [person('Ким', 'Анна', '', 'f'), 'Ким Анны', 'Ким Анне', 'Ким Анну'],
    [
      person('Алиев', 'Рашид', 'Мамед оглы', 'm'),
      'Алиева Рашида Мамед оглы',
      'Алиеву Рашиду Мамед оглы',
      'Алиева Рашида Мамед оглы',
    ],
    [
      person('Алиева', 'Лейла', 'Мамед-кызы', 'f'),
      'Алиевой Лейлы Мамед-кызы',
      'Алиевой Лейле Мамед-кызы',
      'Алиеву Лейлу Мамед-кызы',
    ],
    [person('ИВАНОВ', 'ПЁТР', '', 'm'), 'ИВАНОВА ПЕТРА', 'ИВАНОВУ ПЕТРУ', 'ИВАНОВА ПЕТРА'],
  ])('are declined: %j', (who, genitive, dative, accusative) => {
    expect(declinedName(who, 'genitive').text).toBe(genitive)
    expect(declinedName(who, 'dative').text).toBe(dative)
    expect(declinedName(who, 'accusative').text).toBe(accusative)
  })
  it('get no guessed gender', () => {
    expect(declinedName({ ...maria, gender: null }, 'dative').text).toBe('Кузнецова Мария Петровна')
    expect(declinedInitials({ ...maria, gender: null }, 'dative').text).toBe('Кузнецова\u00a0М.\u00a0П.')
  })
  it('stay in the nominative, and not sure, where the rules are not sure', () => {
    const doubtful = person('Заяц', 'Лев', 'Ильич', 'm')
    expect(declinedName(doubtful, 'dative')).toEqual({ text: 'Заяц Лев Ильич', sure: false })
    expect(declinedInitials(doubtful, 'dative')).toEqual({ text: 'Заяц\u00a0Л.\u00a0И.', sure: false })
    const given = { ...doubtful, forms: { dative: 'Заяцу Льву Ильичу' } }
    expect(declinedName(given, 'dative')).toEqual({ text: 'Заяцу Льву Ильичу', sure: true })
    expect(declinedInitials(given, 'dative')).toEqual({ text: 'Заяцу\u00a0Л.\u00a0И.', sure: true })
    expect(declinedName(given, 'genitive')).toEqual({ text: 'Заяц Лев Ильич', sure: false })
  })
  it('have initials beside the declined last name', () => {
    expect(declinedInitials(maria, 'dative').text).toBe('Кузнецовой\u00a0М.\u00a0П.')
  })
  it('have the form given by hand rather than that of the rules', () => {
    const given = person('Гурьева Седых', 'Мария', 'Петровна', 'f', { dative: 'Гурьевой Седых Марии Петровне' })
    expect(declinedName(given, 'dative').text).toBe('Гурьевой Седых Марии Петровне')
    expect(declinedInitials(given, 'dative').text).toBe('Гурьевой Седых\u00a0М.\u00a0П.')
    expect(declinedName({ ...given, gender: null }, 'dative').text).toBe('Гурьевой Седых Марии Петровне')
  })
  it('that are not Russian stay as they are', () => {
    for (const odd of ['**Иванов**', '{{x}}', '<b>', 'Smith', '5. А', '', '-', 'Йыкы ']) {
      expect(declinedName(person(odd, odd, odd, 'm'), 'dative').text).toBe(fullName(person(odd, odd, odd, 'm')))
    }
  })
  it('may be any string', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('m' as const, 'f' as const, null),
        (name, gender) => {
          expect(typeof declinedInitials(person(name, name, name, gender), 'accusative').text).toBe('string')
        },
      ),
    )
  })
})

describe('dates', () => {
  it.each([
    ['2026-09-03', 'day', '3 сентября'],
    ['2026-09-03', 'weekday', 'четверг'],
    ['2026-09-03', 'full', '3 сентября 2026 года'],
    ['2026-09-03', 'numeric', '03.09.2026'],
    ['2027-05-31', 'day', '31 мая'],
    ['2024-02-29', 'weekday', 'четверг'],
    ['', 'day', ''],
    ['скоро', 'full', 'скоро'],
  ] as const)('%s as %s is %s', (date, form, expected) => {
    expect(formatDate(date, form, words)).toBe(expected)
  })
})

describe('phones', () => {
  it.each([
    ['8 (900) 000-00-12', '+7 900 000-00-12'],
    ['+79000000012', '+7 900 000-00-12'],
    ['9000000012', '+7 900 000-00-12'],
    ['8-800-555-35-35', '+7 800 555-35-35'],
    ['83467051234', '+7 346 705-12-34'],
    ['8 (34670) 5-12-34', '8 (34670) 5-12-34'],
    ['+7 (495) 123-45-67', '+7 (495) 123-45-67'],
    ['5-12-34', '5-12-34'],
    ['112', '112'],
    ['8 900 000-00-12 доб. 5', '8 900 000-00-12 доб. 5'],
    ['8 900 000-00-12, 8 900 000-00-13', '8 900 000-00-12, 8 900 000-00-13'],
    ['+998 90 123-45-67', '+998 90 123-45-67'],
    ['', ''],
  ])('%s is printed %s', (given, expected) => {
    expect(formatPhone(given)).toBe(expected)
  })
  it('stay the same when printed twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(\+7|8) ?\(?[3489]\d{2}\)? ?\d{3}-?\d{2}-?\d{2}$/), (given) => {
        expect(formatPhone(formatPhone(given))).toBe(formatPhone(given))
      }),
    )
  })
})

describe('plurals', () => {
  it.each([
    [0, 'лет'],
    [1, 'год'],
    [2, 'года'],
    [5, 'лет'],
    [11, 'лет'],
    [14, 'лет'],
    [21, 'год'],
    [24, 'года'],
    [111, 'лет'],
    [122, 'года'],
  ])('%d %s', (count, expected) => {
    expect(pluralForm(count, 'год', 'года', 'лет')).toBe(expected)
  })
})

describe('age', () => {
  it.each([
    ['2012-09-03', 14],
    ['2012-09-04', 13],
    ['2012-09-02', 14],
    ['2026-09-03', 0],
    ['2026-09-04', null],
    ['04.09.2012', null],
    [null, null],
  ])('born %s: %s', (birth, age) => {
    expect(ageOn(birth, '2026-09-03')).toBe(age)
  })
  it('counts from 1 March for a birth on 29 February', () => {
    expect(ageOn('2012-02-29', '2026-02-28')).toBe(13)
    expect(ageOn('2012-02-29', '2026-03-01')).toBe(14)
    expect(ageOn('2012-02-29', '2028-02-29')).toBe(16)
  })
})
