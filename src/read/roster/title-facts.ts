/** What the rows above a list tell: the class, the school year, the teacher. */

export interface TitleFacts {
  readonly label: string | null
  readonly teacher: string | null
}

const LABEL = /(?<![\p{L}\p{N}.])(1[01]|[1-9])\s*[-–]?\s*[«"„“']?\s*([А-ЯЁA-Z])\s*[»"“”']?(?![\p{L}\p{N}.])/iu
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
const TEACHER =
  /(?:[Кк]лассн\p{L}+\s+руководител\p{L}+|[Кк]л\.?\s*рук\p{L}*\.?)\s*[:—–-]?\s*(\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}.-]*){1,3})/u

/**
 * @param titles texts above the table, from the top down
 * @param sheet the sheet's name, which is often the class
 * @example titleFacts(['Список 5 «А» класса', 'Классный руководитель: Лугова Нина Ивановна'], 'Лист1')
 */
export function titleFacts(titles: readonly string[], sheet: string): TitleFacts {
  const labelled = titles.filter((title) => /класс/i.test(title)).map(labelOf)
  const found = [...labelled, labelOf(sheet), ...titles.map((title) => (title.length <= 12 ? labelOf(title) : null))]
  const teacher = titles.map((title) => TEACHER.exec(title)?.[1] ?? null).find((name) => name !== null)
  return { label: found.find((label) => label !== null) ?? null, teacher: teacher ?? null }
}

/** @example labelOf('5 «а» класс') // '5А' */
export function labelOf(text: string): string | null {
  const [, grade, letter] = LABEL.exec(text.normalize('NFC')) ?? []
  if (!grade || !letter) return null
  const capital = letter.toUpperCase()
  return `${grade}${LETTERS[capital] ?? capital}`
}
