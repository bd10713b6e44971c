/** `pamyatka build` and `check`: everything that the job asks for, or everything that is wrong with it. */
import { buildJob, checkJob } from '../../build/build-job.ts'
import { type BuildResult, isBuilt } from '../../build/build-result.ts'
import { buildView } from '../../build/build-view.ts'
import { openJobFiles } from '../../node/job-files.ts'
import { createWorld } from '../../node/world.ts'
import { readJobAsFar } from '../../read/job/read-job.ts'
import type { ExitCode, Io } from '../io.ts'
import { languageOf } from '../io.ts'
import { printJson } from '../print-json.ts'
import { createProgress } from '../progress.ts'
import type { BuildOptions } from './parameters.ts'
import { reportBuild } from './report.ts'

/** Makes the job's files, or only checks it, and prints the result. @param makeFiles false for `check` */
export async function runBuild(options: BuildOptions, makeFiles: boolean, io: Io): Promise<ExitCode> {
  const language = languageOf(options.lang, io.env)
  const { job, out, json, strict } = options
  const { name, files } = openJobFiles(job)
  const watch = { progress: createProgress(io), stop: io.stop }
  try {
    const input = {
      ...watch,
      read: await readJobAsFar(name, files, { strict, today: io.today }),
      request: options,
      world: await createWorld(),
    }
    const result = await (makeFiles ? buildJob(input, out) : checkJob(input))
    if (json) printJson(buildView(result, out, language), io)
    else reportBuild(result, { out, makeFiles, io, language })
    return exitCodeOf(result)
  } catch (cause) {
    if (io.stop.aborted) return 130
    throw cause
  }
}

function exitCodeOf(result: BuildResult): ExitCode {
  if (isBuilt(result)) return 0
  return result.isMisdirected ? 2 : 1
}
