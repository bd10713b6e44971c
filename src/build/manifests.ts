/** Which manifest names a file, and which files a manifest names that aren't there. */
import { MANIFEST, type ManifestFile, readManifest } from './manifest.ts'

/** Where PDF files and their manifests are; every path is written with `/`. */
export interface PdfFolders {
  /** The PDF files that files, folders and patterns mean. */
  find(wanted: readonly string[]): Promise<FoundPdfs>
  /** Paths of the files called `name` in a folder or below it, in order. */
  findBelow(folder: string, name: string): Promise<readonly string[]>
  /** From the root of the disk, so that the folders above a file are known. */
  absolute(path: string): string
  /** null where there is no such file, or it can't be opened. */
  read(path: string): Promise<Uint8Array | null>
  exists(path: string): Promise<boolean>
}

export interface FoundPdfs {
  /** Paths as the user would type them, each once, in the order of a person's eye: 2 before 10. */
  readonly files: readonly string[]
  readonly folders: readonly string[]
  /** What means no file. */
  readonly nothing: readonly string[]
}

export interface Manifests {
  /** What the manifest says of a file; null when none names it. */
  entryOf(file: string): Promise<ManifestFile | null>
  /** Files that manifests in or below this folder name, and that aren't there. */
  missingIn(folder: string): Promise<readonly { readonly file: string; readonly entry: ManifestFile }[]>
}

/** `<class>/<leaflet>/pupils/<file>`: the manifest is at most this many folders above a file. */
const ABOVE = 3

/** The manifests beside the files of a proof; each is read once. */
export function createManifests(folders: PdfFolders): Manifests {
  const known = new Map<string, Promise<ReadonlyMap<string, ManifestFile>>>()
  const filesOf = (folder: string) => {
    const read = known.get(folder) ?? readEntries(folder, folders)
    known.set(folder, read)
    return read
  }
  return {
    async entryOf(file) {
      const path = folders.absolute(file)
      let folder = folderOf(path)
      for (let up = 0; up < ABOVE; up++, folder = folderOf(folder)) {
        const entry = (await filesOf(folder)).get(path.slice(folder.length + 1))
        if (entry) return entry
      }
      return null
    },
    async missingIn(folder) {
      const missing = []
      for (const manifest of await folders.findBelow(folder, MANIFEST)) {
        const home = folderOf(manifest)
        for (const entry of (await filesOf(folders.absolute(home))).values()) {
          const file = `${home}/${entry.file}`
          if (!(await folders.exists(file))) missing.push({ file, entry })
        }
      }
      return missing
    },
  }
}

async function readEntries(folder: string, { read }: PdfFolders): Promise<ReadonlyMap<string, ManifestFile>> {
  const files = readManifest(await read(`${folder}/${MANIFEST}`))
  return new Map(files.map((entry) => [entry.file, entry]))
}

/**
 * The folder that a path is in; empty for one that is in none.
 *
 * @example folderOf('out/5А/class.pdf') // 'out/5А'
 */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
