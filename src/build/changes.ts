/** What of an earlier run is still right: by what each leaflet is made from, not by its date. */
import type { Job, Pupil } from '../model/job.ts'
import type { Merged } from '../model/merged.ts'
import { type LeafletSource, type ManifestFile, sha256 } from './manifest.ts'

/** A leaflet that isn't the one of the last run. */
export interface Change {
  readonly pupil: Pupil
  readonly leaflet: string
  /** It was not there, the pupil's or the class's data are others, or the instructions and the look. */
  readonly why: 'new' | 'data' | 'content'
}

const text = (value: unknown): string => sha256(Buffer.from(JSON.stringify(value)))

/**
 * SHA-256 of what all leaflets of a job are made with: look, portals, pictures, and the program itself.
 *
 * @param version of Pamyatka: another one may set pages otherwise
 */
export function sharedSource({ theme, largeTheme, portals, pictures }: Job, version: string): string {
  const seen = [...pictures.values()].map(({ path, data }) => [path, sha256(data)])
  return text([version, theme, largeTheme, portals, seen])
}

/** @param shared from `sharedSource` */
export function sourceOf(pupil: Pupil, title: string, { form, values }: Merged, shared: string): LeafletSource {
  const { number, lastName, firstName, edition } = pupil
  return { content: text([shared, title, edition, form]), data: text([number, lastName, firstName, values]) }
}

/** @returns null where nothing changed */
export function changeOf(now: LeafletSource, before: ManifestFile | undefined): Change['why'] | null {
  if (!before?.source) return 'new'
  if (before.source.data !== now.data) return 'data'
  return before.source.content === now.content ? null : 'content'
}
