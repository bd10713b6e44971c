/** E-mail addresses in a cell of a class list; it may hold several, with words beside them. */
import { cleanText } from '../../clean-text.ts'

export interface ListEmails {
  readonly emails: readonly string[]
  /** What was meant as an address and can't be one. */
  readonly odd: readonly string[]
}

/** «pavlova,mama@mail.example»: no space follows the comma, and what is before it could be part of the address. */
const COMMA_INSIDE = /(?<![^\s,;|<>()])[A-Za-z][\w.+-]*,[^\s@,;|<>()]+@[^\s,;|<>()]+/g

const EMAIL = /^[^\s@<>",;()]+@[^\s@<>",;()]+\.[^\s@<>",;().]+$/

/** @example listEmails('мама <dom@mail.example>; papa@mail') // { emails: ['dom@mail.example'], odd: ['papa@mail'] }  */
export function listEmails(text: string): ListEmails {
  const joined = text.match(COMMA_INSIDE) ?? []
  const words = text
    .replace(COMMA_INSIDE, ' ')
    .split(/[\s,;|<>()]+/)
    .map((word) => cleanText(word).text.replace(/^mailto:/i, ''))
    .map((word) => word.replace(/(?<=\.\p{L}+)[./]+$/u, ''))
    .filter((word) => word !== '')
  const addresses = words.flatMap((word) => (word.split('@').length > 2 ? word.split('/') : [word]))
  const meant = addresses.filter((word) => word.includes('@'))
  // an address that mixes alphabets was typed in the wrong layout, and reaches no one
  const emails = meant.filter((word) => EMAIL.test(word) && !isMixed(word))
  return { emails: [...new Set(emails)], odd: [...joined, ...meant.filter((word) => !emails.includes(word))] }
}

/** Only the Cyrillic top-level domains have Cyrillic addresses. */
function isMixed(address: string): boolean {
  if (!/\p{Script=Cyrillic}/u.test(address)) return false
  return /[a-z]/i.test(address) || !/\.(рф|рус|дети|москва|бел|срб|укр|қаз|мкд|монгол)$/iu.test(address)
}
