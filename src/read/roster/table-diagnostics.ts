/** What is odd about a list as a whole: columns that weren't read, or that nothing names. */
import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import { quoted } from '../quoted.ts'
import type { Sheet } from '../sheet.ts'
import { columnLetters } from './column-map-of.ts'
import type { RosterField } from './roster-field.ts'
import type { RosterTable } from './roster-table.ts'
import { placeIn } from './row-diagnostics.ts'

const FIELD_NAMES: Readonly<Record<RosterField, string>> = {
  number: 'номер',
  fullName: 'ФИО',
  lastName: 'фамилия',
  firstName: 'имя',
  middleName: 'отчество',
  birthDate: 'дата рождения',
  gender: 'пол',
  classLabel: 'класс',
  pupilPhone: 'телефон ученика',
  parentPhone: 'телефон родителя',
  email: 'почта',
  vk: 'VK',
  language: 'язык',
  genitive: 'родительный падеж',
  dative: 'дательный падеж',
  accusative: 'винительный падеж',
}

/** @param told headings that were named for this sheet already */
export function droppedColumns(
  sheet: Sheet,
  table: RosterTable,
  told: ReadonlySet<string>,
  file: string,
): readonly Diagnostic[] {
  return table.dropped
    .filter(({ heading }) => !told.has(heading))
    .map(({ index, heading }) =>
      warning(
        'roster/column-dropped',
        heading === ''
          ? {
              ru: `столбец ${columnLetters(index)} без названия не прочитан`,
              en: `column ${columnLetters(index)} has no heading and was not read`,
            }
          : { ru: `столбец ${quoted(heading)} не прочитан`, en: `the column ${quoted(heading)} was not read` },
        {
          place: placeIn(sheet, file, table.headerRow, index),
          hint: {
            ru: 'памяткам он не нужен; лучше убрать его из файла',
            en: 'no leaflet needs it; better take it out of the file',
          },
        },
      ),
    )
}

/** Says how the columns of a list without headings were understood. */
export function noHeadings(sheet: Sheet, { columns, headerRow }: RosterTable, file: string): Diagnostic {
  const ru = columns.map(({ index, field }) => `${columnLetters(index)} — ${FIELD_NAMES[field]}`).join(', ')
  const en = columns.map(({ index, field }) => `${columnLetters(index)} is ${field}`).join(', ')
  return warning(
    'roster/no-headings',
    { ru: `над списком нет названий столбцов, поняты так: ${ru}`, en: `the list has no headings, taken so: ${en}` },
    {
      place: placeIn(sheet, file, headerRow, columns[0]?.index ?? 0),
      hint: {
        ru: 'если это не так, впишите над списком строку с названиями: ФИО, Дата рождения, Телефон',
        en: 'if that is wrong, write a row of headings above the list: ФИО, Дата рождения, Телефон',
      },
    },
  )
}

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
