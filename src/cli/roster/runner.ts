/** `pamyatka roster FILE`: a class list as it was understood, and what to mend in it. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Diagnostic, Language } from '../../diagnostics/diagnostic.ts'
import { error } from '../../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../../diagnostics/outcome.ts'
import { formatPhone } from '../../merge/format-phone.ts'
import { pluralForm } from '../../model/plural-form.ts'
import { createFileSystem } from '../../node/file-system.ts'
import { type NameOverrides, readNameOverrides } from '../../read/job/read-name-overrides.ts'
import type { ClassList, ClassLists } from '../../read/lists/classes/class-list.ts'
import { readClassLists } from '../../read/lists/classes/read-class-lists.ts'
import { readSheets } from '../../read/lists/sheets/read-sheets.ts'
import { columnMapText } from '../../read/lists/tables/column-map-of.ts'
import { readYaml } from '../../read/yaml/read-yaml.ts'
import { diagnosticView } from '../diagnostic.view.ts'
import type { ExitCode, Io } from '../io.ts'
import { languageOf } from '../io.ts'
import { printJson } from '../print-json.ts'
import { printDiagnostics, unique } from '../report.ts'
import type { RosterOptions } from './command.ts'
import { unsureForms } from './unsure-forms.ts'
import { type RosterClassView, viewRoster } from './view.ts'

export async function runRoster({ file, json, names, lang }: RosterOptions, io: Io): Promise<ExitCode> {
  const language = languageOf(lang, io.env)
  const read = await readRosterFile(file, io.today)
  const overrides = names === null ? outcome(new Map()) : await readNamesFile(names)
  const settledNames = overrides.ok ? overrides.value : new Map()
  const view = read.ok ? viewRoster(read.value, io.today, settledNames) : { classes: [], diagnostics: [] }
  const nobody = read.ok && view.classes.every(({ pupils }) => pupils.length === 0)
  const diagnostics = unique([
    ...overrides.diagnostics,
    ...read.diagnostics,
    ...view.diagnostics,
    ...unsureForms(view.classes, file),
    ...(nobody ? [nobodyRead(file)] : []),
  ])
  const ok = read.ok && overrides.ok && !nobody
  if (json) {
    const views = diagnostics.map((one) => diagnosticView(one, language))
    printJson({ file, classes: view.classes, diagnostics: views }, io)
  } else {
    const classes = read.ok ? read.value.classes : []
    view.classes.forEach((one, i) => {
      io.out(classText(one, classes[i] ?? { columns: {}, year: null }, language))
    })
    printDiagnostics(diagnostics, io, language)
  }
  return ok ? 0 : 1
}

/** A list alone knows no meeting: ages are those of today. */
async function readRosterFile(file: string, today: string): Promise<Outcome<ClassLists>> {
  const bytes = await readFile(file).catch(() => null)
  if (!bytes) return failure([noFile(file)])
  const sheets = await readSheets(new Uint8Array(bytes), file)
  if (!sheets.ok) return sheets
  const roster = readClassLists(sheets.value.sheets, file, { meetingDate: today })
  return { ...roster, diagnostics: [...sheets.diagnostics, ...roster.diagnostics] }
}

async function readNamesFile(names: string): Promise<Outcome<NameOverrides>> {
  const files = createFileSystem(names, [])
  const yaml = await readYaml(files, basename(names))
  if (yaml.value === null) return failure(yaml.diagnostics)
  const { value, diagnostics } = readNameOverrides(yaml.value)
  const all = [...yaml.diagnostics, ...diagnostics]
  return value === null ? failure(all) : outcome(value, all)
}

/** One line a pupil: what a teacher compares with the list on paper; below, the columns as the job file takes them. */
function classText(
  { label, teacher, sheet, pupils }: RosterClassView,
  { columns, year }: Pick<ClassList, 'columns' | 'year'>,
  language: Language,
): string {
  const count =
    language === 'ru'
      ? `${pupils.length} ${pluralForm(pupils.length, 'ученик', 'ученика', 'учеников')}`
      : `${pupils.length} pupils`
  const nameless = language === 'ru' ? 'класс не назван' : 'no class named'
  const head = [
    label ?? nameless,
    ...(sheet === '' ? [] : [sheet]),
    ...(year === null ? [] : [`${year}/${year + 1}`]),
    ...(teacher === null ? [] : [teacher]),
    count,
  ].join(' · ')
  const rows = pupils.map((pupil, i) => {
    const name = [pupil.lastName, pupil.firstName, pupil.middleName].filter((part) => part !== '').join(' ')
    const rest = [
      pupil.gender === 'm' ? 'м' : pupil.gender === 'f' ? 'ж' : '?',
      pupil.birthDate ?? '',
      ...[...pupil.phones.pupil, ...pupil.phones.parent].map(formatPhone),
      ...pupil.emails,
    ]
    return `${String(i + 1).padStart(3)}. ${name}\t${rest.join('\t').trimEnd()}`
  })
  return `${[head, ...rows, columnMapText(columns)].join('\n')}\n\n`
}

/** Rows there were, but none of them can be a pupil's. */
function nobodyRead(file: string): Diagnostic {
  return error(
    'roster/empty-list',
    { ru: 'ни одного ученика не удалось прочитать', en: 'not one pupil could be read' },
    {
      place: { file },
      hint: {
        ru: 'назовите столбцы: ФИО, или Фамилия и Имя',
        en: 'name the columns: ФИО, or Фамилия and Имя',
      },
    },
  )
}

function noFile(file: string): Diagnostic {
  return error(
    'roster/no-file',
    { ru: `файла «${file}» нет или его нельзя открыть`, en: `there is no file "${file}", or it can't be opened` },
    { hint: { ru: 'проверьте имя и путь', en: 'check the name and the path' } },
  )
}
