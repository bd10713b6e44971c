/** Schemas of the single values that YAML files hold, with messages of our own. */

import { CODE } from '../diagnostics/codes.ts'
import { type Outcome, outcome } from '../diagnostics/outcome.ts'
import { faulty, judged, missing } from './judged.ts'
import { readGender } from './lists/values/gender.ts'
import { described, quoted } from './quoted.ts'
import { readIsoDate } from './read-date.ts'

/** A text, '' where there is none. A whole number counts as the text that it was written as. */
export const optionalText = judged((value) => (isBlank(value) ? outcome('') : textOf(value)))

/** A text that must be there. */
export const requiredText = judged(requiredTextOf)

/** A telephone number as people write it, in quotes; '' where there is none. */
export const optionalPhone = judged((value) => {
  if (isBlank(value)) return outcome('')
  if (typeof value === 'number') {
    return faulty(CODE.notQuoted, `номер ${value} записан как число`, `the phone ${value} is written as a number`, {
      ru: `возьмите номер в кавычки: "${value}" (иначе пропадут ноль или плюс в начале)`,
      en: `put it in quotes: "${value}" (else a leading zero or plus is lost)`,
    })
  }
  const read = textOf(value)
  if (!read.ok || /\d.*\d/.test(read.value)) return read
  return faulty(
    'read/bad-phone',
    `${quoted(read.value)} не похоже на телефон`,
    `${quoted(read.value)} is no phone number`,
    {
      ru: 'напишите номер цифрами, как печатать: "+7 900 000-00-12"',
      en: 'write it in digits, as it is to be printed: "+7 900 000-00-12"',
    },
  )
})

/** An hour as it is printed: «18:00», or words; '' where there is none. */
export const optionalTime = judged((value) => {
  const read = isBlank(value) ? outcome('') : textOf(value)
  if (!read.ok) return read
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.-](\d{2})$/.exec(read.value) ?? []
  if (Number(hour) < 24 && Number(minute) < 60) return read
  const hint = { ru: 'напишите часы и минуты: "18:00"', en: 'write hours and minutes: "18:00"' }
  return faulty(
    'read/no-such-time',
    `такого времени не бывает: ${quoted(read.value)}`,
    `there is no such time: ${quoted(read.value)}`,
    hint,
  )
})

/** An e-mail address; '' where there is none. */
export const optionalEmail = judged((value) => {
  const read = isBlank(value) ? outcome('') : textOf(value)
  if (!read.ok || read.value === '' || /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]+$/.test(read.value)) return read
  return faulty(
    'read/bad-email',
    `это не адрес почты: ${quoted(read.value)}`,
    `${quoted(read.value)} is no e-mail address`,
    {
      ru: 'напишите один адрес вида name@example.ru',
      en: 'write one address like name@example.ru',
    },
  )
})

/** «м» or «ж», in words too; null where there is none. */
export const genderField = judged((value) => {
  if (isBlank(value)) return outcome(null)
  const read = typeof value === 'string' ? readGender(value) : null
  if (read !== null) return outcome(read)
  const found = described(value)
  const hint = { ru: 'м или ж', en: 'm or f' }
  return faulty('read/unknown-gender', `пол не понят: ${found.ru}`, `the gender is not understood: ${found.en}`, hint)
})

/** A day that the calendar has, YYYY-MM-DD. */
export const requiredDate = judged((value) => (isBlank(value) ? missing() : dateOf(value)))

/** The same, null where there is none. */
export const optionalDate = judged((value) => (isBlank(value) ? outcome(null) : dateOf(value)))

/** An absolute http or https address, as it is written. */
export const webAddress = judged((value) => {
  const read = isBlank(value) ? missing() : textOf(value)
  if (!read.ok) return read
  if (/^https?:\/\//i.test(read.value) && URL.canParse(read.value)) return read
  return faulty(
    'read/bad-address',
    `это не адрес страницы: ${quoted(read.value)}`,
    `${quoted(read.value)} is no web address`,
    {
      ru: 'напишите его целиком: https://…',
      en: 'write all of it: https://…',
    },
  )
})

/** Id of a leaflet or portal: it is used in names of files and in fields. */
export const id = judged((value) => {
  const read = isBlank(value) ? missing() : textOf(value)
  if (!read.ok || isId(read.value)) return read
  return faulty('read/bad-id', `${quoted(read.value)} не годится как имя`, `${quoted(read.value)} is no id`, ID_HINT)
})

export const ID_HINT = {
  ru: 'латинские строчные буквы, цифры и дефис, первой буква',
  en: 'lower-case Latin letters, digits and hyphens, a letter first',
}

/** Whether a text can be an id: small Latin letters, figures, hyphens, a letter first. @example isId('parent-card') // true */
export function isId(value: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(value)
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

/** What `requiredText` makes of a value, for schemas that go on from there. */
export function requiredTextOf(value: unknown): Outcome<string> {
  return isBlank(value) ? missing() : textOf(value)
}

function textOf(value: unknown): Outcome<string> {
  if (typeof value === 'string') return FIELD.test(value) ? fieldNotHere(value) : outcome(value)
  if (typeof value === 'number') return outcome(String(value))
  const found = described(value)
  return faulty('read/wrong-type', `нужен текст, а здесь ${found.ru}`, `expected a text, found ${found.en}`, {
    ru: 'если это текст, возьмите его в кавычки',
    en: 'if it is a text, put it in quotes',
  })
}

/** A merge field, which only Markdown has. */
const FIELD = /\{\{[\s\S]*?\}\}/

function fieldNotHere(value: string): Outcome<never> {
  const [field = ''] = FIELD.exec(value) ?? []
  return faulty(
    'read/field-not-here',
    `поле здесь не подставляется: ${quoted(field)}`,
    `no field is filled in here: ${quoted(field)}`,
    {
      ru: 'поля действуют в самом тексте памятки, ниже шапки; здесь напишите словами',
      en: 'fields work in the text of a manuscript, below its front matter; write it in words here',
    },
  )
}

function dateOf(value: unknown): Outcome<string> {
  const read = typeof value === 'string' ? readIsoDate(value) : null
  if (read?.ok) return outcome(read.value)
  const found = described(value)
  const hint = { ru: 'год-месяц-день: 2026-09-03', en: 'year-month-day: 2026-09-03' }
  return read?.fault === 'no-such-date'
    ? faulty('read/no-such-date', `даты ${found.ru} не бывает`, `there is no date ${found.en}`, hint)
    : faulty('read/not-a-date', `нужна дата, а здесь ${found.ru}`, `expected a date, found ${found.en}`, hint)
}
