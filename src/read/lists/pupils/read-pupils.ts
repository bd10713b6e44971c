/** All rows of a class list to pupils; an invalid row costs no other pupil the leaflet. */

import { CODE } from '../../../diagnostics/codes.ts'
import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.ts'
import { itemAt } from '../../../diagnostics/impossible.ts'
import type { Pupil } from '../../../model/job.ts'
import type { Place } from '../../../model/place.ts'
import { cleanText } from '../../clean-text.ts'
import type { ListRow } from '../rows/row.ts'
import { readPupil } from './read-pupil.ts'

/** A row of a class list that no leaflet can be made for. */
export interface SkippedPupil {
  readonly classLabel: string
  /** As much of the name as there is; empty where there is none, and only the place says who it is. */
  readonly name: string
  readonly place: Place
  readonly diagnostics: readonly Diagnostic[]
}

export interface ReadPupils {
  readonly pupils: readonly Pupil[]
  readonly skipped: readonly SkippedPupil[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface PupilOptions {
  readonly classLabel: string
  readonly meetingDate: string | null
  /** Rows that would be skipped are errors. */
  readonly strict: boolean
}

/**
 * A pupil's number is the one in the list's № column if these are positive whole numbers, each once; else the place of
 * the row among all rows, so that mending a skipped row later changes no other number.
 */
export function readPupils(rows: readonly ListRow[], options: PupilOptions): ReadPupils {
  const read = rows.map((row, index) => ({ row, position: index + 1, ...readPupil(row, options.meetingDate) }))
  const kept = read.flatMap(({ row, position, value }) => (value === null ? [] : [{ row, position, value }]))
  const written = kept.map(({ row }) => numberOf(row))
  const usable = written.every((number) => number !== null) && new Set(written).size === written.length
  const skipped = read.flatMap(({ row, value, diagnostics }) => {
    if (value !== null) return []
    const graded = diagnostics.map((d) =>
      d.code === CODE.pupilSkipped && options.strict ? { ...d, severity: 'error' as const } : d,
    )
    return [{ classLabel: options.classLabel, name: nameOf(row), place: row.place, diagnostics: graded }]
  })
  const kinds = read.flatMap(({ value, diagnostics }) => (value === null ? [] : diagnostics))
  return {
    pupils: kept.map(({ value, position }, index) => ({
      ...value,
      number: (usable ? itemAt(written, index) : null) ?? position,
    })),
    skipped,
    diagnostics: [
      ...kinds,
      ...skipped.flatMap((pupil) => pupil.diagnostics),
      ...(usable ? [] : oddNumbers(kept.map(({ row }) => row))),
    ].toSorted((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0)),
  }
}

function numberOf(row: ListRow): number | null {
  const text = cleanText(row.cells.number?.text ?? '').text.replace(/\.$/, '')
  return /^\d{1,4}$/.test(text) && Number(text) > 0 ? Number(text) : null
}

/** An empty № column is no column; one that is half right deserves a word. */
function oddNumbers(rows: readonly ListRow[]): readonly Diagnostic[] {
  const filled = rows.filter((row) => cleanText(row.cells.number?.text ?? '').text !== '')
  if (filled.length === 0) return []
  const odd = oddNumber(rows)
  if (odd === undefined) return []
  const place = odd.cells.number?.place ?? odd.place
  return [
    warning(
      'read/odd-numbers',
      {
        ru: 'номер пуст, повторяется или не число; ученики пронумерованы по порядку строк',
        en: 'a number is empty, repeated or no number; the pupils are numbered by their rows',
      },
      {
        place,
        hint: { ru: 'исправьте столбец № или уберите его', en: 'mend the column № or take it out' },
      },
    ),
  ]
}

/** Boys and girls, or the halves of a page, may each be counted from 1: then nothing is wrong with the list. */
function oddNumber(rows: readonly ListRow[]): ListRow | undefined {
  const seen = new Set<number>()
  let last = 0
  return rows.find((row) => {
    const number = numberOf(row)
    if (number === 1 && last > 1) seen.clear()
    if (number === null || seen.has(number)) return true
    seen.add(number)
    last = number
    return false
  })
}

function nameOf({ cells }: ListRow): string {
  const parts = [cells.lastName, cells.firstName, cells.middleName].map((cell) => cleanText(cell?.text ?? '').text)
  return parts.filter((part) => part !== '').join(' ')
}
