/** Sheets of cells to classes of pupils: finds the lists, what their columns are, and which class each one is. */
import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import { type Outcome, outcome } from '../../diagnostics/outcome.ts'
import { quoted } from '../quoted.ts'
import type { Sheet } from '../sheet.ts'
import { findTables, type RosterTable } from './find-tables.ts'
import { placeIn, type RosterRow, rosterRows } from './roster-rows.ts'
import { sharedEmails } from './shared-emails.ts'
import { titleFacts } from './title-facts.ts'

export interface RosterClass {
  /** «5А», or null where nothing on the sheet says it. */
  readonly label: string | null
  /** The class teacher as written above the list. */
  readonly teacher: string | null
  readonly sheet: string
  readonly rows: readonly RosterRow[]
}

export interface Roster {
  readonly file: string
  readonly classes: readonly RosterClass[]
}

/**
 * Everything that the file holds and no leaflet needs (СНИЛС, addresses, medical notes) is left behind here: its heading
 * is named once, its values nowhere.
 *
 * @returns `roster/no-list` where no table names pupils
 * @example
 * const roster = readRoster(sheets, 'classes/5а.xlsx')
 * if (roster.ok) roster.value.classes.map(({ label, rows }) => [label, rows.length]) // [['5А', 25]]
 */
export function readRoster(sheets: readonly Sheet[], file: string): Outcome<Roster> {
  const diagnostics: Diagnostic[] = []
  const classes: RosterClass[] = []
  for (const sheet of sheets) {
    for (const table of findTables(sheet)) {
      diagnostics.push(...droppedColumns(sheet, table, file))
      const rows = rosterRows(sheet, table, file)
      diagnostics.push(...rows.flatMap((row) => row.diagnostics))
      const facts = titleFacts(table.titles, sheet.name)
      for (const group of byClass(rows, facts.label)) {
        classes.push({ ...group, teacher: facts.teacher, sheet: sheet.name })
      }
    }
  }
  if (classes.length === 0) diagnostics.push(noList(file))
  const whole = merged(classes)
  return outcome({ file, classes: whole }, [...diagnostics, ...sharedEmails(whole)])
}

/** A column «Класс» parts one list into classes; without it the title's class is everybody's. */
function byClass(rows: readonly RosterRow[], title: string | null): readonly Pick<RosterClass, 'label' | 'rows'>[] {
  const groups = new Map<string | null, RosterRow[]>()
  for (const row of rows) {
    const label = row.classLabel ?? title
    const group = groups.get(label) ?? []
    group.push(row)
    groups.set(label, group)
  }
  return [...groups].map(([label, group]) => ({ label, rows: group }))
}

/** Two tables of one class, as columns of a page that were too long, are one list. */
function merged(classes: readonly RosterClass[]): readonly RosterClass[] {
  const out: RosterClass[] = []
  for (const one of classes) {
    const same = out.findIndex(({ label, sheet }) => label === one.label && sheet === one.sheet)
    const before = out[same]
    if (before) out[same] = { ...before, teacher: before.teacher ?? one.teacher, rows: [...before.rows, ...one.rows] }
    else out.push(one)
  }
  return out
}

function droppedColumns(sheet: Sheet, table: RosterTable, file: string): readonly Diagnostic[] {
  return table.dropped.map(({ index, heading }) =>
    warning(
      'roster/column-dropped',
      heading === ''
        ? {
            ru: `столбец ${index + 1} без названия не прочитан`,
            en: `column ${index + 1} has no heading and was not read`,
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

function noList(file: string): Diagnostic {
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
