/** Gender, as far as a name shows it: by the patronymic, then by the first name. */
import type { Gender, PersonName } from '../../../model/job.ts'
import { genderOfFirstName } from './first-names.ts'
import { patronymicGender } from './patronymic.ts'

/**
 * @returns null where neither shows it, the first name is both a boy's and a girl's, or the parts of a double name disagree
 * @example guessGender({ firstName: 'Никита', middleName: '' }) // 'm'
 * @example guessGender({ firstName: 'Саша', middleName: 'Ильинична' }) // 'f'
 */
export function guessGender({ firstName, middleName }: Pick<PersonName, 'firstName' | 'middleName'>): Gender | null {
  const byPatronymic = patronymicGender(middleName)
  if (byPatronymic !== null) return byPatronymic
  // «Жан-Поль», «Анна Мария»: every part that is known must say the same
  const parts = [firstName, ...firstName.split(/[\s-]+/)].map(genderOfFirstName).filter((gender) => gender !== null)
  const genders = new Set(parts)
  const [gender] = genders
  return genders.size === 1 && gender !== undefined && gender !== 'either' ? gender : null
}

/**
 * By the patronymic alone.
 *
 * @example genderOf('Ильинична') // 'f'
 * @example genderOf('Мамед оглы') // 'm'
 */
export function genderOf(middleName: string): Gender | null {
  return patronymicGender(middleName)
}
