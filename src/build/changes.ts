/** What of an earlier run is still right: by what each leaflet is made from, not by its date. */
import type { Job, Pupil } from '../model/job.ts'
import type { Merged } from '../model/merged.ts'
import type { Sha256 } from './build-world.ts'
import type { LeafletSource, ManifestFile } from './manifest.ts'

/** A leaflet that isn't the one of the last run. */
export interface Change {
  readonly pupil: Pupil
  readonly leaflet: string
  /** The pupil had none, the pupil's or the class's data are others, or the instructions and the look. */
  readonly why: 'new' | 'data' | 'content'
}

/** Checksums of what a job's leaflets are made from, shared parts included: equal sums mean that nothing has changed. */
export interface SourceSums {
  readonly sha256: Sha256
  /** SHA-256 of what all leaflets are made with, from `sharedSource`. */
  readonly shared: string
}

/**
 * What all leaflets of a job are made with: look, words, portals, pictures, and the program itself.
 *
 * @param version of the program: another one may set pages otherwise
 */
export async function sharedSource(
  { theme, largeTheme, words, portals, pictures }: Job,
  { sha256, version }: { readonly sha256: Sha256; readonly version: string },
): Promise<SourceSums> {
  const seen = []
  for (const { path, data } of pictures.values()) seen.push([path, await sha256(data)])
  return { sha256, shared: await sumOf([version, theme, largeTheme, words, portals, seen], sha256) }
}

/** What one pupil's leaflet is made from: the instructions and the look, and the values that are printed in it. The number counts where it is one of them. */
export async function sourceOf(
  pupil: Pupil,
  title: string,
  { form, values }: Merged,
  { sha256, shared }: SourceSums,
): Promise<LeafletSource> {
  const { lastName, firstName, edition } = pupil
  return {
    content: await sumOf([shared, title, edition, form], sha256),
    data: await sumOf([lastName, firstName, values], sha256),
  }
}

/** Why a leaflet differs from that of the last run; null where nothing changed. */
export function changeOf(now: LeafletSource, before: ManifestFile | undefined): Change['why'] | null {
  if (before === undefined) return 'new'
  // written down by an older program
  if (!before.source) return 'content'
  if (before.source.data !== now.data) return 'data'
  return before.source.content === now.content ? null : 'content'
}

/** SHA-256 of a value as JSON. */
export function sumOf(value: unknown, sha256: Sha256): Promise<string> {
  return sha256(new TextEncoder().encode(JSON.stringify(value)))
}
