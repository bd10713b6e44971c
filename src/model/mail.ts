/** Letters: what is written in one, what is attached, and everything that goes into its message. */

/** What the template makes for one family. */
export interface LetterContent {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface LetterAttachment {
  /** The file's name as the family reads it. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A letter with all that its message is made from: the same letter gives the same bytes. */
export interface OutgoingLetter {
  readonly from: { readonly name: string; readonly address: string }
  /** The one address that it goes to. */
  readonly to: string
  readonly replyTo: { readonly name: string; readonly address: string } | null
  /** With its angle brackets: `<…@…>`. */
  readonly messageId: string
  /** ISO 8601: when it is handed over. The Message-ID alone says whether two letters are one. */
  readonly date: string
  readonly content: LetterContent
  readonly attachments: readonly LetterAttachment[]
}
