/** What making a job's files needs of the outside, as values: the same code runs on Node and in a browser. */
import type { World } from '../pipeline.ts'
import type { CodeReader } from '../proof/page-view.ts'
import type { PdfReader } from '../proof/pdf-file.ts'

/** A folder of files that appear all at once or not at all. Paths are relative to it and written with `/`. */
export interface Output {
  /** Writes a file that is not seen before `commit`. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** What this run wrote at `path`; null where it wrote nothing. */
  readNew(path: string): Promise<Uint8Array | null>
  /** What an earlier run left at `path`; null where there is nothing. */
  readOld(path: string): Promise<Uint8Array | null>
  /** The path as a user would type it: `display('5А/class.pdf')` is `out/5А/class.pdf` for the folder `out`. */
  display(path: string): string
  /**
   * Puts every written file in its place, then removes those of `stale` that this run didn't write.
   *
   * @throws when a file can't be put in its place; then all is as it was
   */
  commit(stale: readonly string[]): Promise<void>
  /** Forgets what was written. */
  discard(): Promise<void>
}

/** SHA-256 (FIPS 180-4) in lower-case hexadecimal; a promise, because a browser's `crypto.subtle` has no other. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>

/** What looking at finished pages needs. */
export interface ProofWorld {
  readonly sha256: Sha256
  /** Comes back after whatever else waits to run: a pause in which Ctrl-C, or a click, is heard. */
  pause(): Promise<void>
  openPdfReader(): Promise<PdfReader>
  openCodeReader(): Promise<CodeReader>
}

/** What making files needs, proofs included. */
export interface BuildWorld extends World, ProofWorld {
  /** Of the program: another one may set pages otherwise. */
  readonly version: string
  /**
   * @param folder as typed
   * @throws when the folder can't be made or written to
   */
  openOutput(folder: string): Promise<Output>
}
