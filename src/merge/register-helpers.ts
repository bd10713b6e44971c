/** Gives a Handlebars environment the helpers of the manuscripts, and takes away the ones that they may not use. */
import type Handlebars from 'handlebars'
import { present } from '../diagnostics/impossible.ts'
import { fieldMark, MOST_FIELDS } from '../model/field-text.ts'
import type { PersonName, VkState } from '../model/job.ts'
import { countedText, pluralCategory, type Words } from '../model/words.ts'
import { type DateForm, formatDate } from './format-date.ts'
import { formatPhone } from './format-phone.ts'
import { WRITE } from './helper-signatures.ts'
import { isBlankMarked } from './origin-marks.ts'
import {
  declinedInitials,
  declinedName,
  fullName,
  initialedName,
  NAME_CASES,
  type NameCase,
  type PrintedName,
} from './person-name.ts'

/** What one run of a template carries with it, out of reach of the template itself. */
export interface HelperRun {
  /** Filled in the order of output. */
  readonly values: string[]
  /** Null where unknown. */
  readonly age: number | null
  readonly vk: VkState
  /** Filled with those whose name was wanted in a case that the rules aren't sure of. */
  readonly unsure: Set<PersonName>
}

type Options = Handlebars.HelperOptions

/** What the helpers print of themselves; plain data, so that it can go with precompiled templates. */
export type HelperWords = Pick<Words, 'language' | 'dates' | 'age'>

const CASES = Object.fromEntries(
  NAME_CASES.map((nameCase) => [
    nameCase,
    {
      whole: rememberPerson((person) => declinedName(person, nameCase)),
      initials: rememberPerson((person) => declinedInitials(person, nameCase)),
    },
  ]),
) as Readonly<Record<NameCase, Readonly<Record<'whole' | 'initials', (person: PersonName) => PrintedName>>>>

/**
 * @param env an environment of its own: what is global in Handlebars stays as it is
 * @param words of the job: dates, plural forms and headings are printed in them
 */
export function registerHelpers(env: typeof Handlebars, words: HelperWords): void {
  for (const name of ['log', 'lookup']) env.unregisterHelper(name)
  env.registerHelper(WRITE, writeValue)
  env.registerHelper('full', fullName)
  env.registerHelper('initials', initialedName)
  for (const nameCase of NAME_CASES) {
    env.registerHelper(nameCase, (person: PersonName, options: Options) => inCase(nameCase, person, options).text)
  }
  env.registerHelper('sure', function (this: unknown, nameCase: NameCase, person: PersonName, options: Options) {
    return inCase(nameCase, person, options).sure ? options.fn(this) : options.inverse(this)
  })
  env.registerHelper('date', (date: string, { hash }: Options) => formatDate(date, dateForm(hash.form), words))
  env.registerHelper('phone', rememberText(formatPhone))
  env.registerHelper('plural', (count: unknown, one: string, few: string, many: string) =>
    typeof count === 'number' ? pluralOf(words, count, { one, few, many }) : '',
  )
  env.registerHelper('age', ageBlock(words))
  env.registerHelper('vk', vkBlock)
}

function runOf({ data }: Options): HelperRun {
  return data.run
}

/** Lists the value and leaves its mark: the only way by which a value gets into a form. */
function writeValue(value: unknown, options: Options): string {
  const { values } = runOf(options)
  // strict templates name nothing that isn't there; what is known to be unknown is null
  values.push(value === null ? '' : String(present(value, 'a value that a template writes')))
  // `mergeLeaflet` refuses a leaflet of more
  return values.length > MOST_FIELDS ? '' : fieldMark(values.length - 1)
}

/** Prints a name in a case; one that the rules aren't sure of is noted for the run's warnings. */
function inCase(nameCase: NameCase, person: PersonName, options: Options): PrintedName {
  const printed = CASES[nameCase][options.hash.form === 'initials' ? 'initials' : 'whole'](person)
  if (!printed.sure) runOf(options).unsure.add(person)
  return printed
}

/** Cases take a while to work out, and every leaflet of a class names the same teacher. */
function rememberPerson(decline: (person: PersonName) => PrintedName): (person: PersonName) => PrintedName {
  return rememberIn(new WeakMap(), decline)
}

/** So do telephone numbers, of which a job has few: the school's and the teachers'. */
function rememberText(format: (text: string) => string): (text: string) => string {
  return rememberIn(new Map(), format)
}

function rememberIn<T, V>(
  known: { get: (key: T) => V | undefined; set: (key: T, value: V) => unknown },
  work: (key: T) => V,
): (key: T) => V {
  return (key) => {
    const remembered = known.get(key)
    if (remembered !== undefined) return remembered
    const value = work(key)
    known.set(key, value)
    return value
  }
}

function dateForm(form: unknown): DateForm {
  return form === 'weekday' || form === 'full' || form === 'numeric' ? form : 'day'
}

/** The three texts of `{{plural}}` by the rule of the language: what it has no text for takes the last one. */
function pluralOf(
  { language }: HelperWords,
  count: number,
  texts: Readonly<Record<'one' | 'few' | 'many', string>>,
): string {
  const category = pluralCategory(language, count)
  return category === 'one' || category === 'few' ? texts[category] : texts.many
}

/** One branch by the age on the meeting day; both, each under its heading, where the age is unknown. */
function ageBlock(words: HelperWords) {
  return function (this: unknown, options: Options): string {
    const { under, at, indent, heading, otherwise } = options.hash
    const { age } = runOf(options)
    if (age !== null) return age < under ? options.fn(this) : options.inverse(this)
    const branch = (title: string, body: string) => (isBlankMarked(body) ? '' : `${at}${indent}### ${title}\n${body}`)
    return (
      branch(heading ?? countedText(words.age.under, under), options.fn(this)) +
      branch(otherwise ?? countedText(words.age.over, under), options.inverse(this))
    )
  }
}

/** A state of the VK account: its own branch if it is that or unknown; `known` and `unknown` ask whether it is known at all. */
function vkBlock(this: unknown, state: string, options: Options): string {
  const { vk } = runOf(options)
  const asked = state === 'known' ? vk !== 'unknown' : state === vk || (state !== 'unknown' && vk === 'unknown')
  return asked ? options.fn(this) : options.inverse(this)
}
