/** A pupil's own files out of the manifest, as they are attached. */

import { attachmentName } from '../mail/attachment-name.ts'
import type { Job, Pupil } from '../model/job.ts'
import { leafletTitle } from '../model/leaflet-title.ts'
import type { PlannedFile } from '../model/send-plan.ts'
import { nameOf } from './pupil-name.ts'

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
      .filter(({ leaflet, pupil: of }) => leaflet === id && of.number === pupil.number && of.name === nameOf(pupil))
      .slice(0, 1),
  )
  const titles = own.map(({ leaflet }) => leafletTitle(job, leaflet))
  return own.map(({ leaflet, file, bytes, sha256 }, index) => {
    const title = titles[index] ?? leaflet
    const again = titles.indexOf(title) === index ? '' : ` (${index + 1})`
    return { leaflet, file, name: attachmentName(`${title}${again} — ${nameOf(pupil)}.pdf`), bytes, sha256 }
  })
}
