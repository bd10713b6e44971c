/** Every word that the program itself prints: which there are, what each must hold, and how a place in one is filled. */
import type { FieldText } from './field-text.ts'

/**
 * The words, key by key, as `templates/words.<language>.yaml` holds them. `text` is a text without places, `source` one that goes
 * into a template and so has no sign that is markup there; a list of names is a text with these places, each `{name}` there at least
 * once; `counted` is a text with the place `{n}` in each plural form of the language; a number is a list of that many texts.
 */
export const WORD_KEYS = {
  /** The frame of a leaflet: `templates/leaflet.hbs` prints them as {{words.…}}. */
  leaflet: {
    meeting: 'source',
    giveSlip: 'source',
    finish: 'source',
    until: 'source',
    teacher: 'source',
    call: 'source',
    ask: 'source',
    checked: 'source',
    secret: 'source',
    tellNoOne: 'source',
    tellNoOneSlip: 'source',
    slipBack: 'source',
    filledBy: 'source',
    entered: 'source',
    informed: 'source',
  },
  /** What is written on a button, within a sentence. */
  label: ['text'],
  /** The head of a step. */
  step: { head: ['step', 'total'] },
  /** The way on the first page: in columns, in the rows of large print, and for those who hear it. */
  way: {
    page: ['page'],
    first: ['what'],
    /** One code for steps that begin where the one before ended. */
    codeOfAll: 'text',
    codeOf: ['steps'],
    start: ['first'],
    nextStep: ['step', 'before'],
    nextSteps: ['steps'],
    both: ['first', 'last'],
    range: ['first', 'last'],
    codeAt: ['step'],
    alt: ['total'],
    altFirst: ['step', 'what'],
  },
  contact: { save: 'text', alt: ['name'] },
  code: { alt: ['address'] },
  figure: { number: ['number'], caption: ['number', 'caption'], reference: 'text' },
  callout: { lead: 'text' },
  checklist: { box: 'text', ticked: 'text' },
  /** Captions of drawn screens, and what such a screen says to those who hear it. */
  screen: {
    ofAction: ['mark'],
    ofActions: ['marks'],
    alt: ['address', 'lines'],
    link: ['text'],
    checked: ['text'],
    unchecked: ['text'],
    press: ['text'],
    button: ['text'],
    field: ['label'],
    filled: ['label', 'sample'],
    control: ['mark', 'name'],
  },
  variant: { has: 'text', lacks: 'text' },
  questions: { next: 'text', variant: ['letter'], answer: ['answer', 'leads'] },
  slip: { date: 'text' },
  /** The sign of a copy in large print. */
  large: { sign: 'text', alt: 'text' },
  /** Both sheets of a class; the footer and the notes page are the leaflets' too. */
  sheet: { class: ['class'], page: ['page', 'pages'], notes: 'source' },
  /** The cover of the pile. */
  cover: {
    title: 'text',
    kind: 'text',
    lead: 'text',
    pupils: 'counted',
    leaflets: 'counted',
    sheets: 'counted',
    amount: ['leaflets', 'sheets'],
    teacher: 'text',
    meeting: 'text',
    printing: 'text',
    file: ['name', 'how'],
    /** By the names of the print files. */
    files: { class: 'text', booklet: 'text', 'two-up': 'text', fold: 'text' },
    largeName: 'text',
    largeHow: 'text',
    sheetsName: 'text',
    sheetsHow: 'text',
    tasks: 'text',
    check: 'text',
    handOut: 'text',
    slips: ['date'],
    finish: ['date'],
    contents: 'text',
    each: 'counted',
    leaflet: ['title', 'each'],
    plain: ['each'],
    large: ['each'],
    'large-plain': ['each'],
    handout: 'text',
    outside: ['title', 'pupils', 'who'],
    absent: 'text',
  },
  /** The hand-out sheet. */
  handout: {
    title: 'text',
    heading: 'text',
    kind: 'text',
    meeting: ['date'],
    number: 'text',
    name: 'text',
    signed: 'text',
    date: 'text',
    slip: 'text',
    total: ['pupils', 'line'],
    totalSlips: ['pupils', 'line'],
    large: ['total'],
    outside: ['title', 'who', 'names'],
  },
  dates: {
    months: 12,
    weekdays: 7,
    day: ['day', 'month'],
    full: ['day', 'month', 'year'],
    numeric: ['day', 'month', 'year'],
  },
  /** Headings of the branches of `{{#age}}` where the age is unknown. */
  age: { under: 'counted', over: 'counted' },
  /** For whom a whole leaflet is: on its first page where the age is unknown, on cover and hand-out sheet. */
  audience: { line: ['who'], from: 'counted', under: 'counted', both: ['from', 'under'] },
} as const satisfies WordKeys

export interface WordKeys {
  readonly [key: string]: 'text' | 'source' | 'counted' | number | readonly string[] | WordKeys
}

/** A text cut at its places. */
export type WordTemplate<P extends string> = readonly (string | { readonly place: P })[]

/** A text in the plural forms of its language, by their names in CLDR. */
export interface CountedWord {
  /** BCP 47. */
  readonly language: string
  readonly forms: Readonly<Record<string, WordTemplate<'n'>>>
}

export type WordsOf<K> = K extends 'text' | 'source'
  ? string
  : K extends 'counted'
    ? CountedWord
    : K extends number
      ? readonly string[]
      : K extends readonly (infer P extends string)[]
        ? WordTemplate<P>
        : { readonly [Key in keyof K]: WordsOf<K[Key]> }

export type Words = WordsOf<typeof WORD_KEYS> & {
  /** BCP 47: the language of the documents, and of the plural forms. */
  readonly language: string
}

/** @example wordText(words.step.head, { step: 1, total: 3 }) // 'Шаг 1 из 3' */
export function wordText<P extends string>(
  word: WordTemplate<P>,
  values: Readonly<Record<P, string | number>>,
): string {
  return word.map((part) => (typeof part === 'string' ? part : String(values[part.place]))).join('')
}

/**
 * The same with texts that have fields in them; neighbouring literals become one.
 *
 * @example wordFields(words.figure.caption, { number: ['3'], caption: ['Вход ', field] }) // ['Рисунок 3. Вход ', field]
 */
export function wordFields<P extends string>(word: WordTemplate<P>, values: Readonly<Record<P, FieldText>>): FieldText {
  const out: FieldText[number][] = []
  for (const part of word.flatMap((piece) => (typeof piece === 'string' ? [piece] : values[piece.place]))) {
    const last = out.at(-1)
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part
    else out.push(part)
  }
  return out
}

/**
 * A number with its word.
 *
 * @param shown what is printed for the number, where it isn't that alone: «1–2»
 * @throws where the word has no form for the number, which reading has ruled out
 * @example countedText(words.cover.pupils, 24) // '24 ученика'
 */
export function countedText({ language, forms }: CountedWord, count: number, shown: string = String(count)): string {
  const category = pluralCategory(language, count)
  const form = forms[category]
  if (form === undefined) throw new Error(`no plural form "${category}" of ${language}`)
  return wordText(form, { n: shown })
}

/**
 * The name in CLDR of the plural form that goes with a number; `other` in a language whose rules aren't known, so that the
 * machine's own language never decides.
 *
 * @example pluralCategory('ru', 3) // 'few'
 */
export function pluralCategory(language: string, count: number): string {
  const rules = pluralRules.get(language) ?? rulesOf(language)
  pluralRules.set(language, rules)
  return rules.select(count)
}

/** Making them takes longer than all that they are asked. */
const pluralRules = new Map<string, Pick<Intl.PluralRules, 'select'>>()

function rulesOf(language: string): Pick<Intl.PluralRules, 'select'> {
  const [known] = Intl.PluralRules.supportedLocalesOf(language)
  return known === undefined ? { select: () => 'other' } : new Intl.PluralRules(known)
}
