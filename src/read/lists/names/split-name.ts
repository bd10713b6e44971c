/** One cell with a whole name becomes last, first and middle name. */
import { cleanText } from '../../clean-text.ts'
import { assignUnits } from './assign-units.ts'
import type { NameOrder } from './assigned-name.ts'
import { mendLetters } from './mend-letters.ts'
import { nameUnits } from './name-units.ts'

export interface SplitName {
  /** Empty where the cell holds none; so are the others. */
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
  readonly order: NameOrder
  /** False where the words don't show which is which: a person should look. */
  readonly sure: boolean
  /** Latin letters inside Cyrillic words were taken for the Cyrillic ones they look like. */
  readonly mended: boolean
  /** What was in brackets (a maiden name, a note) and is in no part; empty where there was nothing. */
  readonly dropped: string
}

/**
 * Reads «Фамилия Имя Отчество», «Имя Отчество Фамилия», «Имя Фамилия» and initials by what the words are: patronymics,
 * known first names, endings of surnames, capitals, a comma. Where they decide nothing the order of registers is taken, last
 * name first, and it isn't sure. Words in capitals get small letters; «Ё» and «Е» stay as written. Takes any string.
 *
 * @example splitName('Анна Мария Шмидт')
 * // { lastName: 'Шмидт', firstName: 'Анна Мария', middleName: '', order: 'first-last', sure: true, … }
 */
export function splitName(text: string): SplitName {
  const { text: letters, mended } = mendLetters(cleanText(text).text)
  const { kept, dropped } = withoutBrackets(letters)
  const at = kept.indexOf(',')
  const before = nameUnits(spaced(kept.slice(0, Math.max(at, 0))))
  const after = nameUnits(spaced(kept.slice(at + 1)))
  const comma = before.length > 0 && after.length > 0
  return {
    ...assignUnits(comma ? [...before, ...after] : before.concat(after), comma ? before.length : 0),
    mended,
    dropped,
  }
}

/** Commas left over part words as spaces do. */
function spaced(text: string): string {
  return text.replace(/[,\s]+/g, ' ').trim()
}

/** A bracket that is never closed takes the rest of the cell. */
function withoutBrackets(text: string): { readonly kept: string; readonly dropped: string } {
  const notes: string[] = []
  const kept = text.replace(
    /\(([^()]*)(\)|$)|\[([^[\]]*)(\]|$)/g,
    (_all, round?: string, _end?: string, square?: string) => {
      notes.push((round ?? square ?? '').trim())
      return ' '
    },
  )
  return { kept, dropped: notes.filter((note) => note !== '').join(' ') }
}
