/** Puts one part of an output in its place: its files, then the index that names them, then what is no longer made goes. */
import { rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PartIndex, PlacedPart, SettledPart } from '../model/output.ts'
import {
  closeJournal,
  makeFolder,
  OWNER,
  putAll,
  readIfThere,
  removeAll,
  type Stage,
  staged,
  sumOfBytes,
  writeJournal,
} from './journal.ts'

/**
 * The index that is put in place first still names what is to go: whenever the run is killed, no file is forgotten before it is gone.
 *
 * @param paths that the stage has, from the folder
 * @param index left out: nothing names the files, and nothing is to go
 * @returns the files that should have gone and are still there
 */
export async function placePart(stage: Stage, paths: readonly string[], index?: PartIndex): Promise<PlacedPart> {
  if (index === undefined) return placed(stage, paths)
  const before = await readIfThere(join(stage.folder, index.path))
  const settled = index.settle(before)
  if (settled === null) return { ok: false, fault: { kind: 'changed' } }
  const foreign = await foreignOf(stage, paths, settled)
  if (foreign !== null) return { ok: false, fault: { kind: 'foreign', path: foreign } }
  const kept = new Set(paths)
  const stale = await othersThan(stage, kept, settled.stale)
  const first = settled.bytes(stale)
  const put = [...paths, index.path]
  try {
    await stageFile(stage, index.path, first)
    const sums = { before: before === null ? null : sumOfBytes(before), after: sumOfBytes(first) }
    await writeJournal(stage, { put, remove: stale, ...sums })
  } catch (cause) {
    await closeJournal(stage)
    return { ok: false, fault: { kind: 'refused', path: index.path, cause } }
  }
  const done = await placed(stage, put)
  if (!done.ok) {
    if (done.isUndone) await closeJournal(stage)
    return done
  }
  const left = await removeAll(stage, stale)
  if (stale.length > 0) await renewIndex(stage, index.path, settled.bytes(left))
  await closeJournal(stage)
  return { ok: true, value: left }
}

/** Where letter case makes no difference (Windows, macOS), what is to go can be the file that is put there: it stays. */
async function othersThan(
  stage: Stage,
  kept: ReadonlySet<string>,
  stale: readonly string[],
): Promise<readonly string[]> {
  const spellings = new Map([...kept].map((path) => [path.toUpperCase(), path]))
  const others: string[] = []
  for (const path of stale) {
    const spelling = spellings.get(path.toUpperCase())
    if (spelling === undefined || !(kept.has(path) || (await isOneFile(stage, path, spelling)))) others.push(path)
  }
  return others
}

async function isOneFile({ folder }: Stage, path: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([path, other].map((one) => stat(join(folder, one), { bigint: true })))
    return a?.ino === b?.ino && a?.dev === b?.dev
  } catch {
    return false
  }
}

/** An index that still names what has gone is harmless, and the next run takes it out: so it is no fault where this fails. */
async function renewIndex(stage: Stage, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await stageFile(stage, path, bytes)
    await putAll(stage, [path])
  } catch {
    return
  }
}

/** `isUndone`: all is as it was; false where a file could not be put back, and the journal must stay for the next run. */
async function placed(stage: Stage, paths: readonly string[]) {
  const unplaced = await putAll(stage, paths)
  if (unplaced === null) return { ok: true, value: [] } as const
  const { isUndone, ...fault } = unplaced
  return { ok: false, fault: { kind: 'refused', ...fault }, isUndone } as const
}

/** Whole or not at all: a journal that a killed run has left may be about to put it in place. */
async function stageFile(stage: Stage, path: string, bytes: Uint8Array): Promise<void> {
  const [target, half] = [staged(stage, path), `${staged(stage, path)}.half`]
  await makeFolder(dirname(target))
  await writeFile(half, bytes, { mode: OWNER.file })
  await rename(half, target)
}

/** The first file in the way that neither the index knows nor this program has made. */
async function foreignOf(
  { folder }: Stage,
  paths: readonly string[],
  { known, isOwn }: SettledPart,
): Promise<string | null> {
  for (const path of paths) {
    if (known.has(path)) continue
    const there = await readIfThere(join(folder, path))
    if (there !== null && !isOwn(there)) return path
  }
  return null
}
