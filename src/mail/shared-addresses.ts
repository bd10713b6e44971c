/** Addresses that belong to more than one family: a letter for one child would reach the other. */
import type { Pupil, SchoolClass } from '../model/job.ts'
import { mailboxKey } from './mailbox-key.ts'

/**
 * Brothers and sisters share an address, a last name and their father's name; that isn't reported. Half-brothers are: whoever
 * looks at the plan knows them, and allows it.
 *
 * @param classes all classes of the job, whichever of them are written to
 * @returns by `mailboxKey`, the pupils of different families that have it
 */
export function sharedAddresses(classes: readonly SchoolClass[]): ReadonlyMap<string, readonly Pupil[]> {
  const owners = new Map<string, Pupil[]>()
  for (const pupil of classes.flatMap(({ pupils }) => pupils)) {
    for (const key of new Set(pupil.emails.map(mailboxKey))) owners.set(key, [...(owners.get(key) ?? []), pupil])
  }
  return new Map([...owners].filter(([, pupils]) => !areOneFamily(pupils)))
}

function areOneFamily(pupils: readonly Pupil[]): boolean {
  const fathers = pupils.map(fatherOf).filter((name) => name !== '')
  return new Set(pupils.map(familyOf)).size === 1 && new Set(fathers).size <= 1
}

/** «Иванов» and «Иванова» are one family. */
function familyOf({ lastName }: Pupil): string {
  return plain(lastName)
    .replace(/(а|ая)$/, '')
    .replace(/(ий|ый|ой)$/, '')
}

/** «Ильич» and «Ильинична», «Расул оглы» and «Расул кызы»: what a patronymic says of the father; '' where there is none. */
function fatherOf({ middleName }: Pupil): string {
  return plain(middleName)
    .replace(/[\s-]*(оглы|оглу|улы|уулу|угли|кызы|гызы|кизи)$/, '')
    .replace(/(ович|евич|ич|овна|евна|инична|ична)$/, '')
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').trim()
}
