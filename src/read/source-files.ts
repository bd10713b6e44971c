/** All that `read` needs of the world outside: the bytes of a file, the names in a folder, the samples of a picture. */
import type { Attempt } from '../diagnostics/attempt.ts'
import type { Outcome } from '../diagnostics/outcome.ts'
import type { Picture } from '../model/job.ts'
import type { Size } from '../rules/figure-size.ts'
import type { SheetFile } from './lists/sheets/read-sheets.ts'

export type ReadFailure = 'missing' | 'outside' | 'not-a-file' | 'unreadable'

/** Paths are written with `/` and are relative to the folder of the job file. No method throws or rejects. */
export interface SourceFiles {
  /** Bytes of a file, or why not. Never leaves the allowed roots. */
  read(path: string): Promise<Attempt<Uint8Array, ReadFailure>>
  /** Names (not paths) of the files in a folder, sorted by code unit. A missing or forbidden folder: []. */
  list(folder: string): Promise<readonly string[]>
  /** The cells of a class list that is open already, as a person has mended them; null: they are to be read from its bytes. */
  readonly openSheets?: (path: string) => Outcome<SheetFile> | null
  /** PNG or JPEG bytes as a PDF can hold them, with the dots that are wanted of a size; null if they are neither, or broken. */
  decodePicture(path: string, bytes: Uint8Array, wanted: (size: Size) => Size): Picture | null
  /** The path as a user would type it: `display('job.yaml')` is `content/job.yaml` for a job in `content`. */
  display(path: string): string
}
