/** The pictures that manuscripts and sections name, decoded. */

import { type Checked, checked } from '../../diagnostics/checked.ts'
import { type Bilingual, type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import type { Picture, SourceText } from '../../model/job.ts'
import { dotsInPrint } from '../../rules/figure-size.ts'
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

/** A file that is much larger than what print shows of it, and a picture that makes every leaflet large. */
const [HEAVY_FILE, HEAVY_PICTURE] = [1_000_000, 500_000]

interface Found {
  readonly picture: Picture
  /** Bytes of its file. */
  readonly size: number
}

/**
 * Each picture is read and decoded once, by the path as it is written; each place that names a bad one is reported.
 *
 * @param column in points, the widest that a picture is printed in
 */
export async function readPictures(
  files: SourceFiles,
  texts: readonly SourceText[],
  column: number,
): Promise<Checked<ReadonlyMap<string, Picture>>> {
  const uses = texts.flatMap(findFigures)
  const paths = [...new Set(uses.map(({ path }) => path))]
  const read = new Map(
    await Promise.all(paths.map(async (path) => [path, await readPicture(files, path, column)] as const)),
  )
  const pictures = [...read].flatMap(([path, found]) =>
    typeof found === 'object' ? [[path, found.picture] as const] : [],
  )
  const seen = new Set<string>()
  const diagnostics = uses.flatMap((use) => {
    const found = read.get(use.path)
    if (typeof found === 'string') return [troubleError(found, use)]
    const isFirst = !seen.has(use.path)
    seen.add(use.path)
    return isFirst && found !== undefined ? heavyPicture(found, use) : []
  })
  return checked(new Map(pictures), diagnostics)
}

async function readPicture(files: SourceFiles, path: string, column: number): Promise<Found | Trouble> {
  if (leavesFolder(path)) return 'outside'
  const read = await files.read(await firstThere(files, [path, programPath(path)]))
  if (read.ok) {
    const picture = files.decodePicture(path, read.value, (size) => dotsInPrint(size, column))
    return picture === null ? 'unreadable' : { picture, size: read.value.length }
  }
  return read.fault === 'missing' || read.fault === 'outside' ? read.fault : 'unreadable'
}

function heavyPicture({ picture, size }: Found, { path, located }: FigureUse): readonly Diagnostic[] {
  const isHeavy = picture.encoding === 'jpeg' && picture.data.length > HEAVY_PICTURE
  if (!isHeavy && size <= HEAVY_FILE) return []
  const { dots, orientation = 1 } = picture
  const width = orientation < 5 ? dots.width : dots.height
  const megabytes = (count: number) => (count / 1_000_000).toFixed(1)
  const [of, added] = [megabytes(size), megabytes(picture.data.length)]
  return [
    warning(
      'read/heavy-picture',
      isHeavy
        ? {
            ru: `рисунок ${quoted(path)} весит ${of.replace('.', ',')} МБ, и каждая памятка станет больше на ${added.replace('.', ',')} МБ`,
            en: `the picture ${quoted(path)} has ${of} MB, and each leaflet grows by ${added} MB`,
          }
        : {
            ru: `рисунок ${quoted(path)} весит ${of.replace('.', ',')} МБ; в памятки он входит уменьшенным`,
            en: `the picture ${quoted(path)} has ${of} MB; leaflets have a smaller copy of it`,
          },
      {
        hint: {
          ru: `для печати довольно ${width} точек в ширину; сохраните его таким, и сборка пойдёт быстрее`,
          en: `${width} dots across are enough for print; save it so, and a build is faster`,
        },
        ...located,
      },
    ),
  ]
}

function troubleError(trouble: Trouble, { path, located }: FigureUse): Diagnostic {
  const { ru, en, hint } = TROUBLES[trouble]
  return error(
    `read/figure-${trouble}`,
    { ru: `${ru} ${quoted(path)}`, en: `${en} ${quoted(path)}` },
    { hint, ...located },
  )
}
