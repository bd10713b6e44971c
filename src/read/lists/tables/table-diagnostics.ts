/** Diagnostics of a list as a whole: columns that weren't read, or that have no heading. */

import { closest } from '../../../diagnostics/closest.ts'
import { type Bilingual, type Diagnostic, error, warning } from '../../../diagnostics/diagnostic.ts'
import { itemAt } from '../../../diagnostics/impossible.ts'
import type { Place } from '../../../model/place.ts'
import { quoted } from '../../quoted.ts'
import { COLUMNS, LIST_FIELDS, type ListField } from '../columns.ts'
import { placeIn, type Worksheet } from '../sheets/sheet.ts'
import { columnLetters } from './column-map-of.ts'
import { headingField, headingKey, isOthersHeading, isParentHeading } from './heading-field.ts'
import { fullNameLook } from './row-name.ts'
import { isBeyond, shiftedRows } from './shifted-rows.ts'
import { type ListTable, nameColumn, type Unread } from './table.ts'

/** @param reported headings that were reported for this sheet already */
export function droppedColumns(
  sheet: Worksheet,
  table: ListTable,
  reported: ReadonlySet<string>,
  file: string,
): readonly Diagnostic[] {
  const slipped = shiftedRows(sheet, table).size > 0
  return table.dropped
    .filter(({ index, heading }) => !reported.has(heading) && !(slipped && isBeyond(sheet, table, index)))
    .map(({ index, heading, row }) => {
      const place = placeIn(sheet, file, row, index)
      const field = headingField(heading)
      const taken = table.columns.find((column) => column.field === field || isWhole(column.field, field))
      return taken
        ? secondColumn(heading, taken.heading, place)
        : holdsNames(sheet, table, index) && !isParentHeading(heading) && !isOthersHeading(heading)
          ? namesNotRead(heading, index, place)
          : notRead(heading, index, meantBy(heading, table), place)
    })
}

/** A whole name says what its parts would. */
function isWhole(kept: ListField, dropped: ListField | null): boolean {
  return kept === 'fullName' && (dropped === 'lastName' || dropped === 'firstName' || dropped === 'middleName')
}

/** A heading that was probably meant to be one that the list lacks. */
function meantBy(heading: string, { columns }: ListTable): string | null {
  const lacking = LIST_FIELDS.filter((field) => field !== 'phone' && !columns.some((column) => column.field === field))
  const name = closest(
    headingKey(heading),
    lacking.map((field) => COLUMNS[field].called.ru),
  )
  return name === null ? null : name.charAt(0).toUpperCase() + name.slice(1)
}

function notRead(heading: string, index: number, meant: string | null, place: Place): Diagnostic {
  const letters = columnLetters(index)
  return warning(
    'roster/column-dropped',
    heading === ''
      ? { ru: `столбец ${letters} без названия не прочитан`, en: `column ${letters} has no heading and was not read` }
      : { ru: `столбец ${quoted(heading)} не прочитан`, en: `the column ${quoted(heading)} was not read` },
    {
      place,
      hint:
        meant === null
          ? {
              ru: 'памяткам он не нужен; лучше убрать его из файла',
              en: 'no leaflet needs it; better take it out of the file',
            }
          : { ru: `возможно, ${quoted(meant)}`, en: `perhaps ${quoted(meant)}` },
    },
  )
}

/** Whether most of its cells beside the pupils hold whole names. */
function holdsNames(sheet: Worksheet, { rows }: ListTable, column: number): boolean {
  const filled = rows.map((row) => sheet.rows[row]?.[column]?.text ?? '').filter((text) => text.trim() !== '')
  return filled.filter((text) => fullNameLook(text) === 'name').length > filled.length / 2
}

/** A column of names that may be other pupils'. */
function namesNotRead(heading: string, index: number, place: Place): Diagnostic {
  const { message } = notRead(heading, index, null, place)
  const hint = {
    ru: 'в нём имена; если это ученики, назовите столбец «ФИО»',
    en: 'it holds names; if they are pupils, call the column «ФИО»',
  }
  return warning('roster/column-dropped', message, { place, hint })
}

function secondColumn(heading: string, taken: string, place: Place): Diagnostic {
  return warning(
    'roster/second-column',
    {
      ru: `второй столбец ${quoted(heading)} не прочитан, взят ${quoted(taken)}`,
      en: `a second column, ${quoted(heading)}, was not read, ${quoted(taken)} was`,
    },
    {
      place,
      hint: {
        ru: 'если нужен этот, уберите другой или назовите столбец в задании: columns',
        en: 'if this one is meant, take the other away or name it in the job: columns',
      },
    },
  )
}

/** A warning for each name that isn't read: no pupil is left out silently. */
export function unreadNames(sheet: Worksheet, table: ListTable, file: string): readonly Diagnostic[] {
  const { index } = nameColumn(table)
  return table.unread.map(({ row, why }) => {
    const cell = `${columnLetters(index)}${row + 1}`
    const place = placeIn(sheet, file, row, index)
    if (why === 'below-total') {
      return warning(
        'roster/below-total',
        {
          ru: `имя в ячейке ${cell}, ниже итога, не прочитано`,
          en: `the name in ${cell}, below the total, was not read`,
        },
        {
          place,
          hint: {
            ru: 'если это ученик, перенесите строку к остальным',
            en: 'if it is a pupil, move the row up to the others',
          },
        },
      )
    }
    return warning(
      'roster/name-not-read',
      { ru: `ячейка ${cell} не прочитана: ${UNREAD[why].ru}`, en: `the cell ${cell} was not read: ${UNREAD[why].en}` },
      {
        place,
        hint: {
          ru: 'если это ученик, впишите в строку его номер по списку',
          en: 'if it is a pupil, write the number in the list into the row',
        },
      },
    )
  })
}

const UNREAD: Readonly<Record<Exclude<Unread, 'below-total'>, Bilingual>> = {
  signature: { ru: 'по строке это подпись или итог', en: 'by its row it is a signature or a total' },
  parent: { ru: 'похоже, это родитель', en: 'it seems to be a parent' },
  'not-a-name': { ru: 'это не похоже на имя', en: 'it does not look like a name' },
}

/** Says how the columns of a list without headings were understood. */
export function noHeadings(sheet: Worksheet, { columns, headerRow }: ListTable, file: string): Diagnostic {
  const ru = columns.map(({ index, field }) => `${columnLetters(index)} — ${COLUMNS[field].called.ru}`).join(', ')
  const en = columns.map(({ index, field }) => `${columnLetters(index)} is ${COLUMNS[field].called.en}`).join(', ')
  return warning(
    'roster/no-headings',
    { ru: `над списком нет названий столбцов, поняты так: ${ru}`, en: `the list has no headings, taken so: ${en}` },
    {
      place: placeIn(sheet, file, headerRow, itemAt(columns, 0).index),
      hint: {
        ru: 'если это не так, впишите над списком строку с названиями: ФИО, Дата рождения, Телефон',
        en: 'if that is wrong, write a row of headings above the list: ФИО, Дата рождения, Телефон',
      },
    },
  )
}

/** A file in which no table names pupils. */
export function noList(file: string): Diagnostic {
  return error(
    'roster/no-list',
    { ru: 'в файле не нашлось списка учеников', en: 'no list of pupils was found in the file' },
    {
      place: { file },
      hint: {
        ru: 'над списком нужна строка с названиями столбцов: ФИО, или Фамилия и Имя',
        en: 'a row of headings is needed above the list: ФИО, or Фамилия and Имя',
      },
    },
  )
}

/** Headings without pupils below them. */
export function emptyList(sheet: Worksheet, { headerRow }: ListTable, file: string): Diagnostic {
  return error(
    'roster/empty-list',
    { ru: 'под названиями столбцов нет ни одного ученика', en: 'there is no pupil below the headings' },
    {
      place: placeIn(sheet, file, headerRow, 0),
      hint: { ru: 'впишите учеников под строкой с названиями', en: 'write the pupils below the row of headings' },
    },
  )
}

/** A sheet whose name says that its people are no pupils. */
export function passedSheet(sheet: Worksheet, file: string): Diagnostic {
  return warning(
    'roster/sheet-passed-over',
    { ru: `лист ${quoted(sheet.name)} не прочитан`, en: `the sheet ${quoted(sheet.name)} was not read` },
    {
      place: { file, sheet: sheet.name },
      hint: {
        ru: 'по названию на нём не ученики; если это ученики, переименуйте лист',
        en: 'by its name it holds no pupils; if it does, rename it',
      },
    },
  )
}

/** A sheet whose headings are about people who aren't pupils. */
export function othersSheet(sheet: Worksheet, row: number, file: string): Diagnostic {
  const [ru, en] =
    sheet.name === ''
      ? ['список', 'the list']
      : [`список на листе ${quoted(sheet.name)}`, `the list on the sheet ${quoted(sheet.name)}`]
  return warning(
    'roster/sheet-passed-over',
    { ru: `${ru} не прочитан`, en: `${en} was not read` },
    {
      place: placeIn(sheet, file, row, 0),
      hint: {
        ru: 'по названиям столбцов в нём не ученики; если это ученики, назовите столбец с именами «ФИО ученика»',
        en: 'by its headings it names no pupils; if it does, call the column of names «ФИО ученика»',
      },
    },
  )
}

/** A warning for each row below which the people aren't pupils: no row is left out silently. */
export function othersBelow(sheet: Worksheet, table: ListTable, file: string): readonly Diagnostic[] {
  const { index } = nameColumn(table)
  return table.others.map(({ row, names }) => {
    const cells = names.map((name) => `${columnLetters(index)}${name + 1}`).join(', ')
    const [ru, en] = cells === '' ? ['', ''] : [`; имена в ячейках: ${cells}`, `; names in the cells: ${cells}`]
    return warning(
      'roster/others-below',
      {
        ru: `ниже строки ${row + 1} не читалось: по ней там не ученики${ru}`,
        en: `below line ${row + 1} nothing was read: it says that no pupils are there${en}`,
      },
      {
        place: placeIn(sheet, file, row, 0),
        hint: { ru: 'если там есть ученики, перенесите их выше', en: 'if there are pupils, move them up' },
      },
    )
  })
}
