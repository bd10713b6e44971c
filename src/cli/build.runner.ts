/** `pamyatka build` and `check`: everything that the job asks for, or everything that is wrong with it. */
import { join, sep } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { error } from '../diagnostics/diagnostic.ts'
import type { Job, Pupil } from '../model/job.ts'
import { openJobFiles } from '../node/job-files.ts'
import { openStagedOutput, type StagedOutput } from '../node/staged-output.ts'
import { VERSION } from '../node/version.ts'
import { createWorld } from '../node/world.ts'
import { createPipeline, type Pipeline } from '../pipeline.ts'
import { safePart } from '../print/file-name.ts'
import { readJobAsFar } from '../read/read-job.ts'
import type { SkippedPupil } from '../read/read-pupils.ts'
import type { BuildOptions } from './build.options.ts'
import { type BuildResult, reportResult } from './build.report.ts'
import { sharedSource } from './changes.ts'
import { closeClass, earlierRun, printedBefore } from './class-manifest.ts'
import type { ExitCode, Io } from './io.ts'
import { languageOf } from './io.ts'
import { judgeFailures } from './judge-failures.ts'
import { type MadeClass, makeClass } from './make-class.ts'
import type { ManifestFile } from './manifest.ts'
import { createProgress } from './progress.ts'
import { DEFAULT_MIN_TYPE } from './proof.options.ts'
import { isFine, type ProofResult } from './proof.view.ts'
import { proofFiles } from './proof-files.ts'
import { type Selected, selectWork } from './selection.ts'
import { withoutFaulty } from './without-faulty.ts'

/** @param makeFiles false for `check` */
export async function runBuild(options: BuildOptions, makeFiles: boolean, io: Io): Promise<ExitCode> {
  const language = languageOf(options.lang, io.env)
  const done = (result: BuildResult, code: ExitCode): ExitCode => {
    reportResult(result, { options, makeFiles, io, language })
    return code
  }
  const { name, files } = openJobFiles(options.job)
  const read = await readJobAsFar(name, files, { strict: options.strict })
  if (read.value === null) return done(nothing(read.diagnostics), 1)
  const { job, skipped } = read.value
  const isFlawed = read.diagnostics.some(({ severity }) => severity === 'error')
  const selection = selectWork(job, options)
  if (!selection.ok) return isFlawed ? done(nothing(read.diagnostics), 1) : done(nothing(selection.diagnostics), 2)
  const world = await createWorld()
  const pipeline = createPipeline(job, world)
  const before = [...read.diagnostics, ...pipeline.diagnostics]
  if (!pipeline.ok) {
    const rest = withoutFaulty(job, pipeline.diagnostics)
    const others = rest ? createPipeline(rest, world) : null
    const work = rest ? selectWork(rest, { ...options, leaflets: [] }) : null
    if (!rest || !others?.ok || !work?.ok) return done(nothing(before), 1)
    const isWanted = (id: string) => options.leaflets.length === 0 || options.leaflets.includes(id)
    const left = work.value.map((one) => ({ ...one, leaflets: one.leaflets.filter(isWanted) }))
    const input = { job: rest, work: left, pipeline: others.value, options, io, before, skipped }
    return done((await makeAll(input, null)).result, 1)
  }
  const input: MakeInput = { job, work: selection.value, pipeline: pipeline.value, options, io, before, skipped }
  // nothing is made of a job with errors, but what else is wrong is told with them
  if (!makeFiles || isFlawed) {
    const { result, failed } = await makeAll(input, null)
    return done(result, failed ? 1 : 0)
  }
  const output = await openStagedOutput(options.out, process.pid).catch((cause: unknown) =>
    notWritable(options.out, cause),
  )
  if ('code' in output) return done(nothing([output]), 1)
  try {
    const { result, failed, stale, entries } = await makeAll(input, output)
    const proof = options.proof && !failed ? await proofBuilt(entries, output, options, io) : null
    const whole = proof ? { ...result, proof } : result
    if (failed || (proof && !isFine(proof))) {
      await output.discard()
      return done(whole, 1)
    }
    await output.commit(stale)
    return done(whole, 0)
  } catch (cause) {
    await output.discard()
    if (io.stop.aborted) return 130
    throw cause
  }
}

interface MakeInput {
  readonly job: Job
  readonly work: readonly Selected[]
  readonly pipeline: Pipeline
  readonly options: BuildOptions
  readonly io: Io
  readonly before: readonly Diagnostic[]
  readonly skipped: readonly SkippedPupil[]
}

interface Made {
  readonly result: BuildResult
  readonly failed: boolean
  /** Files of earlier runs that this one no longer makes. */
  readonly stale: readonly string[]
  /** What was made, its path from the output folder. */
  readonly entries: readonly MadeFile[]
}

interface MadeFile {
  readonly path: string
  readonly entry: ManifestFile
}

async function makeAll(input: MakeInput, output: StagedOutput | null): Promise<Made> {
  const { job, pipeline, options, io } = input
  const progress = createProgress(io, options.json)
  const diagnostics = [...input.before]
  const result: {
    pages: number
    pupils: number
    skipped: BuildResult['skipped'][number][]
    changes: NonNullable<BuildResult['changes']>[number][]
  } = {
    pages: 0,
    pupils: 0,
    changes: [],
    skipped: input.skipped.map((one) => ({
      classLabel: one.classLabel,
      name: one.name,
      leaflet: null,
      diagnostics: one.diagnostics,
    })),
  }
  const stale: string[] = []
  const shared = sharedSource(job, VERSION)
  const entries: MadeFile[] = []
  for (const work of input.work) {
    const { label } = work.schoolClass
    const folder = safePart(label)
    const earlier = output && options.changed ? await earlierRun(folder, output) : null
    const before = earlier ? printedBefore(earlier) : null
    const made = await makeClass({
      job,
      work,
      pipeline,
      strict: options.strict,
      write: output ? (path, bytes) => output.write(`${folder}/${path}`, bytes) : null,
      forms: before && options.print.length === 0 ? before.forms : options.print,
      bleedMm: options.bleedMm ?? before?.bleedMm ?? null,
      shared,
      earlier,
      step: async (leaflet, done, total) => {
        progress.step(label, leaflet, done, total)
        // a pause in which Ctrl-C is heard
        await setImmediate()
        if (io.stop.aborted) progress.end()
        io.stop.throwIfAborted()
      },
    })
    const judged = judgeFailures(made.failures, work, options.strict)
    diagnostics.push(...made.diagnostics, ...judged.errors)
    result.skipped.push(
      ...judged.skipped.map(({ pupil, leaflet, diagnostics: why }) => ({
        classLabel: label,
        name: `${pupil.lastName} ${pupil.firstName}`,
        leaflet,
        diagnostics: why,
      })),
    )
    result.pages += made.pages
    result.changes.push(...made.changes.map((change) => ({ classLabel: label, change })))
    result.pupils += work.pupils.filter((pupil) => madeSomething(pupil, made, work)).length
    entries.push(...made.files.map((entry) => ({ path: `${folder}/${entry.file}`, entry })))
    if (output) stale.push(...(await closeClass(folder, work, made, output)))
  }
  progress.end()
  const failed = diagnostics.some(({ severity }) => severity === 'error')
  const changes = options.changed ? result.changes : null
  const files = entries.map(({ path }) => path)
  return { result: { ...result, changes, files, classes: input.work.length, diagnostics }, failed, stale, entries }
}

/** The pages as they will be printed, before anybody sees the files. */
async function proofBuilt(
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

/** Whether a pupil got at least one leaflet. */
function madeSomething(pupil: Pupil, { failures }: MadeClass, { leaflets }: Selected): boolean {
  return failures.filter((failure) => failure.pupil === pupil).length < leaflets.length
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
