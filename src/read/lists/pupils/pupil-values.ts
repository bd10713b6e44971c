/** What the cells of a pupil mean; one that isn't understood gives the cautious value and a warning. */
import { checked, type Valued } from '../../../diagnostics/checked.ts'
import type { DiagnosticCode } from '../../../diagnostics/codes.ts'
import { type Bilingual, warning } from '../../../diagnostics/diagnostic.ts'
import type { Pupil } from '../../../model/job.ts'
import type { Place } from '../../../model/place.ts'
import { quoted } from '../../quoted.ts'
import { readListDate } from '../../read-date.ts'
import type { RowField } from '../columns.ts'
import { guessGender } from '../names/guess-gender.ts'
import { readLanguage } from '../values/family-language.ts'
import { readGender } from '../values/gender.ts'
import { readEdition } from '../values/leaflet-edition.ts'
import { readVkState } from '../values/vk-state.ts'

/** What a cell is understood against. */
export interface PupilContext {
  readonly firstName: string
  readonly middleName: string
  /** ISO date; no pupil is born after it: the day of the meeting; null where the job has none. */
  readonly latest: string | null
}

/** Cells of a row that are a pupil's values unchanged, and those that `readPupils` and `givenForms` read. */
type Unread = 'number' | 'lastName' | 'firstName' | 'middleName' | 'genitive' | 'dative' | 'accusative'
/** The cells that have to be understood; a pupil has a value of the same name for each. */
export type MeantField = Exclude<RowField, Unread>

type Meaning<T> = (written: string, place: Place, context: PupilContext) => Valued<T>

/** No pupil was born before it; such a date is a slip like 0214 for 2014. */
const EARLIEST_BIRTH = '1900-01-01'

/** How each of them is understood. `written` is clean, and empty where there is no such cell. */
export const MEANINGS: { readonly [F in MeantField]: Meaning<Pupil[F]> } = {
  birthDate: (written, place, { latest }) => birthDateMeant(written, place, latest),
  // a word in the list wins over what the patronymic says, and that over the first name
  gender(written, place, name) {
    const read = written === '' ? guessGender(name) : readGender(written)
    if (written === '' || read !== null) return checked(read)
    return odd(guessGender(name), 'read/unknown-gender', place, {
      ru: `пол ${quoted(written)} не понят`,
      en: `the gender ${quoted(written)} is not understood`,
      hint: { ru: 'пишите м или ж', en: 'write м or ж' },
    })
  },
  vk(written, place) {
    const read = readVkState(written)
    if (read !== null) return checked(read)
    return odd('unknown', 'read/unknown-vk', place, {
      ru: `состояние VK ${quoted(written)} не понято`,
      en: `the VK state ${quoted(written)} is not understood`,
      hint: { ru: 'пишите нет, аккаунт или профиль, либо ничего', en: 'write нет, аккаунт or профиль, or nothing' },
    })
  },
  language(written, place) {
    const read = readLanguage(written)
    if (read !== null) return checked(read)
    return odd('ru', 'read/unknown-language', place, {
      ru: `язык ${quoted(written)} не понят; взят русский`,
      en: `the language ${quoted(written)} is not understood; Russian is taken`,
      hint: { ru: 'пишите код языка: ru, tg, uz', en: 'write the language tag: ru, tg, uz' },
    })
  },
  edition(written, place) {
    const read = readEdition(written)
    if (read !== null) return checked(read)
    return odd('standard', 'read/unknown-edition', place, {
      ru: `вид памятки ${quoted(written)} не понят; взят обычный`,
      en: `the edition ${quoted(written)} is not understood; the standard one is taken`,
      hint: { ru: 'пишите крупный шрифт или без первой страницы, либо ничего', en: 'write large or plain, or nothing' },
    })
  },
}

export const MEANT_FIELDS = Object.keys(MEANINGS) as readonly MeantField[]

/**
 * @param written as it is in the list, cleaned
 * @param latest ISO date; no pupil is born after it; null where none is known
 * @returns an ISO date; null where the date is absent, unreadable or impossible: the age is then unknown, never guessed
 * @example birthDateMeant('05.03.2014', place, '2026-09-03').value // '2014-03-05'
 */
export function birthDateMeant(written: string, place: Place, latest: string | null): Valued<string | null> {
  if (written === '') return checked(null)
  const read = readListDate(written)
  const named = quoted(written)
  if (!read.ok && read.fault === 'not-a-date') {
    const hint = { ru: 'пишите 05.03.2014 или 2014-03-05', en: 'write 05.03.2014 or 2014-03-05' }
    return unknownAge('read/not-a-date', place, { ru: `${named} не дата`, en: `${named} is no date`, hint })
  }
  const hint = { ru: 'сверьте с документом', en: 'check it with the document' }
  if (!read.ok) {
    const words = { ru: `даты ${named} не бывает`, en: `there is no date ${named}`, hint }
    return unknownAge('read/no-such-date', place, words)
  }
  const date = read.value
  if (date >= EARLIEST_BIRTH && (latest === null || date <= latest)) return checked(date)
  const words = { ru: `дата рождения ${named} невозможна`, en: `the birth date ${named} is impossible`, hint }
  return unknownAge('read/impossible-birth-date', place, words)
}

interface Words extends Bilingual {
  readonly hint: Bilingual
}

function unknownAge(code: DiagnosticCode, place: Place, { ru, en, hint }: Words): Valued<null> {
  return odd(null, code, place, { ru: `${ru}; возраст не определён`, en: `${en}; the age is unknown`, hint })
}

/** The cautious value, and why it is taken. */
function odd<T>(value: T, code: DiagnosticCode, place: Place, { ru, en, hint }: Words): Valued<T> {
  return checked(value, [warning(code, { ru, en }, { place, hint })])
}
