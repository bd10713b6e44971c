/** Marks of other languages that a leaflet would print as they are typed: what was meant is said in their place. */
import type { Bilingual } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import type { ParseContext } from './context.ts'

interface ForeignMark {
  readonly sign: RegExp
  readonly hint: Bilingual
}

/** A sign that a backslash comes before is meant to be printed (CommonMark 2.4). */
const AS_IS = String.raw`(?<!\\)`

const NO_HTML: Bilingual = {
  ru: 'HTML здесь не действует: **жирный**, новый абзац — пустая строка, знаки набирают сами, без &…;',
  en: 'there is no HTML here: **bold**, an empty line begins a paragraph, characters are typed themselves, without &…;',
}
const NO_BREAKS: Bilingual = {
  ru: 'страницы программа делит сама; каждый шаг начинается с новой',
  en: 'pages are divided by the program; each step begins a new one',
}

const FOREIGN: readonly ForeignMark[] = [
  {
    // a label without one of its four brackets
    sign: new RegExp(
      String.raw`${AS_IS}\[\[(?:[^[\]\n]*\](?!\])|[^[\]\n]*$)|${AS_IS}(?<!\[)\[[^[\]\n]+\]\](?!\])`,
      'u',
    ),
    hint: { ru: 'кнопка пишется в двойных скобках: [[Войти]]', en: 'a label has two brackets on each side: [[Войти]]' },
  },
  { sign: /<!--.*?(?:-->|$)/u, hint: { ru: 'заметка для себя: {{!-- … --}}', en: 'a note to oneself: {{!-- … --}}' } },
  {
    sign: new RegExp(String.raw`${AS_IS}<[^<>]*page-break[^<>]*>|\\(?:newpage|pagebreak|clearpage)\b`, 'iu'),
    hint: NO_BREAKS,
  },
  { sign: new RegExp(String.raw`${AS_IS}<\/?[a-z][a-z0-9]*(?:\s[^<>\n]*)?\/?>`, 'iu'), hint: NO_HTML },
  { sign: new RegExp(String.raw`${AS_IS}&(?:[a-z]+\d*|#\d+|#x[\da-f]+);`, 'iu'), hint: NO_HTML },
  {
    sign: new RegExp(String.raw`${AS_IS}~~[^~\s](?:[^~\n]*[^~\s])?~~`, 'u'),
    hint: { ru: 'зачёркнутого не бывает: уберите слова', en: 'nothing is struck through: delete the words' },
  },
  {
    sign: new RegExp(String.raw`${AS_IS}==[^=\s](?:[^=\n]*[^=\s])?==`, 'u'),
    hint: { ru: 'выделяют жирным: **так**', en: 'emphasis is bold: **like this**' },
  },
  {
    sign: new RegExp(String.raw`${AS_IS}\[\^[^\]\s]+\]`, 'u'),
    hint: {
      ru: 'сносок нет: поставьте пояснение в скобки или в «::: callout»',
      en: 'there are no footnotes: put the remark into brackets, or into "::: callout"',
    },
  },
]

/** Warns of one a line, if nothing else is wrong with the line; what is in a code span is meant to be seen. */
export function warnOfForeignMarks(context: ParseContext): void {
  const keyOf = ({ file, line }: Place) => `${file}:${line}`
  const reported = new Set(context.diagnostics.flatMap(({ place }) => (place ? [keyOf(place)] : [])))
  for (const [i, line] of context.lines.entries()) {
    if (reported.has(keyOf(context.place({ line: i + 1 })))) continue
    const text = line.replace(/`[^`]*`/g, '')
    for (const { sign, hint } of FOREIGN) {
      const [found] = sign.exec(text) ?? []
      if (found === undefined) continue
      context.warn(
        { line: i + 1 },
        'parse/printed-as-typed',
        { ru: `«${found}» напечатается как есть`, en: `"${found}" is printed as it is` },
        hint,
      )
      break
    }
  }
}
