/** Pupils of an earlier run whose files go, because the list of the class no longer has them. */
import { stemOfWhole } from '../print/file-name.ts'
import { listedName } from '../rules/listed-name.ts'
import { nameKey } from '../rules/name-key.ts'
import type { ManifestFile, ManifestPerson } from './manifest.ts'
import type { Selected } from './selection.ts'

export interface LeftPupil {
  /** Last and first name. */
  readonly name: string
  /** Those that go, from the class's folder. */
  readonly files: readonly string[]
}

/**
 * A class has lost as many of one name as it had files of a leaflet more than it has pupils of the name now; of namesakes, one of whom is still
 * there, those whose file has another patronymic.
 *
 * @param before what the earlier run made
 * @param stems of the pupils' files of now, by number
 * @returns none where only some pupils are asked for: the files of the others stay
 */
export function whoLeft(
  before: readonly ManifestFile[],
  { whole, leaflets, schoolClass: { pupils, leaflets: ofClass } }: Selected,
  stems: ReadonlyMap<number, string>,
): readonly LeftPupil[] {
  if (!whole) return []
  const present = new Map<string, number>()
  for (const pupil of pupils) {
    const name = nameKey(listedName(pupil))
    present.set(name, (present.get(name) ?? 0) + 1)
  }
  const known = new Set([...stems.values(), ...pupils.map(stemOfWhole)])
  const had = new Map<string, { readonly person: ManifestPerson; readonly file: string }[]>()
  for (const { leaflet, pupil: person, file } of before) {
    if (person === null || leaflet === null || (ofClass.includes(leaflet) && !leaflets.includes(leaflet))) continue
    const key = JSON.stringify([leaflet, nameKey(person.name)])
    const files = had.get(key)
    if (files) files.push({ person, file })
    else had.set(key, [{ person, file }])
  }
  const left = new Map<string, { readonly name: string; readonly files: string[] }>()
  for (const files of had.values()) {
    const [strangers, others] = [true, false].map((isStranger) =>
      files.filter(({ person }) => known.has(person.id) !== isStranger),
    )
    const gone = files.length - (present.get(nameKey(files[0]?.person.name ?? '')) ?? 0)
    for (const { person, file } of [...(strangers ?? []), ...(others ?? [])].slice(0, Math.max(0, gone))) {
      const one = left.get(person.id) ?? { name: person.name, files: [] }
      one.files.push(file)
      left.set(person.id, one)
    }
  }
  return [...left.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
