/** The class of a job in a file of any format: a workbook with a sheet for each class, an export, a text file. */

import { type Checked, checked, wrong } from '../../../diagnostics/checked.ts'
import { CODE } from '../../../diagnostics/codes.ts'
import { type Diagnostic, error } from '../../../diagnostics/diagnostic.ts'
import { failure, type Outcome } from '../../../diagnostics/outcome.ts'
import type { ClassPlan, NamedFile } from '../../job/read-class-plan.ts'
import { readBytes } from '../../read-text.ts'
import type { SourceFiles } from '../../source-files.ts'
import { readSheets, type SheetFile } from '../sheets/read-sheets.ts'
import { labelKey } from './class-label.ts'
import type { ClassList } from './class-list.ts'
import { type ListOptions, readClassLists } from './read-class-lists.ts'
import { withoutSameLabels } from './same-labels.ts'

/**
 * @param options `label` is the class that the job names; null where it names none: then every class of the file is meant
 * @returns the rows of each class, with all warnings about the file
 */
export async function readListFile(
  files: SourceFiles,
  { path, namedAt }: NamedFile,
  { label, ...options }: ListOptions & Pick<ClassPlan, 'label'>,
): Promise<Checked<readonly ClassList[]>> {
  const file = files.display(path)
  const sheets = files.openSheets?.(path) ?? (await sheetsOf(files, { path, namedAt }))
  if (!sheets.ok) return wrong(...sheets.diagnostics)
  const roster = readClassLists(sheets.value.sheets, file, options)
  const ofFile = roster.diagnostics.filter(({ code }) => !ACROSS_LISTS.includes(code))
  const diagnostics = [...sheets.diagnostics, ...ofFile]
  if (!roster.ok) return wrong(...diagnostics)
  const classes = withoutSameLabels(roster.value.classes)
  if (label === null) return checked(classes, diagnostics)
  const found = chooseClass(classes, label)
  return found ? checked([found], diagnostics) : wrong(...diagnostics, noSuchClass(classes, label, file))
}

async function sheetsOf(files: SourceFiles, { path, namedAt }: NamedFile): Promise<Outcome<SheetFile>> {
  const bytes = await readBytes(files, path, { namedAt, inside: true })
  return bytes.value === null ? failure(bytes.diagnostics) : readSheets(bytes.value, files.display(path))
}

/** What the job looks for itself: it compares the pupils of all its lists, and knows their ages. */
const ACROSS_LISTS: readonly string[] = [CODE.duplicateRow, CODE.sharedEmail, CODE.oddAge]

/** The only class of a file is meant, whatever it calls itself: the job knows better. */
function chooseClass(classes: readonly ClassList[], label: string): ClassList | null {
  const [only] = classes
  if (classes.length === 1 && only) return only
  return classes.find((one) => one.label !== null && labelKey(one.label) === labelKey(label)) ?? null
}

function noSuchClass(classes: readonly ClassList[], label: string, file: string): Diagnostic {
  const labels = classes.map((one) => one.label ?? one.sheet).join(', ')
  return error(
    'roster/no-such-class',
    { ru: `класса «${label}» в файле нет`, en: `the class "${label}" is not in the file` },
    { place: { file }, hint: { ru: `в файле есть ${labels}`, en: `the file has ${labels}` } },
  )
}
