/** What of an earlier run can stay of one leaflet of a class. */
import type { MakeClassInput } from './make-class.ts'
import type { ManifestFile } from './manifest.ts'
import { PRINT_FORMS } from './print-form.ts'

interface EarlierCopies {
  /** The pupils' files that still stand as they were made, by number. */
  readonly pupils: ReadonlyMap<number, ManifestFile>
  /** Those and the print files. */
  readonly files: readonly ManifestFile[]
  /** Whether there is a file for each pupil of the class, for nobody else, and just the print files asked for. */
  readonly whole: boolean
}

export async function earlierCopies(
  leaflet: string,
  { earlier, work, forms, bleedMm }: MakeClassInput,
): Promise<EarlierCopies> {
  if (!earlier) return { pupils: new Map(), files: [], whole: false }
  const intact: ManifestFile[] = []
  let lost = false
  for (const file of earlier.files) {
    if (file.leaflet !== leaflet || file.kind === 'changed') continue
    if (await earlier.isIntact(file)) intact.push(file)
    else lost = true
  }
  const pupils = new Map(intact.flatMap((file) => (file.pupil ? [[file.pupil.number, file] as const] : [])))
  const printed = intact
    .filter((file) => file.kind !== 'pupil' && (file.bleedMm ?? null) === bleedMm)
    .map(({ kind }) => kind)
  const wanted: readonly string[] = PRINT_FORMS.filter((form) => form === 'class' || forms.includes(form))
  const sameForms = printed.length === wanted.length && printed.every((kind) => wanted.includes(kind))
  const samePupils = pupils.size === work.pupils.length && work.pupils.every(({ number }) => pupils.has(number))
  return { pupils, files: intact, whole: !lost && work.whole && sameForms && samePupils }
}
