/** Files that appear all at once or not at all: written into a hidden folder beside, renamed when everything is made. */
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'

export interface StagedOutput {
  /**
   * Writes a file that isn't in place yet; `path` is relative to the output folder. Only its owner may read it: it may hold names of
   * children.
   */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** What this run wrote at `path`, not yet in place. */
  readNew(path: string): Promise<Uint8Array | null>
  /** What is at `path` from an earlier run, or null. */
  readOld(path: string): Promise<Uint8Array | null>
  /** The path as a user would type it: `display('5А/class.pdf')` is `out/5А/class.pdf` for the folder `out`. */
  display(path: string): string
  /** Puts every file in its place, then removes files that an earlier run made and this one no longer does. */
  commit(stale: readonly string[]): Promise<void>
  /** Forgets what was written; nothing of it is left. */
  discard(): Promise<void>
}

const STAGE = '.pamyatka-'
/** What only its owner may do; folders that are there keep what they allow. Windows has no such modes. */
const OWNER = { file: 0o600, folder: 0o700 } as const

/** Hidden folders that this process writes into. */
const inUse = new Set<string>()

/** @throws the file system's error when the folder can't be made or written to; an error where this process writes there already */
export async function openStagedOutput(folder: string, processId: number): Promise<StagedOutput> {
  const stage = join(folder, `${STAGE}${processId}`)
  const place = resolve(stage)
  if (inUse.has(place)) throw new Error('another run of this program writes there')
  inUse.add(place)
  try {
    return await openStage(folder, stage, processId, () => inUse.delete(place))
  } catch (cause) {
    inUse.delete(place)
    throw cause
  }
}

async function openStage(folder: string, stage: string, processId: number, release: () => void): Promise<StagedOutput> {
  const paths: string[] = []
  const made = new Set<string>()
  const ensure = async (path: string) => {
    if (made.has(path)) return
    await makeFolder(path)
    made.add(path)
  }
  await ensure(folder)
  await sweep(folder, processId)
  await ensure(stage)
  return {
    async write(path, bytes) {
      const target = join(stage, path)
      await ensure(dirname(target))
      await writeFile(target, bytes, { mode: OWNER.file })
      paths.push(path)
    },
    readNew: (path) => readIfThere(join(stage, path)),
    readOld: (path) => readIfThere(join(folder, path)),
    display: (path) => join(folder, path).replaceAll(sep, '/'),
    async commit(stale) {
      await putInPlace({ folder, stage, paths, ensure })
      const kept = new Set(paths)
      for (const path of stale) if (!kept.has(path)) await unlink(join(folder, path)).catch(() => undefined)
      await rm(stage, { recursive: true, force: true })
      release()
    },
    async discard() {
      await rm(stage, { recursive: true, force: true })
      release()
    },
  }
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path))
  } catch {
    return null
  }
}

interface Placing {
  readonly folder: string
  readonly stage: string
  readonly paths: readonly string[]
  readonly ensure: (path: string) => Promise<void>
}

const KEPT = '.old'

/**
 * Renames every file over the one that is there. If one can't be replaced (a viewer holds it open, a folder has its
 * name), those that were replaced are put back, so that files and manifest always belong together.
 *
 * @throws the file system's error, when all is as it was
 */
async function putInPlace({ folder, stage, paths, ensure }: Placing): Promise<void> {
  const replaced: { readonly target: string; readonly old: string | null }[] = []
  try {
    for (const path of paths) {
      const [target, old] = [join(folder, path), join(stage, KEPT, path)]
      await ensure(dirname(target))
      await ensure(dirname(old))
      const had = await keepOld(target, old)
      await rename(join(stage, path), target)
      replaced.push({ target, old: had ? old : null })
    }
  } catch (cause) {
    for (const { target, old } of replaced.reverse()) await (old === null ? unlink(target) : rename(old, target))
    throw cause
  }
}

/** A second name for the file that is about to be replaced; a copy where the file system has no links. */
async function keepOld(target: string, old: string): Promise<boolean> {
  try {
    await link(target, old)
    return true
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return false
    await copyFile(target, old)
    return true
  }
}

/**
 * Makes a folder and those above it. Node's own `recursive` never comes back where a folder can't be made
 * although the one above it is there, as in `/proc`.
 */
async function makeFolder(path: string): Promise<void> {
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

/** A run that was killed could not tidy up: its hidden folder goes when its process is gone. */
async function sweep(folder: string, processId: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const id = name.startsWith(STAGE) ? Number(name.slice(STAGE.length)) : Number.NaN
    if (id === processId || (Number.isInteger(id) && !isAlive(id))) {
      await rm(join(folder, name), { recursive: true, force: true })
    }
  }
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}
