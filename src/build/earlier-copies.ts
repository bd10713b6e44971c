/** What of an earlier run can stay of one leaflet of a class. */
import type { ClassWork } from './class-work.ts'
import { type ManifestFile, type ManifestPerson, personOf } from './manifest.ts'
import { recipientsOf } from './outside-audience.ts'
import { PRINT_FORMS } from './print-form.ts'

export interface EarlierCopies {
  /** The pupils' files that are still there with the bytes that were written. */
  readonly pupils: readonly ManifestFile[]
  /** Those and the print files. */
  readonly files: readonly ManifestFile[]
  /** Whether there is a file for each pupil of the class, for no other, and just the print files asked for, with the numbers of now. */
  readonly whole: boolean
}

/** Reads each file that the manifest names for the leaflet: one that was changed or removed can't stay. */
export async function earlierCopies(
  leaflet: string,
  { earlier, work, forms, bleedMm, stems }: ClassWork,
): Promise<EarlierCopies> {
  if (!earlier) return { pupils: [], files: [], whole: false }
  const intact: ManifestFile[] = []
  let lost = false
  for (const file of earlier.files) {
    if (file.leaflet !== leaflet || file.kind === 'changed') continue
    if (await earlier.isIntact(file)) intact.push(file)
    else lost = true
  }
  const pupils = intact.filter(({ kind }) => kind === 'pupil')
  const printed = intact
    .filter((file) => file.kind !== 'pupil' && (file.bleedMm ?? null) === bleedMm)
    .map(({ kind }) => kind)
  const wanted: readonly string[] = PRINT_FORMS.filter((form) => form === 'class' || forms.includes(form))
  const sameForms = printed.length === wanted.length && printed.every((kind) => wanted.includes(kind))
  const recipients = recipientsOf(work, leaflet).map((pupil) => personOf(pupil, stems))
  const ids = new Set(pupils.map(({ pupil }) => pupil?.id))
  const samePupils = pupils.length === recipients.length && recipients.every(({ id }) => ids.has(id))
  const inPrint = intact.find(({ kind }) => kind === 'class')?.pupils ?? []
  const sameOrder = JSON.stringify(inPrint.map(orderOf)) === JSON.stringify(recipients.map(orderOf))
  return { pupils, files: intact, whole: !lost && work.whole && sameForms && samePupils && sameOrder }
}

function orderOf({ number, id }: ManifestPerson) {
  return [number, id]
}
