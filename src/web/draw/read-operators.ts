/** The content of a page as a list of operators with their operands (ISO 32000-1, 7.8.2), as far as the press writes them. */

/** A number, a name without its slash, a string of glyph codes, or an array of the two last. */
export type Operand = number | string | readonly (number | string)[]

export interface Operator {
  readonly name: string
  readonly operands: readonly Operand[]
}

/** Names; dictionaries, which only marks have; strings of codes; arrays; numbers; operators. */
const TOKEN = /\/([^\s[\]<>()/]+)|<<[^>]*>>|<([0-9a-fA-F]*)>|(\[)|(\])|([-+.\d]+)|([A-Za-z*]+)/g

/** @example [...readOperators('1 0 0 rg 0 0 9 9 re f')].map(({ name }) => name) // ['rg', 're', 'f'] */
export function* readOperators(content: string): Generator<Operator> {
  let operands: Operand[] = []
  let array: (number | string)[] | null = null
  for (const [, name, codes, opens, closes, number, operator] of content.matchAll(TOKEN)) {
    if (operator !== undefined) {
      yield { name: operator, operands }
      operands = []
    } else if (opens !== undefined) array = []
    else if (closes !== undefined) {
      operands.push(array ?? [])
      array = null
    } else {
      const value = number === undefined ? (name ?? codes) : Number(number)
      if (value !== undefined) (array ?? operands).push(value)
    }
  }
}
