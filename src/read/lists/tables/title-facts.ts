/** What the rows around a list say: the class and its teacher. */
import { isAllCaps, titleCase } from '../names/title-case.ts'

export interface TitleFacts {
  readonly label: string | null
  readonly teacher: string | null
  /** The calendar year in which the school year of the list begins. */
  readonly year: number | null
}

const OPEN = '[«"„“\']?'
const CLOSE = '[»"“”\']?'
const GRADE = '(?<![\\p{L}\\p{N}.,/№-]|№ |№\\s\\s)(1[01]|[1-9])'
const LETTER = `\\s*[-–_.]?\\s*${OPEN}\\s*([А-ЯЁA-Z])\\s*${CLOSE}(?![\\p{L}\\p{N}.]|\\s+(?!20\\d\\d(?!\\d))\\d)`
/** A grade with its letter beside the word «класс» is surer than one alone. */
const BESIDE = [
  new RegExp(`${GRADE}${LETTER}\\s*[-–]?\\s*кл`, 'iu'),
  new RegExp(`кл(?:асс\\p{L}*)?\\.?\\s*[:№–-]?\\s*${OPEN}${GRADE}${LETTER}`, 'iu'),
  new RegExp(`${GRADE}\\s*кл(?:асс\\p{L}*|\\.)?\\s*[«"„“']${LETTER}`, 'iu'),
  // «5 класс, литера А»
  new RegExp(
    `${GRADE}(?:-?(?:й|го))?\\s*класс\\p{L}*[\\s,;(]*(?:лит(?:ера?|\\.)?|букв[аы])[\\s:–-]*${OPEN}([А-ЯЁA-Z])(?!\\p{L})`,
    'iu',
  ),
  // «5 класс Б»: small, the letter would be a word: «5 класс и родители»
  new RegExp(
    `${GRADE}(?:-?(?:й|го))?\\s*(?:[Кк]ласс|КЛАСС)(?:а|А)?\\s+([А-ЯЁA-Z])(?=\\s*(?:$|[,;()–—-])|\\s+(?:на|за|уч\\p{L}*|20\\d\\d)(?!\\p{L}))`,
    'u',
  ),
  // «Класс 5а. Период: …»
  new RegExp(`кл(?:асс\\p{L}*)?\\.?\\s*[:№–-]?\\s*${GRADE}([А-ЯЁA-Z])(?=\\.\\s)`, 'iu'),
] as const
const ALONE = new RegExp(`${GRADE}${LETTER}`, 'iu')
/** A school with one class a year gives it no letter. */
const GRADE_ONLY = new RegExp(`${GRADE}(?:-?(?:й|го))?\\s*класс(?:а|е)?(?!\\p{L})`, 'iu')
const WHOLE = new RegExp(`^\\s*${OPEN}(?:класс\\s*[:–-]?\\s*)?${GRADE}${LETTER}\\s*(?:класс)?\\s*$`, 'iu')

/** A class with two letters or three (profiles: «10ФМ»), or with a number of its own. */
const OWN_LABEL = new RegExp(
  `^\\s*(1[01]|[1-9])(?:\\s*[-–]?\\s*${OPEN}\\s*([А-ЯЁ]{2,3})\\s*${CLOSE}|\\s*[-–./]\\s*${OPEN}([1-9]\\d?)${CLOSE})(?:\\s+класс)?\\s*$`,
  'u',
)

const LETTERS: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  E: 'Е',
  K: 'К',
  M: 'М',
  H: 'Н',
  O: 'О',
  P: 'Р',
  C: 'С',
  T: 'Т',
}
const WORD = "\\p{Lu}[\\p{L}'’ʼ-]+"
const INITIALS = '\\p{Lu}\\.(?:\\s?\\p{Lu}\\.)?'
const NAME = [
  `${WORD}\\s+${INITIALS}`,
  `${WORD}\\s+${WORD}\\s+(?:\\p{Lu}\\.|${WORD}(?:\\s+(?:оглы|кызы|угли|кизи|улы)(?!\\p{L}))?)`,
  `${WORD}\\s+${WORD}`,
  `${INITIALS}\\s?${WORD}`,
].join('|')
const TEACHER = new RegExp(
  `(?:[Кк](?:лассн\\p{L}+\\s+руководител\\p{L}+|л\\.?\\s*рук\\p{L}*\\.?)|КЛАССНЫЙ РУКОВОДИТЕЛЬ|[Рр]уководител\\p{L}+\\s+класса)(?:\\s+1?\\d[\\s-]?[«"]?\\p{L}[»"]?(?:\\s+класса)?)?[\\s:—–_/(-]*(${NAME})`,
  'u',
)

/** What `classLabel` allows. */
const LONGEST_LABEL = 20

/** A title that may be the name of a class and nothing else, in letters. */
const SHORT = 12
const SCHOOL_YEAR = /(?<![\d.])(20\d\d)\s*[/–—-]\s*(?:20)?(\d\d)(?!\d)/u

/**
 * @param titles texts above the table, from the top down
 * @param sheet the sheet's name, which is often the class
 * @example titleFacts(['Список 5 «А» класса', 'Классный руководитель: Лугова Нина Ивановна'], 'Лист1')
 */
export function titleFacts(titles: readonly string[], sheet: string): TitleFacts {
  const labelled = titles.filter((title) => /кл(асс|\.|$)|^\s*спис|состав/i.test(title)).map(labelOf)
  const found = [
    ...labelled,
    labelOf(sheet),
    ...titles.map((title) => (withoutYear(title).length <= SHORT ? labelOf(title) : null)),
  ]
  const teacher = titles.flatMap((title) => TEACHER.exec(spaced(title))?.[1] ?? [])[0]
  const year = [...titles, sheet].map(schoolYearOf).find((one) => one !== null)
  return {
    label: found.find((label) => label !== null) ?? null,
    teacher: teacher === undefined ? null : withoutCaps(teacher),
    year: year ?? null,
  }
}

function withoutYear(title: string): string {
  return title.replace(/(?:на\s+)?20\d\d[\s/–—-].*$/u, '').trim()
}

/** «ИВАНОВА МАРИЯ ПЕТРОВНА». */
function withoutCaps(name: string): string {
  return name.replace(/\S+/g, (word) => (isAllCaps(word) ? titleCase(word) : word))
}

/** @example schoolYearOf('Список на 2026/27 учебный год') // 2026 */
function schoolYearOf(text: string): number | null {
  const [, first, second] = SCHOOL_YEAR.exec(text) ?? []
  return first && Number(second) === (Number(first) + 1) % 100 ? Number(first) : null
}

/** The class that a text names; null where it names none. @example labelOf('5 «а» класс') // '5А' */
export function labelOf(text: string): string | null {
  const whole = spaced(text)
  const found = [...BESIDE, ALONE].map((pattern) => pattern.exec(whole)).find((match) => match !== null)
  const [, grade, letter] = found ?? []
  if (!grade || !letter) return profileOf(whole) ?? GRADE_ONLY.exec(whole)?.[1] ?? null
  return `${grade}${capital(letter)}`
}

/** «10 класс физмат» is another class than «10 класс гуманитарный»; «10 класс школы» has no profile. */
function profileOf(text: string): string | null {
  const [, grade, profile] = PROFILE.exec(text) ?? []
  return grade && profile ? longLabelOf(grade, profile) : null
}

const PROFILE = new RegExp(
  `^\\s*(?:список\\s*:?\\s*)?${GRADE}\\s*класса?[\\s,(«"]+(?!(?:школ|лице|гимн|на|за|уч|год|спис|и|с|по)(?!\\p{L}*\\p{L}{9}))(\\p{Ll}[\\p{L}-]{3,})[\\s)»"]*$`,
  'u',
)

/** A text that is a class and nothing else: «5А», «Класс: 5 «А»», «11-б класс». */
export function isLabel(text: string): boolean {
  return WHOLE.test(spaced(text)) || /^\s*\d{1,2}\s+класс\s*$/iu.test(spaced(text))
}

/**
 * In a column «Класс» a grade alone is valid, and so are labels that wouldn't be a class in a title: «05Б», «10ФМ», «5-1», «7.2».
 *
 * @returns the class, and the words that it has beside its label: classes that differ in them are different; null for no class
 * @example columnLabelOf('7.2') // { label: '7-2', words: '' }
 * @example columnLabelOf('10 класс физмат') // { label: '10', words: 'физмат' }
 */
export function columnLabelOf(text: string): { readonly label: string; readonly words: string } | null {
  const bare = text.replace(/^\s*0(?=[1-9])/, '')
  const [, grade, letters, number] = OWN_LABEL.exec(spaced(bare)) ?? []
  if (grade && number) return { label: `${grade}-${number}`, words: '' }
  if (grade && letters) return { label: `${grade}${[...letters].map(capital).join('')}`, words: '' }
  const label = labelOf(bare) ?? /^\s*(1[01]|[1-9])(?!\d|[.,]\d)/.exec(bare)?.[1] ?? null
  return label === null ? null : { label, words: wordsBeside(spaced(bare), label) }
}

/** A label with the words beside it, as short as a folder's name may be. @example longLabelOf('10', 'физмат') // '10 физмат' */
export function longLabelOf(label: string, words: string): string {
  return words === '' ? label : [...`${label} ${words}`].slice(0, LONGEST_LABEL).join('').trim()
}

/** What a text says of a class beside its grade and letter, and the words «класс», «литера». */
function wordsBeside(text: string, label: string): string {
  const [, grade = '', letter = ''] = /^(\d+)(.*)$/.exec(label) ?? []
  let open = letter === ''
  return (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !/^(кл(асс(а|е)?)?|лит(ера?)?|буква|й|го|[«»])$/iu.test(word))
    .filter((word) => {
      if (word === grade || word.toLowerCase() === `${grade}${letter}`.toLowerCase() || latinised(word) === label)
        return false
      const isLetter = !open && capital(word) === letter
      open ||= isLetter
      return !isLetter
    })
    .join(' ')
}

function latinised(word: string): string {
  return [...word].map(capital).join('')
}

function capital(letter: string): string {
  const large = letter.toUpperCase()
  return LETTERS[large] ?? large
}

/** «1-го», «5-ый», «9-х»: what declines the number is no letter of a class. */
function spaced(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<![\p{L}\p{N}])(\d{1,2})\s?[-–]\s?(?:ого|его|го|ый|ой|ий|й|ом|ем|м|ых|их|х|ые|е)(?!\p{L})/giu, '$1')
}
