/** Sets the values of one family in a letter's text. */
import { fillAddress, isAddress } from '../../model/address.ts'
import { type FieldText, fillText } from '../../model/field-text.ts'
import { visibleText } from '../../rules/visible-text.ts'

/** «11 сентября» stays on one line. */
const DAY = /^(\d{1,2}) (?=\p{L}\p{Ll}+$)/u

export interface LetterFill {
  readonly text: (text: FieldText) => string
  /** '' for what isn't an address: a link that leads nowhere isn't one. */
  readonly address: (address: FieldText) => string
}

/** Values are one line each, with nothing invisible in them: a name can neither begin a paragraph nor turn a line round. */
export function letterFill(values: readonly string[]): LetterFill {
  const clean = values.map((value) => visibleText(value).replace(DAY, '$1\u00a0'))
  const text = (parts: FieldText) => fillText(parts, clean)
  return {
    text,
    address: (address) => {
      const filled = fillAddress(address, text)
      return isAddress(filled) ? filled : ''
    },
  }
}
