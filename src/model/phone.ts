/** Telephone numbers as they are dialled. */

/**
 * Digits, and a leading plus, up to the first word: an extension («доб. 5») is not dialled with the number.
 *
 * @example dialled('8 (900) 000-00-12, доб. 5') // '89000000012'
 */
export function dialled(phone: string): string {
  const number = /^[^\p{L},;]*/u.exec(phone)?.[0] ?? ''
  return number.replace(/(?!^\+)[^\d]/g, '')
}

/**
 * The address that calls a number (RFC 3966); null where country or city are missing, as not every phone could dial it. A Russian number that
 * begins with 8 begins with +7 from anywhere.
 *
 * @example phoneAddress('8 (900) 000-00-12') // 'tel:+79000000012'
 */
export function phoneAddress(phone: string): string | null {
  const number = dialled(phone).replace(/^8(?=\d{10}$)/, '+7')
  return /^\+\d{7,15}$/.test(number) ? `tel:${number}` : null
}
