/** A trial: letters of a sample, each as its family would get it, to the teacher's own address and no other. */
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { isMailAddress } from '../mail/mail-address.ts'
import { maskAddress } from '../mail/mask.ts'
import type { Job } from '../model/job.ts'
import type { ClassSendPlan, PlannedLetter } from '../model/send-plan.ts'
import { mailboxKey } from '../rules/mailboxes.ts'
import { messageIdOf, shortSum } from './letter-id.ts'
import type { Mailing } from './mailing.ts'
import type { SendTask } from './send-letters.ts'
import { sendTask, type TaskTools } from './send-task.ts'
import { type RunOptions, type SendWatch, type SentRun, sendUnderLedger } from './send-under-ledger.ts'
import type { SendWorld } from './send-world.ts'

/** Trials are in the ledger as a run of this name: they count to the limits of the account. */
const TRY_RUN = 'try'

export interface Trial extends RunOptions {
  /** Null: the teacher's of each class. */
  readonly address: string | null
  /** How many letters. */
  readonly sample: number
}

export interface TriedRun extends SentRun {
  /** Where the letters went. */
  readonly addresses: readonly string[]
  /** The address won't do: nothing was tried. */
  readonly isMisdirected: boolean
}

/** @param plans whose first letters are tried, without their families' addresses */
export async function tryLetters(
  plans: readonly ClassSendPlan[],
  mailing: Mailing,
  { address, sample, despitePause }: Trial,
  world: SendWorld,
  watch: SendWatch,
): Promise<TriedRun> {
  const addressed = plans.flatMap((plan) => {
    const own = address ?? plan.account.replyTo?.address ?? null
    return own !== null && isMailAddress(own) ? [{ plan, own }] : []
  })
  const wrong =
    addressed.length < plans.length
      ? [noOwnAddress()]
      : addressed.flatMap(({ own }) => (isFamilys(own, mailing.job) ? [familysAddress(own)] : []))
  if (wrong.length > 0) return { run: null, diagnostics: wrong, addresses: [], isMisdirected: true }
  const chosen = addressed
    .flatMap(({ plan, own }) => plan.letters.map((letter) => ({ letter, plan, own })))
    .slice(0, sample)
  const moment = world.clock.now()
  const sent = await sendUnderLedger(mailing, { despitePause }, world, watch, async (_ledger, reader) => {
    const tasks: SendTask[] = []
    for (const { letter, plan, own } of chosen) {
      const id = await shortSum([TRY_RUN, moment, letter.id], world.sha256)
      tasks.push(tryTask({ ...letter, id, to: own }, maskAddress(letter.to), plan, { mailing, reader, world }))
    }
    return { tasks, notices: [], waiting: 0, earlier: 0, refused: 0, unfinished: false }
  })
  return { ...sent, addresses: [...new Set(chosen.map(({ own }) => own))], isMisdirected: false }
}

/** A teacher whose own child is in the lists may still have the letters of others; no one else may. */
function isFamilys(address: string, { classes }: Pick<Job, 'classes'>): boolean {
  const key = mailboxKey(address)
  if (classes.some(({ teacher }) => teacher.email !== '' && mailboxKey(teacher.email) === key)) return false
  return classes.some(({ pupils }) => pupils.some(({ emails }) => emails.some((one) => mailboxKey(one) === key)))
}

/** @param family masked: no address of a family, not even here, since the letter is read by others than the family */
function tryTask(letter: PlannedLetter, family: string, plan: ClassSendPlan, tools: TaskTools): SendTask {
  const messageId = messageIdOf(letter.id, plan.account.from.address)
  const task = sendTask({ ...letter, messageId }, { ...plan, run: TRY_RUN }, tools)
  return {
    ...task,
    prepare: async () => {
      const prepared = await task.prepare()
      if (!prepared.ok) return prepared
      const { content } = prepared.value
      const subject = `[Проба, для ${letter.name}, ${plan.class}: ${family}] ${content.subject}`
      return { ...prepared, value: { ...prepared.value, content: { ...content, subject } } }
    },
  }
}

function noOwnAddress(): Diagnostic {
  return error(
    'mail/no-own-address',
    { ru: 'неизвестно, на какой адрес отправить пробу', en: 'the address for the trial is missing' },
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
