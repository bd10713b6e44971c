/** What a column of a class list can hold; anything else is dropped as it is read. */
import { cleanText } from '../../clean-text.ts'
import { mendLetters } from '../names/mend-letters.ts'
import { ROW_FIELDS } from '../rows/row.ts'

export const LIST_FIELDS = [
  ...ROW_FIELDS,
  'fullName',
  'classLabel',
  'grade',
  'classLetter',
  'pupilPhone',
  'parentPhone',
  'email',
] as const

export type ListField = (typeof LIST_FIELDS)[number]

const CHILD = /ребен|учен|учащ|обуч|школьник|дет(и|ей|ям)|воспитан/
const PARENT = /родит|мам|мат(ь|ер)|пап(а|ы|е|ин)|отец|отц|законн|представит|бабуш|дедуш|опекун|заявител/
/** Whose name it is, if neither a child's nor a parent's. */
const STAFF = /учител|руководит|педагог|директор|тьютор|психолог|врач|работник|сотрудник/
/** A login is no name of a child. */
const ACCOUNT = /пользовател|логин|парол|учетн|login|user|password/
const WHOLE_NAME = /^(ф ?и( ?о)?( |$)|фамилия( и)? (имя|инициалы|и( о)?( |$)))/
/** «Число, месяц, год рождения», but not «Дата свидетельства о рождении». */
const BIRTH_DATE =
  /^((полная|точная) )?(дата|день|год|число|месяц)(( и| или)? (дата|время|место|день|месяц|год))* рожд|^д ?р( |$)|^рожд|^birth|^date of birth/
const CASES: readonly (readonly [RegExp, ListField])[] = [
  [/родительн(ый|ом|ого)( |$)|^genitive/, 'genitive'],
  [/дательн(ый|ом|ого)( |$)|^dative/, 'dative'],
  [/винительн(ый|ом|ого)( |$)|^accusative/, 'accusative'],
]
const PUPIL =
  /^(ученик|учени(ца|ки)|учащи[а-я]*|обучающ[а-я]*|ребенок|дети|школьник|воспитанник[а-я]*|список( (учащихся|учеников|обучающихся|класса|детей))?|student|pupil)( (ца|и|а|класса|ф ?и ?о?|фамилия( имя.*)?))*$/
const SIMPLE: readonly (readonly [RegExp, ListField])[] = [
  [/^(№( №)?|n|no|nn|номер|п п|пп|number)( п п| пп| по порядку| п| по журналу| в журнале)?$/, 'number'],
  [/^(ф ?и( ?о)?( |$)|фамилия( и)? (имя|инициалы|и( о)?( |$))|имя( и)? фамилия|имя отчество фамилия)/, 'fullName'],
  [/^(full ?name|fio|полное имя)( |$)/, 'fullName'],
  [/^(фамилия|last ?name|surname)/, 'lastName'],
  [/^(имя|first ?name)( |$)/, 'firstName'],
  [/^(отчество|middle ?name)/, 'middleName'],
  [PUPIL, 'fullName'],
  [/^(пол|gender|sex)( ребенка| ученика| учащегося| обучающегося)?( м ж| муж жен)?$|^м ж$/, 'gender'],
  [/^(параллель|grade)( класса)?$/, 'grade'],
  [/^(литера?|буква|letter)( класса)?$|^класс (литера?|буква)$/, 'classLetter'],
  [/^(класс|class|кл)( ученика| обучения| ребенка| обучающегося| учащегося)?$/, 'classLabel'],
  [/^(vk|вк|вконтакте|аккаунт (vk|вк))( id)?$/, 'vk'],
  [/^(язык|language)/, 'language'],
  [/^(вид памятки|памятка|издание|крупный шрифт|крупным шрифтом|edition)$/, 'edition'],
]

/**
 * What a column is by its heading, in the many spellings of e-journals and teachers; null for what no leaflet needs.
 *
 * @example headingField('Ф.И.О. ребёнка') // 'fullName'
 * @example headingField('ФИО матери') // null: whom a leaflet is for is the child
 */
export function headingField(heading: string): ListField | null {
  const words = headingKey(heading)
  if (words === '' || words.length > 60) return null
  const inCase = CASES.find(([pattern]) => pattern.test(words))
  if (inCase) return inCase[1]
  const [child, parent] = [CHILD.test(words), PARENT.test(words)]
  if (STAFF.test(words) && !child) return null
  if (ACCOUNT.test(words)) return null
  if (WHOLE_NAME.test(words) && (child || !parent)) return 'fullName'
  if (/[eе] ?m[aа]il|имейл|емейл|эл(ектронн[а-я]*)? адрес/.test(words)) return 'email'
  if (/почт(а|ы|е)( |$)/.test(words)) return 'email'
  if (/(^| )(тел|моб|сотов|phone)|номер для связи|(^| )контакт(ы|ный номер)?( |$)/.test(words))
    return child && !parent ? 'pupilPhone' : 'parentPhone'
  if (parent) return null
  if (BIRTH_DATE.test(words)) return 'birthDate'
  if (/рожд/.test(words)) return null
  return SIMPLE.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** Whether these columns say who the pupils are. */
export function namesPupils(fields: readonly (ListField | null)[]): boolean {
  return fields.includes('fullName') || (fields.includes('lastName') && fields.includes('firstName'))
}

/** Of whom a heading speaks: a column below «Мама» is never the child's. */
export function isParentHeading(heading: string): boolean {
  const words = headingKey(heading)
  return PARENT.test(words) && !CASES.some(([pattern]) => pattern.test(words))
}

/** «Родители», «Ф.И.О. матери», «Мама»: a column that speaks of nothing but the parents, whose telephones may stand there. */
export function isParentsOwn(heading: string): boolean {
  const words = headingKey(heading).split(' ')
  const rest = words.filter(
    (word) => !PARENT.test(word) && !/^(фио|ф|и|о|или|\d|сведения|данные|контакты|инициалы)$/.test(word),
  )
  return isParentHeading(heading) && rest.length === 0
}

/** «ФИО учителя», «Ф.И.О. родителя»: below it stand no children. */
export function isOthersHeading(heading: string): boolean {
  const words = headingKey(heading)
  return /^(ф ?и ?о|фамилия)( |$)/.test(words) && (STAFF.test(words) || PARENT.test(words)) && !CHILD.test(words)
}

/** Whether a heading says that the names are those of children. */
export function isChildHeading(heading: string): boolean {
  return CHILD.test(headingKey(heading))
}

/** A heading on one line, a word that was divided whole, without what can't be seen. */
export function headingText(heading: string): string {
  return cleanText(heading.replace(/(\p{L})-\s*\n\s*(?=\p{Ll})/gu, '$1')).text
}

/** A heading as it is compared: small letters and single spaces, Latin look-alikes mended. */
export function headingKey(heading: string): string {
  return mendLetters(headingText(heading))
    .text.toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}№]+/gu, ' ')
    .trim()
}

/** How many columns are understood. */
export function understoodCount(fields: readonly (ListField | null)[]): number {
  return fields.filter((field) => field !== null).length
}
