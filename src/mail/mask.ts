/** What may be kept and shown of addresses and of what a server says: enough to know one's own again, too little to write to. */

const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g
const LONGEST = 200

export interface Login {
  readonly user: string
  readonly password: string
}

/**
 * The first character of the local part and the domain. A masked address stays as it is.
 *
 * @example maskAddress('mama.ivanova@example.org') // 'm•••@example.org'
 */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const [first = ''] = Array.from(at < 0 ? address : address.slice(0, at))
  return `${first === '•' ? '' : first}•••${at < 0 ? '' : address.slice(at)}`
}

/**
 * The words of a server: addresses masked, nothing that could be a secret of the account, short.
 *
 * @param login what the server was sent; some servers repeat it, also in the form that it travelled in (RFC 4616)
 * @example maskText('550 5.1.1 <mama@example.org> unknown', { user: '', password: '' }) // '550 5.1.1 <m•••@example.org> unknown'
 */
export function maskText(text: string, { user, password }: Login): string {
  const plain = [`\0${user}\0${password}`, password]
  const secrets = password === '' ? [] : plain.flatMap((secret) => [secret, base64(secret)])
  const hidden = secrets.reduce((rest, secret) => rest.replaceAll(secret, '•••'), text)
  return hidden
    .replace(/\p{Cc}+/gu, ' ')
    .replace(ADDRESS, maskAddress)
    .slice(0, LONGEST)
}

/** RFC 4648, 4; of the text in UTF-8. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
