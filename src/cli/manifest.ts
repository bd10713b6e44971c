/** `manifest.json`: every file of a class, with its pupil, leaflet, pages and SHA-256. */
import { createHash } from 'node:crypto'
import { z } from 'zod'

const code = z.object({ page: z.number(), payload: z.string(), pupil: z.number().nullable() })
/** SHA-256 of what a leaflet was made from: the instructions and the look, and the values that are printed in it. */
const source = z.object({ content: z.string(), data: z.string() })
const file = z.object({
  /** Path from the class's folder. */
  file: z.string(),
  kind: z.enum(['pupil', 'class', 'changed', 'booklet', 'two-up', 'fold', 'cover', 'handout']),
  /** Null for the sheets of the class: cover and hand-out sheet. */
  leaflet: z.string().nullable(),
  /** Number and name; null for what is printed for the class. */
  pupil: z.object({ number: z.number(), name: z.string() }).nullable(),
  pages: z.number(),
  bytes: z.number(),
  sha256: z.string(),
  /** What each QR code says and whose leaflet it stands in, page by page from 1. */
  codes: z.array(code),
  /** Of pupils' files. */
  source: source.optional(),
})
const manifest = z.object({ format: z.literal(2), class: z.string(), files: z.array(file) })

export type ManifestFile = z.infer<typeof file>
export type LeafletSource = z.infer<typeof source>
export type Manifest = z.infer<typeof manifest>

export const MANIFEST = 'manifest.json'

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function writeManifest(label: string, files: readonly ManifestFile[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : 1))
  return Buffer.from(`${JSON.stringify({ format: 2, class: label, files: sorted } satisfies Manifest, null, 2)}\n`)
}

/** The files of an earlier run; none when there was none, or when its manifest can't be read. */
export function readManifest(bytes: Uint8Array | null): readonly ManifestFile[] {
  if (!bytes) return []
  try {
    const parsed = manifest.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return parsed.success ? parsed.data.files.filter(({ file: path }) => staysInside(path)) : []
  } catch {
    return []
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
