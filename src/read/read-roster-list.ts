/** The class of a job in a file of any format: a workbook with a sheet for each class, an export, a text file. */
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { type Checked, checked, wrong } from './checked.ts'
import { labelKey } from './class-label.ts'
import type { NamedFile } from './read-class-plan.ts'
import { readBytes } from './read-text.ts'
import { type RosterClass, readRoster } from './roster/read-roster.ts'
import { readSheets } from './sheets/read-sheets.ts'
import type { SourceFiles } from './source-files.ts'

/**
 * @param label the class that the job names; null where it names none, and the file must hold just one
 * @returns the rows of that class, with everything that was odd about the file
 */
export async function readRosterList(
  files: SourceFiles,
  { path, namedAt }: NamedFile,
  label: string | null,
): Promise<Checked<RosterClass>> {
  const file = files.display(path)
  const bytes = await readBytes(files, path, { namedAt, inside: true })
  if (bytes.value === null) return wrong(...bytes.diagnostics)
  const sheets = await readSheets(bytes.value, file)
  if (!sheets.ok) return wrong(...sheets.diagnostics)
  const roster = readRoster(sheets.value.sheets, file)
  const diagnostics = [...sheets.diagnostics, ...roster.diagnostics]
  if (!roster.ok) return wrong(...diagnostics)
  const found = chooseClass(roster.value.classes, label)
  return found ? checked(found, diagnostics) : wrong(...diagnostics, whichClass(roster.value.classes, label, file))
}

/** The only class of a file is meant, whatever it calls itself: the job knows better. */
function chooseClass(classes: readonly RosterClass[], label: string | null): RosterClass | null {
  const [only] = classes
  if (classes.length === 1 && only) return only
  return classes.find((one) => label !== null && one.label !== null && labelKey(one.label) === labelKey(label)) ?? null
}

function whichClass(classes: readonly RosterClass[], label: string | null, file: string): Diagnostic {
  const labels = classes.map((one) => one.label ?? one.sheet).join(', ')
  return error(
    'roster/which-class',
    label === null
      ? { ru: `в файле несколько классов: ${labels}`, en: `the file holds several classes: ${labels}` }
      : {
          ru: `класса «${label}» в файле нет: есть ${labels}`,
          en: `the class "${label}" is not in the file: there are ${labels}`,
        },
    {
      place: { file },
      hint: { ru: 'назовите класс в задании: label: 5А', en: 'name the class in the job: label: 5А' },
    },
  )
}
