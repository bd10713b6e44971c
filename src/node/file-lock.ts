/** One run at a time: a lock file that says which run on which computer holds it. */
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import type { Attempt } from '../diagnostics/attempt.ts'
import type { FileLock, LockHolder } from '../model/file-lock.ts'
import type { RunIdentity } from '../model/run-identity.ts'
import { isProcessAlive, runSuffix, sweepBeside, THIS_RUN } from './run-identity.ts'

type TakenLock = Attempt<FileLock, LockHolder>

/**
 * A lock whose process is gone was left by a run that was killed: it is taken over. Whether a process on another computer is gone
 * or in another container can't be known here. The file appears with its content (by a link), so that no process ever reads half of it.
 *
 * @param run this one; a folder on a network is the folder of several computers
 * @throws the file system's error where no lock can be made
 */
export async function takeFileLock(path: string, run: RunIdentity = THIS_RUN): Promise<TakenLock> {
  const { processId, host, space, random } = run
  const own = `${path}.${runSuffix(run)}`
  const text = `${[processId, host, random, ...(space === '' ? [] : [space])].join(' ')}\n`
  await writeFile(own, text)
  try {
    if (await linked(own, path)) return held(path, text)
    const holder = await holderOf(path)
    if (holder !== null && !isGone(holder, run)) return refused(holder, host)
    // two runs may find the same stale lock: only one of them moves it away, the other finds a new one in its place
    const moved = `${path}.stale-${runSuffix(run)}`
    await rename(path, moved).catch(() => undefined)
    const taken = await holderOf(moved)
    if (taken !== null && taken.text !== holder?.text) {
      await linked(moved, path)
      await unlink(moved)
      return refused(taken, host)
    }
    await unlink(moved).catch(() => undefined)
    return (await linked(own, path)) ? held(path, text) : refused(await holderOf(path), host)
  } finally {
    await unlink(own).catch(() => undefined)
    // what a run that was killed in here has left
    await sweepBeside(path, run).catch(() => undefined)
  }
}

function held(path: string, text: string): TakenLock {
  const isHeld = async () => (await holderOf(path))?.text === text
  const release = async () => {
    if (await isHeld()) await unlink(path)
  }
  return { ok: true, value: { isHeld, release } }
}

interface Holder {
  readonly processId: number
  readonly host: string
  /** Of the run; empty in locks of older versions, which wrote down neither it nor the space. */
  readonly random: string
  readonly space: string
  /** All of the file. */
  readonly text: string
}

function refused(holder: Holder | null, here: string): TakenLock {
  const host = holder === null || holder.host === '' || holder.host === here ? null : holder.host
  return { ok: false, fault: { holder: holder?.processId ?? 0, host } }
}

function isGone(holder: Holder, { processId, host, space, random }: RunIdentity): boolean {
  if (holder.processId === 0 || holder.host !== host || (holder.random !== '' && holder.space !== space)) return false
  return holder.processId === processId ? holder.random !== random : !isProcessAlive(holder.processId)
}

/**
 * Where the file system has no links (a USB stick), the file is made at once if it isn't there; a process that reads it half written
 * finds a lock without an owner.
 */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (cause) {
    if (isCode(cause, 'EEXIST')) return false
    if (!NO_LINKS.some((code) => isCode(cause, code))) throw cause
  }
  try {
    await writeFile(to, await readFile(from), { flag: 'wx' })
    return true
  } catch (cause) {
    if (isCode(cause, 'EEXIST')) return false
    throw cause
  }
}

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'UNKNOWN']

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code
}

/** Process, computer, chance, and where process numbers have spaces that of the process. */
const LOCK = /^(\d+) (\S*)(?: ([0-9a-f]{16})(?: (\S+))?)?\n$/

/** Null where there is no lock. */
async function holderOf(path: string): Promise<Holder | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return null
    // another's, which may not be read here: no process of this computer can be said to be gone
    text = ''
  }
  const [, id = '0', host = '', random = '', space = ''] = LOCK.exec(text) ?? []
  return { processId: Number(id), host, random, space, text }
}
