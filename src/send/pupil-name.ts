/** What a pupil is called in the manifest, in plans and in the ledger's ids. */
import type { Pupil } from '../model/job.ts'

/** @example nameOf({ lastName: 'Иванов', firstName: 'Пётр' }) // 'Иванов Пётр' */
export function nameOf({ lastName, firstName }: Pick<Pupil, 'lastName' | 'firstName'>): string {
  return `${lastName} ${firstName}`
}
