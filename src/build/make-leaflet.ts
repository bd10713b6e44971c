/** Makes one leaflet for the pupils of a class: a file each, and the files to print. */

import { CODE } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { andThen } from '../diagnostics/outcome.ts'
import type { Pupil } from '../model/job.ts'
import { leafletTitle } from '../rules/leaflet-title.ts'
import type { ClassWork, Failure, MadeClass, WriteFile } from './class-work.ts'
import { type Draft, draftCopies, keptFile } from './draft-copies.ts'
import { type EarlierCopies, earlierCopies } from './earlier-copies.ts'
import type { MadeLeaflet } from './make-print-files.ts'
import { type LeafletSource, type ManifestFile, personOf } from './manifest.ts'
import { storeFile } from './store-file.ts'
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

/**
 * Where an earlier run is given, what it made and nothing has changed since is kept.
 *
 * @param leaflet id
 * @throws what `step` throws, when the work is to stop
 */
export async function makeLeaflet(leaflet: string, input: ClassWork): Promise<MadeCopies> {
  const before = await earlierCopies(leaflet, input)
  const drafts = await draftCopies(leaflet, before.pupils, input)
  const isUnchanged = input.earlier !== null && before.whole && drafts.every((one) => keptFile(one) !== null)
  return isUnchanged ? keepLeaflet(leaflet, drafts, before, input) : remakeLeaflet(leaflet, drafts, input)
}

/** Nothing is written; one pupil's copy is set all the same, to know whether there is a slip. */
async function keepLeaflet(
  leaflet: string,
  drafts: readonly Draft[],
  { files }: EarlierCopies,
  input: ClassWork,
): Promise<MadeCopies> {
  const { copies, ...found } = await makeCopies(leaflet, drafts.slice(0, 1), input)
  return {
    ...found,
    title: leafletTitle(input.job, leaflet),
    files,
    pages: 0,
    changes: [],
    hasSlip: copies.some(({ pressed }) => pressed.hasSlip),
    copies: drafts.map((draft) => ({ pupil: draft.pupil, pages: keptPages(draft) })),
  }
}

function keptPages(draft: Draft): number {
  const file = keptFile(draft)
  if (file === null) throw new Error(`the leaflet of pupil ${draft.pupil.number} is not that of the last run`)
  return file.pages
}

/** Part of a class gets only what changed; a whole class needs every copy for its print files. */
async function remakeLeaflet(leaflet: string, drafts: readonly Draft[], input: ClassWork): Promise<MadeCopies> {
  const { earlier, work, write } = input
  const asked = earlier === null || work.whole ? drafts : drafts.filter((one) => keptFile(one) === null)
  const { copies, diagnostics, ...found } = await makeCopies(leaflet, asked, input)
  const again = copies.filter(({ isNew }) => isNew)
  const printed =
    write !== null && work.whole && copies.length > 0
      ? await writePrintFiles(leaflet, copies, earlier === null ? [] : again, input, write)
      : { files: [], diagnostics: [] }
  return {
    ...found,
    title: leafletTitle(input.job, leaflet),
    files: [...copies.flatMap(({ file }) => (file === null ? [] : [file])), ...printed.files],
    diagnostics: [...diagnostics, ...printed.diagnostics],
    pages: again.reduce((sum, { pressed }) => sum + pressed.pages.length, 0),
    changes:
      earlier === null ? [] : drafts.flatMap(({ text }) => (text.ok && text.value.change ? [text.value.change] : [])),
    hasSlip: copies.some(({ pressed }) => pressed.hasSlip),
    copies: copies.map(({ pupil, pressed }) => ({ pupil, pages: pressed.pages.length })),
  }
}

interface Copy extends MadeLeaflet {
  /** Whether it differs from that of the last run. */
  readonly isNew: boolean
  /** null where no files are made. */
  readonly file: ManifestFile | null
}

interface Copies extends Pick<MadeCopies, 'failures' | 'diagnostics' | 'misfits'> {
  readonly copies: readonly Copy[]
}

/** Presses each pupil's copy and writes the files of those that changed. */
async function makeCopies(leaflet: string, drafts: readonly Draft[], input: ClassWork): Promise<Copies> {
  const { pipeline, write } = input
  const copies: Copy[] = []
  const failures: Failure[] = []
  const diagnostics: Diagnostic[] = []
  const misfits: PupilMisfit[] = []
  for (const [done, { pupil, text }] of drafts.entries()) {
    await input.step(leaflet, done, drafts.length)
    const pressed = andThen(text, ({ merged }) => pipeline.pressMerged(merged, pupil))
    if (!text.ok || !pressed.ok) {
      failures.push({ pupil, leaflet, diagnostics: pressed.diagnostics })
      continue
    }
    const { misfit } = pressed.value
    for (const found of pressed.diagnostics) {
      if (found.code === CODE.doesNotFit && misfit) misfits.push({ leaflet, pupil, misfit, diagnostic: found })
      else diagnostics.push(found)
    }
    const { kept, source, change } = text.value
    const made = { pupil, pressed: pressed.value }
    const file = kept ?? (write && (await writePupil(leaflet, { ...made, source }, input, write)))
    copies.push({ ...made, isNew: change !== null, file })
  }
  return { copies, failures, diagnostics, misfits }
}

function writePupil(
  leaflet: string,
  { pupil, pressed, source }: MadeLeaflet & { readonly source: LeafletSource },
  { pipeline, work, stems }: ClassWork,
  write: WriteFile,
): Promise<ManifestFile> {
  const person = personOf(pupil, stems)
  return storeFile(
    {
      file: `${leaflet}/pupils/${person.id}.pdf`,
      kind: 'pupil',
      leaflet,
      pupil: person,
      pupils: [],
      codes: pressed.pages.flatMap((page, i) =>
        page.codes.map(({ payload }) => ({ page: i + 1, payload, pupil: person.id })),
      ),
      source,
    },
    pressed.pages.length,
    pipeline.file(leaflet, work.schoolClass, pupil, pressed),
    write,
  )
}
