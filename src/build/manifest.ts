/** `manifest.json`: every file of a class, with its pupil, leaflet, pages and SHA-256. */
import { z } from 'zod'

const person = z.object({ number: z.number(), name: z.string() })
const code = z.object({
  /** From 1. */
  page: z.number(),
  payload: z.string(),
  /** Number of the pupil in whose leaflet it is printed; null where it is in no pupil's. */
  pupil: z.number().nullable().default(null),
})
/** SHA-256 of what a leaflet was made from: the instructions and the look, and the values that are printed in it. */
const source = z.object({ content: z.string(), data: z.string() })
const file = z.object({
  /** Path from the class's folder. */
  file: z.string(),
  kind: z.enum(['pupil', 'class', 'changed', 'booklet', 'two-up', 'fold', 'cover', 'handout']),
  /** Null for the sheets of the class: cover and hand-out sheet. */
  leaflet: z.string().nullable(),
  /** Number and name; null for what is printed for the class. */
  pupil: person.nullable(),
  /** In a print file, whose pages are where: from and to, both counted; sheets may belong to several pupils. */
  pupils: z.array(person.extend({ pages: z.tuple([z.number(), z.number()]) })).default([]),
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
/** Format 1 wrote down the codes of pupils' files only. */
const manifest = z.object({
  format: z.literal([1, 2]),
  class: z.string(),
  files: z.array(file),
  /** Files that are no longer made and could not be removed yet, from the class's folder; missing where there are none. */
  left: z.array(z.string()).optional(),
})

export type ManifestCode = z.infer<typeof code>
export type ManifestFile = z.infer<typeof file>
export type LeafletSource = z.infer<typeof source>
export type Manifest = z.infer<typeof manifest>

export const MANIFEST = 'manifest.json'

/**
 * The bytes of a manifest: its files by path, so that the same files give the same bytes.
 *
 * @param left files of earlier runs that are still there
 */
export function writeManifest(label: string, files: readonly ManifestFile[], left: readonly string[] = []): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : 1))
  const whole: Manifest = { format: 2, class: label, files: sorted, ...(left.length > 0 ? { left: [...left] } : {}) }
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
  return parsed.format === 1 ? files.map((one) => (one.pupil === null ? { ...one, codes: null } : one)) : files
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
