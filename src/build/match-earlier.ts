/** Whose file of an earlier run is whose now: by child, wherever the child is in the list. */
import { nameKey } from '../rules/name-key.ts'
import type { LeafletSource, ManifestFile, ManifestPerson } from './manifest.ts'

interface Owned {
  readonly person: ManifestPerson
  readonly source?: LeafletSource | undefined
}

/** What two have in common who are one child, the surest first. */
const COMMON: readonly ((one: Owned) => unknown)[] = [
  ({ person, source }) => [nameKey(person.name), person.id, source?.data],
  ({ person, source }) => [nameKey(person.name), source?.data],
  ({ person }) => [nameKey(person.name), person.id],
  ({ person }) => nameKey(person.name),
]

/**
 * Among namesakes a file goes to the child whose values it holds, then to the one whose name it has, then by the order: when a second one
 * joins, the first one's file gets the patronymic, and the leaflet in it is still the same.
 *
 * @param made one for each pupil, of one leaflet
 * @param before pupils' files of that leaflet
 * @returns by the id of now; none for a child who wasn't there
 */
export function matchEarlier(
  made: readonly Owned[],
  before: readonly ManifestFile[],
): ReadonlyMap<string, ManifestFile> {
  const found = new Map<string, ManifestFile>()
  let left = before.flatMap((file) => (file.pupil ? [{ person: file.pupil, source: file.source, file }] : []))
  for (const commonOf of COMMON) {
    const there = new Map<string, ManifestFile[]>()
    // from the end, so that the first is taken first
    for (const one of [...left].reverse()) {
      const common = JSON.stringify(commonOf(one))
      const files = there.get(common)
      if (files) files.push(one.file)
      else there.set(common, [one.file])
    }
    for (const child of made) {
      const file = found.has(child.person.id) ? undefined : there.get(JSON.stringify(commonOf(child)))?.pop()
      if (file) found.set(child.person.id, file)
    }
    const used = new Set(found.values())
    left = left.filter(({ file }) => !used.has(file))
  }
  return found
}
