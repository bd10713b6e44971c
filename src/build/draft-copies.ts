/** Merges a leaflet for each pupil of a class, once, and says whose came out as in the last run. */
import { type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { Pupil } from '../model/job.ts'
import type { Merged } from '../model/merged.ts'
import { leafletTitle } from '../rules/leaflet-title.ts'
import { type Change, changeOf, sourceOf } from './changes.ts'
import type { ClassWork } from './class-work.ts'
import type { LeafletSource, ManifestFile } from './manifest.ts'
import { recipientsOf } from './outside-audience.ts'

/** A pupil's leaflet before it is pressed; or the errors of its text. */
export interface Draft {
  readonly pupil: Pupil
  readonly text: Outcome<DraftText>
}

export interface DraftText {
  readonly merged: Merged
  readonly source: LeafletSource
  /** null where the leaflet is that of the last run. */
  readonly change: Change | null
  /** The pupil's file of the last run, where nothing has changed since; else null. */
  readonly kept: ManifestFile | null
}

/** @param before the files of the last run that are still intact, by the pupil's number */
export async function draftCopies(
  leaflet: string,
  before: ReadonlyMap<number, ManifestFile>,
  { job, work, pipeline, sums }: ClassWork,
): Promise<readonly Draft[]> {
  const title = leafletTitle(job, leaflet)
  const drafts: Draft[] = []
  for (const pupil of recipientsOf(work, leaflet)) {
    const merged = pipeline.merge(leaflet, work.schoolClass, pupil)
    if (!merged.ok) {
      drafts.push({ pupil, text: merged })
      continue
    }
    const source = await sourceOf(pupil, title, merged.value, sums)
    const old = before.get(pupil.number)
    const why = changeOf(source, old)
    const change = why === null ? null : { pupil, leaflet, why }
    const kept = why === null && old !== undefined ? old : null
    drafts.push({ pupil, text: outcome({ merged: merged.value, source, change, kept }, merged.diagnostics) })
  }
  return drafts
}

/** The pupil's file of the last run, if it can stay. */
export function keptFile({ text }: Draft): ManifestFile | null {
  return text.ok ? text.value.kept : null
}
