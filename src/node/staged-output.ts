/** Files that appear together or not at all: written into a hidden folder beside, put in their place when a part is complete. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Output, PlacedPart } from '../model/output.ts'
import type { RunIdentity } from '../model/run-identity.ts'
import { takeFileLock } from './file-lock.ts'
import { finishJournal, hasJournal, makeFolder, OWNER, readIfThere, type Stage, staged } from './journal.ts'
import { placePart } from './place-part.ts'
import { writePrivateFile } from './private-files.ts'
import { isRunGone, isRunSuffix, runSuffix, THIS_RUN } from './run-identity.ts'

const HIDDEN = '.pamyatka-'
const LOCK = `${HIDDEN}lock`
const NOTE = `${HIDDEN}unfinished.json`

/** Folders that this process writes into. */
const inUse = new Set<string>()

/**
 * @param folder as typed; it is made
 * @param run this one
 * @throws the file system's error when the folder can't be made or written to; an error where this process writes there already
 */
export async function openStagedOutput(folder: string, run: RunIdentity = THIS_RUN): Promise<Output> {
  const place = resolve(folder)
  if (inUse.has(place)) throw new Error('another run of this program writes there')
  inUse.add(place)
  const stage = { folder, path: join(folder, `${HIDDEN}${runSuffix(run)}`) }
  try {
    await makeFolder(folder)
    await sweep(folder, run)
    await mkdir(stage.path, OWNER.folder)
  } catch (cause) {
    inUse.delete(place)
    throw cause
  }
  let paths: string[] = []
  const discard = async () => {
    paths = []
    if (!(await hasJournal(stage))) await rm(join(stage.path, 'new'), { recursive: true, force: true })
  }
  return {
    async write(path, bytes) {
      const target = staged(stage, path)
      await makeFolder(dirname(target))
      await writeFile(target, bytes, { mode: OWNER.file })
      paths.push(path)
    },
    readNew: (path) => readIfThere(staged(stage, path)),
    readOld: (path) => readIfThere(join(folder, path)),
    display: (path) => join(folder, path).replaceAll(sep, '/'),
    async commit(index) {
      const placed = await underLock(folder, run, () => placePart(stage, paths, index))
      if (placed.ok) await discard()
      return placed
    },
    discard,
    readNote: () => readIfThere(join(folder, NOTE)),
    async note(bytes) {
      const path = join(folder, NOTE)
      if (bytes === null) await rm(path, { force: true })
      else await writePrivateFile(path, bytes)
    },
    async close() {
      // what could neither be finished nor taken back is for the next run
      if (!(await hasJournal(stage))) await rm(stage.path, { recursive: true, force: true })
      inUse.delete(place)
    },
  }
}

/** Another run may be putting a class in place on a slow network folder. */
const PATIENCE_MS = 60_000
const LOOK_AGAIN_MS = 50

/** One run at a time changes what is in place, whatever computer it is on. */
async function underLock(folder: string, run: RunIdentity, work: () => Promise<PlacedPart>): Promise<PlacedPart> {
  const path = join(folder, LOCK)
  const until = Date.now() + PATIENCE_MS
  let lock = await takeFileLock(path, run)
  while (!lock.ok && Date.now() < until) {
    await wait(LOOK_AGAIN_MS)
    lock = await takeFileLock(path, run)
  }
  if (!lock.ok) return { ok: false, fault: { kind: 'locked', path: LOCK, ...lock.fault } }
  try {
    return await work()
  } finally {
    await lock.value.release()
  }
}

/**
 * A run that was killed could not tidy up: what it had begun to put in place is finished, and its hidden folder goes. That of a run
 * that may be alive, on another computer too, stays.
 */
async function sweep(folder: string, run: RunIdentity): Promise<void> {
  for (const name of await readdir(folder)) {
    const suffix = name.slice(HIDDEN.length)
    if (!name.startsWith(HIDDEN) || !isRunSuffix(suffix)) continue
    const left: Stage = { folder, path: join(folder, name) }
    if (await isRunGone(suffix, left.path, run)) await underLock(folder, run, () => finish(left))
  }
}

/** What can't be finished now (a file is open) is left to a later run. */
async function finish(left: Stage): Promise<PlacedPart> {
  try {
    await finishJournal(left)
    await rm(left.path, { recursive: true, force: true })
    return { ok: true, value: [] }
  } catch (cause) {
    return { ok: false, fault: { kind: 'refused', path: '', cause } }
  }
}
