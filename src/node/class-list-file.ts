/** A class list of a disk, and the file of settled names that is to be read with it. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createFileSystem } from './file-system.ts'

/**
 * @param file the list, as typed
 * @param names the file of settled names, as typed; null for none
 */
export async function openClassList(file: string, names: string | null) {
  const bytes = await readFile(file).catch(() => null)
  return {
    file,
    bytes: bytes && new Uint8Array(bytes),
    names: names === null ? null : { name: basename(names), files: createFileSystem(names, []) },
  }
}
