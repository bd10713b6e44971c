/** Makes the leaflets of one class: one file for each pupil and one for the printer, and the list of them. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Job, Pupil } from '../model/job.ts'
import { LANGUAGE, leafletTitle, type Pipeline } from '../pipeline.ts'
import type { PressedLeaflet, PressedPage } from '../press/press.ts'
import { arrangeClassFile } from '../print/arrange-class-file.ts'
import { pupilFileName } from '../print/file-name.ts'
import type { ManifestCode, ManifestFile } from './manifest.ts'
import { sha256 } from './manifest.ts'
import type { Selected } from './selection.ts'

/** A pupil whose leaflet could not be made, and why. */
export interface Failure {
  readonly pupil: Pupil
  readonly leaflet: string
  readonly diagnostics: readonly Diagnostic[]
}

export interface MadeClass {
  readonly files: readonly ManifestFile[]
  readonly failures: readonly Failure[]
  readonly diagnostics: readonly Diagnostic[]
  /** Pages of the pupils' files. */
  readonly pages: number
}

export interface MakeClassInput {
  readonly job: Job
  readonly work: Selected
  readonly pipeline: Pipeline
  /** Takes a finished file, its path from the class's folder; null to check without making files. */
  readonly write: ((path: string, bytes: Uint8Array) => Promise<void>) | null
  /** Called before each leaflet; throws to stop. */
  readonly step: (leaflet: string, done: number, total: number) => Promise<void>
}

export async function makeClass(input: MakeClassInput): Promise<MadeClass> {
  const files: ManifestFile[] = []
  const failures: Failure[] = []
  const diagnostics: Diagnostic[] = []
  let pages = 0
  for (const leaflet of input.work.leaflets) {
    const made: { readonly pupil: Pupil; readonly pressed: PressedLeaflet }[] = []
    for (const [done, pupil] of input.work.pupils.entries()) {
      await input.step(leaflet, done, input.work.pupils.length)
      const pressed = input.pipeline.leaflet(leaflet, input.work.schoolClass, pupil)
      if (pressed.ok) {
        diagnostics.push(...pressed.diagnostics)
        made.push({ pupil, pressed: pressed.value })
        pages += pressed.value.pages.length
        if (input.write) files.push(await writePupil(leaflet, pupil, pressed.value, input))
      } else failures.push({ pupil, leaflet, diagnostics: pressed.diagnostics })
    }
    if (input.write && input.work.whole && made.length > 0) files.push(await writeClassFile(leaflet, made, input))
  }
  return { files, failures, diagnostics, pages }
}

async function writePupil(
  leaflet: string,
  pupil: Pupil,
  pressed: PressedLeaflet,
  input: MakeClassInput,
): Promise<ManifestFile> {
  const { pipeline, work } = input
  const name = nameOf(pupil)
  const bytes = pipeline.file(leaflet, work.schoolClass, pupil, pressed)
  const highest = work.schoolClass.pupils.reduce((most, { number }) => Math.max(most, number), 0)
  const file = `${leaflet}/pupils/${pupilFileName(pupil, Math.max(2, String(highest).length))}`
  const codes = codesOf(pressed.pages, 1, pupil)
  return store(
    { file, kind: 'pupil', leaflet, pupil: { number: pupil.number, name }, pupils: [], codes },
    pressed.pages.length,
    bytes,
    input,
  )
}

async function writeClassFile(
  leaflet: string,
  made: readonly { readonly pupil: Pupil; readonly pressed: PressedLeaflet }[],
  input: MakeClassInput,
): Promise<ManifestFile> {
  const { pages, bookmarks } = arrangeClassFile(
    made.map(({ pupil, pressed }) => ({
      title: `${pupil.number}. ${nameOf(pupil)}`,
      pages: pressed.pages,
      notes: pressed.notes,
    })),
  )
  const title = `${leafletTitle(input.job, leaflet)} — ${input.work.schoolClass.label}`
  const bytes = input.pipeline.press.write(pages, { title, language: LANGUAGE, bookmarks })
  // a family's pages end where the next one's begin
  const ranges = made.map(({ pupil, pressed }, i) => {
    const first = (bookmarks[i]?.page ?? 0) + 1
    const last = bookmarks[i + 1]?.page ?? pages.length
    return { pupil, pressed, first, last }
  })
  const pupils = ranges.map(({ pupil, first, last }) => ({
    number: pupil.number,
    name: nameOf(pupil),
    pages: [first, last] satisfies [number, number],
  }))
  const codes = ranges.flatMap(({ pupil, pressed, first }) => codesOf(pressed.pages, first, pupil))
  return store(
    { file: `${leaflet}/class.pdf`, kind: 'class', leaflet, pupil: null, pupils, codes },
    pages.length,
    bytes,
    input,
  )
}

async function store(
  entry: Omit<ManifestFile, 'pages' | 'bytes' | 'sha256'>,
  pages: number,
  bytes: Uint8Array,
  { write }: MakeClassInput,
): Promise<ManifestFile> {
  await write?.(entry.file, bytes)
  const { file, kind, leaflet, pupil, pupils, codes } = entry
  return { file, kind, leaflet, pupil, pupils, pages, bytes: bytes.length, sha256: sha256(bytes), codes }
}

/** @param first number of the first page in the file that they stand in */
function codesOf(pages: readonly PressedPage[], first: number, pupil: Pupil): ManifestCode[] {
  return pages.flatMap((page, i) =>
    page.codes.map(({ payload }) => ({ page: first + i, payload, pupil: pupil.number })),
  )
}

function nameOf(pupil: Pupil): string {
  return `${pupil.lastName} ${pupil.firstName}`
}
