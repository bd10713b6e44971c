/** Samples of what is printed for a class: the first sides of each kind of sheet, as pictures. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderPages } from './render-page.ts'
import { withBuild } from './run-build.ts'

const DPI = 60
const CLASS = '5А'
const FOLDER = 'print'

interface PrintSample {
  readonly name: string
  /** Path from the class's folder. */
  readonly file: string
  readonly pages: number
  readonly shows: string
}

const SAMPLES: readonly PrintSample[] = [
  {
    name: 'cover',
    file: 'cover.pdf',
    pages: 1,
    shows: 'Cover of the pile: what is in it, how it is printed, what to do with it',
  },
  { name: 'handout', file: 'handout.pdf', pages: 2, shows: 'Hand-out sheet, «ведомость выдачи»' },
  {
    name: 'booklet',
    file: 'cop-sferum/booklet.pdf',
    pages: 4,
    shows: 'A5 booklet: the first two sheets, front and back',
  },
  {
    name: 'two-up',
    file: 'cop-sferum/two-up.pdf',
    pages: 2,
    shows: 'Two leaflets on a sheet, to be cut and stacked: front and back',
  },
  { name: 'fold', file: 'cop-sferum/fold.pdf', pages: 2, shows: 'A sheet that is folded by itself: front and back' },
  {
    name: 'class',
    file: 'cop-sferum/class.pdf',
    pages: 2,
    shows: 'Print file on A4 with crop marks and 3 mm of bleed',
  },
  {
    name: 'large-print',
    file: 'cop-sferum/pupils/Ёлкина-Полина.pdf',
    pages: 4,
    shows: 'Large print, 18 pt: the first pages of the pupil whose row asks for it',
  },
]

/** @returns the chapter that shows them */
export function printSamples({
  jobFile,
  folder,
}: {
  readonly jobFile: string
  readonly folder: string
}): Promise<string> {
  return withBuild(jobFile, ['--class', CLASS, '--print', '--crop-marks'], async (built) => {
    await mkdir(join(folder, FOLDER), { recursive: true })
    const chapters: string[] = []
    for (const { name, file, pages, shows } of SAMPLES) {
      const pdf = new Uint8Array(await readFile(join(built, CLASS, file)))
      const pictures = (await renderPages(pdf, DPI, pages)).map((png, i) => ({
        png,
        path: `${FOLDER}/${name}-${i + 1}.png`,
      }))
      for (const { png, path } of pictures) await writeFile(join(folder, path), png)
      const shown = pictures.map(
        ({ path }) => `<img src="${path}" width="${name === 'booklet' ? 420 : 320}" alt="${shows}">`,
      )
      chapters.push(`### ${shows}\n\n${shown.join('\n')}`)
    }
    return ['## What is printed', `Class ${CLASS}, made with \`--print --crop-marks\`.`, ...chapters].join('\n\n')
  })
}
