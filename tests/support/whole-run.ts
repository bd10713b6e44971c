/** What is made once for a whole run of the tests: the program as a school has it, and a folder in which built schools are kept. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packagePath } from '../../src/node/package-files.ts'
import { makeBundle } from '../../src/pack/bundle.ts'

const VARIABLE = 'PAMYATKA_TEST_FOLDER'
const PACKAGES = 'PAMYATKA_TEST_PACKAGES'

/** Runs before the first file of a project; what it returns, after the last of all. The first project makes it for the others. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[VARIABLE] !== undefined) return undefined
  const { packages } = await makeBundle(packagePath('dist'))
  process.env[PACKAGES] = JSON.stringify(packages)
  const folder = await mkdtemp(join(tmpdir(), 'pamyatka-run-'))
  process.env[VARIABLE] = folder
  return () => rm(folder, { recursive: true, force: true })
}

/** The program, to be run by Node: many times faster to start than its sources, and as they are now. */
export const BUILT_PROGRAM = packagePath('dist/main.js')

/** @returns the folder's path */
export function runFolder(): string {
  const folder = process.env[VARIABLE]
  if (folder === undefined) throw new Error(`${VARIABLE} is set by vitest.config.ts`)
  return folder
}

/** Those whose code or files are in the program, by name. */
export function bundledPackages(): readonly string[] {
  return JSON.parse(process.env[PACKAGES] ?? '[]')
}
