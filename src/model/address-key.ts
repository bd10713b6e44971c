/** How two spellings of one e-mail address are told to be one: letter case, and a domain in letters or in its ASCII form. */

/**
 * The domain in ASCII (RFC 5891), as the URL standard writes a host; one that is no domain stays as it is.
 *
 * @example addressKey('Mama@Почта.РФ') // 'mama@xn--80a1acny.xn--p1ai'
 */
export function addressKey(address: string): string {
  const lower = address.normalize('NFC').toLowerCase()
  const at = lower.lastIndexOf('@') + 1
  return `${lower.slice(0, at)}${inAscii(lower.slice(at))}`
}

function inAscii(domain: string): string {
  // what would be more than the host of an address on the web
  if (/[\s/\\?#:@]/.test(domain)) return domain
  const address = `http://${domain}/`
  return URL.canParse(address) ? new URL(address).hostname : domain
}
