/** Proofs what a build has just made, before anybody sees the files. */
import { join, sep } from 'node:path'
import type { MadeFile } from '../../build/make-classes.ts'
import type { ProofResult } from '../../build/proof-result.ts'
import type { StagedOutput } from '../../node/staged-output.ts'
import type { Io } from '../io.ts'
import { DEFAULT_MIN_TYPE } from '../proof/command.ts'
import { proofFiles } from '../proof/proof-files.ts'
import type { BuildOptions } from './command.ts'

export async function proofBuilt(
  made: readonly MadeFile[],
  output: StagedOutput,
  { out, json }: BuildOptions,
  io: Io,
): Promise<ProofResult> {
  const work = made.map(({ path, entry }) => ({
    file: join(out, path).replaceAll(sep, '/'),
    entry,
    read: async () => {
      // what didn't change stands where it stood
      const bytes = (await output.readNew(path)) ?? (await output.readOld(path))
      if (bytes === null) throw new Error(`${path} is not there`)
      return bytes
    },
  }))
  return { files: await proofFiles(work, { io, quiet: json, leastType: DEFAULT_MIN_TYPE }), others: [] }
}
