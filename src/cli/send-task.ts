/** From a planned letter to one that can leave: its text, and its files with a last look at whose they are. */
import { readFile } from 'node:fs/promises'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import { checkAttachment } from '../mail/check-attachment.ts'
import type { SendTask } from '../mail/send-letters.ts'
import { composeLetter } from '../merge/compose-letter.ts'
import { leafletTitle } from '../model/leaflet-title.ts'
import type { LetterAttachment, LetterContent, OutgoingLetter } from '../model/mail.ts'
import type { ClassSendPlan, PlannedLetter } from '../model/send-plan.ts'
import { encryptPdf } from '../node/encrypt-pdf.ts'
import type { PdfReader } from '../node/pdf-reader.ts'
import { filePassword } from './file-password.ts'
import { classPath } from './send.plans.ts'
import type { SendContext } from './send.runner.ts'

type TaskContext = Pick<SendContext, 'job' | 'account' | 'work' | 'options' | 'io'>

export function composePlanned(
  letter: PlannedLetter,
  plan: ClassSendPlan,
  { job, account, work }: TaskContext,
): Outcome<LetterContent> {
  const one = work.find(({ schoolClass }) => schoolClass.label === plan.class)
  const pupil = one?.pupils.find(({ number }) => number === letter.pupil)
  if (!one || !pupil) return failure([])
  const attached = letter.files.map(({ leaflet, name }) => ({
    id: leaflet,
    title: leafletTitle(job, leaflet),
    fileName: name,
  }))
  return composeLetter(job, one.schoolClass, pupil, attached, account.template)
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
