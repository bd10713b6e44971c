/** A drawn form for those who hear it: everything that it shows, from the top down. */
import type { Screen, ScreenLine } from '../../../model/block.ts'
import { type FieldText, writtenText } from '../../../model/field-text.ts'

type Fill = (text: FieldText) => string
type LineOf<T extends ScreenLine['type']> = Extract<ScreenLine, { type: T }>
type InWords = { readonly [T in ScreenLine['type']]: (line: LineOf<T>, fill: Fill) => string }

const WORDS: InWords = {
  title: ({ text }, fill) => fill(text),
  note: ({ text }, fill) => fill(text),
  bullet: ({ text }, fill) => fill(text),
  link: ({ text }, fill) => `ссылка «${fill(text)}»`,
  check: ({ text, on }, fill) => `${on ? 'отмечено' : 'галочка'}: ${fill(text)}`,
  field: fieldInWords,
  buttons: ({ buttons }, fill) =>
    buttons.map(({ text, pressed }) => `${pressed ? 'нажать' : 'кнопка'} «${fill(text)}»`).join(', '),
  person: ({ name, detail }, fill) => [fill(name), fill(detail)].filter((part) => part !== '').join(', '),
  control: ({ mark, name }, fill) => `${mark} — ${fill(name)}`,
  rule: () => '',
}

/** @example 'Экран gosuslugi.ru: Регистрация; поле «Имя»: Анна; нажать «Зарегистрироваться»' */
export function screenInWords({ address, lines }: Screen, fill: Fill): string {
  const words = lines.map((line) => (WORDS[line.type] as (line: ScreenLine, fill: Fill) => string)(line, fill))
  return `Экран ${fill(address)}: ${words.filter((part) => part !== '').join('; ')}`
}

/** No code and no password is read out: a sample of asterisks is drawn as dots. */
function fieldInWords({ label, sample }: LineOf<'field'>, fill: Fill): string {
  const shown = /^\*+$/.test(writtenText(sample)) ? '' : fill(sample)
  return `поле «${fill(label)}»${shown === '' ? '' : `: ${shown}`}`
}
