/** Whether the leaflets on the disk are those that `build` would make now: of this child, from these instructions. */
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { Edition, Job, Pupil, SchoolClass } from '../model/job.ts'
import { leafletTitle } from '../model/leaflet-title.ts'
import type { ClassSendPlan } from '../model/send-plan.ts'
import { VERSION } from '../node/version.ts'
import { createWorld } from '../node/world.ts'
import { createPipeline } from '../pipeline.ts'
import { changeOf, sharedSource, sourceOf } from './changes.ts'
import type { ManifestFile } from './manifest.ts'
import type { Selected } from './selection.ts'

export type IsFresh = (leaflet: string, schoolClass: SchoolClass, pupil: Pupil, built: ManifestFile) => boolean

/** The edition may have been chosen when the leaflets were built. */
const EDITIONS: readonly Edition[] = ['standard', 'large', 'plain', 'large-plain']

/**
 * By what a leaflet is made from, not by its date (`changes.ts`). Two namesakes whose places in the list were changed have
 * each other's number, name and file; only this tells whose data are in it.
 *
 * @returns what is wrong in templates and manuscripts, as `build` would
 */
export async function createFreshness(job: Job): Promise<Outcome<IsFresh>> {
  const pipeline = createPipeline(job, await createWorld())
  if (!pipeline.ok) return pipeline
  const shared = sharedSource(job, VERSION)
  return outcome((leaflet: string, schoolClass: SchoolClass, pupil: Pupil, built: ManifestFile) => {
    const title = leafletTitle(job, leaflet)
    return [...new Set([pupil.edition, ...EDITIONS])].some((edition) => {
      const reader = { ...pupil, edition }
      const merged = pipeline.value.merge(leaflet, schoolClass, reader)
      return merged.ok && changeOf(sourceOf(reader, title, merged.value, shared), built) === null
    })
  })
}

/** One error for each leaflet of the class that has to be built again. */
export function staleLeaflets(
  { letters }: ClassSendPlan,
  { schoolClass, pupils, leaflets }: Selected,
  built: readonly ManifestFile[],
  { isFresh }: { readonly isFresh: IsFresh },
): readonly Diagnostic[] {
  return leaflets.flatMap((leaflet) => {
    const stale = letters.filter(({ pupil: number, files }) => {
      const pupil = pupils.find((one) => one.number === number)
      const path = files.find((file) => file.leaflet === leaflet)?.file
      const entry = built.find(({ file }) => file === path)
      return pupil && entry && !isFresh(leaflet, schoolClass, pupil, entry)
    })
    const count = new Set(stale.map(({ pupil }) => pupil)).size
    return count === 0 ? [] : [staleLeaflet(leaflet, schoolClass.label, count)]
  })
}

function staleLeaflet(leaflet: string, label: string, count: number): Diagnostic {
  return error(
    'mail/stale-leaflet',
    {
      ru: `памятка «${leaflet}» класса ${label} собрана до последних правок; учеников, у кого она другая: ${count}`,
      en: `the leaflet "${leaflet}" of class ${label} was built before the last changes; pupils whose leaflet is another: ${count}`,
    },
    {
      hint: {
        ru: 'изменились список, текст памятки или оформление; соберите заново: build',
        en: 'the list, the text or the look has changed; build again: build',
      },
    },
  )
}
