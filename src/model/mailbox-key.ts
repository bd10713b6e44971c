/** Which mailbox an address leads to, as far as its spelling tells. */
import { addressKey } from './address-key.ts'

/** Domains of one service at which the same name is the same mailbox. */
const GMAIL = new Set(['gmail.com', 'googlemail.com'])
const YANDEX = /^(?:ya\.ru|yandex\.(?:ru|com|by|kz|ua|com\.tr))$/

/**
 * `name+anything` reaches `name` at most services (RFC 5233), Gmail doesn't see dots, and for Yandex dots are hyphens. Where two
 * addresses *may* be one mailbox they are taken for one: used to hold letters back, never to leave one out as a repeat.
 *
 * @example mailboxKey('i.vanova+school@googlemail.com') // 'ivanova@gmail.com'
 * @example mailboxKey('anna.belova@ya.ru')              // 'anna-belova@yandex.ru'
 */
export function mailboxKey(address: string): string {
  const key = addressKey(address)
  const at = key.lastIndexOf('@')
  const domain = key.slice(at + 1)
  const [name = ''] = key.slice(0, at).split('+')
  if (GMAIL.has(domain)) return `${name.replaceAll('.', '')}@gmail.com`
  if (YANDEX.test(domain)) return `${name.replaceAll('.', '-')}@yandex.ru`
  return `${name}@${domain}`
}
