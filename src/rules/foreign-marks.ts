/** Marks of other languages (HTML, other Markdown, LaTeX), which are printed as they are typed, and what to write instead. */

/** Russian and English. */
interface Hint {
  readonly ru: string
  readonly en: string
}

interface ForeignMark {
  readonly sign: RegExp
  readonly hint: Hint
}

/** A sign that a backslash comes before is meant to be printed (CommonMark 2.4). */
const AS_IS = String.raw`(?<!\\)`

const NO_HTML: Hint = {
  ru: 'HTML здесь не действует: **жирный**, новый абзац — пустая строка, знаки набирают сами, без &…;',
  en: 'there is no HTML here: **bold**, an empty line begins a paragraph, characters are typed themselves, without &…;',
}
const NO_BREAKS: Hint = {
  ru: 'страницы программа делит сама; каждый шаг начинается с новой',
  en: 'pages are divided by the program; each step begins a new one',
}

const FOREIGN: readonly ForeignMark[] = [
  {
    // a field that lacks a brace; those of `\\{{x}}` are meant
    sign: /(?<![{\\])\{[a-z]\w*(?:(?:\.\w+)+(?:\s[^{}\n]*)?\}\}?|(?:\s[^{}\n]*)?\}\})(?!\})/u,
    hint: {
      ru: 'поле пишется в двойных скобках: {{pupil.firstName}}',
      en: 'a field has two braces on each side: {{pupil.firstName}}',
    },
  },
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

export interface FoundMarks {
  /** As they are typed, each once. */
  readonly found: readonly string[]
  readonly hint: Hint
}

/**
 * What of a line would be printed as it is typed; a mark within another is part of it. What is in a code span is meant to be seen.
 *
 * @returns the marks that are meant alike together
 * @example foreignMarks('<b>Да</b> ~~нет~~').map(({ found }) => found) // [['<b>', '</b>'], ['~~нет~~']]
 */
export function foreignMarks(line: string): readonly FoundMarks[] {
  const byHint = new Map<Hint, string[]>()
  let rest = line.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length))
  for (const { sign, hint } of FOREIGN) {
    rest = rest.replace(new RegExp(sign.source, `${sign.flags}g`), (found) => {
      byHint.set(hint, [...(byHint.get(hint) ?? []), found])
      return ' '.repeat(found.length)
    })
  }
  return [...byHint].map(([hint, found]) => ({ found: [...new Set(found)], hint }))
}
