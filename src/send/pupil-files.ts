/** A pupil's own files as they are attached. */
import { attachmentName } from '../mail/attachment-name.ts'
import type { Job, Pupil } from '../model/job.ts'
import type { PlannedFile } from '../model/send-plan.ts'
import { leafletTitle } from '../rules/leaflet-title.ts'
import { listedName } from '../rules/listed-name.ts'

/** What the manifest says of a pupil's file. */
export interface LeafletFile {
  readonly leaflet: string
  readonly pupil: { readonly id: string; readonly name: string }
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** A pupil whose files are looked for. */
export interface FileOwner {
  readonly pupil: Pupil
  /** What the pupil's files are called, without their ending. */
  readonly stem: string
  /** Whether another pupil of the class has the same last and first name. */
  readonly hasNamesake: boolean
}

/**
 * A file is the pupil's by what it is called and by the name in the manifest, wherever the pupil is in the list. One that is called otherwise, as
 * an older program did it, or as there was a namesake, is the pupil's if it is the only one of that name.
 *
 * @param leaflets ids, in the order in which they are attached
 * @returns one file at most for each leaflet; fewer where one isn't built
 */
export function pupilFiles(
  { pupil, stem, hasNamesake }: FileOwner,
  leaflets: readonly string[],
  files: readonly LeafletFile[],
  job: Pick<Job, 'manuscripts'>,
): readonly PlannedFile[] {
  const own = leaflets.flatMap((id) => {
    const named = files.filter(({ leaflet, pupil: of }) => leaflet === id && of.name === listedName(pupil))
    const exact = named.filter(({ pupil: of }) => of.id === stem)
    if (exact.length > 0) return exact.slice(0, 1)
    return named.length === 1 && !hasNamesake ? named : []
  })
  const titled = own.map((one) => ({ ...one, title: leafletTitle(job, one.leaflet) }))
  return titled.map(({ leaflet, title, file, bytes, sha256 }, index) => {
    const isFirst = titled.findIndex((one) => one.title === title) === index
    const again = isFirst ? '' : ` (${index + 1})`
    return { leaflet, file, name: attachmentName(`${title}${again} — ${listedName(pupil)}.pdf`), bytes, sha256 }
  })
}
