/** Text with numbered holes: what is written once, and where the values of one recipient are set. */

/** A hole in a text; `index` counts through the values of the merged leaflet that the text belongs to. */
export interface Field {
  readonly type: 'field'
  readonly index: number
}

export type FieldText = readonly (string | Field)[]

/**
 * In a form a field is one code point of the private-use plane 15, so that no Markdown rule and no typographic rule sees
 * anything but an unknown letter there. Values never enter the form; manuscripts that hold such a code point are refused.
 */
const FIRST_MARK = 0xf0000
const LAST_MARK = 0xffffd
/** The number of values that one form can hold. */
export const MOST_FIELDS = LAST_MARK - FIRST_MARK + 1

/** The mark of value number `index` in a form. */
export function fieldMark(index: number): string {
  if (index < 0 || FIRST_MARK + index > LAST_MARK) throw new RangeError(`no mark for value ${index}`)
  return String.fromCodePoint(FIRST_MARK + index)
}

/**
 * Cuts a text of the form at its marks.
 *
 * @example splitFields(`у ${fieldMark(2)}.`) // ['у ', { type: 'field', index: 2 }, '.']
 */
export function splitFields(text: string): FieldText {
  const out: (string | Field)[] = []
  let plain = ''
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (code >= FIRST_MARK && code <= LAST_MARK) {
      if (plain) out.push(plain)
      plain = ''
      out.push({ type: 'field', index: code - FIRST_MARK })
    } else plain += char
  }
  if (plain) out.push(plain)
  return out
}

/**
 * The text with its values set.
 *
 * @throws RangeError for a field without a value: it must not be printed as a blank
 * @example fillText(['у ', { type: 'field', index: 0 }], ['Анны']) // 'у Анны'
 */
export function fillText(text: FieldText, values: readonly string[]): string {
  return text.map((part) => (typeof part === 'string' ? part : valueFor(part, values))).join('')
}

/**
 * What the manuscript itself wrote of a text, its fields left out.
 *
 * @example writtenText(['у ', { type: 'field', index: 0 }]) // 'у '
 */
export function writtenText(text: FieldText): string {
  return text.filter((part) => typeof part === 'string').join('')
}

function valueFor({ index }: Field, values: readonly string[]): string {
  const value = values[index]
  if (value === undefined) throw new RangeError(`no value for field ${index} of ${values.length}`)
  return value
}

/** The values that a text uses, by index, in order of first use. */
export function fieldsOf(text: FieldText): readonly number[] {
  return [...new Set(text.flatMap((part) => (typeof part === 'string' ? [] : [part.index])))]
}
