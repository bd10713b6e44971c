/** A letter as a draft file, to open in a mail program and send by hand. */
import type { OutgoingLetter } from '../model/mail.ts'
import { composeMessage } from './compose-message.ts'

/** Whoever sends the draft gives it both. */
const GIVEN_BY_THE_SENDER = /^(?:Message-ID|Date):[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*/gim

/**
 * The message of `writeMessage` with `X-Unsent: 1`, by which Outlook opens a file for writing, and without Message-ID and Date.
 *
 * @returns the bytes of an `.eml` file
 * @throws RangeError (the promise is rejected) as `writeMessage` does
 */
export async function writeDraft(letter: OutgoingLetter): Promise<Uint8Array> {
  const message = await composeMessage(letter, { 'X-Unsent': '1' })
  // up to the line end of the last header
  const end = message.indexOf('\r\n\r\n') + 2
  const head = message.subarray(0, end).toString('latin1').replace(GIVEN_BY_THE_SENDER, '')
  return Buffer.concat([Buffer.from(head, 'latin1'), message.subarray(end)])
}
