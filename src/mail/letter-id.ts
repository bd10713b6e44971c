/** What a letter is known by, in the ledger and in its Message-ID: by whom it is for and what it brings, never by when it is sent. */
import { createHash } from 'node:crypto'
import { addressKey } from '../model/address-key.ts'

export interface LetterIdentity {
  readonly run: string
  /** «Иванов Пётр»; letter case, «ё» and signs make no difference. */
  readonly name: string
  readonly address: string
  readonly leaflets: readonly string[]
}

/**
 * Number and class are no part of it: a child that joins the class renumbers all below, and a class that is called
 * otherwise holds the same families. Nobody may get a second copy for that.
 *
 * @returns 24 hexadecimal digits: the same on every run, so that a second copy is recognised as one
 * @example letterId({ run: '2026-09-03', name: 'Иванов Пётр', address: 'a@b.example', leaflets: ['chats'] })
 */
export function letterId({ run, name, address, leaflets }: LetterIdentity): string {
  return digest(JSON.stringify([run, recipientKey(name, address), [...leaflets].sort()])).slice(0, 24)
}

/** Whether two rows of the lists are one child at one address, whatever class and number they have. */
export function recipientKey(name: string, address: string): string {
  const letters = name.normalize('NFC').toLowerCase().replaceAll('ё', 'е')
  return JSON.stringify([(letters.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' '), addressKey(address)])
}

/** Mail systems drop a second copy with the same Message-ID (RFC 5322, 3.6.4). */
export function messageIdOf(id: string, from: string): string {
  return `<pamyatka.${id}@${new URL(`http://${from.slice(from.lastIndexOf('@') + 1)}/`).hostname}>`
}

export function digest(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
