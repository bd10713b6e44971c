/** Copies one of the program's texts into a job's folder, where the school may change it. */
import { dirname, join, sep } from 'node:path'
import { closest } from '../diagnostics/closest.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { notPlaced } from '../diagnostics/not-placed.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import { readTakable, type Takable } from '../read/job/read-takable.ts'
import { openJobFiles } from './job-files.ts'
import { openStagedOutput } from './staged-output.ts'

export interface TakenFile {
  readonly kind: Takable['kind']
  readonly id: string
  /** Where the copy is, as a user would type it. */
  readonly path: string
  /** The line of the job file by which it is used; null where it is used by itself. */
  readonly line: string | null
}

/**
 * @param id of a leaflet or section, or the name of a template, as `readTakable` lists them
 * @param job the job file
 * @returns the copy; an error where there is no such text, or where the job has one of its own already
 * @throws the file system's error where the folder can't be written to
 * @example await takeFile('chats', 'школа/job.yaml') // школа/leaflets/chats.md
 */
export async function takeFile(id: string, job: string): Promise<Outcome<TakenFile>> {
  const { name, files } = openJobFiles(job)
  const takable = await readTakable(name, files)
  if (!takable.ok) return takable
  const wanted = takable.value.find((one) => one.id === id || one.path === id || one.source === id)
  if (wanted === undefined) return failure([unknownId(id, takable.value)])
  if (wanted.own !== null) return failure([ownAlready(wanted.id, wanted.own)])
  const read = await files.read(wanted.source)
  if (!read.ok) throw new Error(`${wanted.source} is ${read.fault}`)
  const folder = dirname(job)
  const output = await openStagedOutput(folder)
  try {
    await output.write(wanted.path, read.value)
    const placed = await output.commit()
    if (!placed.ok) return failure([notPlaced(placed.fault, output.display)])
  } finally {
    await output.close()
  }
  const { kind, line } = wanted
  return outcome({ kind, id: wanted.id, line, path: join(folder, wanted.path).replaceAll(sep, '/') })
}

function unknownId(id: string, known: readonly Takable[]): Diagnostic {
  const guess = closest(
    id,
    known.map((one) => one.id),
  )
  const list = known.map((one) => one.id).join(', ')
  return error(
    'cli/unknown-text',
    {
      ru: `в программе нет памятки, раздела или шаблона «${id}»`,
      en: `the program has no leaflet, section or template “${id}”`,
    },
    {
      hint:
        guess === null
          ? { ru: `есть: ${list}`, en: `there are: ${list}` }
          : { ru: `возможно, ${guess}; есть: ${list}`, en: `perhaps ${guess}; there are: ${list}` },
    },
  )
}

function ownAlready(id: string, own: string): Diagnostic {
  return error(
    'cli/own-already',
    { ru: `«${id}» у вас уже своя`, en: `you have a “${id}” of your own already` },
    {
      place: { file: own },
      hint: {
        ru: 'меняйте этот файл; чтобы взять его из программы заново, сначала переименуйте свой',
        en: "change this file; to take the program's anew, rename yours first",
      },
    },
  )
}
