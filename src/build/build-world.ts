/** What making a job's files needs of the outside, as values: the same code runs on Node and in a browser. */
import type { Output } from '../model/output.ts'
import type { World } from '../pipeline.ts'
import type { CodeReader } from '../proof/page-view.ts'
import type { PdfReader } from '../proof/pdf-file.ts'

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
