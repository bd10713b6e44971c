/** The text of the letter to one family, the same whether it is planned, shown, tried, sent or kept as a draft. */
import type { Outcome } from '../diagnostics/outcome.ts'
import { composeLetter, type TemplateMaker } from '../merging.ts'
import type { Job, Pupil, SchoolClass } from '../model/job.ts'
import type { LetterContent } from '../model/mail.ts'
import type { MailAccount } from '../model/mail-account.ts'
import type { PlannedFile } from '../model/send-plan.ts'
import { leafletTitle } from '../rules/leaflet-title.ts'

export interface LetterAbout {
  readonly job: Job
  readonly account: Pick<MailAccount, 'template'>
  readonly schoolClass: SchoolClass
  readonly pupil: Pupil
  /** As they are attached, in their order. */
  readonly files: readonly PlannedFile[]
  /** They open with a password. */
  readonly encrypted: boolean
  readonly maker: TemplateMaker
}

/** As messages name it, wherever it was read. */
const TEMPLATE = 'templates/email.hbs'

/** @returns the letter; or everything that is wrong in the template */
export function composeFor({
  job,
  account,
  schoolClass,
  pupil,
  files,
  encrypted,
  maker,
}: LetterAbout): Outcome<LetterContent> {
  const attached = files.map(({ leaflet, name }) => ({
    id: leaflet,
    title: leafletTitle(job, leaflet),
    fileName: name,
  }))
  return composeLetter(
    { job, schoolClass, pupil },
    { leaflets: attached, encrypted },
    { text: account.template, file: TEMPLATE, maker },
  )
}
