/** What a server says, as it may be kept: addresses masked, nothing that could be a secret of the account, short. */
import { maskAddress } from './mask-address.ts'

const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g
const LONGEST = 200

export interface Login {
  readonly user: string
  readonly password: string
}

/**
 * @param login what the server was sent; some servers repeat it, also in the form that it travelled in (RFC 4616)
 * @example maskText('550 5.1.1 <mama@example.org> unknown', { user: '', password: '' }) // '550 5.1.1 <m•••@example.org> unknown'
 */
export function maskText(text: string, { user, password }: Login): string {
  const plain = [`\0${user}\0${password}`, password]
  const secrets = password === '' ? [] : plain.flatMap((secret) => [secret, Buffer.from(secret).toString('base64')])
  const hidden = secrets.reduce((rest, secret) => rest.replaceAll(secret, '•••'), text)
  return hidden
    .replace(/\p{Cc}+/gu, ' ')
    .replace(ADDRESS, maskAddress)
    .slice(0, LONGEST)
}
