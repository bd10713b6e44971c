/** Arguments and options of the commands: each is declared once; its parser, help, type and line in the docs come from that. */
import type { Bilingual } from '../diagnostics/diagnostic.ts'

/** What may be typed for a value. */
export interface ValueType<T> {
  /** @returns null for what isn't such a value */
  readonly read: (text: string) => T | null
  /** The way out of a wrong value: «число писем, например 24». */
  readonly expected: Bilingual
  /** Named in help. */
  readonly choices?: readonly string[]
}

/** What is typed: undefined where the parameter is left out, true for an option without a value. */
export type Typed = readonly string[] | true | undefined

interface Declared<T> {
  readonly description: Bilingual
  /** In `<…>` or `[…]` in help; null where no value is typed. */
  readonly valueName: Bilingual | null
  readonly isMany: boolean
  readonly choices: readonly string[]
  /** What it is when it is left out, as help says it; null: nothing to say. */
  readonly usual: string | null
  /** Null where the text is valid; else what is. */
  readonly refuse: (text: string) => Bilingual | null
  /** @param typed of texts that aren't refused */
  readonly read: (typed: Typed) => T
}

export interface Argument<T> extends Declared<T> {
  readonly kind: 'argument'
  readonly isRequired: boolean
}

export interface Option<T> extends Declared<T> {
  readonly kind: 'option'
  /** `--crop-marks` */
  readonly flag: `--${string}`
  /** Whether it may be given without a value. */
  readonly isBare: boolean
}

export type Parameter<T> = Argument<T> | Option<T>

/** What a command gets, by the names of its parameters. */
export type ValuesOf<P extends Readonly<Record<string, Parameter<unknown>>>> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never
}

/** Any text. */
export const TEXT: ValueType<string> = { read: (text) => text, expected: { ru: 'текст', en: 'a text' } }

/** One of these words. */
export function oneOf<const T extends string>(choices: readonly T[]): ValueType<T> {
  const all = choices.join(', ')
  return { read: (text) => choices.find((one) => one === text) ?? null, expected: { ru: all, en: all }, choices }
}

type Named = Pick<Declared<unknown>, 'description'> & { readonly name: Bilingual }

/** The one word behind the command's name. @example argument({ name: { ru: 'файл', en: 'file' }, description }) // <file> */
export function argument({ name, description }: Named): Argument<string> {
  const read = (typed: Typed) => onlyOf(typed, TEXT)
  return { ...declared(description, name, TEXT), kind: 'argument', isRequired: true, read }
}

/** A word that may be left out; it is null then. */
export function optionalArgument({ name, description }: Named): Argument<string | null> {
  const read = (typed: Typed) => (typed === undefined ? null : onlyOf(typed, TEXT))
  return { ...declared(description, name, TEXT), kind: 'argument', isRequired: false, read }
}

/** Any number of words. @param usual what they are when there are none */
export function manyArguments({
  name,
  description,
  usual,
}: Named & { readonly usual: readonly string[] }): Argument<readonly string[]> {
  const read = (typed: Typed) => (Array.isArray(typed) && typed.length > 0 ? typed : usual)
  const named = declared(description, name, TEXT)
  return { ...named, kind: 'argument', isRequired: false, isMany: true, usual: usual.join(', '), read }
}

interface Flagged {
  readonly flag: `--${string}`
  readonly description: Bilingual
}

/** An option without a value: true where it is typed. */
export function flag({ flag: name, description }: Flagged): Option<boolean> {
  const read = (typed: Typed) => typed !== undefined
  return { ...declared(description, null, TEXT), kind: 'option', flag: name, isBare: true, read }
}

interface WithValue<T> extends Flagged {
  readonly value: Bilingual
  readonly type: ValueType<T>
}

/** An option with one value. @param absent what it is when it is left out; help names it, unless it is null */
export function option<T, const A>({
  flag: name,
  description,
  value,
  type,
  absent,
}: WithValue<T> & { readonly absent: A }): Option<T | A> {
  const read = (typed: Typed) => (typed === undefined ? absent : onlyOf(typed, type))
  const usual = absent === null ? null : String(absent)
  return { ...declared(description, value, type), kind: 'option', flag: name, isBare: false, usual, read }
}

/** An option that may be given without its value. @param bare what it is then */
export function optionOrBare<T, const A, const B>({
  flag: name,
  description,
  value,
  type,
  absent,
  bare,
}: WithValue<T> & { readonly absent: A; readonly bare: B }): Option<T | A | B> {
  const read = (typed: Typed) => (typed === undefined ? absent : typed === true ? bare : onlyOf(typed, type))
  return { ...declared(description, value, type), kind: 'option', flag: name, isBare: true, read }
}

/**
 * An option with any number of values, each of them once.
 *
 * @param bare what it is with none, where it may be given so; left out, it is empty
 */
export function manyOption<T>({
  flag: name,
  description,
  value,
  type,
  bare,
}: WithValue<T> & { readonly bare?: readonly T[] }): Option<readonly T[]> {
  const read = (typed: Typed) => {
    if (typed === undefined) return []
    return typed === true ? (bare ?? []) : [...new Set(typed.map((text) => readOne(text, type)))]
  }
  const named = declared(description, value, type)
  return { ...named, kind: 'option', flag: name, isBare: bare !== undefined, isMany: true, read }
}

function declared(
  description: Bilingual,
  valueName: Bilingual | null,
  { read, expected, choices = [] }: ValueType<unknown>,
): Omit<Declared<unknown>, 'read'> {
  const refuse = (text: string) => (read(text) === null ? expected : null)
  return { description, valueName, isMany: false, choices, usual: null, refuse }
}

/** The last one typed counts. */
function onlyOf<T>(typed: Typed, type: ValueType<T>): T {
  const text = Array.isArray(typed) ? typed.at(-1) : undefined
  if (text === undefined) throw new Error('a parameter without its value')
  return readOne(text, type)
}

function readOne<T>(text: string, { read }: ValueType<T>): T {
  const value = read(text)
  if (value === null) throw new Error(`a value that was to be refused: ${text}`)
  return value
}
