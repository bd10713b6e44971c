/** A contact as a phone understands it from a QR code: vCard 3.0 (RFC 2426), with nothing that makes the code dense. */
import { dialled } from '../model/phone.ts'

export interface VcardContact {
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
  /** As printed; digits and a leading plus go into the card. */
  readonly phone: string
}

/**
 * Only N, FN and TEL. UTF-8 without a CHARSET, which RFC 2426 doesn't know; commas, semicolons and backslashes are
 * escaped (RFC 2426, 5).
 *
 * @example contactVcard({ lastName: 'Кузнецова', firstName: 'Марина', middleName: '', phone: '+7 900 000-00-12' })
 * // BEGIN:VCARD / VERSION:3.0 / N:Кузнецова;Марина / FN:Кузнецова Марина / TEL:+79000000012 / END:VCARD
 */
export function contactVcard({ lastName, firstName, middleName, phone }: VcardContact): string {
  const n = [lastName, firstName, ...(middleName === '' ? [] : [middleName])].map(escapeText).join(';')
  const fn = escapeText([lastName, firstName, middleName].filter((part) => part !== '').join(' '))
  return ['BEGIN:VCARD', 'VERSION:3.0', `N:${n}`, `FN:${fn}`, `TEL:${dialled(phone)}`, 'END:VCARD'].join('\n')
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/[\r\n]+/g, ' ')
}
