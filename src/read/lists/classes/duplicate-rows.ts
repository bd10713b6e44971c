/** One child on two rows of a file. */
import { CODE } from '../../../diagnostics/codes.ts'
import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.ts'
import type { Place } from '../../../model/place.ts'
import { cleanText } from '../../clean-text.ts'
import { quoted } from '../../quoted.ts'
import { readListDate } from '../../read-date.ts'
import type { TableRow } from '../rows/read-rows.ts'
import type { ClassList } from './class-list.ts'

/** The same name and the same birth date; two of the same name without dates are reported as well. */
export function duplicateRows(classes: readonly ClassList[]): readonly Diagnostic[] {
  const first = new Map<string, TableRow>()
  return classes.flatMap(({ rows }) =>
    rows.flatMap((row): readonly Diagnostic[] => {
      const names = (['lastName', 'firstName', 'middleName'] as const).map((field) => cleaned(row, field))
      if (names[0] === '' || names[1] === '') return []
      const birth = cleaned(row, 'birthDate')
      const date = readListDate(birth)
      const folded = names.map((name) => name.normalize('NFC').toLowerCase().replaceAll('ё', 'е'))
      const key = JSON.stringify([...folded, date.ok ? date.value : birth])
      const before = first.get(key)
      if (!before) first.set(key, row)
      return before ? [duplicate(names.filter((name) => name !== '').join(' '), before.place, row.place)] : []
    }),
  )
}

function cleaned(row: TableRow, field: 'lastName' | 'firstName' | 'middleName' | 'birthDate'): string {
  return cleanText(row.cells[field]?.text ?? '').text
}

function duplicate(name: string, before: Place, place: Place): Diagnostic {
  const line = before.line ?? 1
  const [ruSheet, enSheet] =
    before.sheet === undefined || before.sheet === place.sheet
      ? ['', '']
      : [` листа ${quoted(before.sheet)}`, ` of the sheet ${quoted(before.sheet)}`]
  return warning(
    CODE.duplicateRow,
    {
      ru: `${quoted(name)} в строке ${place.line ?? 1} уже есть в строке ${line}${ruSheet}`,
      en: `${quoted(name)} in line ${place.line ?? 1} is already in line ${line}${enSheet}`,
    },
    {
      place,
      hint: {
        ru: 'если это один ребёнок, оставьте одну строку; если тёзки, впишите даты рождения',
        en: 'if it is one child, keep one row; if two of the same name, write their birth dates',
      },
    },
  )
}
