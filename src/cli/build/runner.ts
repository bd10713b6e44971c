/** `pamyatka build` and `check`: everything that the job asks for, or everything that is wrong with it. */

import { type BuildResult, isBuilt } from '../../build/build-result.ts'
import { type MadeClasses, type MakeClassesInput, makeClasses } from '../../build/make-classes.ts'
import { selectWork } from '../../build/selection.ts'
import { withoutFaulty } from '../../build/without-faulty.ts'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { Job } from '../../model/job.ts'
import { openJobFiles } from '../../node/job-files.ts'
import { openStagedOutput } from '../../node/staged-output.ts'
import { createWorld } from '../../node/world.ts'
import { createPipeline, type World } from '../../pipeline.ts'
import { readJobAsFar } from '../../read/job/read-job.ts'
import type { ExitCode, Io } from '../io.ts'
import { languageOf } from '../io.ts'
import { printJson } from '../print-json.ts'
import { createProgress } from '../progress.ts'
import type { BuildOptions } from './command.ts'
import { proofBuilt } from './proof-built.ts'
import { reportBuild } from './report.ts'
import { buildView } from './view.ts'

/** @param makeFiles false for `check` */
export async function runBuild(options: BuildOptions, makeFiles: boolean, io: Io): Promise<ExitCode> {
  const language = languageOf(options.lang, io.env)
  const { out } = options
  const end = (result: BuildResult, code: ExitCode): ExitCode => {
    if (options.json) printJson(buildView(result, out, language), io)
    else reportBuild(result, { out, makeFiles, io, language })
    return code
  }
  const { name, files } = openJobFiles(options.job)
  const read = await readJobAsFar(name, files, { strict: options.strict })
  if (read.value === null) return end(nothing(read.diagnostics), 1)
  const { job, skipped } = read.value
  const isFlawed = read.diagnostics.some(({ severity }) => severity === 'error')
  const selection = selectWork(job, options)
  if (!selection.ok) return isFlawed ? end(nothing(read.diagnostics), 1) : end(nothing(selection.diagnostics), 2)
  const world = await createWorld()
  const pipeline = createPipeline(job, world)
  const before = [...read.diagnostics, ...pipeline.diagnostics]
  const resultOf = (made: MadeClasses): BuildResult => ({
    ...made,
    files: made.files.map(({ path }) => path),
    classes: selection.value.length,
    skipped: [...skipped.map((row) => ({ ...row, leaflet: null })), ...made.skipped],
    changes: options.changed ? made.changes : null,
    diagnostics: [...before, ...made.diagnostics],
  })
  const how = { request: options, progress: createProgress(io, options.json), stop: io.stop }
  if (!pipeline.ok) {
    const rest = restOf(job, pipeline.diagnostics, options, world)
    return end(rest ? resultOf(await makeClasses({ ...rest, ...how, output: null })) : nothing(before), 1)
  }
  const input = { job, work: selection.value, pipeline: pipeline.value, ...how }
  // nothing is made of a job with errors, but what else is wrong is told with them
  if (makeFiles && !isFlawed) return writeFiles(input, options, io, resultOf, end)
  const result = resultOf(await makeClasses({ ...input, output: null }))
  return end(result, isBuilt(result) ? 0 : 1)
}

/** What can still be looked at when some manuscripts can't be merged; null: nothing. */
function restOf(
  job: Job,
  diagnostics: readonly Diagnostic[],
  options: BuildOptions,
  world: World,
): Pick<MakeClassesInput, 'job' | 'work' | 'pipeline'> | null {
  const rest = withoutFaulty(job, diagnostics)
  if (rest === null) return null
  const pipeline = createPipeline(rest, world)
  const selection = selectWork(rest, { ...options, leaflets: [] })
  if (!pipeline.ok || !selection.ok) return null
  const isWanted = (id: string) => options.leaflets.length === 0 || options.leaflets.includes(id)
  const work = selection.value.map((one) => ({ ...one, leaflets: one.leaflets.filter(isWanted) }))
  return { job: rest, work, pipeline: pipeline.value }
}

/** All files are put in place, or none. */
async function writeFiles(
  input: Omit<MakeClassesInput, 'output'>,
  options: BuildOptions,
  io: Io,
  resultOf: (made: MadeClasses) => BuildResult,
  end: (result: BuildResult, code: ExitCode) => ExitCode,
): Promise<ExitCode> {
  const output = await openStagedOutput(options.out, process.pid).catch((cause: unknown) =>
    notWritable(options.out, cause),
  )
  if ('code' in output) return end(nothing([output]), 1)
  try {
    const made = await makeClasses({ ...input, output })
    const unproofed = resultOf(made)
    const proofed = options.proof && isBuilt(unproofed)
    const result = proofed ? { ...unproofed, proof: await proofBuilt(made.files, output, options, io) } : unproofed
    if (isBuilt(result)) await output.commit(made.stale)
    else await output.discard()
    return end(result, isBuilt(result) ? 0 : 1)
  } catch (cause) {
    await output.discard()
    if (io.stop.aborted) return 130
    throw cause
  }
}

function nothing(diagnostics: readonly Diagnostic[]): BuildResult {
  return { files: [], pages: 0, pupils: 0, classes: 0, skipped: [], changes: null, diagnostics }
}

function notWritable(folder: string, cause: unknown): Diagnostic {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return error(
    'cli/not-writable',
    { ru: `в папку «${folder}» нельзя писать: ${reason}`, en: `the folder "${folder}" can't be written to: ${reason}` },
    { hint: { ru: 'укажите другую папку: --out', en: 'name another folder: --out' } },
  )
}
