/** Addresses that belong to more than one family: a letter for one child would reach the other. */
import type { Pupil, SchoolClass } from '../model/job.ts'
import { addressKey } from './letter-id.ts'

/**
 * Brothers and sisters share an address and a last name; that isn't reported.
 *
 * @param classes all classes of the job, whichever of them are written to
 * @returns by the key of the address, the pupils of different last names that have it
 */
export function sharedAddresses(classes: readonly SchoolClass[]): ReadonlyMap<string, readonly Pupil[]> {
  const owners = new Map<string, Pupil[]>()
  for (const pupil of classes.flatMap(({ pupils }) => pupils)) {
    for (const key of new Set(pupil.emails.map(addressKey))) owners.set(key, [...(owners.get(key) ?? []), pupil])
  }
  return new Map([...owners].filter(([, pupils]) => new Set(pupils.map(family)).size > 1))
}

/** «Иванов» and «Иванова» are one family. */
function family({ lastName }: Pupil): string {
  return lastName
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/(а|ая)$/, '')
    .replace(/(ий|ый|ой)$/, '')
}
