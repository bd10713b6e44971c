/** PDF objects as values (ISO 32000-1, 7.3): an indirect object is known by its identity and numbered only when written. */

export interface PdfName {
  readonly name: string
}

/** A text string (7.9.2.2), written as UTF-16BE where it isn't plain ASCII. */
export interface PdfText {
  readonly text: string
}

/** A string of bytes given as ASCII characters, for addresses and the like. */
export interface PdfAscii {
  readonly ascii: string
}

/** A string of bytes given in hexadecimal. */
export interface PdfBytes {
  readonly hex: string
}

/** An indirect object: a dictionary or another value, with a stream where there is one. */
export interface PdfObject {
  readonly value: PdfValue
  readonly stream?: Uint8Array
}

export interface PdfRef {
  readonly ref: PdfObject
}

export interface PdfDictionary {
  readonly [key: string]: PdfValue | undefined
}

export type PdfValue =
  | number
  | boolean
  | PdfName
  | PdfText
  | PdfAscii
  | PdfBytes
  | PdfRef
  | readonly PdfValue[]
  | { readonly dict: PdfDictionary }

/** A name object (ISO 32000-1, 7.3.5). @example name('Page') // written as /Page */
export const name = (value: string): PdfName => ({ name: value })
/** A text that people read, as a title. */
export const pdfText = (value: string): PdfText => ({ text: value })
/** A reference to an indirect object, which gets its number when the file is written. */
export const ref = (object: PdfObject): PdfRef => ({ ref: object })
/** @example dict({ Type: name('Page') }) // written as << /Type /Page >>; an entry that is undefined is left out */
export const dict = (entries: PdfDictionary): { readonly dict: PdfDictionary } => ({ dict: entries })
