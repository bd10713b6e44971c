/** A folder of files that appear together or not at all, part by part: a class is what a teacher prints. */
import type { LockHolder } from './file-lock.ts'

/** The file that names the others of a part, and is put in place after them. */
export interface PartIndex {
  /** From the output folder. */
  readonly path: string
  /**
   * What comes of the part, by what its index is now: asked when no other run can change it any more.
   *
   * @param before its bytes; null where there is none
   * @returns null where another run has changed what this one goes by
   */
  settle(before: Uint8Array | null): SettledPart | null
}

export interface SettledPart {
  /** Files of earlier runs that are no longer made. */
  readonly stale: readonly string[]
  /** The index; it goes on naming files that are no longer made until they are gone. */
  bytes(left: readonly string[]): Uint8Array
  /** Files that an earlier run has put in place: they may be replaced. */
  readonly known: ReadonlySet<string>
  /** Whether this program has made a file that no index names any more. */
  isOwn(bytes: Uint8Array): boolean
}

/** Why a part could not be put in its place; all is as it was. */
export type PlacingFault =
  /** The file system refused; `path` is the file, from the output folder. */
  | { readonly kind: 'refused'; readonly path: string; readonly cause: unknown }
  /** A file that this program hasn't made is in the way. */
  | { readonly kind: 'foreign'; readonly path: string }
  /** Another run has changed the part since this one looked at it. */
  | { readonly kind: 'changed' }
  /** Another run has been putting files in place for too long; `path` is its lock. */
  | ({ readonly kind: 'locked'; readonly path: string } & LockHolder)

/** The files that should have gone and are still there, as a viewer has them open; or why a part is not in its place. */
export type PlacedPart =
  | { readonly ok: true; readonly value: readonly string[] }
  | { readonly ok: false; readonly fault: PlacingFault }

/** Paths are relative to it and written with `/`. */
export interface Output {
  /**
   * Writes a file that isn't in place yet. Only its owner may read it: it may hold names of children.
   *
   * @throws the file system's error
   */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** What was written at `path` and is not yet in place. */
  readNew(path: string): Promise<Uint8Array | null>
  /** What is in place at `path`, or null. */
  readOld(path: string): Promise<Uint8Array | null>
  /** The path as a user would type it: `display('5А/class.pdf')` is `out/5А/class.pdf` for the folder `out`. */
  display(path: string): string
  /**
   * Puts what was written since the last commit in its place, whole or not at all; then removes files that an earlier run made and
   * this one no longer does.
   *
   * @param index of the part; without one there are no earlier files to go by
   */
  commit(index?: PartIndex): Promise<PlacedPart>
  /** Forgets what was written since the last commit. */
  discard(): Promise<void>
  /** What the last run that didn't come to its end has noted; null where there is none. */
  readNote(): Promise<Uint8Array | null>
  /**
   * Notes how far this run is, at once: what is still there when the next one begins was left by a run that didn't come to its end.
   *
   * @param bytes null: this one did
   */
  note(bytes: Uint8Array | null): Promise<void>
  /** The run is over: what it has not put in place is forgotten. */
  close(): Promise<void>
}
