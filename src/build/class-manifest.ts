/** The manifest of a class between two runs: what is kept, what is made anew, what is no longer made. */
import type { Output, Sha256 } from './build-world.ts'
import type { Earlier, MadeClass } from './class-work.ts'
import { MANIFEST, type ManifestFile, readManifest, writeManifest } from './manifest.ts'
import { PRINT_FORMS, type PrintForm } from './print-form.ts'
import type { Selected } from './selection.ts'

/** Writes the manifest: what this run made, and what it was not asked about; says which old files are no longer made. */
export async function closeClass(
  folder: string,
  work: Selected,
  made: MadeClass,
  output: Output,
): Promise<readonly string[]> {
  const old = readManifest(await output.readOld(`${folder}/${MANIFEST}`))
  const leaflets = new Set(work.leaflets)
  const ofClass = new Set(work.schoolClass.leaflets)
  const numbers = new Set(work.pupils.map(({ number }) => number))
  const asked = ({ leaflet, pupil }: ManifestFile) => {
    if (leaflet === null) return work.whole && leaflets.size === ofClass.size
    const ofThese = leaflets.has(leaflet) || !ofClass.has(leaflet)
    return ofThese && (work.whole || (pupil !== null && numbers.has(pupil.number)))
  }
  const now = new Set(made.files.map(({ file }) => file))
  const kept = old.filter((file) => !asked(file) && !now.has(file.file))
  await output.write(`${folder}/${MANIFEST}`, writeManifest(work.schoolClass.label, [...kept, ...made.files]))
  return old.filter((file) => asked(file) && !now.has(file.file)).map(({ file }) => `${folder}/${file}`)
}

/** The print files that an earlier run made of this class, and their marks: who builds what changed wants them kept. */
export function printedBefore({ files }: Earlier): {
  readonly forms: readonly PrintForm[]
  readonly bleedMm: number | null
} {
  return {
    forms: PRINT_FORMS.filter((form) => files.some(({ kind }) => kind === form)),
    bleedMm: files.find(({ kind }) => kind === 'class')?.bleedMm ?? null,
  }
}

/** What the last run left in a class's folder; a file that was changed or removed since isn't intact. */
export async function earlierRun(folder: string, output: Output, sha256: Sha256): Promise<Earlier> {
  return {
    files: readManifest(await output.readOld(`${folder}/${MANIFEST}`)),
    isIntact: async ({ file, sha256: expected }) => {
      const bytes = await output.readOld(`${folder}/${file}`)
      return bytes !== null && (await sha256(bytes)) === expected
    },
  }
}
