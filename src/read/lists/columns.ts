/**
 * Every column that a class list can have, a record each. Whatever is not here is dropped as it is read.
 *
 * The types below follow from the records, so that a column that is named here and read nowhere doesn't compile: a `mended`
 * or `elsewhere` one needs its entry in `rows/put-cell.ts`, one that a pupil keeps its meaning in `pupils/pupil-values.ts`.
 */
import type { Bilingual } from '../../diagnostics/diagnostic.ts'

interface Column {
  /** What messages call it; the Russian name is also the heading that a hint proposes. */
  readonly called: Bilingual
  /** Its headings as `headingKey` makes them; `headingField` says in which order columns are tried. */
  readonly headings: readonly RegExp[]
  /**
   * What a row of pupils has of it: its cell `as written`; its cell `mended` by `put-cell.ts`; what is in it `elsewhere` (a
   * whole name goes to the cells of its parts).
   */
  readonly row: 'as written' | 'mended' | 'elsewhere'
  /** Where a pupil of a list in YAML has it; null where that is nowhere. */
  readonly yaml: readonly [string, ...string[]] | null
}

export const COLUMNS = {
  number: {
    called: { ru: 'номер', en: 'number' },
    headings: [/^(№( №)?|n|no|nn|номер|п п|пп|number)( п п| пп| по порядку| п| по журналу| в журнале)?$/],
    row: 'as written',
    yaml: null,
  },
  fullName: {
    called: { ru: 'ФИО', en: 'full name' },
    headings: [
      /^(ф ?и( ?о)?( |$)|фамилия( и)? (имя|инициалы|и( о)?( |$))|имя( и)? фамилия|имя отчество фамилия)/,
      /^(full ?name|fio|полное имя)( |$)/,
      /^(ученик|учени(ца|ки)|учащи[а-я]*|обучающ[а-я]*|ребенок|дети|школьник|воспитанник[а-я]*|список( (учащихся|учеников|обучающихся|класса|детей))?|student|pupil)( (ца|и|а|класса|ф ?и ?о?|фамилия( имя.*)?))*$/,
    ],
    row: 'elsewhere',
    yaml: null,
  },
  lastName: {
    called: { ru: 'фамилия', en: 'last name' },
    headings: [/^(фамилия|last ?name|surname)/],
    row: 'mended',
    yaml: ['lastName'],
  },
  firstName: {
    called: { ru: 'имя', en: 'first name' },
    headings: [/^(имя|first ?name)( |$)/],
    row: 'mended',
    yaml: ['firstName'],
  },
  middleName: {
    called: { ru: 'отчество', en: 'patronymic' },
    headings: [/^(отчество|middle ?name)/],
    row: 'mended',
    yaml: ['middleName'],
  },
  birthDate: {
    called: { ru: 'дата рождения', en: 'birth date' },
    // but not «Дата свидетельства о рождении»
    headings: [
      /^((полная|точная) )?(дата|день|год|число|месяц)(( и| или)? (дата|время|место|день|месяц|год))* рожд|^д ?р( |$)|^рожд|^birth|^date of birth/,
    ],
    row: 'mended',
    yaml: ['birthDate'],
  },
  gender: {
    called: { ru: 'пол', en: 'gender' },
    headings: [/^(пол|gender|sex)( ребенка| ученика| учащегося| обучающегося)?( м ж| муж жен)?$|^м ж$/],
    row: 'as written',
    yaml: ['gender'],
  },
  grade: {
    called: { ru: 'параллель', en: 'grade' },
    headings: [/^(параллель|grade)( класса)?$/],
    row: 'elsewhere',
    yaml: null,
  },
  classLetter: {
    called: { ru: 'литера', en: 'letter of the class' },
    headings: [/^(литера?|буква|letter)( класса)?$|^класс (литера?|буква)$/],
    row: 'elsewhere',
    yaml: null,
  },
  classLabel: {
    called: { ru: 'класс', en: 'class' },
    headings: [/^(класс|class|кл)( ученика| обучения| ребенка| обучающегося| учащегося)?$/],
    row: 'elsewhere',
    yaml: null,
  },
  vk: {
    called: { ru: 'VK', en: 'VK' },
    headings: [/^(vk|вк|вконтакте|аккаунт (vk|вк))( id)?$/],
    row: 'as written',
    yaml: ['vk'],
  },
  language: {
    called: { ru: 'язык', en: 'language' },
    headings: [/^(язык|language)/],
    row: 'as written',
    yaml: ['language'],
  },
  edition: {
    called: { ru: 'вид памятки', en: 'edition' },
    headings: [/^(вид памятки|памятка|издание|крупный шрифт|крупным шрифтом|edition)$/],
    row: 'as written',
    yaml: ['edition'],
  },
  email: {
    called: { ru: 'почта', en: 'e-mail' },
    headings: [/[eе] ?m[aа]il|имейл|емейл|эл(ектронн[а-я]*)? адрес/, /почт(а|ы|е)( |$)/],
    row: 'elsewhere',
    yaml: ['emails'],
  },
  /** Known so that it is taken for nothing else. Telephones are in no leaflet: of the column only e-mail addresses are kept. */
  phone: {
    called: { ru: 'телефон', en: 'telephone' },
    headings: [/(^| )(тел|моб|сотов|phone)|номер для связи|(^| )контакт(ы|ный номер)?( |$)/],
    row: 'elsewhere',
    yaml: null,
  },
  genitive: {
    called: { ru: 'родительный падеж', en: 'genitive' },
    headings: [/родительн(ый|ом|ого)( |$)|^genitive/],
    row: 'as written',
    yaml: ['forms', 'genitive'],
  },
  dative: {
    called: { ru: 'дательный падеж', en: 'dative' },
    headings: [/дательн(ый|ом|ого)( |$)|^dative/],
    row: 'as written',
    yaml: ['forms', 'dative'],
  },
  accusative: {
    called: { ru: 'винительный падеж', en: 'accusative' },
    headings: [/винительн(ый|ом|ого)( |$)|^accusative/],
    row: 'as written',
    yaml: ['forms', 'accusative'],
  },
} as const satisfies Readonly<Record<string, Column>>

/** A column that a list can have. */
export type ListField = keyof typeof COLUMNS

type FieldsOf<Kept extends Column['row']> = {
  [F in ListField]: (typeof COLUMNS)[F]['row'] extends Kept ? F : never
}[ListField]

/** A column whose cell a row keeps untouched. */
export type PlainField = FieldsOf<'as written'>
/** A cell that a row of pupils has. */
export type RowField = FieldsOf<'as written' | 'mended'>

export const LIST_FIELDS = Object.keys(COLUMNS) as readonly ListField[]
export const ROW_FIELDS = LIST_FIELDS.filter((field): field is RowField => COLUMNS[field].row !== 'elsewhere')

/** Whether a row keeps the cell of a column untouched. */
export function isPlainField(field: ListField): field is PlainField {
  return COLUMNS[field].row === 'as written'
}
