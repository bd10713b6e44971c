/** The content of a line of a letter: text, `**bold**`, `[link](address)`, a line break. */
import { splitFields } from '../../model/field-text.ts'
import type { LetterInline, LetterInlines } from './letter-tree.ts'

/** An escaped sign, a link, a bold stretch, or a line's end with a backslash or two spaces before it. */
const MARKUP =
  /\\([^\s\p{L}\p{N}])|\[((?:\\.|[^\][\\])*)\]\(([^()\s]+)\)|\*\*(?=\S)((?:\\.|[^\\])*?\S)\*\*|(?:\\| {2,})\n/gu

/**
 * @param text of the form: values are marks in it and can't be taken for markup
 * @example letterInlines('Откройте **[портал](https://cop.example.org/)**')
 */
export function letterInlines(text: string): LetterInlines {
  const out: LetterInline[] = []
  let plain = ''
  let at = 0
  const flush = () => {
    if (plain !== '') out.push({ type: 'text', text: splitFields(plain) })
    plain = ''
  }
  for (const match of text.matchAll(MARKUP)) {
    const [whole, escaped, label, address, bold] = match
    plain += joined(text.slice(at, match.index))
    at = match.index + whole.length
    if (escaped !== undefined) {
      plain += escaped
      continue
    }
    flush()
    if (label !== undefined && address !== undefined) {
      out.push({ type: 'link', address: splitFields(address), content: letterInlines(label) })
    } else if (bold !== undefined) out.push({ type: 'bold', content: letterInlines(bold) })
    else out.push({ type: 'break' })
  }
  plain += joined(text.slice(at))
  flush()
  return out
}

/** A typed line's end is a space; no line begins with a dash. */
function joined(text: string): string {
  return text.replace(/ *\n */g, ' ').replace(/ (?=[—–] )/g, '\u00a0')
}
