/** Which mailbox an address leads to, as far as its spelling says, and whether that is one family's. */
import type { PersonName } from '../model/job.ts'

/**
 * The domain in ASCII (RFC 5891), as the URL standard writes a host; one that is no domain stays as it is.
 *
 * @example addressKey('Mama@Почта.РФ') // 'mama@xn--80a1acny.xn--p1ai'
 */
export function addressKey(address: string): string {
  const lower = address.normalize('NFC').toLowerCase()
  const at = lower.lastIndexOf('@') + 1
  return `${lower.slice(0, at)}${inAscii(lower.slice(at))}`
}

function inAscii(domain: string): string {
  // what would be more than the host of an address on the web
  if (/[\s/\\?#:@]/.test(domain)) return domain
  const address = `http://${domain}/`
  return URL.canParse(address) ? new URL(address).hostname : domain
}

/** Domains of one service at which the same name is the same mailbox. */
const GMAIL = new Set(['gmail.com', 'googlemail.com'])
const YANDEX = /^(?:ya\.ru|yandex\.(?:ru|com|by|kz|ua|com\.tr))$/

/**
 * `name+anything` reaches `name` at most services (RFC 5233), Gmail doesn't see dots, and for Yandex dots are hyphens. Where two
 * addresses *may* be one mailbox they are taken for one: used to hold letters back, never to leave one out as a repeat.
 *
 * @example mailboxKey('i.vanova+school@googlemail.com') // 'ivanova@gmail.com'
 * @example mailboxKey('anna.belova@ya.ru')              // 'anna-belova@yandex.ru'
 */
export function mailboxKey(address: string): string {
  const key = addressKey(address)
  const at = key.lastIndexOf('@')
  const domain = key.slice(at + 1)
  const [name = ''] = key.slice(0, at).split('+')
  if (GMAIL.has(domain)) return `${name.replaceAll('.', '')}@gmail.com`
  if (YANDEX.test(domain)) return `${name.replaceAll('.', '-')}@yandex.ru`
  return `${name}@${domain}`
}

/** A pupil with the addresses of the family. */
export interface Addressee extends Pick<PersonName, 'lastName' | 'middleName'> {
  readonly emails: readonly string[]
}

/**
 * Mailboxes that belong to more than one family: a letter for one child would reach the other.
 *
 * @param people all whose mailboxes are compared, also those who get no letter
 * @returns by `mailboxKey`, those who have the mailbox, where not all of them are one family; in the order of `people`
 */
export function sharedMailboxes<T extends Addressee>(people: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return new Map([...ownersOf(people)].filter(([, several]) => !areOneFamily(several)))
}

/**
 * Mailboxes of several people whose names agree, but not in a patronymic, as one of them has none: one family perhaps, and perhaps a
 * cell that was filled down.
 *
 * @returns as `sharedMailboxes`
 */
export function unsureMailboxes<T extends Addressee>(people: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const isUnsure = (several: readonly T[]) => areOneFamily(several) && several.some((one) => fatherOf(one) === '')
  return new Map([...ownersOf(people)].filter(([, several]) => several.length > 1 && isUnsure(several)))
}

function ownersOf<T extends Addressee>(people: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const owners = new Map<string, T[]>()
  for (const person of people) {
    for (const key of new Set(person.emails.map(mailboxKey))) {
      const before = owners.get(key)
      if (before) before.push(person)
      else owners.set(key, [person])
    }
  }
  return owners
}

/**
 * Brothers and sisters have one last name and their father's name; a patronymic that is missing says nothing. Half-brothers are
 * reported: the person who looks at the list knows them.
 *
 * @example areOneFamily([{ lastName: 'Орлов', middleName: 'Ильич' }, { lastName: 'Орлова', middleName: '' }]) // true
 */
export function areOneFamily(people: readonly Pick<PersonName, 'lastName' | 'middleName'>[]): boolean {
  const fathers = people.map(fatherOf).filter((name) => name !== '')
  return new Set(people.map(familyOf)).size <= 1 && new Set(fathers).size <= 1
}

/** «Иванов» and «Иванова» are one family. */
function familyOf({ lastName }: Pick<PersonName, 'lastName'>): string {
  return plain(lastName)
    .replace(/(а|ая)$/, '')
    .replace(/(ий|ый|ой)$/, '')
}

/** «Ильич» and «Ильинична», «Расул оглы» and «Расул кызы»: what a patronymic says of the father; '' where there is none. */
function fatherOf({ middleName }: Pick<PersonName, 'middleName'>): string {
  return plain(middleName)
    .replace(/[\s-]*(оглы|оглу|улы|уулу|угли|кызы|гызы|кизи)$/, '')
    .replace(/(ович|евич|ич|овна|евна|инична|ична)$/, '')
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').trim()
}
