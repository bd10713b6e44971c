/** Makes one leaflet for the pupils of a class: a file each, and the files to print. */
import { CODE } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Pupil } from '../model/job.ts'
import { leafletTitle } from '../model/leaflet-title.ts'
import { pupilFileName } from '../print/file-name.ts'
import { type Change, changeOf, sourceOf } from './changes.ts'
import { earlierCopies } from './earlier-copies.ts'
import type { Failure, MadeClass, MakeClassInput } from './make-class.ts'
import type { MadeLeaflet } from './make-print-files.ts'
import type { LeafletSource, ManifestFile } from './manifest.ts'
import { storeFile, type WriteFile } from './store-file.ts'
import type { PupilMisfit } from './summarise-misfits.ts'
import { writePrintFiles } from './write-print-files.ts'

/** What a class got of a leaflet. */
export interface MadeCopies extends MadeClass {
  readonly title: string
  readonly copies: readonly { readonly pupil: Pupil; readonly pages: number }[]
  readonly hasSlip: boolean
  /** Those whose leaflet is longer than it says it should be. */
  readonly misfits: readonly PupilMisfit[]
}

/** What an earlier run made and nothing has changed since is kept; one pupil is set all the same, to know whether there is a slip. */
export async function makeLeaflet(leaflet: string, input: MakeClassInput): Promise<MadeCopies> {
  const { work, job, pipeline, write } = input
  const title = leafletTitle(job, leaflet)
  const before = await earlierCopies(leaflet, input)
  const sources = new Map<Pupil, LeafletSource>()
  const changes: Change[] = []
  for (const pupil of work.pupils) {
    const merged = pipeline.merge(leaflet, work.schoolClass, pupil)
    if (!merged.ok) continue
    const source = sourceOf(pupil, title, merged.value, input.shared)
    sources.set(pupil, source)
    const why = changeOf(source, before.pupils.get(pupil.number))
    if (why !== null) changes.push({ pupil, leaflet, why })
  }
  const changed = new Set(changes.map(({ pupil }) => pupil))
  const kept = input.earlier && changes.length === 0 && sources.size === work.pupils.length && before.whole
  const asked = kept ? work.pupils.slice(0, 1) : work.whole || !input.earlier ? work.pupils : [...changed]

  const files: ManifestFile[] = kept ? [...before.files] : []
  const failures: Failure[] = []
  const diagnostics: Diagnostic[] = []
  const misfits: PupilMisfit[] = []
  const made: MadeLeaflet[] = []
  for (const [done, pupil] of asked.entries()) {
    await input.step(leaflet, done, asked.length)
    const pressed = pipeline.leaflet(leaflet, work.schoolClass, pupil)
    if (!pressed.ok) {
      failures.push({ pupil, leaflet, diagnostics: pressed.diagnostics })
      continue
    }
    const { misfit } = pressed.value
    for (const told of pressed.diagnostics) {
      if (told.code === CODE.doesNotFit && misfit) misfits.push({ leaflet, pupil, misfit, told })
      else diagnostics.push(told)
    }
    made.push({ pupil, pressed: pressed.value })
    const old = before.pupils.get(pupil.number)
    if (kept || !write) continue
    if (input.earlier && old && !changed.has(pupil)) files.push(old)
    else files.push(await writePupil(leaflet, { pupil, pressed: pressed.value }, sources.get(pupil), input, write))
  }
  if (!kept && write && work.whole && made.length > 0) {
    const printed = await writePrintFiles(leaflet, made, input.earlier ? changed : null, input, write)
    files.push(...printed.files)
    diagnostics.push(...printed.diagnostics)
  }
  return {
    files,
    failures,
    diagnostics,
    misfits,
    title,
    pages: made
      .filter(({ pupil }) => !input.earlier || changed.has(pupil))
      .reduce((sum, { pressed }) => sum + pressed.pages.length, 0),
    changes: input.earlier ? changes : [],
    hasSlip: made.some(({ pressed }) => pressed.hasSlip),
    copies: kept
      ? work.pupils.map((pupil) => ({ pupil, pages: before.pupils.get(pupil.number)?.pages ?? 0 }))
      : made.map(({ pupil, pressed }) => ({ pupil, pages: pressed.pages.length })),
  }
}

async function writePupil(
  leaflet: string,
  { pupil, pressed }: MadeLeaflet,
  source: LeafletSource | undefined,
  { pipeline, work }: MakeClassInput,
  write: WriteFile,
): Promise<ManifestFile> {
  const highest = work.schoolClass.pupils.reduce((most, { number }) => Math.max(most, number), 0)
  const { number, lastName, firstName } = pupil
  return storeFile(
    {
      file: `${leaflet}/pupils/${pupilFileName(pupil, Math.max(2, String(highest).length))}`,
      kind: 'pupil',
      leaflet,
      pupil: { number, name: `${lastName} ${firstName}` },
      pupils: [],
      codes: pressed.pages.flatMap((page, i) =>
        page.codes.map(({ payload }) => ({ page: i + 1, payload, pupil: number })),
      ),
      ...(source ? { source } : {}),
    },
    pressed.pages.length,
    pipeline.file(leaflet, work.schoolClass, pupil, pressed),
    write,
  )
}
