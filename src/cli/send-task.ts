/** From a planned letter to one that can leave: its text, and its files with a last look at whose they are. */
import { readFile } from 'node:fs/promises'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import { checkAttachment } from '../mail/check-attachment.ts'
import { digest } from '../mail/letter-id.ts'
import type { SendTask } from '../mail/send-letters.ts'
import type { LetterAttachment, LetterContent, OutgoingLetter } from '../model/mail.ts'
import type { ClassSendPlan, PlannedLetter } from '../model/send-plan.ts'
import { encryptPdf } from '../node/encrypt-pdf.ts'
import type { PdfReader } from '../node/pdf-reader.ts'
import { composeFor } from './compose-for.ts'
import { filePassword } from './file-password.ts'
import type { SendContext } from './send-context.ts'
import { classPath } from './send-plan-file.ts'

type TaskContext = Pick<SendContext, 'job' | 'account' | 'work' | 'options' | 'io'>

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
  const { job, options, work } = context
  const one = work.find(({ schoolClass }) => schoolClass.label === plan.class)
  const pupil = one?.pupils.find(({ number }) => number === letter.pupil)
  if (!pupil) return failure([])
  const password = plan.encrypted ? filePassword(context.io.env) : null
  if (password && !password.ok) return password
  const attachments: LetterAttachment[] = []
  for (const { file, name, sha256 } of letter.files) {
    const path = classPath(options.out, plan.class, file)
    const bytes = new Uint8Array(await readFile(path).catch(() => new Uint8Array()))
    const found = await checkAttachment({ file: path, bytes, sha256, pupil, job }, reader)
    if (found.length > 0) return failure(found)
    attachments.push({ name, bytes: password ? await encryptPdf(bytes, password.value) : bytes })
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
