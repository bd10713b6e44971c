/** Puts files in their place, whole or not at all, so that a run that is killed anywhere in it can be finished by the next one. */
import { createHash } from 'node:crypto'
import { copyFile, link, mkdir, open, readFile, rename, rm, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What only its owner may do; folders that are there keep what they allow. Windows has no such modes. */
export const OWNER = { file: 0o600, folder: 0o700 } as const

/** Where a run has its files until they are in place. */
export interface Stage {
  /** The folder in which they are to appear. */
  readonly folder: string
  /** The hidden folder of the run, within it. */
  readonly path: string
}

/** What is to be done, written down before it is begun. Paths are from the folder. */
export interface Journal {
  /** In this order; the last names the others. */
  readonly put: readonly string[]
  /** Files of earlier runs, gone when all is in place. */
  readonly remove: readonly string[]
  /** SHA-256 of the file that names the others: as it is before, null where there is none, and after. */
  readonly before: string | null
  readonly after: string
}

/** A file that could not be put in its place. */
export interface Unplaced {
  /** From the folder. */
  readonly path: string
  readonly cause: unknown
  /** All is as it was; false where a file that had been replaced could not be put back: then the journal must stay. */
  readonly isUndone: boolean
}

/** Where a run keeps a new file, the one that it replaces, and its journal. */
export const staged = ({ path: stage }: Stage, path: string) => join(stage, 'new', path)
const replaced = ({ path: stage }: Stage, path: string) => join(stage, 'old', path)
const journalOf = ({ path: stage }: Stage) => join(stage, 'journal.json')

/** The journal is on the disk (fsync) before anything is moved. */
export async function writeJournal(stage: Stage, journal: Journal): Promise<void> {
  const file = await open(journalOf(stage), 'w', OWNER.file)
  try {
    await file.writeFile(JSON.stringify(journal))
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Forgets the journal, and the files that were replaced. */
export async function closeJournal(stage: Stage): Promise<void> {
  await rm(journalOf(stage), { force: true })
  await rm(join(stage.path, 'old'), { recursive: true, force: true })
}

/** Whether the stage has a journal: what was begun is neither done nor undone. */
export async function hasJournal(stage: Stage): Promise<boolean> {
  return (await statOf(journalOf(stage))) !== null
}

/**
 * Moves every file over the one that is there. If one can't be replaced (a viewer holds it open, a folder has its name), all that were
 * are put back. It goes by what is on the disk, so a killed call is gone on with by the same call.
 *
 * @returns the file that could not be placed; null when all are in place
 */
export async function putAll(stage: Stage, paths: readonly string[]): Promise<Unplaced | null> {
  for (const path of paths) {
    try {
      await put(stage, path)
    } catch (cause) {
      return { path, cause, isUndone: await putAllBack(stage, paths) }
    }
  }
  return null
}

async function put(stage: Stage, path: string): Promise<void> {
  const [fresh, target, old] = [staged(stage, path), join(stage.folder, path), replaced(stage, path)]
  if ((await statOf(fresh)) === null) return
  await makeFolder(dirname(target))
  if ((await statOf(target)) !== null && (await statOf(old)) === null) {
    await makeFolder(dirname(old))
    await keep(target, old)
  }
  await rename(fresh, target)
}

async function putAllBack(stage: Stage, paths: readonly string[]): Promise<boolean> {
  try {
    for (const path of [...paths].reverse()) await putBack(stage, path)
    return true
  } catch {
    return false
  }
}

async function putBack(stage: Stage, path: string): Promise<void> {
  const [fresh, target, old] = [staged(stage, path), join(stage.folder, path), replaced(stage, path)]
  const had = (await statOf(old)) !== null
  if ((await statOf(fresh)) === null && (await statOf(target)) !== null) await rename(target, fresh)
  if (!had) return
  if ((await statOf(target)) === null) await rename(old, target)
  else await unlink(old)
}

/** A second name for the file that is about to be replaced; a copy where the file system has no links. */
async function keep(target: string, old: string): Promise<void> {
  try {
    await link(target, old)
  } catch {
    const half = `${old}.half`
    await copyFile(target, half)
    await rename(half, old)
  }
}

/**
 * Removes files that are no longer made.
 *
 * @returns those that are still there: a viewer holds them open
 */
export async function removeAll({ folder }: Stage, paths: readonly string[]): Promise<readonly string[]> {
  const left: string[] = []
  for (const path of paths) {
    try {
      await unlink(join(folder, path))
    } catch (cause) {
      if (!isMissing(cause)) left.push(path)
    }
  }
  return left
}

/**
 * Finishes what a run that is gone has begun. If the index is neither the one that it found nor the one that it put there first (it was
 * renewed, or another run has put its own in place since), nothing is put over it; files that it doesn't name go.
 *
 * @throws the file system's error where it can't be finished now: then the journal stays
 */
export async function finishJournal(stage: Stage): Promise<void> {
  const journal = await readJournal(stage)
  if (journal === null) return
  const { put: paths, remove, before, after } = journal
  const path = join(stage.folder, paths.at(-1) ?? '')
  const index = (await statOf(path)) === null ? null : new Uint8Array(await readFile(path))
  if (index === null || [before, after].includes(sumOfBytes(index))) {
    // a file of it may be open: then all is as it was before that run, and the run that finishes it makes its own
    const unplaced = await putAll(stage, paths)
    if (unplaced === null) await removeAll(stage, remove)
    else if (!unplaced.isUndone) throw unplaced.cause
  } else {
    const named = new TextDecoder().decode(index)
    const home = dirname(paths.at(-1) ?? '')
    const isNamed = (path: string) => named.includes(JSON.stringify(path.slice(home.length + 1)))
    const begun = []
    for (const each of paths.slice(0, -1))
      if ((await statOf(staged(stage, each))) === null && !isNamed(each)) begun.push(each)
    await removeAll(stage, begun)
  }
  await closeJournal(stage)
}

async function readJournal(stage: Stage): Promise<Journal | null> {
  const bytes = await readIfThere(journalOf(stage))
  try {
    // written by this program, and whole but for a crash of the machine: a journal that can't be read was not begun with
    return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as Journal)
  } catch {
    return null
  }
}

/** SHA-256 in hexadecimal. */
export function sumOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The bytes of a file; null where it isn't there or can't be opened. */
export async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path))
  } catch {
    return null
  }
}

async function statOf(path: string) {
  try {
    return await stat(path)
  } catch (cause) {
    if (isMissing(cause)) return null
    throw cause
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
}

/**
 * Makes a folder and those above it. Node's own `recursive` never comes back where a folder can't be made
 * although the one above it is there, as in `/proc`.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, OWNER.folder)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return
    if (code !== 'ENOENT' || dirname(path) === path) throw cause
    await makeFolder(dirname(path))
    await mkdir(path, OWNER.folder)
  }
}
