/** One class on two sheets: its halves, or a slip in a name. */
import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.ts'
import { quoted } from '../../quoted.ts'
import { placeIn, type Worksheet } from '../sheets/sheet.ts'
import { columnLetters } from '../tables/column-map-of.ts'
import { isHalf } from '../tables/heading-field.ts'
import { type ListTable, nameColumn } from '../tables/table.ts'
import { titleFacts } from '../tables/title-facts.ts'
import type { ClassList } from './class-list.ts'

/** @returns a warning for each further sheet of a class: a person who asks for that class must not miss it */
export function sameLabels(classes: readonly ClassList[], file: string): readonly Diagnostic[] {
  return classes.flatMap(({ label, sheet }, at) => {
    const before = classes.slice(0, at).find((one) => label !== null && one.label === label)
    if (!before || label === null) return []
    return [
      warning(
        'roster/same-label',
        {
          ru: `класс ${quoted(label)} есть и на листе ${quoted(before.sheet)}`,
          en: `the class ${quoted(label)} is on the sheet ${quoted(before.sheet)} too`,
        },
        {
          place: { file, sheet },
          hint: {
            ru: 'если это один класс, всё в порядке; если нет, исправьте название класса над списком или имя листа',
            en: 'if it is one class, all is well; if not, mend the name above the list or that of the sheet',
          },
        },
      ),
    ]
  })
}

/**
 * Two tables or parts of one sheet that call themselves no more than «5 класс»: one class, or the letters are missing. «Мальчики» and
 * «Девочки» are halves.
 */
export function sameGrades(sheet: Worksheet, tables: readonly ListTable[], file: string): readonly Diagnostic[] {
  const named = tables
    .filter(({ columns }) => !columns.some(({ field }) => field === 'classLabel' || field === 'classLetter'))
    .flatMap((table) => [
      ...(isHalf(nameColumn(table).heading) ? [] : [{ table, row: table.headerRow, titles: table.titles }]),
      // one without pupils below it is the title of the next table
      ...table.sections
        .filter((one) => table.rows.some((row) => row > one.row))
        .map(({ row, titles }) => ({ table, row, titles })),
    ])
    .flatMap(({ table, row, titles }) => {
      const { label } = titleFacts(titles, '')
      return label !== null && /^\d+$/.test(label) ? [{ label, row, column: nameColumn(table).index }] : []
    })
  return named.flatMap(({ label, row, column }, at) => {
    const before = named.slice(0, at).find((one) => one.label === label)
    if (before === undefined) return []
    const cell = `${columnLetters(before.column)}${before.row + 1}`
    return [
      warning(
        'roster/same-label',
        {
          ru: `класс ${quoted(label)} назван на листе дважды, раньше над ячейкой ${cell}; он прочитан как один`,
          en: `the class ${quoted(label)} is named twice on the sheet, before above ${cell}; it was read as one`,
        },
        {
          place: placeIn(sheet, file, row, column),
          hint: {
            ru: 'если это один класс, всё в порядке; если нет, допишите буквы: 5А, 5Б',
            en: 'if it is one class, all is well; if not, add the letters: 5А, 5Б',
          },
        },
      ),
    ]
  })
}

/** The sheets of one class as one list; who has no label stays alone. */
export function withoutSameLabels(classes: readonly ClassList[]): readonly ClassList[] {
  const out: ClassList[] = []
  for (const one of classes) {
    const at = out.findIndex(({ label }) => label !== null && label === one.label)
    const before = out[at]
    if (before) out[at] = { ...before, teacher: before.teacher ?? one.teacher, rows: [...before.rows, ...one.rows] }
    else out.push(one)
  }
  return out
}
