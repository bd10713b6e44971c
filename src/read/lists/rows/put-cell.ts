/** What one cell of a list adds to its pupil. */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { Place } from '../../../model/place.ts'
import { cleanText } from '../../clean-text.ts'
import { removedWarning } from '../../yaml/yaml-file.ts'
import { mendLetters } from '../names/mend-letters.ts'
import { splitName } from '../names/split-name.ts'
import { isAllCaps, titleCase } from '../names/title-case.ts'
import type { ListField } from '../tables/list-field.ts'
import { isYearOnly } from '../values/list-dates.ts'
import { type ListEmails, listEmails } from '../values/list-emails.ts'
import { listPhones } from '../values/list-phones.ts'
import { hasLeft, readNameCell, withoutNumber } from '../values/name-cell.ts'
import type { RowCell, RowField } from './row.ts'
import {
  badEmail,
  bracketDropped,
  figuresInName,
  mended,
  noDate,
  noEmail,
  oddPhone,
  remarkDropped,
  snilsDropped,
  unsure,
  yearOnly,
} from './row-diagnostics.ts'

/** A row as it fills up. */
export interface RowDraft {
  readonly cells: Partial<Record<RowField, RowCell>>
  readonly phones: { readonly pupil: string[]; readonly parent: string[] }
  /** Each with its place. */
  readonly emails: Map<string, Place>
  /** What the columns about the class say. */
  readonly label: Partial<Record<'classLabel' | 'grade' | 'classLetter', RowCell>>
  readonly diagnostics: Diagnostic[]
}

type Put = (draft: RowDraft, cell: RowCell) => void

const PUT: Readonly<Record<ListField, Put>> = {
  number: putAs('number'),
  fullName: putName,
  lastName: putPart('lastName'),
  firstName: putPart('firstName'),
  middleName: putPart('middleName'),
  birthDate: putBirthDate,
  gender: putAs('gender'),
  classLabel: putLabel('classLabel'),
  grade: putLabel('grade'),
  classLetter: putLabel('classLetter'),
  pupilPhone: putPhones('pupil'),
  parentPhone: putPhones('parent'),
  email: putEmails,
  vk: putAs('vk'),
  language: putAs('language'),
  edition: putAs('edition'),
  genitive: putAs('genitive'),
  dative: putAs('dative'),
  accusative: putAs('accusative'),
}

export function emptyDraft(): RowDraft {
  return { cells: {}, phones: { pupil: [], parent: [] }, emails: new Map(), label: {}, diagnostics: [] }
}

/** @param cell its text empty where the cell says that there is nothing */
export function putCell(draft: RowDraft, field: ListField, cell: RowCell): void {
  PUT[field](draft, cell)
}

function putAs(field: RowField): Put {
  return ({ cells }, cell) => {
    cells[field] = cell
  }
}

function putLabel(part: keyof RowDraft['label']): Put {
  return ({ label }, cell) => {
    if (cleanText(cell.text).text !== '') label[part] = cell
  }
}

function putBirthDate({ cells, diagnostics }: RowDraft, { text, place }: RowCell): void {
  if (isYearOnly(text)) diagnostics.push(yearOnly(text, place))
  else if (text.length > LONGEST_DATE) diagnostics.push(noDate(place))
  // an empty column takes away no date that stands beside the name
  else if (text !== '' || !cells.birthDate) cells.birthDate = { text, place }
}

/** «24 сентября 2014 года рождения»; what is longer is no date, and may be a secret. */
const LONGEST_DATE = 32

function putPhones(whose: 'pupil' | 'parent'): Put {
  return (draft, { text, place }) => {
    const { phones, diagnostics } = draft
    const { phones: found, odd } = listPhones(text.replace(ADDRESS, ' '))
    phones[whose].push(...found)
    diagnostics.push(...odd.map(({ text: number, why }) => oddPhone(number, why, place)))
    putAddresses(draft, text, place)
  }
}

/** A column of contacts may hold both kinds. */
function putEmails(draft: RowDraft, { text, place }: RowCell): void {
  const found = putAddresses(draft, text, place)
  const { phones } = listPhones(text.replace(ADDRESS, ' '))
  draft.phones.parent.push(...phones)
  if (!found && phones.length === 0 && cleanText(text).text !== '') draft.diagnostics.push(noEmail(place))
}

const ADDRESS = /\S*@\S*/g

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
  const name = splitName(cell.name)
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
  draft.phones.parent.push(...cell.phones.phones)
  diagnostics.push(...cell.phones.odd.map(({ text: number, why }) => oddPhone(number, why, place)))
  keepAddresses(draft, cell.emails, place)
}

/** A part in a column of its own: the letters mended, capitals made small, everything else as written. */
function putPart(field: 'lastName' | 'firstName' | 'middleName'): Put {
  return ({ cells, diagnostics }, { text, place }) => {
    const letters = mendLetters(withoutNumber(text))
    const part = letters.text.replace(/[^\s]+/g, (word) => (isAllCaps(word) ? titleCase(word) : word))
    cells[field] = { text: part, place }
    const clean = cleanText(part).text
    diagnostics.push(...(letters.mended ? [mended(clean, place)] : []), ...oddName(clean, place))
  }
}

/** A name with figures in it would be printed, and be somebody's. */
function oddName(name: string, place: Place): readonly Diagnostic[] {
  return /\d/.test(name) ? [figuresInName(name, place)] : []
}
