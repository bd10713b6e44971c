/** `manifest.json`: every file of a class, with its pupil, leaflet, pages and SHA-256. */
import * as z from 'zod'
import { present } from '../diagnostics/impossible.ts'
import type { Pupil } from '../model/job.ts'
import { listedName } from '../rules/listed-name.ts'

const person = z
  .object({
    /** What the pupil's files are called, without their ending: by it a class knows its pupils from run to run. */
    id: z.string().optional(),
    /** In the list of the run that made the file, as print files have it. */
    number: z.number(),
    name: z.string(),
  })
  .transform((one) => ({ ...one, id: one.id ?? String(one.number) }))
const code = z.object({
  /** From 1. */
  page: z.number(),
  payload: z.string(),
  /** Id of the pupil in whose leaflet it is printed; null where it is in no pupil's. */
  pupil: z
    .union([z.string(), z.number().transform(String)])
    .nullable()
    .default(null),
})
/** SHA-256 of what a leaflet was made from: the instructions and the look, and the values that are printed in it. */
const source = z.object({ content: z.string(), data: z.string() })
const file = z.object({
  /** Path from the class's folder. */
  file: z.string(),
  kind: z.enum(['pupil', 'class', 'changed', 'booklet', 'two-up', 'fold', 'together', 'cover', 'handout']),
  /** Null for the sheets of the class: cover and hand-out sheet. */
  leaflet: z.string().nullable(),
  /** Null for what is printed for the class. */
  pupil: person.nullable(),
  /** In a print file, whose pages are where: from and to, both counted; sheets may belong to several pupils. */
  pupils: z.array(person.and(z.object({ pages: z.tuple([z.number(), z.number()]) }))).default([]),
  pages: z.number(),
  bytes: z.number(),
  sha256: z.string(),
  /** What each QR code says, page by page; null: not written down. */
  codes: z.array(code).nullable(),
  /** Of pupils' files. */
  source: source.optional(),
  /** Of print files: the bleed within their crop marks; null without marks. */
  bleedMm: z.number().nullable().optional(),
})
/** Formats 1 and 2 knew pupils by their numbers, format 1 wrote down the codes of pupils' files only. */
const manifest = z.object({
  format: z.literal([1, 2, 3]),
  class: z.string(),
  files: z.array(file),
  /** Files that are no longer made and could not be removed yet, from the class's folder; missing where there are none. */
  left: z.array(z.string()).optional(),
})

export type ManifestPerson = z.infer<typeof person>
export type ManifestCode = z.infer<typeof code>
export type ManifestFile = z.infer<typeof file>
export type LeafletSource = z.infer<typeof source>
export type Manifest = z.infer<typeof manifest>

export const MANIFEST = 'manifest.json'

/** A pupil as manifests have it. @param stems of the class, by number */
export function personOf(pupil: Pupil, stems: ReadonlyMap<number, string>): ManifestPerson {
  return {
    id: present(stems.get(pupil.number), 'a name for the file of each pupil'),
    number: pupil.number,
    name: listedName(pupil),
  }
}

/**
 * The bytes of a manifest: its files by path, so that the same files give the same bytes.
 *
 * @param left files of earlier runs that are still there
 */
export function writeManifest(label: string, files: readonly ManifestFile[], left: readonly string[] = []): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : 1))
  const whole: Manifest = { format: 3, class: label, files: sorted, ...(left.length > 0 ? { left: [...left] } : {}) }
  return new TextEncoder().encode(`${JSON.stringify(whole, null, 2)}\n`)
}

/** Files of earlier runs that a manifest still names because they could not be removed, from the class's folder. */
export function readLeft(bytes: Uint8Array | null): readonly string[] {
  return (parse(bytes)?.left ?? []).filter(staysInside)
}

/** The files of an earlier run; none when there was none, or when its manifest can't be read. */
export function readManifest(bytes: Uint8Array | null): readonly ManifestFile[] {
  const parsed = parse(bytes)
  if (parsed === null) return []
  const files = parsed.files.filter(({ file: path }) => staysInside(path))
  if (parsed.format === 3) return files
  // a checksum with the number in it says nothing of the child
  const older = files.map(({ source: _, ...one }): ManifestFile => one)
  return parsed.format === 1 ? older.map((one) => (one.pupil === null ? { ...one, codes: null } : one)) : older
}

function parse(bytes: Uint8Array | null): Manifest | null {
  if (!bytes) return null
  try {
    return manifest.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null
  } catch {
    return null
  }
}

/** A manifest is a file that anyone may have written: nothing outside the class's folder is ever touched for it. */
function staysInside(path: string): boolean {
  return (
    !path.startsWith('/') &&
    !path.includes('\\') &&
    !path.split('/').some((part) => part === '..' || part === '' || part === '.')
  )
}
