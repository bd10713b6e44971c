/** Makes the folder of a school's own: answers to be changed, an invented class to begin with, and nothing that the program has itself. */
import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { notPlaced } from '../diagnostics/not-placed.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import { packagePath } from './package-files.ts'
import { openStagedOutput } from './staged-output.ts'

/** What is made of which file of the program; the job comes last, so that a folder with a job has everything. */
const FILES: readonly (readonly [string, string])[] = [
  ['classes/5А-пример.xlsx', 'classes/sample.xlsx'],
  ['classes/Новый-класс.xlsx', 'classes/blank.xlsx'],
  ['ЧИТАЙ-МЕНЯ.md', 'read-me.md'],
  // npm leaves out files that are called .gitignore
  ['.gitignore', 'gitignore'],
  ['school.yaml', 'school.yaml'],
  ['job.yaml', 'job.yaml'],
]
const JOB = 'job.yaml'

/**
 * Never overwrites: a folder that has a job, or another file where one of these would go, stays as it is. What a call that was killed
 * has left is completed.
 *
 * @param folder need not be there; only its owner may look into it where it is made
 * @returns what the folder now has, as paths from it
 * @throws the file system's error where the folder can't be written to; then nothing of it is left in it
 * @example await makeSchoolFolder('школа')
 */
export async function makeSchoolFolder(folder: string): Promise<Outcome<readonly string[]>> {
  const output = await openStagedOutput(folder)
  try {
    if ((await output.readOld(JOB)) !== null) return failure([hasJob(folder)])
    const wanted = await Promise.all(
      FILES.map(async ([path, from]) => [path, await readFile(packagePath(`content/starter/${from}`))] as const),
    )
    const there = await Promise.all(
      wanted.map(async ([path, bytes]) => {
        const old = await output.readOld(path)
        return old !== null && Buffer.compare(old, bytes) !== 0 ? [path] : []
      }),
    )
    if (there.flat().length > 0) return failure([inTheWay(folder, there.flat())])
    for (const [path, bytes] of wanted) await output.write(path, bytes)
    const placed = await output.commit()
    if (!placed.ok) return failure([notPlaced(placed.fault, output.display)])
    return outcome(wanted.map(([path]) => path))
  } finally {
    await output.close()
  }
}

function shown(folder: string, path: string): string {
  return join(folder, path).replaceAll(sep, '/')
}

function hasJob(folder: string): Diagnostic {
  return error(
    'cli/folder-has-job',
    { ru: `в папке «${folder}» уже есть задание`, en: `the folder “${folder}” has a job already` },
    {
      place: { file: shown(folder, JOB) },
      hint: {
        ru: 'назовите другую папку; ещё одно задание — это копия job.yaml под другим именем в этой же папке',
        en: 'name another folder; another job is a copy of job.yaml under another name in this folder',
      },
    },
  )
}

function inTheWay(folder: string, paths: readonly string[]): Diagnostic {
  const list = paths.join(', ')
  return error(
    'cli/file-in-the-way',
    { ru: `в папке «${folder}» уже есть: ${list}`, en: `the folder “${folder}” has already: ${list}` },
    {
      hint: {
        ru: 'назовите новую или пустую папку: готовые файлы программа не заменяет',
        en: 'name a new or empty folder: files that are there are never replaced',
      },
    },
  )
}
