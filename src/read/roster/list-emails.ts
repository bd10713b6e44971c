/** E-mail addresses in a cell of a class list; several may stand there, with words beside them. */
import { cleanText } from '../clean-text.ts'

export interface ListEmails {
  readonly emails: readonly string[]
  /** What was meant as an address and can't be one. */
  readonly odd: readonly string[]
}

const EMAIL = /^[^\s@<>",;()]+@[^\s@<>",;()]+\.[^\s@<>",;().]+$/

/** @example listEmails('мама <dom@mail.example>; papa@mail') // { emails: ['dom@mail.example'], odd: ['papa@mail'] }  */
export function listEmails(text: string): ListEmails {
  const words = text
    .split(/[\s,;|<>()]+/)
    .map((word) => cleanText(word).text.replace(/^mailto:/i, ''))
    .map((word) => word.replace(/(?<=\.\p{L}+)[./]+$/u, ''))
    .filter((word) => word !== '')
  const addresses = words.flatMap((word) => (word.split('@').length > 2 ? word.split('/') : [word]))
  const meant = addresses.filter((word) => word.includes('@'))
  // an address that mixes alphabets was typed in the wrong layout, and reaches nobody
  const emails = meant.filter((word) => EMAIL.test(word) && !isMixed(word))
  const odd = meant.filter((word) => !emails.includes(word))
  return { emails: [...new Set(emails)], odd: meant.length === 0 && words.length > 0 ? [words.join(' ')] : odd }
}

function isMixed(address: string): boolean {
  return address.split(/[@.]/).some((part) => /\p{Script=Cyrillic}/u.test(part) && /[a-z]/i.test(part))
}
