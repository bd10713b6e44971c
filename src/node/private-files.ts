/** Files that only their owner may read: they hold names and addresses of families. */
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { runSuffix, sweepBeside, THIS_RUN } from './run-identity.ts'

/** Other users of the machine may not read them. */
const OWNER_ONLY = 0o600
const OWNER_ONLY_FOLDER = 0o700

/**
 * Writes a file that appears whole, for its owner alone; its folder is made. Nothing is left beside it where it can't be put in its
 * place, and what runs that were killed have left there is removed.
 *
 * @throws the file system's error where it can't be written
 */
export async function writePrivateFile(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: OWNER_ONLY_FOLDER })
  await sweepBeside(path)
  const beside = `${path}.${runSuffix(THIS_RUN)}`
  try {
    await writeFile(beside, bytes, { mode: OWNER_ONLY })
    await chmod(beside, OWNER_ONLY)
    await rename(beside, path)
  } catch (cause) {
    await rm(beside, { force: true })
    throw cause
  }
}

/**
 * A folder of what was built, in which plans are kept. Paths are relative to it and written with `/`.
 *
 * @param folder as typed
 */
export function openBuiltFolder(folder: string) {
  return {
    read: async (path: string): Promise<Uint8Array | null> => {
      const bytes = await readFile(join(folder, path)).catch(() => null)
      return bytes && new Uint8Array(bytes)
    },
    writePrivate: (path: string, bytes: Uint8Array) => writePrivateFile(join(folder, path), bytes),
    display: (path: string) => join(folder, path).replaceAll(sep, '/'),
  }
}

/** Whether a folder or one below it holds a file of this ending, in whatever case. */
export async function holdsFiles(folder: string, ending: string): Promise<boolean> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => [])
  return names.some((name) => name.toLowerCase().endsWith(ending))
}
