/** Addresses as they may stand in reports and on the screen: enough to know one's own again, too little to write to. */

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
