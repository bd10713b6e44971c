/** A pupil's own files as they are attached. */
import { attachmentName } from '../mail/attachment-name.ts'
import type { Job, Pupil } from '../model/job.ts'
import type { PlannedFile } from '../model/send-plan.ts'
import { leafletTitle } from '../rules/leaflet-title.ts'
import { listedName } from '../rules/listed-name.ts'

/** What the manifest says of a pupil's file. */
export interface LeafletFile {
  readonly leaflet: string
  readonly pupil: { readonly number: number; readonly name: string }
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * Number and name must both be those of the list, or a list that was sorted anew would mix them up.
 *
 * @param leaflets ids, in the order in which they are attached
 * @returns one file at most for each leaflet; fewer where one isn't built
 */
export function pupilFiles(
  pupil: Pupil,
  leaflets: readonly string[],
  files: readonly LeafletFile[],
  job: Pick<Job, 'manuscripts'>,
): readonly PlannedFile[] {
  const own = leaflets.flatMap((id) =>
    files
      .filter(({ leaflet, pupil: of }) => leaflet === id && of.number === pupil.number && of.name === listedName(pupil))
      .slice(0, 1),
  )
  const titled = own.map((one) => ({ ...one, title: leafletTitle(job, one.leaflet) }))
  return titled.map(({ leaflet, title, file, bytes, sha256 }, index) => {
    const isFirst = titled.findIndex((one) => one.title === title) === index
    const again = isFirst ? '' : ` (${index + 1})`
    return { leaflet, file, name: attachmentName(`${title}${again} — ${listedName(pupil)}.pdf`), bytes, sha256 }
  })
}
