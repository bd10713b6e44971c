/** Writes one file of a class and says what the manifest holds of it. */
import type { WriteFile } from './class-work.ts'
import type { ManifestFile } from './manifest.ts'

/**
 * @param entry what the manifest says of the file besides its size
 * @param pages how many the file has
 */
export async function storeFile(
  entry: Omit<ManifestFile, 'pages' | 'bytes' | 'sha256'>,
  pages: number,
  bytes: Uint8Array,
  write: WriteFile,
): Promise<ManifestFile> {
  const sha256 = await write(entry.file, bytes)
  const { file, kind, leaflet, pupil, pupils, codes, source, bleedMm } = entry
  const about = { file, kind, leaflet, pupil, pupils, pages, bytes: bytes.length, sha256, codes }
  return { ...about, ...(source ? { source } : {}), ...(bleedMm === undefined ? {} : { bleedMm }) }
}
