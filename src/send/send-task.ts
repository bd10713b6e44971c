/** From a planned letter to one that can leave: its text, and its files with a last look at whose they are. */
import { readFile } from 'node:fs/promises'
import type { Selected } from '../build/selection.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import { digest } from '../mail/letter-id.ts'
import type { Job } from '../model/job.ts'
import type { LetterAttachment, LetterContent, OutgoingLetter } from '../model/mail.ts'
import type { MailAccount } from '../model/mail-account.ts'
import type { ClassSendPlan, PlannedLetter } from '../model/send-plan.ts'
import type { PdfReader } from '../node/pdf-reader.ts'
import { protectPdf } from '../node/protect-pdf.ts'
import { checkAttachment } from './check-attachment.ts'
import { composeFor } from './compose-for.ts'
import { filePassword } from './file-password.ts'
import { classPath } from './plan-file.ts'
import type { SendTask } from './send-letters.ts'

/** What a letter of a plan is made of. */
export interface TaskContext {
  readonly job: Job
  readonly account: MailAccount
  readonly work: readonly Selected[]
  /** Where the built files are. */
  readonly out: string
  readonly env: Readonly<Record<string, string | undefined>>
}

export function composePlanned(
  letter: PlannedLetter,
  plan: ClassSendPlan,
  { job, account, work }: TaskContext,
): Outcome<LetterContent> {
  const one = work.find(({ schoolClass }) => schoolClass.label === plan.class)
  const pupil = one?.pupils.find(({ number }) => number === letter.pupil)
  if (!one || !pupil) return failure([])
  const { schoolClass } = one
  return composeFor({ job, account, schoolClass, pupil, files: letter.files, encrypted: plan.encrypted })
}

export function sendTask(
  letter: PlannedLetter,
  plan: ClassSendPlan,
  context: TaskContext,
  reader: PdfReader,
): SendTask {
  return {
    letter,
    classLabel: plan.class,
    run: plan.run,
    prepare: () => prepareLetter(letter, plan, context, reader),
  }
}

async function prepareLetter(
  letter: PlannedLetter,
  plan: ClassSendPlan,
  context: TaskContext,
  reader: PdfReader,
): Promise<Outcome<OutgoingLetter>> {
  const content = composePlanned(letter, plan, context)
  if (!content.ok) return content
  const { subject, text, html } = content.value
  if (digest(JSON.stringify([subject, text, html])) !== letter.content) return failure([otherText(letter)])
  const { job, out, work } = context
  const one = work.find(({ schoolClass }) => schoolClass.label === plan.class)
  const pupil = one?.pupils.find(({ number }) => number === letter.pupil)
  if (!pupil) return failure([])
  const password = plan.encrypted ? filePassword(context.env) : null
  if (password && !password.ok) return password
  const attachments: LetterAttachment[] = []
  for (const { file, name, sha256 } of letter.files) {
    const path = classPath(out, plan.class, file)
    const bytes = new Uint8Array(await readFile(path).catch(() => new Uint8Array()))
    const found = await checkAttachment({ file: path, bytes, sha256, pupil, job }, reader)
    if (found.length > 0) return failure(found)
    attachments.push({ name, bytes: password ? await protectPdf(bytes, password.value) : bytes })
  }
  const { from, replyTo } = plan.account
  return outcome({
    from,
    to: letter.to,
    replyTo,
    messageId: letter.messageId,
    date: plan.created,
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
