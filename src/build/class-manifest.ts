/** The manifest of a class between two runs: what is kept, what is made anew, what is no longer made. */
import type { Output, PartIndex } from '../model/output.ts'
import { isOwnFile } from '../pipeline.ts'
import { listedName } from '../rules/listed-name.ts'
import { nameKey } from '../rules/name-key.ts'
import type { Sha256 } from './build-world.ts'
import type { Earlier, MadeClass } from './class-work.ts'
import { MANIFEST, type ManifestFile, type ManifestPerson, readLeft, readManifest, writeManifest } from './manifest.ts'
import { PRINT_KINDS, type PrintKind } from './print-form.ts'
import type { Selected } from './selection.ts'

/**
 * The manifest of a class, settled by what it is when the class is put in place: what this run made, and what it was not asked about;
 * what another run has made of the class meanwhile is kept too.
 *
 * @param stems of the pupils' files, by number
 * @param written paths that this run wrote, from the class's folder; the others of `made` were kept from an earlier run
 */
export function classIndex(
  folder: string,
  { whole, leaflets: asked, schoolClass, pupils }: Selected,
  stems: ReadonlyMap<number, string>,
  made: MadeClass,
  written: ReadonlySet<string>,
): PartIndex {
  const leaflets = new Set(asked)
  const ofClass = new Set(schoolClass.leaflets)
  const numbers = new Set(pupils.map(({ number }) => number))
  const names = new Set(pupils.map((pupil) => nameKey(listedName(pupil))))
  const ofOthers = new Set([...stems].flatMap(([number, stem]) => (numbers.has(number) ? [] : [stem])))
  // what a pupil's file was called before there were namesakes, or by an older program, goes too
  const isOfThem = ({ id, name }: ManifestPerson) => names.has(nameKey(name)) && !ofOthers.has(id)
  const isAsked = ({ leaflet, pupil }: ManifestFile) => {
    if (leaflet === null) return whole && leaflets.size === ofClass.size
    const ofThese = leaflets.has(leaflet) || !ofClass.has(leaflet)
    return ofThese && (whole || (pupil !== null && isOfThem(pupil)))
  }
  const now = new Set(made.files.map(({ file }) => file))
  const from = (file: string) => `${folder}/${file}`
  return {
    path: from(MANIFEST),
    settle(before) {
      const old = new Map(readManifest(before).map((file) => [file.file, file]))
      const isKept = ({ file, sha256 }: ManifestFile) => written.has(file) || old.get(file)?.sha256 === sha256
      if (!made.files.every(isKept)) return null
      const others = [...old.values()].filter(({ file }) => !now.has(file))
      const files = [...others.filter((file) => !isAsked(file)), ...made.files]
      const left = readLeft(before).filter((file) => !files.some((one) => one.file === file))
      return {
        stale: [...others.filter(isAsked).map(({ file }) => file), ...left].map(from),
        bytes: (still) =>
          writeManifest(
            schoolClass.label,
            files,
            still.map((path) => path.slice(folder.length + 1)),
          ),
        known: new Set([...old.keys(), ...readLeft(before)].map(from)),
        isOwn: isOwnFile,
      }
    },
  }
}

/** The print files that an earlier run made of this class, and their marks: who builds what changed wants them kept. */
export function printedBefore({ files }: Earlier): {
  readonly forms: readonly PrintKind[]
  readonly bleedMm: number | null
} {
  return {
    forms: PRINT_KINDS.filter((form) => files.some(({ kind }) => kind === form)),
    bleedMm: files.find(({ kind }) => kind === 'class')?.bleedMm ?? null,
  }
}

/** What the last run left in a class's folder; a file that was changed or removed since isn't intact. */
export async function earlierRun(folder: string, output: Output, sha256: Sha256): Promise<Earlier> {
  return {
    files: readManifest(await output.readOld(`${folder}/${MANIFEST}`)),
    isIntact: async ({ file, sha256: expected }) => {
      const bytes = await output.readOld(`${folder}/${file}`)
      return bytes !== null && (await sha256(bytes)) === expected
    },
  }
}
