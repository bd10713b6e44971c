/** The id of a letter, in the ledger and in its Message-ID: made from its recipient and its content, never from the time of sending. */
import type { Sha256 } from '../build/build-world.ts'
import { addressKey } from '../rules/mailboxes.ts'
import { nameKey } from '../rules/name-key.ts'

export interface LetterIdentity {
  readonly run: string
  /** «Иванов Пётр»; letter case, «ё» and signs make no difference. */
  readonly name: string
  readonly address: string
  readonly leaflets: readonly string[]
}

/** Digits of an id. */
const LENGTH = 24

/**
 * Number and class are no part of it: a child that joins the class renumbers all below, and a class that is renamed holds the same
 * families. No family may get a second copy for that.
 *
 * @returns 24 hexadecimal digits: the same on every run, so that a second copy is recognised as one
 * @example await letterId({ run: '2026-09-03', name: 'Иванов Пётр', address: 'a@b.example', leaflets: ['chats'] }, sha256)
 */
export async function letterId({ run, name, address, leaflets }: LetterIdentity, sha256: Sha256): Promise<string> {
  return shortSum([run, recipientKey(name, address), [...leaflets].sort()], sha256)
}

/**
 * Whether two rows of the lists are one child at one address, whatever class and number they have.
 *
 * @returns the same text for both
 */
export function recipientKey(name: string, address: string): string {
  return JSON.stringify([nameKey(name), addressKey(address)])
}

/**
 * Mail systems drop a second copy with the same Message-ID (RFC 5322, 3.6.4).
 *
 * @param from the address that the letter leaves from: its domain is that of the id
 * @example messageIdOf('0a1b', 'info@school.example') // '<pamyatka.0a1b@school.example>'
 */
export function messageIdOf(id: string, from: string): string {
  return `<pamyatka.${id}@${new URL(`http://${from.slice(from.lastIndexOf('@') + 1)}/`).hostname}>`
}

/** SHA-256 of a text in UTF-8, 64 hexadecimal digits. */
export function sumOfText(text: string, sha256: Sha256): Promise<string> {
  return sha256(new TextEncoder().encode(text))
}

/** SHA-256 of a value as JSON, 64 hexadecimal digits. */
export function sumOfValue(value: unknown, sha256: Sha256): Promise<string> {
  return sumOfText(JSON.stringify(value), sha256)
}

/** The beginning of such a sum, as long as a letter's id. */
export async function shortSum(value: unknown, sha256: Sha256): Promise<string> {
  return (await sumOfValue(value, sha256)).slice(0, LENGTH)
}
