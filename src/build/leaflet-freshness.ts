/** Whether the leaflets on the disk are those that `build` would make now: of this child, from these instructions. */
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { type Outcome, outcome } from '../diagnostics/outcome.ts'
import { createMerge } from '../merging.ts'
import type { Edition, Job, Pupil, SchoolClass } from '../model/job.ts'
import type { ClassSendPlan } from '../model/send-plan.ts'
import { leafletTitle } from '../rules/leaflet-title.ts'
import type { BuildWorld } from './build-world.ts'
import { changeOf, sharedSource, sourceOf } from './changes.ts'
import type { ManifestFile } from './manifest.ts'
import type { Selected } from './selection.ts'

/** @param built what the manifest says of the pupil's file */
export type IsFresh = (leaflet: string, schoolClass: SchoolClass, pupil: Pupil, built: ManifestFile) => Promise<boolean>

/** The edition may have been chosen when the leaflets were built. */
const EDITIONS: readonly Edition[] = ['standard', 'large', 'plain', 'large-plain']

/**
 * Compares the checksum of a leaflet's inputs, not its date (`changes.ts`). Where two namesakes have a figure by the order of the list alone, and
 * swap places in it, each gets the other's file name; only the checksum shows whose data the file holds.
 *
 * @returns the errors of templates and manuscripts, as `build` reports them
 */
export async function createFreshness(
  job: Job,
  world: Pick<BuildWorld, 'fonts' | 'sha256' | 'version' | 'maker'>,
): Promise<Outcome<IsFresh>> {
  const merge = createMerge(job, world.maker)
  if (!merge.ok) return merge
  const sums = await sharedSource(job, world)
  const isFresh: IsFresh = async (leaflet, schoolClass, pupil, built) => {
    const title = leafletTitle(job, leaflet)
    for (const edition of new Set([pupil.edition, ...EDITIONS])) {
      const reader = { ...pupil, edition }
      const merged = merge.value(leaflet, schoolClass, reader)
      if (merged.ok && changeOf(await sourceOf(reader, title, merged.value, sums), built) === null) return true
    }
    return false
  }
  return outcome(isFresh)
}

/** One error for each leaflet of the class that has to be built again; each pupil's file is looked at once. */
export async function staleLeaflets(
  { letters }: ClassSendPlan,
  { schoolClass, pupils, leaflets }: Selected,
  built: readonly ManifestFile[],
  { isFresh }: { readonly isFresh: IsFresh },
): Promise<readonly Diagnostic[]> {
  const byNumber = new Map(pupils.map((pupil) => [pupil.number, pupil]))
  const entries = new Map(built.map((entry) => [entry.file, entry]))
  const known = new Set<string>()
  const stale = new Map<string, Set<number>>(leaflets.map((leaflet) => [leaflet, new Set()]))
  for (const { pupil: number, files } of letters) {
    for (const { leaflet, file } of files) {
      const look = JSON.stringify([number, leaflet, file])
      const [pupil, entry, ofLeaflet] = [byNumber.get(number), entries.get(file), stale.get(leaflet)]
      if (!pupil || !entry || !ofLeaflet || known.has(look)) continue
      known.add(look)
      if (!(await isFresh(leaflet, schoolClass, pupil, entry))) ofLeaflet.add(number)
    }
  }
  return [...stale].flatMap(([leaflet, { size }]) =>
    size === 0 ? [] : [staleLeaflet(leaflet, schoolClass.label, size)],
  )
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
