/** Which notes of a list are questions to the teacher, and which are only to be known. */
import { CODE } from '../../diagnostics/codes.ts'
import type { ListField } from '../../read/lists/columns.ts'
import type { ListedClassView, ListedRow, ListView, Note, RowId } from '../list-view.ts'

/** A question at a row of the list. */
export interface ListQuestion {
  /** The same as long as the row and what is asked of it are. */
  readonly key: string
  readonly row: RowId
  readonly field: ListField | null
  readonly kind: 'note' | 'gender' | 'comma'
  readonly note: Note | null
  /** The text that would be right, where one can be guessed. */
  readonly guess: string | null
}

/** What the program has mended or left out by itself, or says of the file. */
const TO_KNOW: ReadonlySet<string> = new Set([
  'read/invisible-removed',
  'read/odd-numbers',
  'roster/below-total',
  'roster/bracket-dropped',
  'roster/column-dropped',
  'roster/encoding-guessed',
  'roster/hidden-rows',
  'roster/hidden-sheet',
  'roster/letters-mended',
  'roster/month-first',
  'roster/no-headings',
  'roster/old-list',
  'roster/others-below',
  'roster/remark-dropped',
  'roster/same-label',
  'roster/second-column',
  'roster/sheet-passed-over',
  'roster/snils-dropped',
  'roster/time-of-day',
])

/** Whether a note says that a row is of no pupil of this class any more, or never was. */
export function asksIfNeeded(note: Note | null): boolean {
  return note !== null && (note.code === CODE.hasLeft || note.code === CODE.anotherRole)
}

/** @param settled keys of questions that were answered with «all is well» */
export function questionsOf(list: ListView, classAt: number, settled: ReadonlySet<string>): readonly ListQuestion[] {
  const of = list.classes[classAt]
  if (of === undefined) return []
  const rows = new Map(of.rows.map((row) => [row.row, row]))
  const asked = list.notes.flatMap((note): readonly ListQuestion[] => {
    const { at, code } = note
    const row = at?.sheet === of.sheet ? rows.get(at.row) : undefined
    if (at === null || row === undefined || TO_KNOW.has(code)) return []
    const guess = code === CODE.badEmail ? commaMended(row.cells.email ?? '') : null
    const kind = guess === null ? 'note' : 'comma'
    return [{ key: `${code} ${at.row} ${at.field}`, row: at.row, field: at.field, kind, note, guess }]
  })
  const genders = of.rows.flatMap((row): readonly ListQuestion[] =>
    row.pupil !== null &&
    row.pupil.gender === null &&
    !asked.some((one) => one.row === row.row && one.field === 'gender')
      ? [{ key: `gender ${row.row}`, row: row.row, field: 'gender', kind: 'gender', note: null, guess: null }]
      : [],
  )
  const order = new Map(of.rows.map(({ row }, at) => [row, at]))
  const open = [...asked, ...genders].filter(({ key }) => !settled.has(key))
  // of a row that gets no leaflet, or perhaps should get none, that is all there is to ask
  const isOut = ({ note }: ListQuestion) => note?.code === CODE.pupilSkipped || asksIfNeeded(note)
  const out = new Set(open.filter(isOut).map(({ row }) => row))
  const left = open.filter((one) => !out.has(one.row) || isOut(one))
  const once = [...new Map(left.map((one) => [one.key, one])).values()]
  return once.sort((a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0))
}

/** Notes about the file as a whole, and what was mended in it without asking. */
export function factsOf({ notes, classes }: ListView, classAt: number): readonly Note[] {
  const sheet = classes[classAt]?.sheet
  const rows = new Set(classes[classAt]?.rows.map(({ row }) => row))
  return notes.filter(({ at, code }) => at === null || TO_KNOW.has(code) || (at.sheet === sheet && !rows.has(at.row)))
}

/** A comma in the place of a dot: «mama@mail,ru». @returns null where that doesn't make an address of it */
function commaMended(text: string): string | null {
  const mended = text.replace(/,/g, '.')
  return text.includes(',') && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(mended) ? mended : null
}

/** Rows whose name goes through the cases in more than one way; those without a gender are asked for it first. */
export function unsureRows(of: ListedClassView | undefined): readonly ListedRow[] {
  return (of?.rows ?? []).filter(({ pupil }) => pupil !== null && pupil.gender !== null && !pupil.forms.sure)
}
