/** The plans of the chosen classes: made from the job, the manifests and the files on the disk, and kept with their seals. */
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { z } from 'zod'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import { checkAttachment } from '../mail/check-attachment.ts'
import { digest } from '../mail/letter-id.ts'
import { makeSendPlan } from '../mail/make-send-plan.ts'
import type { LeafletFile } from '../mail/pupil-files.ts'
import { sealOf } from '../mail/seal.ts'
import { composeLetter } from '../merge/compose-letter.ts'
import type { Job } from '../model/job.ts'
import { leafletTitle } from '../model/leaflet-title.ts'
import type { MailAccount } from '../model/mail-account.ts'
import type { ClassSendPlan, PlannedFile, SealedPlan } from '../model/send-plan.ts'
import type { PdfReader } from '../node/pdf-reader.ts'
import { safePart } from '../print/file-name.ts'
import { MANIFEST, readManifest } from './manifest.ts'
import type { Selected } from './selection.ts'

export const PLAN_FILE = 'send-plan.json'

export interface PlanContext {
  readonly job: Job
  readonly account: MailAccount
  readonly out: string
  readonly run: string
  readonly created: string
  readonly allow: ClassSendPlan['allow']
  readonly encrypted: boolean
  /** Given where names are to be looked for in the files; that a file is the one of the manifest is always looked at. */
  readonly reader: PdfReader | null
}

/** Path of a class's file, as the user would type it. */
export function classPath(out: string, label: string, file: string): string {
  return join(out, safePart(label), file).replaceAll(sep, '/')
}

export async function planClass(work: Selected, context: PlanContext): Promise<Outcome<ClassSendPlan>> {
  const { job, account, out, run, created, allow, encrypted } = context
  const { schoolClass, pupils, leaflets } = work
  const manifest = await readFile(classPath(out, schoolClass.label, MANIFEST)).catch(() => null)
  const files = readManifest(manifest).flatMap(({ kind, leaflet, pupil, file, bytes, sha256 }): LeafletFile[] =>
    kind === 'pupil' && leaflet !== null && pupil !== null ? [{ leaflet, pupil, file, bytes, sha256 }] : [],
  )
  if (files.length === 0) return failure([notBuilt(schoolClass.label)])
  const compose = (pupil: Selected['pupils'][number], attached: readonly PlannedFile[]) =>
    composeLetter(
      job,
      schoolClass,
      pupil,
      attached.map(({ leaflet, name }) => ({ id: leaflet, title: leafletTitle(job, leaflet), fileName: name })),
      account.template,
    )
  const plan = makeSendPlan({
    job,
    schoolClass,
    pupils,
    leaflets,
    files,
    account,
    run,
    created,
    allow,
    encrypted,
    compose,
  })
  if (!plan.ok) return plan
  const found = await checkFiles(plan.value, work, context)
  return outcome(plan.value, [...plan.diagnostics, ...found])
}

/** Each file once, whatever number of addresses it goes to. */
async function checkFiles(
  { letters }: ClassSendPlan,
  { schoolClass, pupils }: Selected,
  { job, out, reader }: PlanContext,
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = []
  const seen = new Set<string>()
  for (const letter of letters) {
    const pupil = pupils.find(({ number }) => number === letter.pupil)
    for (const { file, sha256 } of letter.files) {
      if (!pupil || seen.has(file)) continue
      seen.add(file)
      const path = classPath(out, schoolClass.label, file)
      const bytes = await readFile(path).catch(() => null)
      if (bytes === null) diagnostics.push(fileMissing(path))
      else if (reader) diagnostics.push(...(await checkAttachment({ file: path, bytes, sha256, pupil, job }, reader)))
      else if (digest(bytes) !== sha256) diagnostics.push(...(await checkedHash(path, bytes, sha256, pupil, job)))
    }
  }
  return diagnostics
}

/** A file that isn't the manifest's is refused before it is opened, so no reader is needed. */
function checkedHash(
  file: string,
  bytes: Uint8Array,
  sha256: string,
  pupil: Selected['pupils'][number],
  job: Job,
): Promise<readonly Diagnostic[]> {
  return checkAttachment({ file, bytes, sha256, pupil, job }, { open: () => 'damaged' })
}

/** Appears whole, for its owner alone: names and addresses stand in it. */
export async function storePlan(out: string, plan: ClassSendPlan): Promise<void> {
  const path = classPath(out, plan.class, PLAN_FILE)
  await mkdir(join(path, '..'), { recursive: true })
  const beside = `${path}.${process.pid}`
  const sealed: SealedPlan = { seal: sealOf(plan), plan }
  await writeFile(beside, `${JSON.stringify(sealed, null, 2)}\n`, { mode: 0o600 })
  await chmod(beside, 0o600)
  await rename(beside, path)
}

const person = z.object({ name: z.string(), address: z.string() })
const planSchema = z.object({
  format: z.literal(1),
  class: z.string(),
  run: z.string(),
  created: z.string(),
  account: z.object({
    host: z.string(),
    port: z.number(),
    security: z.enum(['tls', 'starttls', 'none']),
    user: z.string(),
    from: person,
    replyTo: person.nullable(),
  }),
  limits: z.object({ perMinute: z.number(), perDay: z.number(), pauseOnBlockHours: z.number() }),
  allow: z.object({ shared: z.boolean(), doubtful: z.boolean() }),
  encrypted: z.boolean(),
  template: z.string(),
  names: z.string(),
  letters: z.array(
    z.object({
      id: z.string(),
      pupil: z.number(),
      name: z.string(),
      to: z.string(),
      messageId: z.string(),
      files: z.array(
        z.object({
          leaflet: z.string(),
          file: z.string(),
          name: z.string(),
          bytes: z.number(),
          sha256: z.string(),
        }),
      ),
      content: z.string(),
    }),
  ),
  held: z.array(
    z.object({
      pupil: z.number(),
      name: z.string(),
      address: z.string(),
      reason: z.enum(['no-address', 'bad-address', 'doubtful-address', 'shared-address', 'repeated', 'no-files']),
      detail: z.string(),
    }),
  ),
})
const sealedSchema = z.object({ seal: z.string(), plan: planSchema })

/** @returns the plan as it was looked at; an error where there is none, or where somebody changed it */
export async function loadPlan(out: string, label: string): Promise<Outcome<SealedPlan>> {
  const path = classPath(out, label, PLAN_FILE)
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return failure([noPlan(label)])
  try {
    const read = sealedSchema.safeParse(JSON.parse(text))
    if (read.success && sealOf(read.data.plan) === read.data.seal) return outcome(read.data)
  } catch {
    // no JSON at all
  }
  return failure([planDamaged(path)])
}

function notBuilt(label: string): Diagnostic {
  return error(
    'mail/not-built',
    { ru: `памятки класса ${label} ещё не собраны`, en: `the leaflets of class ${label} aren't built yet` },
    { hint: { ru: 'сначала build с тем же --out', en: 'run build first, with the same --out' } },
  )
}

function fileMissing(file: string): Diagnostic {
  return error(
    'mail/file-missing',
    { ru: 'файла нет, хотя manifest.json его называет', en: 'the file is not there, though manifest.json names it' },
    { place: { file }, hint: { ru: 'соберите памятки заново: build', en: 'build the leaflets again: build' } },
  )
}

function noPlan(label: string): Diagnostic {
  return error(
    'mail/no-plan',
    { ru: `для класса ${label} ещё нет плана рассылки`, en: `there is no plan for class ${label} yet` },
    {
      hint: {
        ru: 'сначала send без --confirm: он покажет план',
        en: 'run send without --confirm first: it shows the plan',
      },
    },
  )
}

function planDamaged(file: string): Diagnostic {
  return error(
    'mail/plan-damaged',
    { ru: 'план рассылки изменён не программой', en: 'the plan was changed by something else than this program' },
    { place: { file }, hint: { ru: 'составьте план заново: send', en: 'make the plan anew: send' } },
  )
}
