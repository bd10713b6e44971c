/** What is one address that any server takes. */

/** A dot-atom of ASCII (RFC 5322, 3.2.3): quoted local parts and those with other letters (RFC 6531) are refused by too many servers. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
/** Letters of any script: a domain is sent in its ASCII form (RFC 5891). */
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u
/** RFC 5321, 4.5.3.1. */
const LONGEST_LOCAL = 64
const LONGEST = 254

/**
 * Whether a text is exactly one address, with nothing round it: no name, no angle brackets, no second address, no route, no number in
 * brackets
 * for a host.
 *
 * @example isMailAddress('mama@example.org')                   // true
 * @example isMailAddress('mama@example.org, papa@example.org') // false
 */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@')
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)]
  const labels = domain.split('.')
  return (
    at > 0 &&
    local.length <= LONGEST_LOCAL &&
    text.length <= LONGEST &&
    LOCAL.test(local) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    // an encoded word, to a program that looks for one everywhere
    !text.includes('=?') &&
    // the rules of international names have the last word; those in ASCII come back as they are
    URL.canParse(`http://${domain}/`) &&
    !/^[\d.]+$/.test(new URL(`http://${domain}/`).hostname)
  )
}
