/** Samples for the documentation: one personal leaflet of each kind, made by the command itself, and its pages as pictures. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { printSamples } from './print-samples.ts'
import { renderPages } from './render-page.ts'
import { withBuild } from './run-build.ts'

const DPI = 80

export interface Sample {
  readonly leaflet: string
  readonly classLabel: string
  /** Number in the class list. */
  readonly pupil: number
  /** What this sample shows, for the page that lists them. */
  readonly shows: string
}

/** Makes the samples anew, and the page that shows them. */
export async function makeSamples(
  samples: readonly Sample[],
  input: { readonly jobFile: string; readonly folder: string },
): Promise<readonly string[]> {
  await rm(input.folder, { recursive: true, force: true })
  const chapters: string[] = []
  for (const sample of samples) {
    const pdf = await buildOne(sample, input.jobFile)
    const folder = join(input.folder, sample.leaflet)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'leaflet.pdf'), pdf)
    const pages = await renderPages(pdf, DPI)
    for (const [i, page] of pages.entries()) await writeFile(join(folder, `page-${i + 1}.png`), page)
    chapters.push(chapterOf(sample, pages.length))
  }
  chapters.push(await printSamples(input))
  await writeFile(join(input.folder, 'README.md'), `${[INTRODUCTION, ...chapters].join('\n\n')}\n`)
  return samples.map(({ leaflet }) => leaflet)
}

const INTRODUCTION = `# Samples

One personal leaflet of each kind, as \`pamyatka build\` writes it from \`content/\`. Children, teachers, telephone numbers
and the school are invented. The files are made by \`npm run docs\`; don't edit them.`

function chapterOf({ leaflet, classLabel, pupil, shows }: Sample, pages: number): string {
  const pictures = Array.from({ length: pages }, (_, i) => i + 1).map(
    (page) => `<img src="${leaflet}/page-${page}.png" width="320" alt="${leaflet}, page ${page} of ${pages}">`,
  )
  return [
    `## ${leaflet}`,
    `Class ${classLabel}, pupil ${pupil}: ${shows}. ${pages} pages, [PDF](${leaflet}/leaflet.pdf).`,
    `Source: [content/leaflets/${leaflet}.md](../../content/leaflets/${leaflet}.md).`,
    pictures.join('\n'),
  ].join('\n\n')
}

function buildOne({ leaflet, classLabel, pupil }: Sample, jobFile: string): Promise<Uint8Array> {
  const options = ['--class', classLabel, '--leaflet', leaflet, '--pupil', String(pupil)]
  return withBuild(jobFile, options, async (folder, files) => {
    const pdf = files.find((file) => file.endsWith('.pdf'))
    if (pdf === undefined) throw new Error(`the sample ${leaflet} has no file`)
    return new Uint8Array(await readFile(join(folder, pdf)))
  })
}
