/** Pamyatka as a library on Node: all that the command does. Errors and warnings come back in the `Outcome` of each function. */
import { buildJob as buildRead, checkJob as checkRead } from './build/build-job.ts'
import { type BuildRequest, DEFAULT_LEAST_TYPE, type WantedWork, WHOLE_JOB } from './build/build-request.ts'
import { type BuildResult, isBuilt } from './build/build-result.ts'
import { leafletFile as leafletOf, type WantedLeaflet } from './build/leaflet-file.ts'
import type { ListedClass } from './build/listed-class.ts'
import type { Watch } from './build/progress.ts'
import { proofFiles as proofFound } from './build/proof-files.ts'
import { findingsOf, type ProofResult } from './build/proof-result.ts'
import { readClassList as readList } from './build/read-class-list.ts'
import { checked } from './diagnostics/checked.ts'
import { LeafletError } from './diagnostics/leaflet-error.ts'
import { andThen, failure, type Outcome, outcome } from './diagnostics/outcome.ts'
import { unique } from './diagnostics/unique.ts'
import type { ClassSendPlan } from './model/send-plan.ts'
import { openClassList } from './node/class-list-file.ts'
import { openJobFiles } from './node/job-files.ts'
import { pdfFolders } from './node/pdf-folders.ts'
import { openBuiltFolder } from './node/private-files.ts'
import { createWorld, proofWorld } from './node/world.ts'
import { createPipeline, type Pipeline } from './pipeline.ts'
import { type ReadJob, readJob, readJobAsFar } from './read/job/read-job.ts'
import { openMailing } from './send/mailing.ts'
import { type PlanRequest, planMailing as planOpened } from './send/plan-mailing.ts'

export type { BuildRequest } from './build/build-request.ts'
export type { BuildResult } from './build/build-result.ts'
export type { WantedLeaflet } from './build/leaflet-file.ts'
export type { ListedClass, ListedPupil } from './build/listed-class.ts'
export type { ProofResult } from './build/proof-result.ts'
export type { Diagnostic, Language, Severity } from './diagnostics/diagnostic.ts'
export { type FormatOptions, formatDiagnostic } from './diagnostics/format.ts'
export { LeafletError } from './diagnostics/leaflet-error.ts'
export type { Outcome } from './diagnostics/outcome.ts'
export type { Edition, Job, Pupil, SchoolClass } from './model/job.ts'
export type { ClassSendPlan } from './model/send-plan.ts'

/** A job with all that it names, read without errors. */
export interface OpenJob extends ReadJob {
  /** The job file, as typed. */
  readonly path: string
  /** A bad row of a class list, or a leaflet that is longer than it should be, is an error. */
  readonly strict: boolean
  /** @internal The job's templates, compiled, and what its leaflets share; no part of the published types. */
  readonly pipeline: Pipeline
}

/** A step of long work: `done` of `total` copies of `leaflet` for `class`; of a proof, files of the folder `leaflet`. */
export interface Step {
  readonly class: string
  readonly leaflet: string
  readonly done: number
  readonly total: number
}

/** How long work is followed, and stopped. */
export interface Following {
  readonly onStep?: (step: Step) => void
  /** When it fires, the work ends with the signal's reason as its error; classes that are in place stay. */
  readonly signal?: AbortSignal
}

/** How a job is read. */
export interface Reading {
  /** A row of a class list without a name is an error. */
  readonly strict?: boolean
  /** ISO date: a meeting before it is warned of. Left out: no day is asked for, and none is warned of. */
  readonly today?: string
}

/** What is to be made or looked at; what is left out is as for the whole job. */
export type Wanted = Partial<Omit<BuildRequest, 'strict'>> & Following

/**
 * Reads a job and every file that it names.
 *
 * @param path the job file, as typed
 * @returns the job; or everything that is wrong in any of its files
 * @example
 * const opened = await openJob('content/job.yaml')
 * if (opened.ok) opened.value.job.classes.map(({ label }) => label) // ['5А', '8Б']
 */
export async function openJob(path: string, { strict = false, today }: Reading = {}): Promise<Outcome<OpenJob>> {
  const { name, files } = openJobFiles(path)
  const read = await readJob(name, files, { strict, ...(today === undefined ? {} : { today }) })
  if (!read.ok) return read
  const pipeline = await createPipeline(read.value.job, await createWorld())
  return andThen(read, (value) => andThen(pipeline, (ready) => outcome({ ...value, path, strict, pipeline: ready })))
}

/**
 * Finds all errors of a job without making a file; where some of it can't be read, those of the rest too.
 *
 * @param path the job file, as typed
 * @throws the reason of `signal`
 */
export async function checkJob(
  path: string,
  { onStep, signal, strict = false, today, ...wanted }: Wanted & Reading = {},
): Promise<Outcome<BuildResult>> {
  const { name, files } = openJobFiles(path)
  const read = await readJobAsFar(name, files, { strict, ...(today === undefined ? {} : { today }) })
  const request = { ...WHOLE_JOB, ...wanted, strict }
  return outcomeOf(await checkRead({ read, request, world: await createWorld(), ...watch({ onStep, signal }) }))
}

/**
 * Makes the files of a job, or of a part of it. Class after class appears, each whole or not at all.
 *
 * @param out the folder where they go, as typed
 * @returns what was made; or everything that is wrong: `output/classes-missing` among it names the classes that are not in place where others are
 * @throws the reason of `signal`
 * @example await buildJob(job, 'out', { classes: ['5А'], onStep: ({ done, total }) => console.log(done, total) })
 */
export async function buildJob(
  job: OpenJob,
  out: string,
  { onStep, signal, ...wanted }: Wanted = {},
): Promise<Outcome<BuildResult>> {
  const request = { ...WHOLE_JOB, ...wanted, strict: job.strict }
  const world = await createWorld()
  return outcomeOf(await buildRead({ read: checked(job), request, world, ...watch({ onStep, signal }) }, out))
}

/**
 * One pupil's leaflet; the same request gives the same bytes, those of the file that `buildJob` writes.
 *
 * @returns a PDF file; or the errors of the leaflet
 * @example leafletFile(job, { class: '5А', leaflet: 'chats', pupil: 1 })
 */
export function leafletFile(
  job: OpenJob,
  wanted: Omit<WantedLeaflet, 'edition'> & Partial<Pick<WantedLeaflet, 'edition'>>,
): Outcome<Uint8Array> {
  return leafletOf(job.job, job.pipeline, { edition: null, ...wanted })
}

export interface ClassListOptions {
  /** A YAML file with cases of names that a person has settled. */
  readonly names?: string
  /** ISO date; ages that no pupil has on that day are reported. Left out: ages aren't looked at. */
  readonly today?: string
}

/**
 * Reads a class list by itself: XLSX, XLS, ODS, CSV, TXT.
 *
 * @param file as typed
 * @returns the classes as they were understood, with warnings for what should be mended; or why nothing could be read
 */
export async function readClassList(
  file: string,
  { names, today }: ClassListOptions = {},
): Promise<Outcome<readonly ListedClass[]>> {
  const source = await openClassList(file, names ?? null)
  const { value, diagnostics } = await readList({ ...source, today: today ?? null })
  return value === null ? failure(diagnostics) : outcome(value, diagnostics)
}

export interface ProofOptions extends Following {
  /** Smaller type is an error, in points; 10 if left out. */
  readonly leastType?: number
}

/**
 * Looks at finished files as a copier prints their pages and a phone sees them.
 *
 * @param paths files, folders and patterns: `out`, `out/**\/class.pdf`
 * @returns what was looked at; or everything that print or a phone would lose, with warnings
 * @throws the reason of `signal`
 */
export async function proofFiles(
  paths: readonly string[],
  { leastType = DEFAULT_LEAST_TYPE, ...following }: ProofOptions = {},
): Promise<Outcome<ProofResult>> {
  const result = await proofFound({ paths, leastType, folders: pdfFolders, world: proofWorld, ...watch(following) })
  return outcome(result, findingsOf(result))
}

export interface MailingOptions extends Partial<Omit<WantedWork, 'edition'>>, Partial<PlanRequest>, Following {
  /** When the plan is made, ISO 8601. */
  readonly created: string
}

/**
 * Plans the letters to the families, and looks at every file that would go with one. Nothing is sent, and nothing is written.
 *
 * @param out the folder into which `buildJob` put the leaflets
 * @returns the letters class by class, and the pupils who get none with the reason; or every reason against sending
 * @throws the reason of `signal`
 */
export async function planMailing(
  job: OpenJob,
  out: string,
  { created, onStep, signal, ...options }: MailingOptions,
): Promise<Outcome<readonly ClassSendPlan[]>> {
  const { classes = [], leaflets = [], pupils = [], run = null, encrypted = false } = options
  const { allow = { shared: false, doubtful: false } } = options
  const { mailing, diagnostics } = openMailing(outcome(job), { classes, leaflets, pupils }, job.path)
  if (mailing === null) return failure(diagnostics)
  const world = { ...(await createWorld()), built: openBuiltFolder(out) }
  const planned = await planOpened(mailing, { created, run, encrypted, allow }, world, (label, done, total) => {
    signal?.throwIfAborted()
    onStep?.({ class: label, leaflet: '', done, total })
  })
  return { ...planned, diagnostics: [...diagnostics, ...planned.diagnostics] }
}

/**
 * The value of an outcome, for programs that don't go on without it.
 *
 * @throws LeafletError with everything that is wrong
 * @example const job = unwrap(await openJob('content/job.yaml'))
 */
export function unwrap<T>(made: Outcome<T>): T {
  if (!made.ok) throw new LeafletError(made.diagnostics)
  return made.value
}

/** Warnings about pupils who were left out, and what a proof found, are the build's too. */
function outcomeOf(result: BuildResult): Outcome<BuildResult> {
  const { diagnostics, skipped, proof } = result
  const ofSkipped = skipped.flatMap((one) => one.diagnostics)
  const all = unique([...diagnostics, ...ofSkipped, ...(proof ? findingsOf(proof) : [])])
  return isBuilt(result) ? outcome(result, all) : failure(all)
}

function watch({ onStep, signal }: { readonly [K in keyof Following]: Following[K] | undefined }): Watch {
  return {
    progress: {
      step: (label, leaflet, done, total) => onStep?.({ class: label, leaflet, done, total }),
      end: () => undefined,
    },
    stop: signal ?? new AbortController().signal,
  }
}
