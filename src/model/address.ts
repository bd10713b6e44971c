/** Addresses that a link or a code opens, with values in them. */
import type { FieldText } from './field-text.ts'

const PROTOCOLS: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:']

/** Whether a text is an address that a leaflet may lead to. @example isAddress('javascript:alert(1)') // false */
export function isAddress(text: string): boolean {
  return URL.canParse(text) && PROTOCOLS.includes(new URL(text).protocol)
}

/**
 * Sets the values of an address, as a browser would write it (WHATWG URL). A value that begins the address is the
 * address; inside one it is percent-encoded, so that no name can change where it leads; of one that is dialled only the
 * digits are taken (RFC 3966), and in one that is written to the sign @ stays (RFC 6068). The result need not be an address: see
 * `isAddress`.
 *
 * @example fillAddress(['https://a.example.org/?q=', { type: 'field', index: 0 }], () => 'А&b') // 'https://a.example.org/?q=%D0%90%26b'
 */
export function fillAddress(address: FieldText, fill: (text: FieldText) => string): string {
  const dialled = typeof address[0] === 'string' && /^tel:/i.test(address[0])
  const mailed = typeof address[0] === 'string' && /^mailto:/i.test(address[0])
  const text = address
    .map((part, i) => {
      const value = fill([part])
      if (typeof part === 'string' || i === 0) return value
      if (dialled) return value.replace(/(?!^\+)\D/g, '')
      const encoded = encodeURIComponent(value)
      return mailed && i === 1 ? encoded.replace('%40', '@') : encoded
    })
    .join('')
  return URL.canParse(text) ? new URL(text).href : text
}
