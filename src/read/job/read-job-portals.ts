/** All that a job knows of portals: its own file, the program's, and the school's days. */

import { type Checked, checked, wrong } from '../../diagnostics/checked.ts'
import type { Portal } from '../../model/job.ts'
import { firstThere, programPath, withinProgram } from '../program-files.ts'
import type { SourceFiles } from '../source-files.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { readNamed } from './read-named.ts'
import type { UsualFile } from './read-plan.ts'
import { readPortals } from './read-portals.ts'
import type { SchoolFile } from './read-school.ts'
import { settlePortals } from './settle-portals.ts'

/**
 * Where the job's own file can't be read, which is reported, there are the program's portals.
 *
 * @param school null where its file is wrong, which has been reported: no days of checking are asked for
 * @param texts everything that may lead to a portal
 */
export async function readJobPortals(
  files: SourceFiles,
  { paths, ...options }: UsualFile,
  school: SchoolFile | null,
  texts: readonly string[],
): Promise<Checked<readonly Portal[]>> {
  const path = await firstThere(files, paths)
  const named = await readNamed(files, { path, ...options }, readPortals)
  const isProgram = withinProgram(path) !== null
  const program = isProgram ? named : await readProgramPortals(files)
  if (program.value === null) return isProgram ? named : wrong(...named.diagnostics, ...program.diagnostics)
  const own = isProgram ? null : named.value
  // days of portals that can't be read are no mistakes
  const settled = settlePortals({ own, program: program.value, school: named.value === null ? null : school, texts })
  return { value: settled.value, diagnostics: [...named.diagnostics, ...settled.diagnostics] }
}

async function readProgramPortals(files: SourceFiles): Promise<Checked<readonly Portal[]>> {
  const path = programPath('portals.yaml')
  if (!(await files.read(path)).ok) return checked([])
  const yaml = await readYaml(files, path)
  return yaml.value === null ? wrong(...yaml.diagnostics) : readPortals(yaml.value)
}
