/** `--to-me`: letters of a sample, each as its family would get it, to the teacher's own address and nobody else's. */
import { type Diagnostic, error, type Language } from '../../diagnostics/diagnostic.ts'
import { digest, messageIdOf } from '../../mail/letter-id.ts'
import { isMailAddress } from '../../mail/mail-address.ts'
import { maskAddress } from '../../mail/mask.ts'
import type { Job } from '../../model/job.ts'
import { mailboxKey } from '../../model/mailbox-key.ts'
import type { ClassSendPlan, PlannedLetter } from '../../model/send-plan.ts'
import { sendTask } from '../../send/send-task.ts'
import type { ExitCode } from '../io.ts'
import type { SendContext } from './context.ts'
import type { SendMode } from './mode.ts'
import { withLedger } from './with-ledger.ts'

type TryMode = Extract<SendMode, { readonly kind: 'to-me' }>

/** Tries stand in the ledger as a run of this name: they count to the limits of the account. */
const TRY_RUN = 'try'

export async function tryLetters(
  context: SendContext,
  mode: TryMode,
  plans: readonly ClassSendPlan[],
): Promise<ExitCode> {
  const { clock, job, language, talk } = context
  const addresses = plans.map((plan) => mode.address ?? plan.account.replyTo?.address ?? '')
  const wrong = addresses.every(isMailAddress)
    ? addresses.flatMap((address) => (isFamilys(address, job) ? [familysAddress(address)] : []))
    : [noOwnAddress()]
  if (wrong.length > 0) {
    talk.diagnostics(wrong)
    return 2
  }
  const chosen = plans
    .flatMap((plan, index) => plan.letters.map((letter) => ({ letter, plan, own: addresses[index] ?? '' })))
    .slice(0, mode.sample)
  const moment = clock.now()
  const code = await withLedger(context, async (_ledger, reader) => ({
    waiting: 0,
    earlier: 0,
    refused: 0,
    unfinished: false,
    tasks: chosen.map(({ letter, plan, own }) => tryTask(letter, plan, own, moment, context, reader)),
  }))
  const own = [...new Set(chosen.map((one) => one.own))].join(', ')
  if (code === 0) talk.result({}, { err: tried(own, language) })
  return code
}

/** A teacher whose own child is in the lists may still have the letters of others; nobody else may. */
function isFamilys(address: string, { classes }: Pick<Job, 'classes'>): boolean {
  const key = mailboxKey(address)
  if (classes.some(({ teacher }) => teacher.email !== '' && mailboxKey(teacher.email) === key)) return false
  return classes.some(({ pupils }) => pupils.some(({ emails }) => emails.some((one) => mailboxKey(one) === key)))
}

function tryTask(
  letter: PlannedLetter,
  plan: ClassSendPlan,
  own: string,
  moment: number,
  context: SendContext,
  reader: Parameters<typeof sendTask>[3],
) {
  const id = digest(JSON.stringify([TRY_RUN, moment, letter.id])).slice(0, 24)
  const mine = { ...letter, id, to: own, messageId: messageIdOf(id, plan.account.from.address) }
  const task = sendTask(mine, { ...plan, run: TRY_RUN }, context, reader)
  return {
    ...task,
    prepare: async () => {
      const prepared = await task.prepare()
      if (!prepared.ok) return prepared
      const { content } = prepared.value
      // no address of a family, not even here: the letter is read by others than the family
      const subject = `[Проба, для ${letter.name}, ${plan.class}: ${maskAddress(letter.to)}] ${content.subject}`
      return { ...prepared, value: { ...prepared.value, content: { ...content, subject } } }
    },
  }
}

function tried(own: string, language: Language): string {
  return language === 'ru'
    ? `Проба ушла на ${own}, семьям ничего не отправлено. Откройте письма и вложения; не видно письма — загляните в «Спам»\n`
    : `The trial went to ${own}, nothing to the families. Open the letters and files; look for them among spam too\n`
}

function noOwnAddress(): Diagnostic {
  return error(
    'mail/no-own-address',
    { ru: 'неизвестно, на какой адрес отправить пробу', en: 'nobody knows the address for the trial' },
    {
      hint: {
        ru: 'напишите адрес после --to-me или впишите учителю email: в job.yaml',
        en: 'write the address after --to-me, or give the teacher an email: in job.yaml',
      },
    },
  )
}

function familysAddress(address: string): Diagnostic {
  return error(
    'mail/familys-address',
    {
      ru: `${maskAddress(address)} — адрес семьи из списка; проба с письмами других семей туда не уйдёт`,
      en: `${maskAddress(address)} is the address of a family in the lists; letters of other families aren't sent there`,
    },
    {
      hint: {
        ru: 'назовите свой адрес: --to-me имя@school.example',
        en: 'name your own address: --to-me name@school.example',
      },
    },
  )
}
