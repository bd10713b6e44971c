/** Whether an address can be written to, and whether it looks mistyped. */
import { closest } from '../diagnostics/closest.ts'
import { isMailAddress } from '../mail/mail-address.ts'

export type AddressVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'bad-address' }
  | { readonly ok: false; readonly reason: 'doubtful-address'; readonly meant: string }

/** Where most families have their mail. */
const USUAL_DOMAINS = [
  'mail.ru',
  'inbox.ru',
  'list.ru',
  'bk.ru',
  'internet.ru',
  'yandex.ru',
  'ya.ru',
  'yandex.com',
  'rambler.ru',
  'gmail.com',
  'icloud.com',
  'outlook.com',
  'hotmail.com',
  'vk.com',
]
/** Other services of these names there are; `mail.com` and `email.ru` aren't mistyped. */
const OTHERS = new Set(['mail.com', 'email.ru', 'email.com', 'gmail.ru', 'ok.ru', 'tut.by', 'yandex.by', 'yandex.kz'])
const SURE_SLIPS: Readonly<Record<string, string>> = { con: 'com', cm: 'com', ry: 'ru', tu: 'ru', eu: 'ru' }

/** Letters that look alike in two alphabets: registries refuse such names, as they serve only to imitate another. */
function isMixed(domain: string): boolean {
  return domain.split('.').some((label) => {
    const letters = label.normalize('NFKC').match(/\p{L}/gu) ?? []
    const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length
    return latin > 0 && latin < letters.length
  })
}

/** @example judgeAddress('mama@gmail.con') // { ok: false, reason: 'doubtful-address', meant: 'mama@gmail.com' } */
export function judgeAddress(address: string): AddressVerdict {
  if (!isMailAddress(address)) return { ok: false, reason: 'bad-address' }
  const at = address.lastIndexOf('@')
  const [local, domain] = [address.slice(0, at), address.slice(at + 1).toLowerCase()]
  if (isMixed(domain)) return { ok: false, reason: 'bad-address' }
  if (USUAL_DOMAINS.includes(domain) || OTHERS.has(domain)) return { ok: true }
  const [name = '', ending = '', ...more] = domain.split('.')
  const slip = SURE_SLIPS[ending]
  const mended = slip === undefined || more.length > 0 ? null : `${name}.${slip}`
  const meant = mended !== null && USUAL_DOMAINS.includes(mended) ? mended : near(domain)
  return meant === null ? { ok: true } : { ok: false, reason: 'doubtful-address', meant: `${local}@${meant}` }
}

/** One letter more, less or other; short names are too near to one another. */
function near(domain: string): string | null {
  const long = USUAL_DOMAINS.filter((one) => one.length >= 7)
  const found = domain.length >= 6 ? closest(domain, long) : null
  return found !== null && Math.abs(found.length - domain.length) <= 1 && distanceIsOne(found, domain) ? found : null
}

/** One edit, or two neighbours that changed places. */
function distanceIsOne(a: string, b: string): boolean {
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}
