/** The plan of a class: made from the job, the manifest and the files on the disk, each of them looked at. */
import { readFile } from 'node:fs/promises'
import { type IsFresh, staleLeaflets } from '../build/leaflet-freshness.ts'
import { MANIFEST, readManifest } from '../build/manifest.ts'
import type { Selected } from '../build/selection.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { Job } from '../model/job.ts'
import type { MailAccount } from '../model/mail-account.ts'
import type { ClassSendPlan, PlannedFile } from '../model/send-plan.ts'
import type { PdfReader } from '../node/pdf-reader.ts'
import { checkAttachment, checkSum } from './check-attachment.ts'
import { composeFor } from './compose-for.ts'
import { makeSendPlan } from './make-send-plan.ts'
import { classPath } from './plan-file.ts'
import type { LeafletFile } from './pupil-files.ts'

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
  readonly isFresh: IsFresh
  /** Told after each file that was looked at: a school has thousands. */
  readonly step: (done: number, total: number) => void
}

export async function planClass(work: Selected, context: PlanContext): Promise<Outcome<ClassSendPlan>> {
  const { job, account, out, run, created, allow, encrypted } = context
  const { schoolClass, pupils, leaflets } = work
  const manifest = await readFile(classPath(out, schoolClass.label, MANIFEST)).catch(() => null)
  const entries = readManifest(manifest)
  const files = entries.flatMap(({ kind, leaflet, pupil, file, bytes, sha256 }): LeafletFile[] =>
    kind === 'pupil' && leaflet !== null && pupil !== null ? [{ leaflet, pupil, file, bytes, sha256 }] : [],
  )
  if (files.length === 0) return failure([notBuilt(schoolClass.label)])
  const compose = (pupil: Selected['pupils'][number], attached: readonly PlannedFile[]) =>
    composeFor({ job, account, schoolClass, pupil, files: attached, encrypted })
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
  const stale = await staleLeaflets(plan.value, work, entries, context)
  return outcome(plan.value, [...plan.diagnostics, ...found, ...stale])
}

/** Each pupil's file once, whatever number of addresses it goes to. */
async function checkFiles(
  { letters }: ClassSendPlan,
  { schoolClass, pupils }: Selected,
  { job, out, reader, step }: PlanContext,
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = []
  const total = new Set(letters.flatMap(({ files }) => files.map(({ file }) => file))).size
  const seen = new Set<string>()
  for (const letter of letters) {
    const pupil = pupils.find(({ number }) => number === letter.pupil)
    for (const { file, sha256 } of letter.files) {
      // one file in two pupils' names is looked at for both
      const look = `${letter.pupil} ${file}`
      if (!pupil || seen.has(look)) continue
      seen.add(look)
      const path = classPath(out, schoolClass.label, file)
      const bytes = await readFile(path).catch(() => null)
      if (bytes === null) diagnostics.push(fileMissing(path))
      else {
        const check = { file: path, bytes, sha256, pupil, job }
        diagnostics.push(...(reader ? await checkAttachment(check, reader) : checkSum(check)))
      }
      step(seen.size, total)
    }
  }
  return diagnostics
}

function notBuilt(label: string): Diagnostic {
  return error(
    'mail/not-built',
    { ru: `памятки класса ${label} ещё не собраны`, en: `the leaflets of class ${label} aren't built yet` },
    {
      hint: {
        ru: 'соберите их: npm run build (с тем же --out, если вы его пишете); или выберите собранные классы: --class',
        en: 'run build first, with the same --out; or choose classes that are built: --class',
      },
    },
  )
}

function fileMissing(file: string): Diagnostic {
  return error(
    'mail/file-missing',
    { ru: 'файла нет, хотя manifest.json его называет', en: 'the file is not there, though manifest.json names it' },
    { place: { file }, hint: { ru: 'соберите памятки заново: build', en: 'build the leaflets again: build' } },
  )
}
