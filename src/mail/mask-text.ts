/** What a server says, as it may be kept: addresses masked, nothing that could be a secret of the account, short. */
import { maskAddress } from './mask-address.ts'

const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g
const LONGEST = 200

/**
 * @param secrets texts that must not be kept, in any letter case; some servers repeat what they were sent
 * @example maskText('550 5.1.1 <mama@example.org> unknown', []) // '550 5.1.1 <m•••@example.org> unknown'
 */
export function maskText(text: string, secrets: readonly string[]): string {
  const hidden = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, Buffer.from(secret).toString('base64')])
    .reduce((rest, secret) => rest.replaceAll(secret, '•••'), text)
  return hidden
    .replace(/\p{Cc}+/gu, ' ')
    .replace(ADDRESS, maskAddress)
    .slice(0, LONGEST)
}
