/** The print file of all leaflets of a class, pupil by pupil: the pile is handed out as it comes out of the printer. */
import type { ClassWork, MadeClass, WriteFile } from './class-work.ts'
import { type MadeLeaflet, makePrintFile } from './make-print-files.ts'
import { leafletsOf } from './outside-audience.ts'
import { storeFile } from './store-file.ts'

/**
 * Who can't have a leaflet was reported where it was made, and is left out of it here.
 *
 * @returns no file where no one gets anything
 * @throws what `step` throws, when the work is to stop
 */
export async function makeTogether(
  { work, job, pipeline, stems, bleedMm, step }: ClassWork,
  write: WriteFile,
): Promise<Pick<MadeClass, 'files'>> {
  const { schoolClass } = work
  const made: MadeLeaflet[] = []
  for (const [done, pupil] of work.pupils.entries()) {
    for (const leaflet of leafletsOf(work, pupil)) {
      await step(leaflet, done, work.pupils.length)
      const pressed = pipeline.leaflet(leaflet, schoolClass, pupil)
      if (pressed.ok) made.push({ pupil, pressed: pressed.value })
    }
  }
  if (made.length === 0) return { files: [] }
  const { width, height } = job.theme.page
  const { press } = pipeline
  const file = makePrintFile({ form: 'together', made, stems, pageSize: [width, height], bleedMm, press })
  const { pages, pupils, codes, bookmarks, labels } = file
  const info = { title: schoolClass.label, bookmarks, sides: 'long-edge' as const, ...(labels ? { labels } : {}) }
  const entry = { file: 'together.pdf', kind: 'together' as const, leaflet: null, pupil: null, pupils, codes, bleedMm }
  return { files: [await storeFile(entry, pages.length, press.write(pages, info), write)] }
}
