/** What a column of a class list can hold; anything else is dropped as it is read. */

export const ROSTER_FIELDS = [
  'number',
  'fullName',
  'lastName',
  'firstName',
  'middleName',
  'birthDate',
  'gender',
  'classLabel',
  'pupilPhone',
  'parentPhone',
  'email',
  'vk',
  'language',
  'genitive',
  'dative',
  'accusative',
] as const

export type RosterField = (typeof ROSTER_FIELDS)[number]

const CHILD = /ребен|учен|учащ|обуч|школьник|дет(и|ей|ям)/
const PARENT = /родит|мам|мат(ь|ер)|пап|отец|отц|законн|представит|бабуш|опекун/

/**
 * What a column is by its heading, in the many spellings of e-journals and teachers; null for what no leaflet needs.
 *
 * @example rosterFieldOf('Ф.И.О. ребёнка') // 'fullName'
 * @example rosterFieldOf('ФИО матери') // null: whom a leaflet is for is the child
 */
export function rosterFieldOf(heading: string): RosterField | null {
  const words = normal(heading)
  if (words === '' || words.length > 60) return null
  const [child, parent] = [CHILD.test(words), PARENT.test(words)]
  if (/(^| )(тел|моб|сотов)|номер для связи/.test(words)) return child && !parent ? 'pupilPhone' : 'parentPhone'
  if (/e ?mail|имейл|емейл|почт/.test(words)) return 'email'
  if (parent) return null
  if (/^(№|n|no|номер|п п|пп|number)( п п| пп| по порядку)?$/.test(words)) return 'number'
  if (/рожд|^д ?р$/.test(words)) return /место/.test(words) ? null : 'birthDate'
  if (/^(родительн|genitive)/.test(words)) return 'genitive'
  if (/^(дательн|dative)/.test(words)) return 'dative'
  if (/^(винительн|accusative)/.test(words)) return 'accusative'
  if (/^(ф ?и ?о|фамилия и? ?имя|фамилия имя отчество)/.test(words)) return 'fullName'
  if (/^(фамилия|lastname)/.test(words)) return 'lastName'
  if (/^(имя|firstname)/.test(words)) return 'firstName'
  if (/^(отчество|middlename)/.test(words)) return 'middleName'
  if (/^(ученик|учени(ца|ки)|учащи|обучающ|ребенок|воспитанник|список (учащихся|учеников|класса))/.test(words))
    return 'fullName'
  if (/^(пол|gender)( ребенка| ученика)?$/.test(words)) return 'gender'
  if (/^(класс|class)( ученика| обучения)?$/.test(words)) return 'classLabel'
  if (/^(vk|вк|вконтакте|аккаунт (vk|вк))( id)?$/.test(words)) return 'vk'
  if (/^(язык|language)/.test(words)) return 'language'
  return null
}

function normal(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}№]+/gu, ' ')
    .trim()
}
