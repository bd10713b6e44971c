/** A drawn form for those who hear it: everything that it shows, from the top down. */

import type { Screen, ScreenLine } from '../../../model/block.ts'
import { type FieldText, writtenText } from '../../../model/field-text.ts'
import { type Words, wordText } from '../../../model/words.ts'

type Fill = (text: FieldText) => string
type LineOf<T extends ScreenLine['type']> = Extract<ScreenLine, { type: T }>
type InWords = {
  readonly [T in ScreenLine['type']]: (line: LineOf<T>, fill: Fill, words: Words['screen']) => string
}

type InWordsOfAny = (line: ScreenLine, fill: Fill, words: Words['screen']) => string

const IN_WORDS: InWords = {
  title: ({ text }, fill) => fill(text),
  note: ({ text }, fill) => fill(text),
  bullet: ({ text }, fill) => fill(text),
  link: ({ text }, fill, words) => wordText(words.link, { text: fill(text) }),
  check: ({ text, on }, fill, words) => wordText(on ? words.checked : words.unchecked, { text: fill(text) }),
  field: fieldInWords,
  buttons: ({ buttons }, fill, words) =>
    buttons.map(({ text, pressed }) => wordText(pressed ? words.press : words.button, { text: fill(text) })).join(', '),
  person: ({ name, detail }, fill) => [fill(name), fill(detail)].filter((part) => part !== '').join(', '),
  control: ({ mark, name }, fill, words) => wordText(words.control, { mark, name: fill(name) }),
  rule: () => '',
}

/** @example 'Экран gosuslugi.ru: Регистрация; поле «Имя»: Анна; нажать «Зарегистрироваться»' */
export function screenInWords({ address, lines }: Screen, fill: Fill, { screen }: Pick<Words, 'screen'>): string {
  const parts = lines.map((line) => (IN_WORDS[line.type] as InWordsOfAny)(line, fill, screen))
  return wordText(screen.alt, { address: fill(address), lines: parts.filter((part) => part !== '').join('; ') })
}

/** No code and no password is read out: a sample of asterisks is drawn as dots. */
function fieldInWords({ label, sample }: LineOf<'field'>, fill: Fill, words: Words['screen']): string {
  const shown = /^\*+$/.test(writtenText(sample)) ? '' : fill(sample)
  return shown === ''
    ? wordText(words.field, { label: fill(label) })
    : wordText(words.filled, { label: fill(label), sample: shown })
}
