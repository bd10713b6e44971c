/** `pamyatka roster FILE`: a class list as it was understood, and what to mend in it. */

import { rosterView } from '../../build/class-list-view.ts'
import { readClassList } from '../../build/read-class-list.ts'
import { hasErrors } from '../../diagnostics/diagnostic.ts'
import { openClassList } from '../../node/class-list-file.ts'
import type { ExitCode, Io } from '../io.ts'
import { languageOf } from '../io.ts'
import { printJson } from '../print-json.ts'
import { printDiagnostics } from '../report.ts'
import { classText } from './class-text.ts'
import type { RosterOptions } from './parameters.ts'

/** Prints the classes with their errors and warnings. */
export async function runRoster({ file, json, names, lang }: RosterOptions, io: Io): Promise<ExitCode> {
  const language = languageOf(lang, io.env)
  const read = await readClassList({ ...(await openClassList(file, names)), today: io.today })
  if (json) printJson(rosterView(file, read, language), io)
  else {
    for (const one of read.value ?? []) io.out(classText(one, language))
    printDiagnostics(read.diagnostics, io, language)
  }
  return hasErrors(read.diagnostics) ? 1 : 0
}
