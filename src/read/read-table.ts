/** A class list in CSV: finds the delimiter and the heading row, and keeps only the columns that are needed. */
import { type Diagnostic, error, warning } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'
import { type Checked, checked, wrong } from './checked.ts'
import { type Csv, type CsvCell, type CsvRow, parseCsv } from './parse-csv.ts'
import { closestHeading, pupilFieldOf } from './pupil-columns.ts'
import type { PupilCell, PupilField, PupilRow } from './pupil-row.ts'
import { quoted } from './quoted.ts'
import type { TextFile } from './read-text.ts'

/** Excel's own choice in Russian comes first; with equal marks it wins. */
const DELIMITERS = [';', ',', '\t'] as const

interface Column {
  readonly field: PupilField
  readonly index: number
}

/**
 * Rows under the first row that has both «Фамилия» and «Имя»; titles above it are passed over. Columns that no leaflet
 * needs are dropped here, and no line of the file gets into a diagnostic: it may hold what nobody asked for.
 */
export function readTable({ file, text }: TextFile): Checked<readonly PupilRow[]> {
  const { csv, header, fault } = bestReading(text)
  if (fault !== null) return wrong(faultError(file, fault))
  const heading = csv.rows[header]
  if (heading === undefined) return wrong(noHeader(file, csv.rows[0] ?? []))

  const body = csv.rows.slice(header + 1)
  const columns: Column[] = []
  const diagnostics: Diagnostic[] = []
  for (const [index, cell] of heading.entries()) {
    const field = pupilFieldOf(cell.text)
    const place = placeOf(file, cell)
    if (field === null) {
      const used = cell.text.trim() !== '' || body.some((row) => (row[index]?.text ?? '').trim() !== '')
      if (used) diagnostics.push(columnDropped(cell.text.trim(), index, place))
    } else if (columns.some((column) => column.field === field)) diagnostics.push(twice(cell.text.trim(), place))
    else columns.push({ field, index })
  }
  return checked(
    body.map((row) => pupilRow(file, row, columns, heading.length)),
    diagnostics,
  )
}

function bestReading(text: string) {
  const body = text.replace(/^sep=.(?=\n)/i, '')
  const readings = DELIMITERS.map((delimiter) => {
    const csv = parseCsv(body, delimiter)
    const header = csv.rows.findIndex(isHeader)
    return { csv, header, fault: csv.fault }
  })
  const known = (row: CsvRow = []) => row.filter((cell) => pupilFieldOf(cell.text) !== null).length
  const [first, ...others] = readings
  const start = first ?? { csv: parseCsv('', ';'), header: -1, fault: null }
  return others.reduce((best, next) => {
    return known(next.csv.rows[next.header]) > known(best.csv.rows[best.header]) ? next : best
  }, start)
}

function isHeader(row: CsvRow): boolean {
  const fields = row.map((cell) => pupilFieldOf(cell.text))
  return fields.includes('lastName') && fields.includes('firstName')
}

function pupilRow(file: string, row: CsvRow, columns: readonly Column[], width: number): PupilRow {
  const cells: Partial<Record<PupilField, PupilCell>> = {}
  for (const { field, index } of columns) {
    const cell = row[index]
    if (cell !== undefined) cells[field] = { text: cell.text, place: placeOf(file, cell) }
  }
  const place = { file, line: row[0]?.line ?? 1 }
  const extra = row.slice(width).find((cell) => cell.text.trim() !== '')
  return { cells, place, broken: extra === undefined ? null : shifted(placeOf(file, extra)) }
}

function placeOf(file: string, { line, column, length }: CsvCell): Place {
  return { file, line, column, length: Math.max(1, length) }
}

function shifted(place: Place): PupilRow['broken'] {
  return {
    message: { ru: 'в строке больше ячеек, чем столбцов', en: 'the row has more cells than there are columns' },
    hint: {
      ru: 'значение, в котором есть разделитель, возьмите в кавычки',
      en: 'put a value that holds the delimiter in quotes',
    },
    place,
  }
}

function columnDropped(heading: string, index: number, place: Place): Diagnostic {
  const guess = heading === '' ? null : closestHeading(heading)
  return warning(
    'read/column-dropped',
    heading === ''
      ? {
          ru: `столбец ${index + 1} без названия не прочитан`,
          en: `column ${index + 1} has no heading and was not read`,
        }
      : { ru: `столбец ${quoted(heading)} не прочитан`, en: `the column ${quoted(heading)} was not read` },
    {
      place,
      hint:
        guess === null
          ? {
              ru: 'памяткам он не нужен; лучше убрать его из файла',
              en: 'no leaflet needs it; better take it out of the file',
            }
          : { ru: `возможно, ${quoted(guess)}`, en: `perhaps ${quoted(guess)}` },
    },
  )
}

function twice(heading: string, place: Place): Diagnostic {
  return error(
    'read/duplicate-column',
    { ru: `второй столбец ${quoted(heading)}`, en: `a second column ${quoted(heading)}` },
    { place, hint: { ru: 'оставьте один', en: 'keep one' } },
  )
}

function noHeader(file: string, row: CsvRow): Diagnostic {
  const whole = row.some((cell) => /^\s*(фио|ф\.\s?и\.\s?о\.)/i.test(cell.text))
  return error(
    'read/no-header',
    { ru: 'нет строки с названиями столбцов', en: 'there is no row of column headings' },
    {
      place: { file, line: row[0]?.line ?? 1 },
      hint: whole
        ? { ru: 'разделите ФИО на столбцы Фамилия, Имя, Отчество', en: 'split ФИО into Фамилия, Имя, Отчество' }
        : {
            ru: 'нужны столбцы Фамилия и Имя; ещё бывают №, Отчество, Дата рождения, Пол, VK, Язык',
            en: 'columns Фамилия and Имя are needed; others are №, Отчество, Дата рождения, Пол, VK, Язык',
          },
    },
  )
}

function faultError(file: string, { kind, line, column }: NonNullable<Csv['fault']>): Diagnostic {
  return error(
    'read/csv-syntax',
    kind === 'open-quote'
      ? { ru: 'кавычка открыта и не закрыта', en: 'a quote is opened and never closed' }
      : { ru: 'после закрывающей кавычки стоит лишнее', en: 'there is something after the closing quote' },
    {
      place: { file, line, column, length: 1 },
      hint: {
        ru: 'закройте кавычку; кавычку внутри значения пишут дважды: ""',
        en: 'close it; a quote inside a value is written twice: ""',
      },
    },
  )
}
