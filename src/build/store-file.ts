/** Writes one file of a class and says what the manifest holds of it. */
import { type ManifestFile, sha256 } from './manifest.ts'

/** @param path from the class's folder */
export type WriteFile = (path: string, bytes: Uint8Array) => Promise<void>

export async function storeFile(
  entry: Omit<ManifestFile, 'pages' | 'bytes' | 'sha256'>,
  pages: number,
  bytes: Uint8Array,
  write: WriteFile,
): Promise<ManifestFile> {
  await write(entry.file, bytes)
  const { file, kind, leaflet, pupil, pupils, codes, source, bleedMm } = entry
  const about = { file, kind, leaflet, pupil, pupils, pages, bytes: bytes.length, sha256: sha256(bytes), codes }
  return { ...about, ...(source ? { source } : {}), ...(bleedMm === undefined ? {} : { bleedMm }) }
}
