/** One folder for a whole run of the tests, which every process of it knows: what one file has built another need not build. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const VARIABLE = 'PAMYATKA_TEST_FOLDER'

export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'pamyatka-run-'))
  process.env[VARIABLE] = folder
  return () => rm(folder, { recursive: true, force: true })
}

/** @returns the folder's path */
export function runFolder(): string {
  const folder = process.env[VARIABLE]
  if (folder === undefined) throw new Error(`${VARIABLE} is set by vitest.config.ts`)
  return folder
}
