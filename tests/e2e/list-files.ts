/** The files under a folder, hidden ones included. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Paths of files from the folder, sorted; [] where there is no folder. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
    .sort()
}

/** SHA-256 of each file by its path from the folder: `toEqual` takes seconds for the bytes of a few files. */
export async function sumsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const sums = (await listFiles(folder)).map(async (file) => {
    const bytes = await readFile(join(folder, file))
    return [file, createHash('sha256').update(bytes).digest('hex')] as const
  })
  return Object.fromEntries(await Promise.all(sums))
}
