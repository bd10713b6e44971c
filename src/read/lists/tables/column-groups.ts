/** Which columns of a heading row make one list: a second list may lie beside the first, a parent's name is none. */
import { present } from '../../../diagnostics/impossible.ts'
import { cleanText } from '../../clean-text.ts'
import type { ListField } from '../columns.ts'
import type { Worksheet } from '../sheets/sheet.ts'
import type { Header } from './find-header.ts'
import { headingKey, isHalf, namesPupils } from './heading-field.ts'
import type { TableColumn } from './table.ts'

/** What a list of pupils has and a column of parents hasn't. */
const PUPILS_OWN: ReadonlySet<ListField> = new Set(['number', 'birthDate', 'gender', 'classLabel', 'grade'])
const CONTACTS: ReadonlySet<ListField> = new Set(['phone', 'email'])
const BEGINS: ReadonlySet<ListField> = new Set(['number', 'fullName', 'lastName', 'classLabel', 'grade'])
const NAME_PARTS: ReadonlySet<ListField> = new Set(['lastName', 'firstName', 'middleName'])
/** How many rows are compared, and how many must be of one family. */
const SAMPLE = 40
const MOST = 0.5

type Group = readonly TableColumn[]

/**
 * A second name column, or a second number before one, begins a second list on the same rows, unless it names the
 * parents of the first: then its contacts are theirs and its name isn't read.
 */
export function columnGroups(sheet: Worksheet, header: Header): readonly Group[] {
  const groups = groupsOf(header).filter((group) => namesPupils(group.map((column) => column.field)))
  const [first, ...others] = groups
  if (!first) return []
  const lists = others.filter((group) => !isParents(sheet, header, first, group))
  const contacts = others
    .filter((group) => !lists.includes(group))
    .flatMap((group) => group.filter(({ field }) => CONTACTS.has(field)))
  return [[...first, ...contacts], ...lists]
}

function groupsOf(header: Header): readonly Group[] {
  const groups: TableColumn[][] = [[]]
  header.fields.forEach((field, index) => {
    if (field === null) return
    const group = present(groups.at(-1), 'the group that is open')
    const column = { index, field, heading: header.headings[index] ?? '' }
    const repeats = group.some((one) => one.field === field) || isPartBeside(field, group)
    if (repeats && BEGINS.has(field) && !isPartBeside(field, group) && namesPupils(group.map((one) => one.field)))
      groups.push([column])
    else if (!repeats || CONTACTS.has(field)) group.push(column)
  })
  return groups
}

/** Beside a whole name a column «Имя» is another person's, or says the same. */
function isPartBeside(field: ListField, group: Group): boolean {
  const whole = group.find((one) => one.field === 'fullName')
  if (!whole || !NAME_PARTS.has(field)) return false
  // «Фамилия Имя» leaves the patronymic to a column of its own
  return !(field === 'middleName' && /^(фамилия|имя)( и)? (имя|фамилия)$/.test(headingKey(whole.heading)))
}

function isParents(sheet: Worksheet, header: Header, pupils: Group, group: Group): boolean {
  if (group.some(({ field, heading }) => PUPILS_OWN.has(field) || isHalf(heading))) return false
  if (pupils.some(({ field }) => PUPILS_OWN.has(field) && field !== 'number')) return true
  const first = header.row + header.height
  const pairs = sheet.rows.slice(first, first + SAMPLE).flatMap((row) => {
    const [child, parent] = [pupils, group].map((columns) => familyOf(row[nameIndex(columns)]?.text ?? ''))
    return child && parent ? [child.startsWith(parent) || parent.startsWith(child)] : []
  })
  return pairs.length > 0 && pairs.filter(Boolean).length > MOST * pairs.length
}

function nameIndex(group: Group): number {
  return group.find(({ field }) => field === 'fullName' || field === 'lastName')?.index ?? -1
}

/** «Щеглов» and «Щеглова» begin alike. */
function familyOf(name: string): string {
  const [word = ''] = cleanText(name).text.toLowerCase().replaceAll('ё', 'е').split(' ')
  return word.slice(0, Math.max(3, word.length - 2))
}
