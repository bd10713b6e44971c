/** A mailing: what of a job is sent, from which account. */

import type { WantedWork } from '../build/build-request.ts'
import { reportOutside } from '../build/outside-audience.ts'
import { type Selected, selectWork } from '../build/selection.ts'
import { CODE } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Outcome } from '../diagnostics/outcome.ts'
import type { Job, Pupil } from '../model/job.ts'
import type { MailAccount } from '../model/mail-account.ts'
import type { ClassSendPlan, PlannedLetter } from '../model/send-plan.ts'
import type { ReadJob } from '../read/job/read-job.ts'
import { badSenders, noAccount } from './check-account.ts'

export interface Mailing {
  readonly job: Job
  readonly account: MailAccount
  readonly work: readonly Selected[]
}

export interface OpenedMailing {
  /** null where something is wrong. */
  readonly mailing: Mailing | null
  /** Errors; or warnings about the class lists and the meeting that the person who writes to families must know. */
  readonly diagnostics: readonly Diagnostic[]
  /** The request names what isn't there. */
  readonly isMisdirected: boolean
}

/** What `build` reports of the lists, and matters for letters too. */
const ABOUT_FAMILIES: readonly string[] = [CODE.badEmail, CODE.pupilSkipped, CODE.duplicatePupil]

/** That the leaflets name a day which is over, or far off: a plan of last week may be sent today. */
export const ABOUT_DAYS: readonly string[] = [CODE.pastMeeting, CODE.farMeeting]

/**
 * @param read the job, as it was read
 * @param wanted whose letters
 * @param file the job file, for messages
 */
export function openMailing(read: Outcome<ReadJob>, wanted: Omit<WantedWork, 'edition'>, file: string): OpenedMailing {
  const refused = (diagnostics: readonly Diagnostic[], isMisdirected = false): OpenedMailing => ({
    mailing: null,
    diagnostics,
    isMisdirected,
  })
  // warnings were reported by build, and would push the errors out of sight
  if (!read.ok) return refused(read.diagnostics.filter(({ severity }) => severity === 'error'))
  const { job, mail: account } = read.value
  if (account === null) return refused([noAccount(file)])
  const work = selectWork(job, { ...wanted, edition: null })
  if (!work.ok) return refused(work.diagnostics, true)
  const senders = badSenders(account, work.value, file)
  if (senders.length > 0) return refused(senders)
  const odd = read.diagnostics.filter(({ code }) => [...ABOUT_FAMILIES, ...ABOUT_DAYS].includes(code))
  const outside = work.value.flatMap((one) => reportOutside(one, job))
  return { mailing: { job, account, work: work.value }, diagnostics: [...odd, ...outside], isMisdirected: false }
}

/** @throws Error where the plan is of no class of the mailing: plans are compared with the job before they are used */
export function workOf({ class: label }: Pick<ClassSendPlan, 'class'>, { work }: Pick<Mailing, 'work'>): Selected {
  const found = work.find(({ schoolClass }) => schoolClass.label === label)
  if (!found) throw new Error(`the mailing has no class ${label}`)
  return found
}

/** @throws Error where the class has no such pupil: plans are compared with the job before they are used */
export function pupilOf({ pupil }: Pick<PlannedLetter, 'pupil'>, { schoolClass, pupils }: Selected): Pupil {
  const found = pupils.find(({ number }) => number === pupil)
  if (!found) throw new Error(`class ${schoolClass.label} has no pupil ${pupil}`)
  return found
}
