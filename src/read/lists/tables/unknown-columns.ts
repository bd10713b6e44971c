/** Columns that a person has named and no sheet has. */
import { closest } from '../../../diagnostics/closest.ts'
import { type Diagnostic, error } from '../../../diagnostics/diagnostic.ts'
import { quoted } from '../../quoted.ts'
import type { Worksheet } from '../sheets/sheet.ts'
import { type ColumnMap, type ColumnName, columnEntries, columnIndex, widthOf } from './column-map.ts'
import { findTables } from './find-tables.ts'
import { headingKey } from './heading-field.ts'

/** How many headings a hint lists. */
const LISTED = 12

/** One error for each column of the map that no sheet has. */
export function unknownColumns(sheets: readonly Worksheet[], map: ColumnMap, file: string): readonly Diagnostic[] {
  const entries = columnEntries(map)
  if (entries.length === 0) return []
  // only headings: a value must never come up as a hint
  const tables = sheets.flatMap((sheet) => findTables(sheet))
  const headings = tables.flatMap(({ columns, dropped }) => [...columns, ...dropped].map(({ heading }) => heading))
  const texts = new Set(
    sheets.flatMap(({ rows }) => rows.flatMap((row) => row.map((cell) => headingKey(cell?.text ?? '')))),
  )
  for (const heading of headings) texts.add(headingKey(heading))
  const width = Math.max(0, ...sheets.map(widthOf))
  return entries.flatMap(([, names]) =>
    names.flatMap((name) => {
      const index = columnIndex(name)
      const known = (index !== null && index < width) || (typeof name === 'string' && texts.has(headingKey(name)))
      return known && name !== '' ? [] : [unknownColumn(name, headings, file)]
    }),
  )
}

function unknownColumn(name: ColumnName, headings: readonly string[], file: string): Diagnostic {
  const there = [
    ...new Set(headings.map((heading) => heading.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')),
  ]
  const near = closest(String(name), there)
  const listed = there.slice(0, LISTED).map(quoted).join(', ')
  return error(
    'roster/unknown-column',
    {
      ru: `в файле нет столбца ${quoted(String(name))}`,
      en: `the file has no column ${quoted(String(name))}`,
    },
    {
      place: { file },
      hint:
        near !== null
          ? { ru: `возможно, ${quoted(near)}`, en: `perhaps ${quoted(near)}` }
          : there.length > 0
            ? { ru: `есть столбцы ${listed}`, en: `there are the columns ${listed}` }
            : { ru: 'назовите столбец номером или буквой: 2, B', en: 'name the column by number or letter: 2, B' },
    },
  )
}
