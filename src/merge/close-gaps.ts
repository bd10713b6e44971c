/** A pupil with one name leaves no space for the other: «Аунг, 5А», not «Аунг , 5А». */
import { splitFields } from '../model/field-text.ts'
import type { PersonName } from '../model/job.ts'

/** Whether a pupil has a last name or a first name, and not both. */
export function isOneName({ lastName, firstName }: Pick<PersonName, 'lastName' | 'firstName'>): boolean {
  return lastName === '' || firstName === ''
}

/**
 * Takes a space away from between two fields of which one is empty. Where both are written, nothing changes.
 *
 * @param form with the marks of its fields
 * @param values of the fields, in their order
 */
export function closeGaps(form: string, values: readonly string[]): string {
  const isEmpty = (mark: string) =>
    splitFields(mark).some((part) => typeof part !== 'string' && values[part.index] === '')
  return form.replace(
    /(?<=([\u{f0000}-\u{ffffd}])) (?=([\u{f0000}-\u{ffffd}]))/gu,
    (space, before: string, after: string) => (isEmpty(before) || isEmpty(after) ? '' : space),
  )
}
