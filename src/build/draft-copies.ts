/** Merges a leaflet for each pupil of a class, once, and says whose came out as in the last run. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { Pupil } from '../model/job.ts'
import type { Merged } from '../model/merged.ts'
import { leafletTitle } from '../rules/leaflet-title.ts'
import { type Change, changeOf, sourceOf } from './changes.ts'
import type { ClassWork } from './class-work.ts'
import { type LeafletSource, type ManifestFile, type ManifestPerson, personOf } from './manifest.ts'
import { matchEarlier } from './match-earlier.ts'
import { recipientsOf } from './outside-audience.ts'

/** A pupil's leaflet before it is pressed; or the errors of its text. */
export interface Draft {
  readonly pupil: Pupil
  readonly text: Outcome<DraftText>
}

export interface DraftText {
  readonly merged: Merged
  readonly source: LeafletSource
  /** null where the leaflet is that of the last run, though its file may be called otherwise now. */
  readonly change: Change | null
  /** The pupil's file of the last run, where nothing has changed since, its name included; else null. */
  readonly kept: ManifestFile | null
}

/** @param before the files of the last run that are still intact */
export async function draftCopies(
  leaflet: string,
  before: readonly ManifestFile[],
  { job, work, pipeline, sums, stems }: ClassWork,
): Promise<readonly Draft[]> {
  const title = leafletTitle(job, leaflet)
  const texts: { pupil: Pupil; text: Outcome<DraftSource> }[] = []
  for (const pupil of recipientsOf(work, leaflet)) {
    const merged = pipeline.merge(leaflet, work.schoolClass, pupil)
    const text = merged.ok
      ? outcome(
          {
            person: personOf(pupil, stems),
            merged: merged.value,
            source: await sourceOf(pupil, title, merged.value, sums),
          },
          merged.diagnostics,
        )
      : merged
    texts.push({ pupil, text })
  }
  const made = texts.flatMap(({ text }) => (text.ok ? [text.value] : []))
  const earlier = matchEarlier(made, before)
  const compare = (pupil: Pupil, one: DraftSource, diagnostics: readonly Diagnostic[]): Outcome<DraftText> => {
    const { person, merged, source } = one
    const old = earlier.get(person.id)
    const why = changeOf(source, old)
    const change = why === null ? null : { pupil, leaflet, why }
    const kept = why === null && old?.pupil?.id === person.id ? { ...old, pupil: person } : null
    return outcome({ merged, source, change, kept }, diagnostics)
  }
  return texts.map(({ pupil, text }) => ({
    pupil,
    text: text.ok ? compare(pupil, text.value, text.diagnostics) : text,
  }))
}

interface DraftSource {
  readonly person: ManifestPerson
  readonly merged: Merged
  readonly source: LeafletSource
}

/** The pupil's file of the last run, if it can stay. */
export function keptFile({ text }: Draft): ManifestFile | null {
  return text.ok ? text.value.kept : null
}
