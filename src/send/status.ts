/** The state of every letter of the plans, and the table of it for Excel. */
import { type Bilingual, type Diagnostic, warning } from '../diagnostics/diagnostic.ts'
import { type FileRefusal, fileRefusal } from '../diagnostics/file-refusal.ts'
import { maskAddress } from '../mail/mask.ts'
import type { Ledger } from '../mail/read-ledger.ts'
import type { LetterState } from '../model/ledger.ts'
import type { ClassSendPlan } from '../model/send-plan.ts'
import { leafletTitle } from '../rules/leaflet-title.ts'
import type { Mailing } from './mailing.ts'
import { loadPlan } from './plan-file.ts'
import { damagedLedger } from './refusals.ts'
import { reportCsv } from './report-csv.ts'
import type { SendWorld } from './send-world.ts'

export interface LetterStatusRow {
  readonly classLabel: string
  readonly pupil: number
  readonly name: string
  /** Masked. */
  readonly to: string
  /** Ids of the leaflets. */
  readonly leaflets: readonly string[]
  readonly state: LetterState
  /** ISO 8601; null where nothing has happened. */
  readonly at: string | null
  /** Of the server; empty where it wasn't asked. */
  readonly answer: string
}

export interface MailingStatus {
  /** null where no class has a plan. */
  readonly rows: readonly LetterStatusRow[] | null
  /** Classes without a plan, a damaged ledger, and a table that could not be written. */
  readonly diagnostics: readonly Diagnostic[]
  /** Every class has a plan, and all its letters were accepted. */
  readonly isDone: boolean
}

/** The state of every letter of the stored plans, as the ledger has it. Also writes the table for Excel anew. */
export async function mailingStatus(mailing: Mailing, world: SendWorld): Promise<MailingStatus> {
  const { post } = world
  const loaded = await Promise.all(mailing.work.map(({ schoolClass }) => loadPlan(schoolClass.label, world)))
  const missing = loaded.flatMap(({ diagnostics }) => diagnostics)
  const plans = loaded.flatMap((one) => (one.ok ? [one.value] : []))
  if (plans.length === 0) return { rows: null, diagnostics: missing, isDone: false }
  const ledger = await post.loadLedger()
  const damaged = ledger.damaged.length > 0 ? [damagedLedger(post.paths.ledger, ledger.damaged)] : []
  const rows = statusRows(plans, ledger)
  const isKnown = missing.length === 0 && damaged.length === 0
  return {
    rows,
    diagnostics: [...missing, ...damaged, ...(await writeReport(rows, mailing, world))],
    isDone: isKnown && rows.every(({ state }) => state === 'accepted'),
  }
}

/** What the states of letters are called. */
export const STATE_WORDS: Readonly<Record<LetterState, Bilingual>> = {
  planned: { ru: 'ещё не отправлено', en: 'not sent yet' },
  sending: { ru: 'отправляется', en: 'being sent' },
  accepted: { ru: 'принято сервером', en: 'accepted' },
  rejected: { ru: 'сервер отказал', en: 'rejected' },
  deferred: { ru: 'отложено', en: 'deferred' },
  uncertain: { ru: 'неясно: ответа сервера нет', en: 'uncertain: no answer' },
}

/**
 * Writes the table of all letters and their states for Excel. It is a view of the ledger: where it can't be written, what was sent is
 * known all the same.
 *
 * @returns a warning where the file can't be replaced
 */
export async function writeReport(
  rows: readonly LetterStatusRow[],
  { job }: Mailing,
  { post }: Pick<SendWorld, 'post'>,
): Promise<readonly Diagnostic[]> {
  const table = rows.map(({ classLabel, pupil, name, to, leaflets, state, at, answer }) => ({
    className: classLabel,
    number: pupil,
    name,
    address: to,
    leaflets: leaflets.map((id) => leafletTitle(job, id)),
    state: STATE_WORDS[state].ru,
    when: at,
    answer,
  }))
  try {
    await post.writeReport(reportCsv(table))
    return []
  } catch (cause) {
    const refusal = fileRefusal(cause)
    if (refusal === null) throw cause
    return [reportNotWritten(post.paths.report, refusal)]
  }
}

function reportNotWritten(file: string, { reason, hint }: FileRefusal): Diagnostic {
  return warning(
    'mail/report-not-written',
    { ru: `отчёт для Excel не обновлён: ${reason.ru}`, en: `the table for Excel was not written anew: ${reason.en}` },
    {
      place: { file },
      hint: { ru: `${hint.ru}: send --status`, en: `${hint.en}: send --status` },
    },
  )
}

/** The letters of the plans, each with what the ledger says of it. */
export function statusRows(plans: readonly ClassSendPlan[], { letters: known }: Ledger): readonly LetterStatusRow[] {
  return plans.flatMap((plan) =>
    plan.letters.map(({ id, pupil, name, to, files }) => {
      const { state = 'planned', last = null } = known.get(id) ?? {}
      return {
        classLabel: plan.class,
        pupil,
        name,
        to: maskAddress(to),
        leaflets: files.map(({ leaflet }) => leaflet),
        state,
        at: last?.at ?? null,
        answer: last?.answer ?? '',
      }
    }),
  )
}
