/** Finished files in one archive. */
import { zipSync } from 'fflate'

/** A fixed day, so that the same files make the same archive: ZIP knows none before 1980. */
const DAY = new Date(2026, 0, 1)

/** Stored as they are: PDF files are packed already. @param files by path, with `/` */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 0, mtime: DAY })
}
