/** Mailboxes that belong to more than one family: a letter for one child would reach the other. */
import type { PersonName } from './job.ts'
import { mailboxKey } from './mailbox-key.ts'

export interface Addressee extends Pick<PersonName, 'lastName' | 'middleName'> {
  readonly emails: readonly string[]
}

/**
 * @param people all that a mailbox is looked for at, whoever of them is written to
 * @returns by `mailboxKey`, those who have the mailbox, where not all of them are one family; in the order of `people`
 */
export function sharedMailboxes<T extends Addressee>(people: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const owners = new Map<string, T[]>()
  for (const person of people) {
    for (const key of new Set(person.emails.map(mailboxKey))) {
      const before = owners.get(key)
      if (before) before.push(person)
      else owners.set(key, [person])
    }
  }
  return new Map([...owners].filter(([, several]) => !areOneFamily(several)))
}

/**
 * Brothers and sisters have one last name and their father's name; a patronymic that is missing says nothing. Half-brothers
 * are told of: whoever looks at the list knows them.
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
