/** One run at a time: a lock file with the number of the process that holds it. */
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises'

export type SendLock =
  | { readonly ok: true; release(): Promise<void> }
  /** `holder` is the process that has it; 0 where the file doesn't say. */
  | { readonly ok: false; readonly holder: number }

/**
 * A lock whose process is gone was left by a run that was killed: it is taken over. The file appears with its content (by a
 * link), so that nobody ever reads half of it.
 *
 * @throws the file system's error where no lock can be made
 */
export async function takeSendLock(path: string, processId: number): Promise<SendLock> {
  const own = `${path}.${processId}`
  await writeFile(own, `${processId}\n`)
  try {
    if (await linked(own, path)) return held(path, processId)
    const holder = await holderOf(path)
    if (holder !== null && holder !== processId && (holder === 0 || isAlive(holder))) return { ok: false, holder }
    // two runs may find the same stale lock: only one of them moves it away, the other finds a new one in its place
    const moved = `${path}.stale.${processId}`
    await rename(path, moved).catch(() => undefined)
    const taken = await holderOf(moved)
    if (taken !== null && taken !== holder) {
      await linked(moved, path)
      await unlink(moved)
      return { ok: false, holder: taken }
    }
    await unlink(moved).catch(() => undefined)
    return (await linked(own, path)) ? held(path, processId) : { ok: false, holder: (await holderOf(path)) ?? 0 }
  } finally {
    await unlink(own).catch(() => undefined)
  }
}

function held(path: string, processId: number): SendLock {
  return {
    ok: true,
    release: async () => {
      if ((await holderOf(path)) === processId) await unlink(path)
    },
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false
    throw cause
  }
}

/** Null where there is no lock. */
async function holderOf(path: string): Promise<number | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  const id = Number(text.trim())
  return Number.isInteger(id) && id > 0 ? id : 0
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}
