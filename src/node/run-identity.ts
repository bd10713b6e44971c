/** Which run of the program this is, and whether another one that has left a file is gone. */
import { createHash, randomBytes } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { RunIdentity } from '../model/run-identity.ts'

/** This process; its number alone means nothing to another computer or container that writes into the same folder. */
export const THIS_RUN: RunIdentity = {
  // a lock file keeps it between blanks
  host: hostname().replace(/\s/g, '_'),
  space: processSpace(),
  processId: process.pid,
  random: randomBytes(8).toString('hex'),
}

/** Linux names the space of process numbers (pid_namespaces(7)); elsewhere a computer has one. */
function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

/** `stale-`: of a lock that was moved away. */
const SUFFIX = /^(?:stale-)?([0-9a-f]{8})-(\d+)-([0-9a-f]{16})$/

/**
 * The end of a name that only this run gives to a file or folder: a sum of computer and space, process, and chance.
 *
 * @example runSuffix(THIS_RUN) // '5d41402a-4711-9b0f2c7d1a3e4f56'
 */
export function runSuffix({ host, space, processId, random }: RunIdentity): string {
  return `${placeOf(host, space)}-${processId}-${random}`
}

/** Whether a name ends as runs of this program end theirs. @example isRunSuffix('4711') // false */
export function isRunSuffix(suffix: string): boolean {
  return SUFFIX.test(suffix)
}

/** A run on another computer can't be asked; none takes a day. */
const DAY_MS = 24 * 60 * 60_000

/**
 * Whether the run that made a file is over: its process is gone, or, where that can't be known here, a day has passed.
 *
 * @param suffix that the file's name has from the run
 * @param path of the file
 */
export async function isRunGone(suffix: string, path: string, own: RunIdentity = THIS_RUN): Promise<boolean> {
  const [, place, id, random] = SUFFIX.exec(suffix) ?? []
  if (place === undefined) return false
  if (place === placeOf(own.host, own.space)) {
    return Number(id) === own.processId ? random !== own.random : !isProcessAlive(Number(id))
  }
  const found = await stat(path).catch(() => null)
  return found !== null && found.mtimeMs < Date.now() - DAY_MS
}

/** Whether a process of this number runs on this computer. */
export function isProcessAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}

/** Older versions put nothing but the number of the process behind a name. */
const OLDER_SUFFIX = /^(?:stale\.)?(\d+)$/

/**
 * Removes what runs that are gone have left beside a file, under its name with an ending of theirs.
 *
 * @param path of the file, which need not be there
 */
export async function sweepBeside(path: string, own: RunIdentity = THIS_RUN): Promise<void> {
  const [folder, start] = [dirname(path), `${basename(path)}.`]
  for (const name of await readdir(folder)) {
    if (!name.startsWith(start)) continue
    const [suffix, left] = [name.slice(start.length), join(folder, name)]
    const older = OLDER_SUFFIX.exec(suffix)?.[1]
    const isGone = older === undefined ? await isRunGone(suffix, left, own) : !isProcessAlive(Number(older))
    if (isGone) await rm(left, { force: true })
  }
}

function placeOf(host: string, space: string): string {
  return createHash('sha256').update(`${host}\n${space}`).digest('hex').slice(0, 8)
}
