/** Whether an argument is what its helper wants. */
import { closest } from '../diagnostics/closest.ts'
import type { Bilingual } from '../diagnostics/diagnostic.ts'
import type { Wanted } from './helper-signatures.ts'
import type { FieldShape } from './known-fields.ts'
import type { Expression } from './template-ast.ts'

export interface ArgumentMisfit {
  readonly message: Bilingual
  readonly hint?: Bilingual
}

const ISO_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/**
 * @param shape of the argument's value; null (already reported as invalid) fits everything, so that one fault is reported once
 * @returns null if it fits
 */
export function misfit(wanted: Wanted, argument: Expression, shape: FieldShape | null): ArgumentMisfit | null {
  if (typeof wanted === 'object') return wrongWord(wanted, argument)
  if (shape === null || fits(wanted, argument, shape)) return null
  const shown = show(argument)
  const what = WANTED[wanted]
  return { message: { ru: `${shown} — не ${what.ru}`, en: `${shown} is not ${what.en}` } }
}

function fits(wanted: Exclude<Wanted, readonly string[]>, argument: Expression, shape: FieldShape): boolean {
  const literal = argument.type === 'StringLiteral' ? argument.value : null
  switch (wanted) {
    case 'person':
      return shape.kind === 'group' && shape.person
    case 'date':
      return shape.kind === 'date' || (literal !== null && ISO_DATE.test(literal))
    case 'text':
      return shape.kind === 'text'
    case 'number':
      return shape.kind === 'number'
    case 'condition':
      return shape.kind !== 'group'
    case 'flag':
      return argument.type === 'BooleanLiteral'
    case 'age':
      return argument.type === 'NumberLiteral' && Number.isInteger(argument.value) && Number(argument.value) > 0
    // a heading becomes Markdown unchanged, so it must be a literal of the template, never a value
    case 'heading':
      return literal !== null && literal.trim() !== '' && !literal.includes('\n')
  }
}

function wrongWord(words: readonly string[], argument: Expression): ArgumentMisfit | null {
  if (argument.type === 'StringLiteral' && words.includes(argument.value)) return null
  const list = words.map((word) => `"${word}"`).join(', ')
  const near = argument.type === 'StringLiteral' ? closest(argument.value, words) : null
  const one = near === null ? list : `"${near}"`
  return {
    message: { ru: `${show(argument)} не подходит`, en: `${show(argument)} does not fit` },
    hint:
      near === null
        ? { ru: `можно: ${one}`, en: `one of: ${one}` }
        : { ru: `возможно, ${one}; можно: ${list}`, en: `perhaps ${one}; one of: ${list}` },
  }
}

function show(argument: Expression): string {
  if (argument.type === 'SubExpression') return `(${String(argument.path.original ?? '')} …)`
  if (argument.type === 'StringLiteral') return `"${argument.value.replace(/\s+/g, ' ')}"`
  return String(argument.original ?? argument.type.replace('Literal', '').toLowerCase())
}

const WANTED: Readonly<Record<Exclude<Wanted, readonly string[]>, Bilingual>> = {
  person: { ru: 'человек (pupil или class.teacher)', en: 'a person (pupil or class.teacher)' },
  date: { ru: 'дата', en: 'a date' },
  text: { ru: 'текст', en: 'text' },
  number: { ru: 'число', en: 'a number' },
  condition: {
    ru: 'условие: это группа полей, она есть всегда',
    en: 'a condition: it is a group of fields and always there',
  },
  flag: { ru: 'true или false', en: 'true or false' },
  age: { ru: 'целое число лет', en: 'a whole number of years' },
  heading: { ru: 'текст в кавычках в одну строку', en: 'quoted text on one line' },
}
