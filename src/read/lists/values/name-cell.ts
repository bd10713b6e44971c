/** Values in the cell of a whole name beside the name: «Иванов Иван, 05.03.2014 г.р., тел. 8 900 000-00-12». */
import { isFirstName } from '../names/first-names.ts'
import { isPatronymic, isPatronymicMarker } from '../names/patronymic.ts'
import { particleKind } from '../names/surname-endings.ts'
import { writtenDate } from './list-dates.ts'
import { type ListEmails, listEmails } from './list-emails.ts'

export interface NameCell {
  readonly name: string
  /** As the reader of lists takes it, or only a year; empty where there is none. */
  readonly birthDate: string
  readonly emails: ListEmails
  /** What was said of the child was left out, a sign beside the name too; `left` if it says that the child has left. */
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
  'giu',
)
/** Taken out of the name and not read. A small «т.» is a telephone, a capital one the initial of Тимур. */
const PHONE =
  /(?:(?<!\p{L})(?:(?:[Сс]от|[Мм]об|[Дд]ом)\p{L}*\.?\s*)?(?:т|[Тт]ел\p{L}*)?\.?\s*(?:(?:мамы?|папы?|матери|мать|отца|отец|род(?:ит)?\p{L}*|бабушк\p{L}|дедушк\p{L})\.?\s*)?[:–—-]?\s*)?(?<!\d\.?)(?!\(?\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\d))\+?\(?\d[\d\s().-]{4,}\d(?!\d)/gu
/** «Иванова - Петрова» is one surname. */
const SPACED_HYPHEN = /(\p{Lu}\p{L}+)\s+[-–]\s+(?=\p{Lu}\p{Ll})/gu
/** What is said of a child after its name: «- выбыл», «/ выб. 01.09», «, староста», «ОВЗ». */
const REMARK =
  /\s*(?:\s[-–—]\s*|,\s*|[/;|]\s*)(?=\p{Ll})(?!(?:оглы|кызы|де|фон|ибн)(?!\p{L})).*$|\s+(?:[Вв]ыб(?:ыла?|\.)|[Пп]риб(?:ыла?|\.)|[Оо]тчислена?|ОВЗ|овз|[Ии]нв\.|[Ии]нвалид\p{L}*|[Нн]адомн\p{L}*|[Сс]тароста)(?!\p{L}).*$/u
/** No leaflet needs it, and it must not be taken for a telephone. */
const SNILS = /(?:СНИЛС\s*:?\s*)?(?<!\d)\d{3}-\d{3}-\d{3}[\s-]\d{2}(?!\d)/giu

/** @example readNameCell('1. Щеглов Ян (5 марта 2014 г.)') // { name: 'Щеглов Ян', birthDate: '5.3.2014', … } */
export function readNameCell(text: string): NameCell {
  const { text: unmarked, isMarked } = withoutMarks(text)
  let rest = withoutNumber(unmarked).replace(SPACED_HYPHEN, '$1-')
  const takeOut = (pattern: RegExp): string => {
    const found = rest.match(pattern) ?? []
    rest = rest.replace(pattern, ' ')
    return found.join(';')
  }
  const dropped = takeOut(SNILS) !== ''
  const emails = takeOut(EMAIL)
  const born = birthDateIn(rest)
  if (born !== null) rest = `${rest.slice(0, born.from)} ${rest.slice(born.to)}`
  const phone = takeOut(PHONE) !== ''
  const said = remarkIn(rest)
  rest = rest.slice(0, rest.length - said.length)
  const changed = dropped || emails !== '' || born !== null || phone
  return {
    // what joined it to the name joins nothing any more
    name: changed ? rest.replace(/\(\s*\)/g, ' ').replace(/[\s,;:/|–—-]+$/u, '') : rest,
    birthDate: born === null ? '' : writtenDate({ kind: 'text', text: born.date, value: null, date: null }),
    dropped,
    remark: said === '' ? (isMarked ? 'other' : null) : hasLeft(said) ? 'left' : 'other',
    emails: emails === '' ? { emails: [], odd: [] } : listEmails(emails.replace(/^[^;]*?:\s*/, '')),
  }
}

/** Words before a date that say what it is the date of: «прибыл 01.09.2019», «приказ от …», «с …». */
const BEFORE = /(?:^|[(,;/|]|\s[-–—]\s)([^(,;/|]*?)\s*$/u
/** The same behind it: «01.09.2019 зачислен»; a telephone may follow a birth date. */
const BEHIND = /^[\s:–—-]*(?!т(?:\.|ел)|моб|сот|дом|мам|пап|мат|отец|отца|род|бабуш|дедуш)\p{Ll}{2}/u

/**
 * The date right behind a name, alone in its brackets, or called that of birth. One beside other words is that of something else.
 *
 * @returns the date and where it is in the text, with the words that belong to it
 */
function birthDateIn(text: string): { readonly date: string; readonly from: number; readonly to: number } | null {
  for (const found of text.matchAll(BORN)) {
    const [whole, date = ''] = found
    const [from, to] = [found.index, found.index + whole.length]
    const isCalled = /^\(?\s*(?:д|род)/iu.test(whole) || /р(?:ожд\p{L}*)?\.?\s*\)?$/iu.test(whole)
    const bracket = !/\)\s*$/.test(whole) && text.lastIndexOf('(', from) > text.lastIndexOf(')', from)
    const before = BEFORE.exec(text.slice(0, from).replace(/\([^()]*\)/g, ' '))
    const said = before?.[1]?.trim() ?? ''
    // at the front of the cell these words are the name
    const isName = before?.index === 0 && !/^[(,;/|]/u.test(before[0]) && remarkIn(said) === ''
    if (
      isCalled ||
      ((said === '' || isName) && !BEHIND.test(text.slice(to)) && !(bracket && /^\s*\p{L}/u.test(text.slice(to))))
    ) {
      return { date, from, to }
    }
  }
  return null
}

const STARTS_WITH_DATE = new RegExp(`^(?:${DATE})`, 'iu')

/** A word in small letters that no name has. */
function isPlainWord(word: string): boolean {
  const isPart = isFirstName(word) || isPatronymic(word) || isPatronymicMarker(word) || particleKind(word) !== null
  return /^\p{Ll}{2,}\.?$/u.test(word) && !isPart
}

/** What is said of the child behind its name, to the end of the text: marked off, or in small letters behind capitals. */
function remarkIn(text: string): string {
  const marked = REMARK.exec(text)?.[0] ?? ''
  const words = [...text.matchAll(/[^\s,]+/gu)]
  const at = words.findIndex(
    ([word], index) =>
      index > 1 &&
      (isPlainWord(word) || STARTS_WITH_DATE.test(word)) &&
      words.slice(0, index).every(([before]) => /^\p{Lu}/u.test(before)),
  )
  const plain = at < 0 ? '' : text.slice((words[at]?.index ?? text.length) - 1)
  return plain.length > marked.length ? plain : marked
}

/** Whether a remark says that the child is in the class no more. */
export function hasLeft(remark: string): boolean {
  return /(?<!\p{L})(выб|отчисл)/iu.test(remark)
}

/** The same of a cell beside the name, where only whole words count: «Выборгская» is a street. */
export function saysLeft(text: string): boolean {
  return /(?<!\p{L}|не )(выбыл\p{L}*|выбывш\p{L}*|выб\.?$|отчислен\p{L}*|отч\.$|убыл\p{L}*|(перевед[её]н\p{L}*|переш[её]?л\p{L}*) в (друг|школ|гимназ|лице|ш\.|сош|мбоу|маоу))/iu.test(
    text,
  )
}

/** Signs that people set beside a name: a star for a footnote, a tick, a picture. No name begins or ends with one. */
const MARK = '[*+!?#°†‡§¹²³⁰-⁹✓✔✗✘★☆●○◆♦\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\u{fe0f}\\u{200d}]'
const MARKS = new RegExp(
  `(?<=[\\p{L}\\p{M}.)])${MARK}+(?=[\\s,]|$)|(?<=^|\\s)${MARK}+(?=\\p{L})|(?<=^|\\s)${MARK}+(?=\\s|$)`,
  'gu',
)

/**
 * Takes away the signs before and behind the words of a name. Between two equal signs, as Markdown is written, they stay.
 *
 * @example withoutMarks('* Белова Дарья ✓') // { text: 'Белова Дарья', isMarked: true }
 */
export function withoutMarks(text: string): { readonly text: string; readonly isMarked: boolean } {
  const isWrapped = /^\s*([^\p{L}\s]+)\S(.*\S)?\1\s*$/u.test(text)
  const bare = isWrapped ? text : text.replace(MARKS, ' ').trim()
  const isMarked = !isWrapped && /\p{L}/u.test(bare) && text.search(MARKS) >= 0
  return isMarked ? { text: bare, isMarked } : { text, isMarked }
}

/**
 * Takes away the number or bullet in the cell of a name: «1. Иванов Иван».
 *
 * @example withoutNumber('12) Щеглов Ян') // 'Щеглов Ян'
 */
export function withoutNumber(text: string): string {
  return text.replace(/^[\s\p{Cf}]*(?:\d{1,3}(?:\s*[.)]+\s*|\s+)|[•·–—-]\s+)(?=\p{L})/u, '')
}
