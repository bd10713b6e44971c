/** Telephone numbers as people write them. */
import { parsePhoneNumberFromString } from 'libphonenumber-js'

/**
 * A whole Russian number is printed «+7 900 000-00-12». Everything else stays as it was given: internal and city numbers, foreign ones,
 * two numbers in one cell, and numbers of a town whose code the writer has set apart («8 (34670) 5-12-34»), since how long that
 * code is can be seen only there.
 *
 * @example formatPhone('8 (900) 000-00-12') // '+7 900 000-00-12'
 * @example formatPhone('5-12-34')           // '5-12-34'
 */
export function formatPhone(given: string): string {
  const phone = parsePhoneNumberFromString(given, 'RU')
  if (!phone?.isValid() || phone.countryCallingCode !== '7' || phone.ext !== undefined) return given
  const number = String(phone.nationalNumber)
  const isTown = /^[348]/.test(number) && !number.startsWith('800')
  if (isTown && /\d\D+\d\D*\d/.test(given.replace(/^\D*(\+7|8)/, ''))) return given
  const [, code, a, b, c] = /^(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(number) ?? []
  return code === undefined ? given : `+7 ${code} ${a}-${b}-${c}`
}
