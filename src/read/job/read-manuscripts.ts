/** The manuscripts that a job asks for, each once. */

import { type Checked, checked, wrong } from '../../diagnostics/checked.ts'
import { closest } from '../../diagnostics/closest.ts'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { Manuscript } from '../../model/job.ts'
import { filesById } from '../program-files.ts'
import { quoted } from '../quoted.ts'
import { readText } from '../read-text.ts'
import type { SourceFiles } from '../source-files.ts'
import type { LeafletUse } from './read-leaflet-ids.ts'
import { readManuscript } from './read-manuscript.ts'

const FOLDER = 'leaflets'
const ENDING = '.md'

/** In the order of first use, the job's own before the program's; a leaflet without a file is reported once, where it is first named. */
export async function readManuscripts(
  files: SourceFiles,
  uses: readonly LeafletUse[],
): Promise<Checked<readonly Manuscript[]>> {
  const { own, program } = await filesById(files, FOLDER, ENDING)
  const known = new Map([...program, ...own])
  const first = uses.filter(({ id }, index) => uses.findIndex((other) => other.id === id) === index)
  const read = await Promise.all(first.map((use) => readOne(files, use, known)))
  return checked(
    read.flatMap(({ value }) => (value === null ? [] : [value])),
    read.flatMap(({ diagnostics }) => diagnostics),
  )
}

async function readOne(
  files: SourceFiles,
  use: LeafletUse,
  known: ReadonlyMap<string, string>,
): Promise<Checked<Manuscript>> {
  const path = known.get(use.id)
  if (path === undefined) return wrong(unknownLeaflet(use, [...known.keys()].sort()))
  const text = await readText(files, path, { namedAt: use.located })
  return text.value === null ? wrong(...text.diagnostics) : readManuscript(use.id, text.value)
}

function unknownLeaflet({ id, located }: LeafletUse, known: readonly string[]): Diagnostic {
  const guess = closest(id, known)
  const list = known.join(', ')
  const hint =
    guess !== null
      ? { ru: `возможно, ${guess}`, en: `perhaps ${guess}` }
      : known.length > 0
        ? { ru: `есть памятки: ${list}`, en: `there are: ${list}` }
        : { ru: `положите её в ${FOLDER}/${id}${ENDING}`, en: `put it into ${FOLDER}/${id}${ENDING}` }
  const message = { ru: `памятки ${quoted(id)} нет`, en: `there is no leaflet ${quoted(id)}` }
  return error('read/unknown-leaflet', message, { hint, ...located })
}
