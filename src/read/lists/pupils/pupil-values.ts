/** What the cells of a pupil mean; a cell that isn't understood gives the cautious value and a note. */
import type { DiagnosticCode } from '../../../diagnostics/codes.ts'
import type { Bilingual } from '../../../diagnostics/diagnostic.ts'
import type { Edition, Gender, VkState } from '../../../model/job.ts'
import { quoted } from '../../quoted.ts'
import { readListDate } from '../../read-date.ts'
import { guessGender } from '../names/guess-gender.ts'
import { readLanguage } from '../values/family-language.ts'
import { readGender } from '../values/gender.ts'
import { readEdition } from '../values/leaflet-edition.ts'
import { readVkState } from '../values/vk-state.ts'

export interface Note {
  readonly code: DiagnosticCode
  readonly message: Bilingual
  readonly hint: Bilingual
}

export interface Meant<T> {
  readonly value: T
  readonly note?: Note
}

/** Nobody in a class was born before it; such a date is a slip like 0214 for 2014. */
const EARLIEST_BIRTH = '1900-01-01'

/**
 * @param latest ISO date that nobody is born after: the day of the meeting; null where the job has none
 * @returns null where the date is absent, unreadable or impossible: the age is then unknown, never guessed
 */
export function birthDateMeant(written: string, latest: string | null): Meant<string | null> {
  if (written === '') return { value: null }
  const read = readListDate(written)
  const named = quoted(written)
  if (!read.ok && read.reason === 'not-a-date') {
    return unknownAge('read/not-a-date', `${named} не дата`, `${named} is no date`, {
      ru: 'пишите 05.03.2014 или 2014-03-05',
      en: 'write 05.03.2014 or 2014-03-05',
    })
  }
  const hint = { ru: 'сверьте с документом', en: 'check it with the document' }
  if (!read.ok) return unknownAge('read/no-such-date', `даты ${named} не бывает`, `there is no date ${named}`, hint)
  if (read.date >= EARLIEST_BIRTH && (latest === null || read.date <= latest)) return { value: read.date }
  const ru = `дата рождения ${named} невозможна`
  return unknownAge('read/impossible-birth-date', ru, `the birth date ${named} is impossible`, hint)
}

/** A word in the list wins over what the patronymic tells, and that over the first name. */
export function genderMeant(
  word: string,
  name: { readonly firstName: string; readonly middleName: string },
): Meant<Gender | null> {
  if (word === '') return { value: guessGender(name) }
  const read = readGender(word)
  if (read !== null) return { value: read }
  const message = { ru: `пол ${quoted(word)} не понят`, en: `the gender ${quoted(word)} is not understood` }
  const note: Note = { code: 'read/unknown-gender', message, hint: { ru: 'пишите м или ж', en: 'write м or ж' } }
  return { value: guessGender(name), note }
}

export function vkMeant(word: string): Meant<VkState> {
  const read = readVkState(word)
  if (read !== null) return { value: read }
  const note: Note = {
    code: 'read/unknown-vk',
    message: { ru: `состояние VK ${quoted(word)} не понято`, en: `the VK state ${quoted(word)} is not understood` },
    hint: { ru: 'пишите нет, аккаунт или профиль, либо ничего', en: 'write нет, аккаунт or профиль, or nothing' },
  }
  return { value: 'unknown', note }
}

export function languageMeant(word: string): Meant<string> {
  const read = readLanguage(word)
  if (read !== null) return { value: read }
  const message = {
    ru: `язык ${quoted(word)} не понят; взят русский`,
    en: `the language ${quoted(word)} is not understood; Russian is taken`,
  }
  const hint = { ru: 'пишите код языка: ru, tg, uz', en: 'write the language tag: ru, tg, uz' }
  return { value: 'ru', note: { code: 'read/unknown-language', message, hint } }
}

export function editionMeant(word: string): Meant<Edition> {
  const read = readEdition(word)
  if (read !== null) return { value: read }
  const message = {
    ru: `вид памятки ${quoted(word)} не понят; взят обычный`,
    en: `the edition ${quoted(word)} is not understood; the standard one is taken`,
  }
  const hint = {
    ru: 'пишите крупный шрифт или простая, либо ничего',
    en: 'write large or plain, or nothing',
  }
  return { value: 'standard', note: { code: 'read/unknown-edition', message, hint } }
}

function unknownAge(code: DiagnosticCode, ru: string, en: string, hint: Bilingual): Meant<null> {
  return {
    value: null,
    note: { code, message: { ru: `${ru}; возраст не определён`, en: `${en}; the age is unknown` }, hint },
  }
}
