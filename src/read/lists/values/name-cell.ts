/** Values in the cell of a whole name beside the name: «Иванов Иван, 05.03.2014 г.р., тел. 8 900 000-00-12». */
import { writtenDate } from './list-dates.ts'
import { type ListEmails, listEmails } from './list-emails.ts'

export interface NameCell {
  readonly name: string
  /** As the reader of lists takes it, or only a year; empty where there is none. */
  readonly birthDate: string
  readonly emails: ListEmails
  /** What was said of the child was left out; `left` if it says that the child has left. */
  readonly remark: 'left' | 'other' | null
  /** A СНИЛС was left out. */
  readonly dropped: boolean
}

const EMAIL = /(?:(?<!\p{L})(?:e-?mail|почта)\s*:?\s*)?[^\s,;<>()]+@[^\s,;<>()]+/giu
const DATE =
  '\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\\p{L}*\\s+\\d{4}'
/** «г.», «г. р.», «года рождения», with or without the brackets around it all. */
const BORN = new RegExp(
  `(?:(?<!\\p{L})(?:д\\.?\\s?р\\.?|род(?:ился|илась)?\\.?)\\s*:?\\s*)?\\(?\\s*(?<![\\d./-])(${DATE}|(?:19|20)\\d\\d(?=\\s*г))(?![\\d./-]?\\d)\\s*(?:г(?:ода?)?\\.?\\s*(?:р(?:ожд\\p{L}*)?(?!\\p{L})\\.?)?)?\\s*\\)?`,
  'iu',
)
/** Taken out of the name and not read. A small «т.» is a telephone, a capital one the initial of Тимур. */
const PHONE =
  /(?:(?<!\p{L})(?:(?:[Сс]от|[Мм]об|[Дд]ом)\p{L}*\.?\s*)?(?:т|[Тт]ел\p{L}*)?\.?\s*(?:(?:мамы?|папы?|матери|мать|отца|отец|род(?:ит)?\p{L}*|бабушк\p{L}|дедушк\p{L})\.?\s*)?[:–—-]?\s*)?(?<!\d)\+?\(?\d[\d\s().-]{4,}\d(?!\d)/gu
/** «Иванова - Петрова» is one surname. */
const SPACED_HYPHEN = /(\p{Lu}\p{L}+)\s+[-–]\s+(?=\p{Lu}\p{Ll})/gu
/** What is said of a child after its name: «- выбыл», «/ выб. 01.09», «, староста», «ОВЗ». */
const REMARK =
  /\s*(?:\s[-–—]\s*|,\s*|[/;|]\s*)(?=\p{Ll})(?!(?:оглы|кызы|де|фон|ибн)(?!\p{L})).*$|\s+(?:[Вв]ыб(?:ыла?|\.)|[Пп]риб(?:ыла?|\.)|[Оо]тчислена?|ОВЗ|овз|[Ии]нв\.|[Ии]нвалид\p{L}*|[Нн]адомн\p{L}*|[Сс]тароста)(?!\p{L}).*$/u
/** No leaflet needs it, and it must not be taken for a telephone. */
const SNILS = /(?:СНИЛС\s*:?\s*)?(?<!\d)\d{3}-\d{3}-\d{3}[\s-]\d{2}(?!\d)/giu

/** @example readNameCell('1. Щеглов Ян (5 марта 2014 г.)') // { name: 'Щеглов Ян', birthDate: '5.3.2014', … } */
export function readNameCell(text: string): NameCell {
  let rest = withoutNumber(text).replace(SPACED_HYPHEN, '$1-')
  const takeOut = (pattern: RegExp): string => {
    const found = rest.match(pattern) ?? []
    rest = rest.replace(pattern, ' ')
    return found.join(';')
  }
  const dropped = takeOut(SNILS) !== ''
  const emails = takeOut(EMAIL)
  const born = BORN.exec(rest)?.[1] ?? ''
  rest = rest.replace(BORN, ' ')
  const phone = takeOut(PHONE) !== ''
  const said = REMARK.exec(rest)?.[0] ?? ''
  rest = rest.replace(REMARK, '')
  const changed = dropped || emails !== '' || born !== '' || phone
  return {
    // what joined it to the name joins nothing any more
    name: changed ? rest.replace(/\(\s*\)/g, ' ').replace(/[\s,;:/|–—-]+$/u, '') : rest,
    birthDate: born === '' ? '' : writtenDate({ kind: 'text', text: born, value: null, date: null }),
    dropped,
    remark: said === '' ? null : hasLeft(said) ? 'left' : 'other',
    emails: emails === '' ? { emails: [], odd: [] } : listEmails(emails.replace(/^[^;]*?:\s*/, '')),
  }
}

/** Whether a remark says that the child is in the class no more. */
export function hasLeft(remark: string): boolean {
  return /(?<!\p{L})(выб|отчисл)/iu.test(remark)
}

/**
 * Takes away the number or bullet in the cell of a name: «1. Иванов Иван».
 *
 * @example withoutNumber('12) Щеглов Ян') // 'Щеглов Ян'
 */
export function withoutNumber(text: string): string {
  return text.replace(/^[\s\p{Cf}]*(?:\d{1,3}(?:\s*[.)]+\s*|\s+)|[•·–—-]\s+|\*\s*)(?=\p{L})/u, '')
}
