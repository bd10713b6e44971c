/** What a letter is known by, in the ledger and in its Message-ID: by whom it is for and what it brings, never by when it is sent. */
import { createHash } from 'node:crypto'

export interface LetterIdentity {
  readonly run: string
  readonly classLabel: string
  readonly pupil: { readonly number: number; readonly name: string }
  readonly address: string
  readonly leaflets: readonly string[]
}

/**
 * @returns 24 hexadecimal digits: the same on every run, so that a second copy is recognised as one
 * @example letterId({ run: '2026-09-03', classLabel: '5А', pupil: { number: 1, name: 'Иванов Пётр' }, address: 'a@b.example', leaflets: ['chats'] })
 */
export function letterId({ run, classLabel, pupil, address, leaflets }: LetterIdentity): string {
  const key = [run, classLabel, pupil.number, pupil.name, addressKey(address), [...leaflets].sort()]
  return digest(JSON.stringify(key)).slice(0, 24)
}

/** Mail systems drop a second copy with the same Message-ID (RFC 5322, 3.6.4). */
export function messageIdOf(id: string, from: string): string {
  return `<pamyatka.${id}@${new URL(`http://${from.slice(from.lastIndexOf('@') + 1)}/`).hostname}>`
}

/** How two spellings of one address are told to be one. */
export function addressKey(address: string): string {
  return address.normalize('NFC').toLowerCase()
}

export function digest(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
