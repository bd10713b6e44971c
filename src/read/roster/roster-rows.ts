/** Rows of a table to rows of pupils: names split, dates and telephones read, everything else left behind. */
import { type Diagnostic, warning } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../model/place.ts'
import { splitName } from '../names/split-name.ts'
import type { PupilCell, PupilField, PupilRow } from '../pupil-row.ts'
import { quoted } from '../quoted.ts'
import type { Cell, Sheet } from '../sheet.ts'
import type { RosterTable, TableColumn } from './find-tables.ts'
import { dateText } from './list-dates.ts'
import { listPhones } from './list-phones.ts'
import { labelOf } from './title-facts.ts'

export interface RosterRow extends PupilRow {
  /** From a column «Класс»; null where there is none. */
  readonly classLabel: string | null
  /** E.164. */
  readonly phones: { readonly pupil: readonly string[]; readonly parent: readonly string[] }
  readonly emails: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What people write where there is nothing; «нет» in a column about VK means something else. */
const FILLER = /^(нет|нету|не указан[оаы]?|не имеет|отсутствует|н\/д|\p{Pd}+|\.|0|x|х|\?)$/iu
const EMAIL = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]+$/

export function rosterRows(sheet: Sheet, table: RosterTable, file: string): readonly RosterRow[] {
  return table.rows.map((row) => rosterRow(sheet, table, row, file))
}

function rosterRow(sheet: Sheet, table: RosterTable, row: number, file: string): RosterRow {
  const placeOf = (column: TableColumn): Place => placeIn(sheet, file, row, column.index)
  const cells: Partial<Record<PupilField, PupilCell>> = {}
  const diagnostics: Diagnostic[] = []
  const phones = { pupil: [] as string[], parent: [] as string[] }
  const emails: string[] = []
  let classLabel: string | null = null
  for (const column of table.columns) {
    const cell = sheet.rows[row]?.[column.index] ?? null
    if (cell === null) continue
    const place = placeOf(column)
    const text = written(cell, column)
    switch (column.field) {
      case 'fullName':
        diagnostics.push(...putName(text, place, cells))
        break
      case 'pupilPhone':
      case 'parentPhone': {
        const { phones: found, odd } = listPhones(text)
        phones[column.field === 'pupilPhone' ? 'pupil' : 'parent'].push(...found)
        diagnostics.push(...odd.map(({ text: number, why }) => oddPhone(number, why, place)))
        break
      }
      case 'email':
        for (const address of text.split(/[\s,;]+/).filter((part) => part !== '')) {
          if (EMAIL.test(address)) emails.push(address)
          else diagnostics.push(badEmail(address, place))
        }
        break
      case 'classLabel':
        classLabel = labelOf(text)
        break
      default:
        cells[column.field] = { text, place }
    }
  }
  return { cells, place: placeIn(sheet, file, row, 0), broken: null, classLabel, phones, emails, diagnostics }
}

/** The text of a cell, empty where it is only there to say that there is nothing. */
function written(cell: Cell, { field }: TableColumn): string {
  if (field === 'birthDate') return FILLER.test(cell.text.trim()) ? '' : dateText(cell)
  return field !== 'vk' && FILLER.test(cell.text.trim()) ? '' : cell.text
}

function putName(text: string, place: Place, cells: Partial<Record<PupilField, PupilCell>>): readonly Diagnostic[] {
  const name = splitName(text)
  cells.lastName = { text: name.lastName, place }
  cells.firstName = { text: name.firstName, place }
  cells.middleName = { text: name.middleName, place }
  const whole = [name.lastName, name.firstName, name.middleName].filter((part) => part !== '').join(' ')
  return [
    ...(name.mended ? [mended(whole, place)] : []),
    ...(name.dropped === '' ? [] : [bracketDropped(name.dropped, place)]),
    ...(name.sure || whole === '' ? [] : [unsure(name, place)]),
  ]
}

/** Rows and columns count from 1; a text file has no sheet. */
export function placeIn(sheet: Sheet, file: string, row: number, column: number): Place {
  return { file, line: row + 1, column: column + 1, ...(sheet.name === '' ? {} : { sheet: sheet.name }) }
}

function oddPhone(number: string, why: 'short' | 'lost', place: Place): Diagnostic {
  return why === 'lost'
    ? warning(
        'roster/lost-phone',
        { ru: `от номера ${quoted(number)} остались не все цифры`, en: `the number ${quoted(number)} has lost digits` },
        {
          place,
          hint: {
            ru: 'впишите номер заново и задайте столбцу формат «Текстовый»',
            en: 'write the number again and give the column the format “Text”',
          },
        },
      )
    : warning(
        'roster/short-phone',
        { ru: `${quoted(number)} не полный номер телефона`, en: `${quoted(number)} is no complete telephone number` },
        { place, hint: { ru: 'напишите с кодом: +7 900 000-00-12', en: 'write it with its code: +7 900 000-00-12' } },
      )
}

function badEmail(address: string, place: Place): Diagnostic {
  return warning(
    'roster/bad-email',
    { ru: `${quoted(address)} не адрес почты`, en: `${quoted(address)} is no e-mail address` },
    { place, hint: { ru: 'адрес пишут так: name@example.ru', en: 'an address is written like name@example.ru' } },
  )
}

function mended(name: string, place: Place): Diagnostic {
  return warning(
    'roster/letters-mended',
    {
      ru: `в имени ${quoted(name)} латинские буквы заменены русскими`,
      en: `Latin letters in the name ${quoted(name)} were replaced by Russian ones`,
    },
    { place, hint: { ru: 'наберите имя русскими буквами', en: 'type the name in Russian letters' } },
  )
}

function bracketDropped(note: string, place: Place): Diagnostic {
  return warning(
    'roster/bracket-dropped',
    { ru: `не прочитано в скобках: ${quoted(note)}`, en: `not read, in brackets: ${quoted(note)}` },
    {
      place,
      hint: { ru: 'если это часть имени, уберите скобки', en: 'if it is part of the name, take the brackets away' },
    },
  )
}

function unsure(name: { lastName: string; firstName: string; middleName: string }, place: Place): Diagnostic {
  const [last, first] = [quoted(name.lastName), quoted(name.firstName)]
  return warning(
    'roster/name-unsure',
    {
      ru: `фамилия понята как ${last}, имя как ${first}`,
      en: `the last name is taken as ${last}, the first name as ${first}`,
    },
    {
      place,
      hint: {
        ru: 'если это не так, разделите ФИО на столбцы «Фамилия», «Имя», «Отчество»',
        en: 'if that is wrong, split the name into columns «Фамилия», «Имя», «Отчество»',
      },
    },
  )
}
