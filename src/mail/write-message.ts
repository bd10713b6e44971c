/** The message of a letter, ready to be handed to a server. */
import type { OutgoingLetter } from '../model/mail.ts'
import { composeMessage } from './compose-message.ts'

/**
 * Exactly one recipient, in To; never Cc or Bcc. Names and subject are made safe for headers, whatever they hold.
 *
 * @returns the bytes of the message, the same for the same letter
 * @throws RangeError (the promise is rejected) if an address isn't exactly one, or Message-ID or date can't be one
 * @example await writeMessage(letter) // From: … To: … Subject: … multipart/mixed
 */
export async function writeMessage(letter: OutgoingLetter): Promise<Uint8Array> {
  return composeMessage(letter, {})
}
