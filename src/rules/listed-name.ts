/** What a pupil is called in lists, titles and messages: last name first, as registers have it. */
import type { PersonName } from '../model/job.ts'

/** @example listedName({ lastName: 'Аунг', firstName: '' }) // 'Аунг' */
export function listedName({ lastName, firstName }: Pick<PersonName, 'lastName' | 'firstName'>): string {
  return [lastName, firstName].filter((part) => part !== '').join(' ')
}
