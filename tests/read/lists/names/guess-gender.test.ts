/** Gender from a name, and where it must not be guessed. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guessGender } from '../../../../src/read/lists/names/guess-gender.ts'
import { genderOf } from '../../../../src/read/lists/values/gender.ts'

it.each([
  ['Саша', 'Ильинична', 'f'],
  ['Женя', 'Кузьмич', 'm'],
  ['Лейла', 'Фарид кызы', 'f'],
  ['Умид', 'Рустам угли', 'm'],
  ['Никита', '', 'm'],
  ['Илья', '', 'm'],
  ['Фома', '', 'm'],
  ['Асель', '', 'f'],
  ['Любовь', '', 'f'],
  ['Игорь', '', 'm'],
  ['Артём', '', 'm'],
  ['АЛЁНА', '', 'f'],
  ['Далер', '', 'm'],
  ['Айгуль', '', 'f'],
  ['Анна-Мария', '', 'f'],
  ['Анна Мария', '', 'f'],
  ['Жан-Поль', '', 'm'],
  ['Саша', '', null],
  ['Женя', '', null],
  ['Валя', '', null],
  ['Анна Саша', '', null],
  ['Унху', '', null],
  ['И.', 'О.', null],
  ['Далер', 'Назарзода', 'm'],
  ['', '', null],
] as const)('the gender of %s %s is %s', (firstName, middleName, gender) => {
  expect(guessGender({ firstName, middleName })).toBe(gender)
})

it('a patronymic wins over a first name', () => {
  expect(guessGender({ firstName: 'Анна', middleName: 'Петрович' })).toBe('m')
})

it('a patronymic alone gives a gender only where its ending shows one', () => {
  expect(genderOf('Мамед-оглы')).toBe('m')
  expect(genderOf('Назарзода')).toBe(null)
  expect(genderOf('Анна')).toBe(null)
})

it('any two strings give f, m or null', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (firstName, middleName) => {
      expect(['m', 'f', null]).toContain(guessGender({ firstName, middleName }))
    }),
  )
})
