/** The plan of a class: made from the job, the manifest and the files on the disk, each of them looked at. */
import { type IsFresh, staleLeaflets } from '../build/leaflet-freshness.ts'
import { MANIFEST, readManifest } from '../build/manifest.ts'
import { leafletsOf } from '../build/outside-audience.ts'
import type { Selected } from '../build/selection.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { Pupil } from '../model/job.ts'
import type { ClassSendPlan, PlannedFile } from '../model/send-plan.ts'
import type { PdfReader } from '../proof/pdf-file.ts'
import { checkAttachment, checkSum } from './check-attachment.ts'
import { composeFor } from './compose-for.ts'
import { type Mailing, pupilOf } from './mailing.ts'
import { makeSendPlan } from './make-send-plan.ts'
import { classFile } from './plan-file.ts'
import type { LeafletFile } from './pupil-files.ts'
import type { PlanWorld } from './send-world.ts'

export interface ClassPlanRequest extends Pick<ClassSendPlan, 'run' | 'created' | 'allow' | 'encrypted'> {
  /** Given where names are to be looked for in the files; that a file is the one of the manifest is always looked at. */
  readonly reader: PdfReader | null
  readonly isFresh: IsFresh
  /** Called after each file that was checked: a school has thousands. */
  readonly step: (done: number, total: number) => void
}

/** @returns the plan; or everything that speaks against it: files that aren't built, are others or another's, a template that is wrong */
export async function planClass(
  work: Selected,
  { job, account }: Pick<Mailing, 'job' | 'account'>,
  request: ClassPlanRequest,
  world: PlanWorld,
): Promise<Outcome<ClassSendPlan>> {
  const { run, created, allow, encrypted } = request
  const { schoolClass, pupils, leaflets, outside } = work
  const entries = readManifest(await world.built.read(classFile(schoolClass.label, MANIFEST)))
  const files = entries.flatMap(({ kind, leaflet, pupil, file, bytes, sha256 }): LeafletFile[] =>
    kind === 'pupil' && leaflet !== null && pupil !== null ? [{ leaflet, pupil, file, bytes, sha256 }] : [],
  )
  const isWanted = pupils.some((pupil) => leafletsOf(work, pupil).length > 0)
  if (files.length === 0 && isWanted) return failure([notBuilt(schoolClass.label)])
  const compose = (pupil: Pupil, attached: readonly PlannedFile[]) =>
    composeFor({ job, account, schoolClass, pupil, files: attached, encrypted, maker: world.maker })
  const about = { job, schoolClass, pupils, leaflets, outside, files, account, run, created, allow, encrypted }
  const plan = await makeSendPlan({ ...about, compose, sha256: world.sha256 })
  if (!plan.ok) return plan
  const found = await checkFiles(plan.value, work, job, request, world)
  const stale = await staleLeaflets(plan.value, work, entries, request)
  return outcome(plan.value, [...plan.diagnostics, ...found, ...stale])
}

/** Each pupil's file once, whatever number of addresses it goes to. */
async function checkFiles(
  { letters }: ClassSendPlan,
  work: Selected,
  job: Mailing['job'],
  { reader, step }: Pick<ClassPlanRequest, 'reader' | 'step'>,
  { built, sha256: sum }: PlanWorld,
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = []
  const total = new Set(letters.flatMap(({ files }) => files.map(({ file }) => file))).size
  const seen = new Set<string>()
  for (const letter of letters) {
    const pupil = pupilOf(letter, work)
    for (const { file, sha256 } of letter.files) {
      // one file in two pupils' names is looked at for both
      const look = `${letter.pupil} ${file}`
      if (seen.has(look)) continue
      seen.add(look)
      const path = classFile(work.schoolClass.label, file)
      const bytes = await built.read(path)
      const shown = built.display(path)
      if (bytes === null) diagnostics.push(fileMissing(shown))
      else {
        const check = { file: shown, bytes, sha256, pupil, job }
        diagnostics.push(...(await (reader ? checkAttachment(check, reader, sum) : checkSum(check, sum))))
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
