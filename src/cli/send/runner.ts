/** `pamyatka send`: shows what would be sent to whom, tries it on the teacher, and sends what was looked at. */

import { selectWork } from '../../build/selection.ts'
import { CODE } from '../../diagnostics/codes.ts'
import { mailingFiles } from '../../mail/mailing-files.ts'
import { openJobFiles } from '../../node/job-files.ts'
import { readJob } from '../../read/job/read-job.ts'
import { badSenders, noAccount } from '../../send/check-account.ts'
import { filePassword } from '../../send/file-password.ts'
import { type ExitCode, type Io, languageOf } from '../io.ts'
import type { SendOptions } from './command.ts'
import { confirmPlans } from './confirm.ts'
import { CLOCK, type SendClock, type SendContext } from './context.ts'
import { writeDrafts } from './drafts.ts'
import { modeOf } from './mode.ts'
import { planAll } from './plan-all.ts'
import { showLetters, showPlans } from './show.ts'
import { showStatus } from './status.ts'
import { takeOverLedgers } from './take-over-ledgers.ts'
import { createTalk } from './talk.ts'
import { tryLetters } from './try.ts'

/** What `build` tells of the lists, and whoever writes to families has to know too. */
const ABOUT_FAMILIES: readonly string[] = [CODE.badEmail, CODE.pupilSkipped, CODE.duplicatePupil]

/** Where ledgers stood when `out` was in the folder that the command was run in. */
const FORMER_OUT = 'out'

/**
 * @param clock that of the machine, if not given
 * @returns 0 where everything asked for was done; 1 where a letter wasn't sent, or something in the input is wrong; 2 for the command line
 */
export async function runSend(options: SendOptions, io: Io, clock: SendClock = CLOCK): Promise<ExitCode> {
  const language = languageOf(options.lang, io.env)
  const mode = modeOf(options)
  const talk = createTalk(mode, options.json, io, language)
  const refuse = (diagnostics: Parameters<typeof talk.diagnostics>[0], code: ExitCode = 1): ExitCode => {
    talk.diagnostics(diagnostics)
    return talk.finish(code)
  }
  const { name, files } = openJobFiles(options.job)
  const read = await readJob(name, files)
  // warnings were told by build, and would push what is wrong out of sight
  if (!read.ok) return refuse(read.diagnostics.filter(({ severity }) => severity === 'error'))
  const { job, mail: account } = read.value
  if (account === null) return refuse([noAccount(options.job)])
  const selection = selectWork(job, { ...options, edition: null })
  if (!selection.ok) return refuse(selection.diagnostics, 2)
  const senders = badSenders(account, selection.value, options.job)
  if (senders.length > 0) return refuse(senders)
  if (options.encrypt) {
    const password = filePassword(io.env)
    if (!password.ok) return refuse(password.diagnostics)
  }
  const { out } = options
  const { env } = io
  const paths = mailingFiles(options.job, out)
  const takenOver = await takeOverLedgers(paths, [out, FORMER_OUT], new Date(clock.now()).toISOString())
  if (takenOver.some(({ severity }) => severity === 'error')) return refuse(takenOver)
  talk.diagnostics(takenOver)
  const context: SendContext = {
    job,
    account,
    work: selection.value,
    out,
    env,
    options,
    mode,
    paths,
    io,
    clock,
    language,
    talk,
  }
  if (mode.kind === 'plan' || mode.kind === 'show') {
    talk.diagnostics(read.diagnostics.filter(({ code }) => ABOUT_FAMILIES.includes(code)))
  }
  return talk.finish(await runMode(context))
}

async function runMode(context: SendContext): Promise<ExitCode> {
  const { mode } = context
  switch (mode.kind) {
    case 'status':
      return showStatus(context)
    case 'confirm':
      return confirmPlans(context, mode.letters)
  }
  const plans = await planAll(context)
  if (plans === null) return 1
  switch (mode.kind) {
    case 'eml':
      return writeDrafts(context, mode.folder, plans)
    case 'to-me':
      return tryLetters(context, mode, plans)
    case 'show':
      return showLetters(context, plans)
    case 'plan':
      return showPlans(context, plans)
  }
}
