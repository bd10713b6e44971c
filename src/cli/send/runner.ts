/** `pamyatka send`: shows the plan of letters, sends a trial to the teacher, and sends the plan that was confirmed. */
import { hasErrors } from '../../diagnostics/diagnostic.ts'
import { openJobFiles } from '../../node/job-files.ts'
import { readJob } from '../../read/job/read-job.ts'
import { ABOUT_DAYS, openMailing } from '../../send/mailing.ts'
import { ledgersTakenOver } from '../../send/refusals.ts'
import type { SendClock } from '../../send/send-world.ts'
import { type ExitCode, type Io, languageOf } from '../io.ts'
import { modeOf } from './mode.ts'
import type { SendOptions } from './parameters.ts'
import { runMode } from './run-mode.ts'
import { createTalk } from './talk.ts'
import { CLOCK, createSendWorld } from './world.ts'

/** Where ledgers were when `out` was in the folder that the command was run in. */
const FORMER_OUT = 'out'

/**
 * @param clock that of the machine, if not given
 * @returns 0 where everything asked for was done; 1 where a letter wasn't sent, or something in the input is wrong; 2 for the command line
 */
export async function runSend(options: SendOptions, io: Io, clock: SendClock = CLOCK): Promise<ExitCode> {
  const language = languageOf(options.lang, io.env)
  const mode = modeOf(options)
  const talk = createTalk(mode, options.json, io, language)
  const { name, files } = openJobFiles(options.job)
  const { mailing, diagnostics, isMisdirected } = openMailing(
    await readJob(name, files, { today: io.today }),
    options,
    options.job,
  )
  if (mailing === null) {
    talk.diagnostics(diagnostics)
    return talk.finish(isMisdirected ? 2 : 1)
  }
  const world = await createSendWorld(options, mailing.account, io, clock)
  const password = options.encrypt ? world.filePassword() : null
  if (password && !password.ok) {
    talk.diagnostics(password.diagnostics)
    return talk.finish(1)
  }
  const { post } = world
  const found = await post.takeOverLedgers([options.out, FORMER_OUT], new Date(clock.now()).toISOString())
  const takenOver = ledgersTakenOver(found, post.paths.ledger)
  talk.diagnostics(takenOver)
  if (hasErrors(takenOver)) return talk.finish(1)
  const isPlan = mode.kind === 'plan' || mode.kind === 'show'
  if (mode.kind !== 'status') talk.diagnostics(diagnostics.filter(({ code }) => isPlan || ABOUT_DAYS.includes(code)))
  return talk.finish(await runMode(mode, { mailing, world, options, language, talk, io }))
}
