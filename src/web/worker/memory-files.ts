/** The files of a job in memory: those that the page carries, and those that a teacher has given it. */
import type { Outcome } from '../../diagnostics/outcome.ts'
import type { Picture } from '../../model/job.ts'
import type { SheetFile } from '../../read/lists/sheets/read-sheets.ts'
import type { SourceFiles } from '../../read/source-files.ts'

export interface MemoryFiles {
  /** By their path from the folder of the job; those of the program by theirs, `pamyatka:leaflets/chats.md`. */
  readonly texts: ReadonlyMap<string, Uint8Array>
  /** Decoded when the page was made, by path. */
  readonly pictures: ReadonlyMap<string, Picture>
  /** Class lists that are open, by path. */
  readonly lists: ReadonlyMap<string, Outcome<SheetFile>>
}

/** @example await memoryFiles({ texts: new Map([['job.yaml', bytes]]), … }).read('job.yaml') // { ok: true, value: bytes } */
export function memoryFiles({ texts, pictures, lists }: MemoryFiles): SourceFiles {
  return {
    read: async (path) => {
      const value = texts.get(plain(path))
      return value === undefined ? { ok: false, fault: 'missing' } : { ok: true, value }
    },
    list: async (folder) => {
      const within = `${plain(folder)}/`
      return [...texts.keys()]
        .flatMap((path) => (path.startsWith(within) ? [path.slice(within.length)] : []))
        .filter((name) => !name.includes('/'))
        .sort()
    },
    openSheets: (path) => lists.get(plain(path)) ?? null,
    decodePicture: (path) => pictures.get(plain(path)) ?? null,
    display: plain,
  }
}

/** Without `.` and `..`, as far as they can be worked out. @example plain('./a/../b.md') // 'b.md' */
function plain(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    const before = parts.at(-1)
    if (part === '..' && before !== undefined && before !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
