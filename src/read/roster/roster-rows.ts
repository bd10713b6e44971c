/** Rows of a table to rows of pupils: names split, dates and telephones read, everything else left behind. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../model/place.ts'
import { cleanText } from '../clean-text.ts'
import { mendLetters } from '../names/mend-letters.ts'
import { isPatronymic } from '../names/patronymic.ts'
import { splitName } from '../names/split-name.ts'
import { isAllCaps, titleCase } from '../names/title-case.ts'
import type { PupilCell, PupilField, PupilRow } from '../pupil-row.ts'
import type { Cell, Sheet } from '../sheet.ts'
import { removedWarning } from '../yaml-file.ts'
import { dateText, isYearOnly } from './list-dates.ts'
import { listEmails } from './list-emails.ts'
import { listPhones } from './list-phones.ts'
import type { RosterTable, TableColumn } from './roster-table.ts'
import {
  badEmail,
  bracketDropped,
  mended,
  noClassLabel,
  oddPhone,
  placeIn,
  unsure,
  yearOnly,
} from './row-diagnostics.ts'
import { withoutNumber } from './row-number.ts'
import { joinedCell } from './table-rows.ts'
import { columnLabelOf } from './title-facts.ts'

export interface RosterRow extends PupilRow {
  /** From a column «Класс»; null where there is none. */
  readonly classLabel: string | null
  /** E.164. */
  readonly phones: { readonly pupil: readonly string[]; readonly parent: readonly string[] }
  readonly emails: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

type Cells = Partial<Record<PupilField, PupilCell>>

/** What people write where there is nothing; «нет» in a column about VK means something else. */
const FILLER =
  /^(нет( данных)?|нету|не указан[аоы]?|не заполнен[аоы]?|не имеет(ся)?|неизвестн[аоы]|отсутству[ею]т|[нn]\/[дуa]|#н\/д|null|none|nan|\p{Pd}+|\.|0|x|х|\?)\.?$/iu
const NAMES: ReadonlySet<string> = new Set(['lastName', 'firstName', 'middleName', 'fullName'])

export function rosterRows(sheet: Sheet, table: RosterTable, file: string): readonly RosterRow[] {
  return filledLabels(table.rows.map((row) => rosterRow(sheet, table, row, file)))
}

/** A class that is written once, beside its first pupil, is that of the pupils below. */
function filledLabels(rows: readonly RosterRow[]): readonly RosterRow[] {
  const labels = rows.flatMap(({ classLabel }) => classLabel ?? [])
  if (new Set(labels).size < labels.length || labels.length === rows.length) return rows
  let last: string | null = null
  return rows.map((row) => {
    last = row.classLabel ?? last
    return { ...row, classLabel: last }
  })
}

function rosterRow(sheet: Sheet, table: RosterTable, row: number, file: string): RosterRow {
  const cells: Cells = {}
  const diagnostics: Diagnostic[] = []
  const phones = { pupil: [] as string[], parent: [] as string[] }
  const emails: string[] = []
  let classLabel: string | null = null
  for (const column of table.columns) {
    const { field } = column
    for (const at of [row, ...(table.continued.get(row) ?? [])]) {
      const contact = field === 'pupilPhone' || field === 'parentPhone' || field === 'email'
      if (at !== row && !contact) continue
      const own = field === 'number' || field === 'fullName' || field === 'firstName'
      const cell = own || at !== row ? (sheet.rows[at]?.[column.index] ?? null) : joinedCell(sheet, at, column.index)
      if (cell === null) continue
      const place = placeIn(sheet, file, at, column.index)
      const text = written(cell, column)
      if (field === 'fullName') diagnostics.push(...putName(text, place, cells))
      else if (field === 'pupilPhone' || field === 'parentPhone') {
        const { phones: found, odd } = listPhones(text)
        phones[field === 'pupilPhone' ? 'pupil' : 'parent'].push(...found)
        diagnostics.push(...odd.map(({ text: number, why }) => oddPhone(number, why, place)))
      } else if (field === 'email') {
        const found = listEmails(text)
        emails.push(...found.emails)
        diagnostics.push(...found.odd.map((address) => badEmail(address, place)))
      } else if (field === 'classLabel') {
        classLabel = columnLabelOf(text)
        const label = cleanText(text).text
        if (classLabel === null && label !== '') diagnostics.push(noClassLabel(label, place))
      } else if (field === 'birthDate' && isYearOnly(text)) diagnostics.push(yearOnly(text, place))
      else if (NAMES.has(field)) diagnostics.push(...putPart(text, place, field as 'lastName', cells))
      else cells[field] = { text, place }
    }
  }
  withoutPatronymic(cells)
  return {
    cells,
    place: placeIn(sheet, file, row, 0),
    broken: null,
    classLabel,
    phones: { pupil: [...new Set(phones.pupil)], parent: [...new Set(phones.parent)] },
    emails: [...new Set(emails)],
    diagnostics,
  }
}

/** The text of a cell, empty where it is only there to say that there is nothing. */
function written(cell: Cell, { field }: TableColumn): string {
  if (field !== 'vk' && FILLER.test(cleanText(cell.text).text)) return ''
  return field === 'birthDate' ? dateText(cell) : cell.text
}

function putName(text: string, place: Place, cells: Cells): readonly Diagnostic[] {
  const { removed } = cleanText(text)
  const name = splitName(withoutNumber(text))
  cells.lastName = { text: name.lastName, place }
  cells.firstName = { text: name.firstName, place }
  cells.middleName = { text: name.middleName, place }
  const whole = [name.lastName, name.firstName, name.middleName].filter((part) => part !== '').join(' ')
  return [
    ...(removed === '' ? [] : [removedWarning(removed, { place })]),
    ...(name.mended ? [mended(whole, place)] : []),
    ...(name.dropped === '' ? [] : [bracketDropped(name.dropped, place)]),
    ...(name.sure || whole === '' ? [] : [unsure(name, place)]),
  ]
}

/** A part in a column of its own: the letters mended, capitals made small, everything else as written. */
function putPart(text: string, place: Place, field: PupilField, cells: Cells): readonly Diagnostic[] {
  const letters = mendLetters(withoutNumber(text))
  const part = letters.text.replace(/[^\s]+/g, (word) => (isAllCaps(word) ? titleCase(word) : word))
  cells[field] = { text: part, place }
  return letters.mended ? [mended(cleanText(part).text, place)] : []
}

/** «Имя, отчество» in one column. */
function withoutPatronymic(cells: Cells): void {
  const { firstName, middleName } = cells
  if (!firstName || (middleName && cleanText(middleName.text).text !== '')) return
  const words = cleanText(firstName.text).text.replace(/,/g, ' ').split(/\s+/)
  const from = words.length > 2 && isPatronymic(words.slice(-2).join(' ')) && !isPatronymic(words.at(-1) ?? '') ? 2 : 1
  const last = words.slice(-from).join(' ')
  if (words.length <= from || !isPatronymic(last)) return
  cells.firstName = { ...firstName, text: words.slice(0, -from).join(' ') }
  cells.middleName = { text: last, place: middleName?.place ?? firstName.place }
}
