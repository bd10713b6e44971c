/** `words.<language>.yaml`: every word that the program prints. Every key must be there, so that no word hides in the code. */
import * as z from 'zod'
import { type Checked, checked, wrong } from '../../diagnostics/checked.ts'
import { closest } from '../../diagnostics/closest.ts'
import { type Outcome, outcome } from '../../diagnostics/outcome.ts'
import { pluralCategory, WORD_KEYS, type WordKeys, type Words, type WordTemplate } from '../../model/words.ts'
import { requiredTextOf } from '../fields.ts'
import { faulty, judged, keysOf, missing } from '../judged.ts'
import { described, quoted } from '../quoted.ts'
import { checkYaml } from '../yaml/check-yaml.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'

const language = judged((value) => {
  if (value === undefined || value === null || value === '') return missing()
  if (typeof value === 'string' && isLanguage(value)) return outcome(value)
  const found = described(value)
  return faulty('read/bad-language', `нужен язык, а здесь ${found.ru}`, `expected a language, found ${found.en}`, {
    ru: 'напишите его обозначение по BCP 47: ru-RU, en-GB',
    en: 'write its BCP 47 tag: ru-RU, en-GB',
  })
})

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/**
 * The words of a job. In a text `{name}` is a place that the program fills, and `~` is a space at which no line is broken.
 *
 * @returns the words; or everything that is wrong: an unknown or missing key, a place that the key doesn't have or that the
 *   text lacks, other plural forms than the language has
 */
export function readWords(yaml: YamlFile): Checked<Words> {
  const tag = checkYaml(yaml, language, ['language'])
  if (tag.value === null) return wrong(...tag.diagnostics)
  const { value, diagnostics } = checkYaml(yaml, schemaFor(tag.value))
  // made from the keys themselves, which the type is made from too
  return value === null ? wrong(...diagnostics) : checked(value as unknown as Words, diagnostics)
}

const schemas = new Map<string, z.ZodType>()

/** Making the schema of a language takes longer than reading its words. */
function schemaFor(tag: string): z.ZodType {
  const schema = schemas.get(tag) ?? keysOf({ ...shapeOf(WORD_KEYS, tag), language })
  schemas.set(tag, schema)
  return schema
}

function shapeOf(keys: WordKeys, tag: string): z.ZodRawShape {
  return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, schemaOf(key, tag)]))
}

function schemaOf(key: WordKeys[string], tag: string): z.ZodType {
  if (key === 'text') return plainWord
  if (key === 'source') return sourceWord
  if (key === 'counted') return countedWord(tag)
  if (typeof key === 'number') return wordList(key)
  return isPlaces(key) ? template(key) : keysOf(shapeOf(key, tag))
}

function isPlaces(key: WordKeys | readonly string[]): key is readonly string[] {
  return Array.isArray(key)
}

const plainWord = judged((value) => {
  const read = templateOf(value, [])
  return read.ok ? outcome(read.value.join('')) : read
})

/** A word that becomes text of a template, inside quoted arguments too. */
const sourceWord = judged((value) => {
  const read = templateOf(value, [])
  if (!read.ok) return read
  const word = read.value.join('')
  const [sign] = /["|*_\\`[\]<>]/.exec(word) ?? []
  if (sign === undefined) return outcome(word)
  return faulty('read/stray-sign', `знак ${sign} здесь — разметка`, `the sign ${sign} is markup here`, {
    ru: 'слово встаёт в шаблон памятки: напишите его без этого знака, кавычки — «…»',
    en: 'the word goes into the leaflet’s template: leave the sign out; quotation marks are “…”',
  })
})

function template(places: readonly string[]) {
  return judged((value) => templateOf(value, places))
}

/** All that CLDR has, in its order. */
const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other']
/** The numbers up to here show all plural forms that whole numbers take. */
const ENOUGH = 200

function countedWord(tag: string) {
  const used = new Set(Array.from({ length: ENOUGH + 1 }, (_, n) => pluralCategory(tag, n)))
  const shape = Object.fromEntries(PLURAL_FORMS.filter((form) => used.has(form)).map((form) => [form, template(['n'])]))
  return keysOf(shape).transform((read) => ({ language: tag, forms: read }))
}

function wordList(length: number) {
  return z.array(plainWord).superRefine((list, context) => {
    if (list.length === length) return
    const { diagnostics } = faulty(
      'read/word-count',
      `нужно слов: ${length}, а здесь ${list.length}`,
      `expected ${length} words, found ${list.length}`,
      { ru: 'допишите недостающие или уберите лишние', en: 'add what is missing or delete what is too many' },
    )
    context.addIssue({ code: 'custom', params: { found: diagnostics } })
  })
}

/** Cuts a text at its places. */
function templateOf(value: unknown, places: readonly string[]): Outcome<WordTemplate<string>> {
  const read = requiredTextOf(value)
  if (!read.ok) return read
  const pieces = read.value.replaceAll('~', '\u00a0').split(/(\{[^{}]*\})/)
  const parts = pieces
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{') && piece.endsWith('}') ? { place: piece.slice(1, -1) } : piece))
  const held = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.place]))
  const unknown = held.find((place) => !places.includes(place))
  if (unknown !== undefined) return unknownPlace(unknown, places)
  const lacking = places.find((place) => !held.includes(place))
  if (lacking !== undefined) return missingPlace(lacking)
  return parts.some((part) => typeof part === 'string' && /[{}]/.test(part)) ? strayBrace() : outcome(parts)
}

function unknownPlace(place: string, places: readonly string[]): Outcome<never> {
  const near = closest(place, places)
  const list = places.map((name) => `{${name}}`).join(', ')
  const hint =
    places.length === 0
      ? { ru: 'здесь мест нет: уберите скобки', en: 'there are no places here: delete the braces' }
      : near === null
        ? { ru: `здесь бывают: ${list}`, en: `the places here are: ${list}` }
        : { ru: `возможно, {${near}}`, en: `perhaps {${near}}` }
  const name = quoted(`{${place}}`)
  return faulty('read/unknown-place', `места ${name} здесь нет`, `there is no place ${name} here`, hint)
}

function missingPlace(place: string): Outcome<never> {
  return faulty('read/missing-place', `нет места {${place}}`, `the place {${place}} is missing`, {
    ru: `впишите {${place}} туда, где это должно печататься`,
    en: `write {${place}} where it is to be printed`,
  })
}

function strayBrace(): Outcome<never> {
  return faulty('read/stray-sign', 'скобка без пары', 'a brace without its other half', {
    ru: 'место пишется так: {n}; сами скобки не печатаются',
    en: 'a place is written {n}; braces themselves are not printed',
  })
}
