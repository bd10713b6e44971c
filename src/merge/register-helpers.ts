/** Gives a Handlebars environment the helpers of the manuscripts, and takes away the ones that they may not use. */
import type Handlebars from 'handlebars'
import { fieldMark, MOST_FIELDS } from '../model/field-text.ts'
import type { PersonName, VkState } from '../model/job.ts'
import { type DateForm, formatDate } from './format-date.ts'
import { formatPhone } from './format-phone.ts'
import { WRITE } from './helper-names.ts'
import { isBlankMarked } from './origin-marks.ts'
import { declinedInitials, declinedName, fullName, initialedName } from './person-name.ts'
import { pluralForm } from './plural-form.ts'

/** What one run of a template carries with it, out of reach of the template itself. */
export interface Run {
  /** Filled in the order of output. */
  readonly values: string[]
  /** Null where unknown. */
  readonly age: number | null
  readonly vk: VkState
}

type Options = Handlebars.HelperOptions

export function registerHelpers(env: typeof Handlebars): void {
  for (const name of ['log', 'lookup']) env.unregisterHelper(name)
  env.registerHelper(WRITE, writeValue)
  env.registerHelper('full', fullName)
  env.registerHelper('initials', initialedName)
  for (const nameCase of ['genitive', 'dative', 'accusative'] as const) {
    const whole = rememberPerson((person) => declinedName(person, nameCase))
    const short = rememberPerson((person) => declinedInitials(person, nameCase))
    env.registerHelper(nameCase, (person: PersonName, { hash }: Options) =>
      hash.form === 'initials' ? short(person) : whole(person),
    )
  }
  env.registerHelper('date', (date: string, { hash }: Options) => formatDate(date, dateForm(hash.form)))
  env.registerHelper('phone', rememberText(formatPhone))
  env.registerHelper('plural', (count: unknown, one: string, few: string, many: string) =>
    typeof count === 'number' ? pluralForm(count, one, few, many) : '',
  )
  env.registerHelper('age', ageBlock)
  env.registerHelper('vk', vkBlock)
}

function runOf({ data }: Options): Run {
  return data.run
}

/** Lists the value and leaves its mark: the only way by which a value gets into a form. */
function writeValue(value: unknown, options: Options): string {
  const { values } = runOf(options)
  values.push(value === null || value === undefined ? '' : String(value))
  // `mergeLeaflet` refuses a leaflet of more
  return values.length > MOST_FIELDS ? '' : fieldMark(values.length - 1)
}

/** Cases take a while to work out, and every leaflet of a class names the same teacher. */
function rememberPerson(decline: (person: PersonName) => string): (person: PersonName) => string {
  return rememberIn(new WeakMap(), decline)
}

/** So do telephone numbers, of which a job has few: the school's and the teachers'. */
function rememberText(format: (text: string) => string): (text: string) => string {
  return rememberIn(new Map(), format)
}

function rememberIn<T>(
  known: { get: (key: T) => string | undefined; set: (key: T, value: string) => unknown },
  work: (key: T) => string,
): (key: T) => string {
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

const HEADINGS = { under: 'Если ребёнку ещё нет', over: 'Если ребёнку уже' }

/** One branch by the age on the meeting day; both, each under its heading, where the age is unknown. */
function ageBlock(this: unknown, options: Options): string {
  const { under, at, indent, heading, otherwise } = options.hash
  const { age } = runOf(options)
  if (age !== null) return age < under ? options.fn(this) : options.inverse(this)
  const years = `${under} ${pluralForm(under, 'года', 'лет', 'лет')}`
  const branch = (title: string, body: string) => (isBlankMarked(body) ? '' : `${at}${indent}### ${title}\n${body}`)
  return (
    branch(heading ?? `${HEADINGS.under} ${years}`, options.fn(this)) +
    branch(
      otherwise ?? `${HEADINGS.over} ${pluralForm(under, `${under} год`, `${under} года`, `${under} лет`)}`,
      options.inverse(this),
    )
  )
}

/** A state of the VK account: its own branch if it is that or unknown; `known` and `unknown` ask whether it is known at all. */
function vkBlock(this: unknown, state: string, options: Options): string {
  const { vk } = runOf(options)
  const asked = state === 'known' ? vk !== 'unknown' : state === vk || (state !== 'unknown' && vk === 'unknown')
  return asked ? options.fn(this) : options.inverse(this)
}
