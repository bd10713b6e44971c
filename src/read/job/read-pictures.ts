/** The pictures that manuscripts and sections name, decoded. */

import { type Checked, checked } from '../../diagnostics/checked.ts'
import { type Bilingual, type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { Picture, SourceText } from '../../model/job.ts'
import { leavesFolder } from '../inner-path.ts'
import { firstThere, programPath } from '../program-files.ts'
import { quoted } from '../quoted.ts'
import type { SourceFiles } from '../source-files.ts'
import { type FigureUse, findFigures } from './find-figures.ts'

type Trouble = 'missing' | 'outside' | 'unreadable'

const TROUBLES: Readonly<Record<Trouble, { ru: string; en: string; hint: Bilingual }>> = {
  missing: {
    ru: 'нет рисунка',
    en: 'there is no picture',
    hint: { ru: 'путь считается от папки задания: pictures/…', en: 'paths start at the folder of the job: pictures/…' },
  },
  outside: {
    ru: 'рисунок не из папки задания:',
    en: 'the picture is not in the folder of the job:',
    hint: {
      ru: 'скопируйте его в pictures; из сети рисунки не берутся',
      en: 'copy it into pictures; nothing is fetched from a network',
    },
  },
  unreadable: {
    ru: 'рисунок не читается:',
    en: 'the picture is unreadable:',
    hint: { ru: 'сохраните его как PNG или JPEG (RGB, не CMYK)', en: 'save it as PNG or JPEG (RGB, not CMYK)' },
  },
}

/** Each picture is read once, by the path as it is written; each place that names a bad one is reported. */
export async function readPictures(
  files: SourceFiles,
  texts: readonly SourceText[],
): Promise<Checked<ReadonlyMap<string, Picture>>> {
  const uses = texts.flatMap(findFigures)
  const paths = [...new Set(uses.map(({ path }) => path))]
  const read = new Map(await Promise.all(paths.map(async (path) => [path, await readPicture(files, path)] as const)))
  const pictures = [...read].flatMap(([path, found]) => (typeof found === 'object' ? [[path, found] as const] : []))
  const diagnostics = uses.flatMap((use) => {
    const found = read.get(use.path)
    return typeof found === 'string' ? [troubleError(found, use)] : []
  })
  return checked(new Map(pictures), diagnostics)
}

async function readPicture(files: SourceFiles, path: string): Promise<Picture | Trouble> {
  if (leavesFolder(path)) return 'outside'
  const read = await files.read(await firstThere(files, [path, programPath(path)]))
  if (read.ok) return files.decodePicture(path, read.value) ?? 'unreadable'
  return read.fault === 'missing' || read.fault === 'outside' ? read.fault : 'unreadable'
}

function troubleError(trouble: Trouble, { path, located }: FigureUse): Diagnostic {
  const { ru, en, hint } = TROUBLES[trouble]
  return error(
    `read/figure-${trouble}`,
    { ru: `${ru} ${quoted(path)}`, en: `${en} ${quoted(path)}` },
    { hint, ...located },
  )
}
