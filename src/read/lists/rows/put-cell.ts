/** What one cell of a list adds to its pupil. */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { Place } from '../../../model/place.ts'
import { cleanText } from '../../clean-text.ts'
import { removedWarning } from '../../yaml/yaml-file.ts'
import { isPlainField, type ListField, type PlainField, type RowField } from '../columns.ts'
import { mendLetters } from '../names/mend-letters.ts'
import { type SplitName, splitName } from '../names/split-name.ts'
import { nameCase } from '../names/title-case.ts'
import { holdsPhone } from '../values/holds-phone.ts'
import { isYearOnly } from '../values/list-dates.ts'
import { type ListEmails, listEmails } from '../values/list-emails.ts'
import { hasLeft, readNameCell, withoutMarks, withoutNumber } from '../values/name-cell.ts'
import { NONE, type RowCell } from './row.ts'
import {
  badEmail,
  bracketDropped,
  figuresInName,
  mended,
  noDate,
  noEmail,
  remarkDropped,
  snilsDropped,
  unsure,
  yearOnly,
} from './row-diagnostics.ts'

/** A row as it fills up. */
export interface RowDraft {
  readonly cells: Partial<Record<RowField, RowCell>>
  /** Each with its place. */
  readonly emails: Map<string, Place>
  /** What the columns about the class say. */
  readonly label: Partial<Record<'classLabel' | 'grade' | 'classLetter', RowCell>>
  readonly diagnostics: Diagnostic[]
}

type Put = (draft: RowDraft, cell: RowCell) => void

/** A column that is not kept as written says here what it adds. */
const PUT: Readonly<Record<Exclude<ListField, PlainField>, Put>> = {
  fullName: putName,
  lastName: putPart('lastName'),
  firstName: putPart('firstName'),
  middleName: putPart('middleName'),
  birthDate: putBirthDate,
  classLabel: putLabel('classLabel'),
  grade: putLabel('grade'),
  classLetter: putLabel('classLetter'),
  phone: (draft, { text, place }) => putAddresses(draft, text, place),
  email: putEmails,
}

/** A row with no cell filled yet. */
export function emptyDraft(): RowDraft {
  return { cells: {}, emails: new Map(), label: {}, diagnostics: [] }
}

/**
 * Adds to a row what a cell of one of its columns says.
 *
 * @param cell its text empty where the cell says that there is nothing
 */
export function putCell(draft: RowDraft, field: ListField, cell: RowCell): void {
  if (isPlainField(field)) draft.cells[field] = cell
  else PUT[field](draft, cell)
}

function putLabel(part: keyof RowDraft['label']): Put {
  return ({ label }, cell) => {
    if (cleanText(cell.text).text !== '') label[part] = cell
  }
}

function putBirthDate({ cells, diagnostics }: RowDraft, { text, place }: RowCell): void {
  if (isYearOnly(text)) diagnostics.push(yearOnly(text, place))
  else if (text.length > LONGEST_DATE) diagnostics.push(noDate(place))
  // an empty column doesn't replace a date written beside the name
  else if (text !== '' || !cells.birthDate) cells.birthDate = { text, place }
}

/** «24 сентября 2014 года рождения»; what is longer is no date, and may be a secret. */
const LONGEST_DATE = 32

/** A column of contacts may hold telephones too, which are no fault and are not read. */
function putEmails(draft: RowDraft, { text, place }: RowCell): void {
  const found = putAddresses(draft, text, place)
  if (!found && !holdsPhone(text) && cleanText(text).text !== '') draft.diagnostics.push(noEmail(place))
}

/** @returns whether anything was meant as an address */
function putAddresses(draft: RowDraft, text: string, place: Place): boolean {
  const found = listEmails(text)
  keepAddresses(draft, found, place)
  return found.emails.length + found.odd.length > 0
}

function keepAddresses({ emails, diagnostics }: RowDraft, found: ListEmails, place: Place): void {
  for (const email of found.emails) if (!emails.has(email)) emails.set(email, place)
  diagnostics.push(...found.odd.map((address) => badEmail(address, place)))
}

/** A whole name, and what else its cell holds. */
function putName(draft: RowDraft, { text, place }: RowCell): void {
  const { cells, diagnostics } = draft
  const { removed } = cleanText(text)
  const cell = readNameCell(text)
  const name = pupilsName(cell.name)
  cells.lastName = { text: name.lastName, place }
  cells.firstName = { text: name.firstName, place }
  cells.middleName = { text: name.middleName, place }
  const whole = [name.lastName, name.firstName, name.middleName].filter((part) => part !== '').join(' ')
  diagnostics.push(
    ...(removed === '' ? [] : [removedWarning(removed, { place })]),
    ...(name.mended ? [mended(whole, place)] : []),
    ...(name.dropped === '' ? [] : [hasLeft(name.dropped) ? remarkDropped('left', place) : bracketDropped(place)]),
    ...(cell.dropped ? [snilsDropped(place)] : []),
    ...(cell.remark === null ? [] : [remarkDropped(cell.remark, place)]),
    ...oddName(whole, place),
    ...(name.sure || whole === '' ? [] : [unsure(name, place)]),
  )
  if (cell.birthDate !== '' && (cells.birthDate?.text ?? '') === '') {
    putBirthDate(draft, { text: cell.birthDate, place })
  }
  keepAddresses(draft, cell.emails, place)
}

/** «Аунг —» has one name, «Аунг Чжо —» no patronymic; in a list of pupils «Илья Рабинович» is no patronymic without a surname. */
function pupilsName(text: string): SplitName {
  const [, words = '', dash] = /^(.*?\S)((?:\s+\p{Pd}+)*)\s*$/su.exec(text) ?? []
  const name = splitName(words)
  const { lastName, firstName, middleName } = name
  const only = lastName || firstName
  if (dash && middleName === '' && (lastName === '' || firstName === '') && only !== '') {
    return { ...name, lastName: only, firstName: NONE, sure: true }
  }
  if (lastName !== '' || firstName === '' || !/ич$/iu.test(middleName)) return name
  return { ...name, lastName: middleName, middleName: '', sure: false }
}

/** A part in a column of its own: the letters mended, capitals made small, everything else as written. */
function putPart(field: 'lastName' | 'firstName' | 'middleName'): Put {
  return ({ cells, diagnostics }, { text, place }) => {
    const { text: bare, isMarked } = withoutMarks(text)
    const letters = mendLetters(withoutNumber(bare))
    const part = letters.text.replace(/[^\s]+/g, nameCase)
    cells[field] = { text: part, place }
    const clean = cleanText(part).text
    diagnostics.push(
      ...(letters.mended ? [mended(clean, place)] : []),
      ...(isMarked ? [remarkDropped('other', place)] : []),
      ...oddName(clean, place),
    )
  }
}

/** A name with figures in it would be printed as a pupil's. */
function oddName(name: string, place: Place): readonly Diagnostic[] {
  return /\d/.test(name) ? [figuresInName(name, place)] : []
}
