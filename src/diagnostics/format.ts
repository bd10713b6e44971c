/** A diagnostic as a person reads it: place, severity, code, message, the line with carets under it, and the hint. */
import type { Place } from '../model/place.ts'
import type { Diagnostic, Language, Severity } from './diagnostic.ts'

export interface FormatOptions {
  readonly language: Language
  /** Paints the severity; plain text without it. */
  readonly paint?: (text: string, severity: Severity) => string
  /** The first line only: the line of the file and the hint were shown with another one of the same code. */
  readonly brief?: boolean
  /** Other cells of the same sheet of which the same is to be said. */
  readonly also?: readonly Place[]
}

const WORDS = {
  ru: {
    error: 'ошибка',
    warning: 'внимание',
    hint: 'подсказка',
    sheet: 'лист',
    line: 'строка',
    page: 'страница',
    also: 'то же',
    more: 'и ещё',
  },
  en: {
    error: 'error',
    warning: 'warning',
    hint: 'hint',
    sheet: 'sheet',
    line: 'line',
    page: 'page',
    also: 'the same',
    more: 'and more:',
  },
} as const

/**
 * @example
 * content/leaflets/chats.md:12:5  error  merge/unknown-field  there is no field {{pupil.frstName}}
 *    12 | Здравствуйте, {{pupil.frstName}}!
 *       |               ^^^^^^^^^^^^^^^^^^
 *    hint: perhaps {{pupil.firstName}}
 */
export function formatDiagnostic(diagnostic: Diagnostic, options: FormatOptions): string {
  const words = WORDS[options.language]
  const severity = words[diagnostic.severity]
  const head = [
    ...(diagnostic.place ? [formatPlace(diagnostic.place, options.language)] : []),
    options.paint ? options.paint(severity, diagnostic.severity) : severity,
    diagnostic.code,
    diagnostic.message[options.language],
  ].join('  ')
  const also = options.also?.length ? [`   ${words.also}: ${cells(options.also, options.language)}`] : []
  if (options.brief) return [head, ...also].join('\n')
  const hint = diagnostic.hint ? [`   ${words.hint}: ${diagnostic.hint[options.language]}`] : []
  return [head, ...also, ...frame(diagnostic), ...hint].join('\n')
}

/**
 * `content/job.yaml:3:5`; `classes/5а.xlsx · лист «Список» · C7` for a cell of a table, `· строка 7` for a row of one; for a
 * page of a PDF `out/5А/chats/class.pdf · страница 3 · 2. Белова Анна`.
 */
export function formatPlace(place: Place, language: Language): string {
  if (place.page !== undefined || place.who !== undefined) {
    const page = place.page === undefined ? [] : [`${WORDS[language].page} ${place.page}`]
    return [place.file, ...page, ...(place.who === undefined ? [] : [place.who])].join(' · ')
  }
  if (place.sheet !== undefined) {
    const sheet = place.sheet === '' ? [] : [`${WORDS[language].sheet} «${place.sheet}»`]
    return [place.file, ...sheet, ...cellOrRow(place, language)].join(' · ')
  }
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':')
}

/** «C7», as spreadsheets name a cell; «строка 7» where the row as a whole is meant. */
function cellOrRow({ line, column }: Place, language: Language): readonly string[] {
  if (line === undefined) return []
  return [column === undefined ? `${WORDS[language].line} ${line}` : `${columnLetters(column)}${line}`]
}

/** Cells named at most: they fill a few lines of a terminal; with more of them a person looks at the whole column. */
const MOST_CELLS = 40

function cells(places: readonly Place[], language: Language): string {
  const named = places.slice(0, MOST_CELLS).flatMap((place) => cellOrRow(place, language))
  const more = places.length > MOST_CELLS ? ` ${WORDS[language].more} ${places.length - MOST_CELLS}` : ''
  return `${named.join(', ')}${more}`
}

/** @example columnLetters(28) // 'AB' */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return column <= 26 ? letter : `${columnLetters(Math.floor((column - 1) / 26))}${letter}`
}

/** Characters of a line that are shown: a paragraph from a word processor is one line of thousands, and each finding in it shows it. */
const MOST_SHOWN = 100
/** Of these before the place. */
const SHOWN_BEFORE = 40

function frame({ place, source }: Diagnostic): string[] {
  if (source === undefined || place?.line === undefined) return []
  const gutter = String(place.line).padStart(5)
  const blank = ' '.repeat(gutter.length)
  const { text, shift } = aroundPlace(source, place)
  // a tab would move the carets, and an escape sequence would reach the terminal
  const lines = [`${gutter} | ${text.replace(/\p{Cc}/gu, ' ')}`]
  if (place.column !== undefined) {
    const from = Math.max(0, place.column - 1 + shift)
    const length = Math.max(1, Math.min(place.length ?? 1, text.length - from))
    lines.push(`${blank} | ${' '.repeat(from)}${'^'.repeat(length)}`)
  }
  return lines
}

/** The part of a long line that the place is in; `shift` is what its columns are moved by. */
function aroundPlace(source: string, { column = 1 }: Place): { readonly text: string; readonly shift: number } {
  if (source.length <= MOST_SHOWN) return { text: source, shift: 0 }
  const wanted = Math.max(0, Math.min(column - 1 - SHOWN_BEFORE, source.length - MOST_SHOWN))
  // a character of two code units is not cut in two
  const from = isLowSurrogate(source, wanted) ? wanted - 1 : wanted
  const end = Math.min(source.length, from + MOST_SHOWN)
  const to = isLowSurrogate(source, end) ? end + 1 : end
  const [before, after] = [from > 0 ? '…' : '', to < source.length ? '…' : '']
  return { text: `${before}${source.slice(from, to)}${after}`, shift: before.length - from }
}

function isLowSurrogate(text: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]$/.test(text.charAt(at))
}
