/** Pictures for `docs/authoring.md`, printed from the examples in it; and a check that what it calls wrong is refused. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { formatDiagnostic } from '../../src/diagnostics/format.ts'
import { LeafletError } from '../../src/diagnostics/leaflet-error.ts'
import type { Job, Picture } from '../../src/model/job.ts'
import { createFileSystem } from '../../src/node/file-system.ts'
import { createWorld } from '../../src/node/world.ts'
import { createPress, openLanguage, type Press } from '../../src/press/press.ts'
import { readJob } from '../../src/read/job/read-job.ts'
import { cropPicture } from './crop-picture.ts'
import { exampleLeaflet } from './example-leaflet.ts'
import { type Example, readExamples } from './read-examples.ts'
import { renderPages } from './render-page.ts'

const DPI = 110
const MARGIN = 12

export interface PicturesInput {
  readonly jobFile: string
  readonly templates: string
  readonly document: string
  /** Emptied once all pictures are made: one without an example would be out of date for ever. */
  readonly folder: string
  /** Of the pictures; fewer are enough to see whether the examples print. */
  readonly dpi?: number
}

/** @returns the names of the pictures; throws with everything that the examples do otherwise than the document says */
export async function constructPictures(input: PicturesInput): Promise<readonly string[]> {
  const files = createFileSystem(input.jobFile, [input.templates])
  const read = await readJob(basename(input.jobFile), files)
  if (!read.ok) throw new LeafletError(read.diagnostics)
  const { job } = read.value
  const world = await createWorld()
  const examples = readExamples(await readFile(input.document, 'utf8'))

  const language = await openLanguage(job.words.language)
  const made = new Map<string, Uint8Array>()
  // a figure in an example shows the picture of the same name that was made before it
  const pictures = new Map<string, Picture>()
  const faults: string[] = []
  const press = createPress({ ...world, theme: job.theme, language, pictures })
  for (const example of examples) {
    if (example.picture === null) {
      faults.push(...missedFaults(example, saidOf(example, job, press, pictures)))
      continue
    }
    const file = await printExample(example, job, press, pictures, input.dpi ?? DPI)
    made.set(example.picture, file)
    const path = `pictures/${example.picture}.png`
    const picture = files.decodePicture(path, file, (size) => size)
    if (picture) pictures.set(path, picture)
  }
  if (faults.length > 0) throw new Error(faults.join('\n'))
  await rm(input.folder, { recursive: true, force: true })
  await mkdir(input.folder, { recursive: true })
  for (const [name, picture] of made) await writeFile(join(input.folder, `${name}.png`), picture)
  return [...made.keys()]
}

async function printExample(
  example: Example,
  job: Job,
  press: Press,
  pictures: ReadonlyMap<string, Picture>,
  dpi: number,
): Promise<Uint8Array> {
  const made = exampleLeaflet({ example, job, press, pictures })
  if (!made.ok) throw new Error(`the example on line ${example.line} is refused:\n${written(made.diagnostics)}`)
  const pressed = press.press(made.value.leaflet, made.value.values)
  if (!pressed.ok)
    throw new Error(`the example on line ${example.line} can't be printed:\n${written(pressed.diagnostics)}`)
  const page = made.value.page === 'notes' ? pressed.value.notes() : pressed.value.pages[0]
  if (!page) throw new Error(`the example on line ${example.line} prints no page`)
  // alone it has no steps to lead to
  const pdf = press.write([{ ...page, links: [] }], { title: example.picture ?? '', bookmarks: [] })
  const [rendered] = await renderPages(pdf, dpi)
  if (!rendered) throw new Error('pdftoppm made no page')
  return cropPicture(rendered, MARGIN)
}

/** What the program says of an example, in English. */
function saidOf(example: Example, job: Job, press: Press, pictures: ReadonlyMap<string, Picture>): string {
  const made = exampleLeaflet({ example, job, press, pictures })
  if (!made.ok) return written(made.diagnostics)
  return written(press.press(made.value.leaflet, made.value.values).diagnostics)
}

function missedFaults(example: Example, said: string): readonly string[] {
  const lines = said.split('\n').map((line) => line.trim())
  const missed = example.says.filter((wanted) => !lines.some((line) => line.endsWith(wanted.trim())))
  const silent = example.says.length === 0 ? ['(anything)'] : missed
  return silent.map((wanted) => `the example on line ${example.line} isn't refused with: ${wanted}\nbut with:\n${said}`)
}

function written(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, { language: 'en' })).join('\n')
}
