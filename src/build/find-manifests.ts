/** Which manifest names a file, and which files a manifest names that aren't there. */
import { access, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { findBelow } from '../node/find-pdfs.ts'
import { MANIFEST, type ManifestFile, readManifest } from './manifest.ts'

export interface Manifests {
  /** What the manifest says of a file; null when none names it. */
  entryOf(file: string): Promise<ManifestFile | null>
  /** Files that manifests in or below this folder name, and that aren't there. */
  missingIn(folder: string): Promise<readonly { readonly file: string; readonly entry: ManifestFile }[]>
}

/** `<class>/<leaflet>/pupils/<file>`: the manifest lies at most this many folders above a file. */
const ABOVE = 3

export function createManifests(): Manifests {
  const known = new Map<string, Promise<readonly ManifestFile[]>>()
  const filesOf = (folder: string) => {
    const read =
      known.get(folder) ??
      readFile(join(folder, MANIFEST))
        .catch(() => null)
        .then(readManifest)
    known.set(folder, read)
    return read
  }
  return {
    async entryOf(file) {
      let folder = dirname(resolve(file))
      for (let up = 0; up < ABOVE; up++, folder = dirname(folder)) {
        const name = relative(folder, resolve(file)).replaceAll(sep, '/')
        const entry = (await filesOf(folder)).find((one) => one.file === name)
        if (entry) return entry
      }
      return null
    },
    async missingIn(folder) {
      const found = await findBelow(folder, `**/${MANIFEST}`)
      const missing = found.map(async (path) => {
        const home = dirname(path)
        const entries = await filesOf(resolve(home))
        const there = await Promise.all(
          entries.map(({ file }) =>
            access(join(home, file)).then(
              () => true,
              () => false,
            ),
          ),
        )
        return entries
          .filter((_, i) => !there[i])
          .map((entry) => ({ file: join(home, entry.file).replaceAll(sep, '/'), entry }))
      })
      return (await Promise.all(missing)).flat()
    },
  }
}
