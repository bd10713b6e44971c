/** From a planned letter to one that can leave: its text, and its files with a last look at whose they are. */
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { TemplateMaker } from '../merging.ts'
import type { LetterAttachment, LetterContent, OutgoingLetter } from '../model/mail.ts'
import type { ClassSendPlan, PlannedLetter } from '../model/send-plan.ts'
import type { PdfReader } from '../proof/pdf-file.ts'
import { checkAttachment } from './check-attachment.ts'
import { composeFor } from './compose-for.ts'
import { sumOfValue } from './letter-id.ts'
import { type Mailing, pupilOf, workOf } from './mailing.ts'
import { classFile } from './plan-file.ts'
import type { SendTask } from './send-letters.ts'
import type { SendWorld } from './send-world.ts'

/** What a planned letter is prepared with. */
export interface TaskTools {
  readonly mailing: Mailing
  readonly reader: PdfReader
  readonly world: Pick<SendWorld, 'built' | 'sha256' | 'filePassword' | 'encryptPdf' | 'clock' | 'maker'>
}

/** The text of a planned letter, made anew. */
export function composePlanned(
  letter: PlannedLetter,
  plan: ClassSendPlan,
  mailing: Mailing,
  maker: TemplateMaker,
): Outcome<LetterContent> {
  const { job, account } = mailing
  const work = workOf(plan, mailing)
  const pupil = pupilOf(letter, work)
  const { schoolClass } = work
  return composeFor({ job, account, schoolClass, pupil, files: letter.files, encrypted: plan.encrypted, maker })
}

/** The letter as something to be sent: what speaks against it is found when its turn comes. */
export function sendTask(letter: PlannedLetter, plan: ClassSendPlan, tools: TaskTools): SendTask {
  const prepare = () => prepareLetter(letter, plan, tools)
  return { letter, classLabel: plan.class, run: plan.run, prepare }
}

async function prepareLetter(
  letter: PlannedLetter,
  plan: ClassSendPlan,
  { mailing, reader, world }: TaskTools,
): Promise<Outcome<OutgoingLetter>> {
  const { built, sha256: sum } = world
  const content = composePlanned(letter, plan, mailing, world.maker)
  if (!content.ok) return content
  const { subject, text, html } = content.value
  if ((await sumOfValue([subject, text, html], sum)) !== letter.content) return failure([otherText(letter)])
  const pupil = pupilOf(letter, workOf(plan, mailing))
  const password = plan.encrypted ? world.filePassword() : null
  if (password && !password.ok) return password
  const attachments: LetterAttachment[] = []
  for (const { file, name, sha256 } of letter.files) {
    const path = classFile(plan.class, file)
    const bytes = (await built.read(path)) ?? new Uint8Array()
    const check = { file: built.display(path), bytes, sha256, pupil, job: mailing.job }
    const found = await checkAttachment(check, reader, sum)
    if (found.length > 0) return failure(found)
    attachments.push({ name, bytes: password ? await world.encryptPdf(bytes, password.value) : bytes })
  }
  const { from, replyTo } = plan.account
  return outcome({
    from,
    to: letter.to,
    replyTo,
    messageId: letter.messageId,
    // a mailing may take days: a letter with the plan's date would lie under newer mail, and look like spam to filters
    date: new Date(world.clock.now()).toISOString(),
    content: content.value,
    attachments,
  })
}

/** The plan's own sum of the text: whatever made it another, the letter isn't the one that was looked at. */
function otherText({ pupil, name }: PlannedLetter): Diagnostic {
  return error(
    'mail/other-text',
    { ru: 'текст письма не тот, что в плане', en: "the letter's text is not that of the plan" },
    {
      place: { file: 'send-plan.json', who: `${pupil}. ${name}` },
      hint: { ru: 'составьте план заново: send', en: 'make the plan anew: send' },
    },
  )
}
