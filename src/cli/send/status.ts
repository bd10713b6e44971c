/** The state of every letter of the plans: on the screen, and as a table for Excel. */
import { rename, writeFile } from 'node:fs/promises'
import { loadLedger } from '../../mail/ledger-file.ts'
import { maskAddress } from '../../mail/mask.ts'
import type { Ledger } from '../../mail/read-ledger.ts'
import { leafletTitle } from '../../model/leaflet-title.ts'
import type { ClassSendPlan } from '../../model/send-plan.ts'
import { loadPlan } from '../../send/plan-file.ts'
import { damagedLedger } from '../../send/refusals.ts'
import { reportCsv } from '../../send/report-csv.ts'
import type { ExitCode } from '../io.ts'
import type { SendContext } from './context.ts'
import { type StatusRow, statusText } from './status-view.ts'
import { stateWords } from './words.ts'

/** @returns 0 where every class has a plan, and all its letters were accepted */
export async function showStatus(context: SendContext): Promise<ExitCode> {
  const { options, language, talk, work } = context
  const loaded = await Promise.all(work.map(({ schoolClass }) => loadPlan(options.out, schoolClass.label)))
  talk.diagnostics(loaded.flatMap(({ diagnostics }) => diagnostics))
  const plans = loaded.flatMap((one) => (one.ok ? [one.value.plan] : []))
  if (plans.length === 0) return 1
  const path = context.paths.ledger
  const ledger = await loadLedger(path)
  if (ledger.damaged.length > 0) talk.diagnostics([damagedLedger(path, ledger.damaged)])
  const rows = statusRows(plans, ledger)
  const report = await writeReport(context, plans)
  const letters = rows.map(({ classLabel, pupil, to, state, at, answer }) => ({
    class: classLabel,
    pupil,
    to,
    state,
    at,
    answer,
  }))
  talk.result({ report, letters }, { out: statusText(rows, language), err: `${report}\n` })
  const whole = plans.length === loaded.length && ledger.damaged.length === 0
  return whole && rows.every(({ state }) => state === 'accepted') ? 0 : 1
}

/**
 * Appears whole, for its owner alone.
 *
 * @returns the path of the file
 */
export async function writeReport({ job, paths }: SendContext, plans: readonly ClassSendPlan[]): Promise<string> {
  const rows = statusRows(plans, await loadLedger(paths.ledger))
  const leaflets = plans.flatMap((plan) =>
    plan.letters.map(({ files }) => files.map(({ leaflet }) => leafletTitle(job, leaflet))),
  )
  const csv = reportCsv(
    rows.map(({ classLabel, pupil, name, to, state, at, answer }, index) => ({
      className: classLabel,
      number: pupil,
      name,
      address: to,
      leaflets: leaflets[index] ?? [],
      state: stateWords(state, 'ru'),
      when: at,
      answer,
    })),
  )
  const beside = `${paths.report}.${process.pid}`
  await writeFile(beside, csv, { mode: 0o600 })
  await rename(beside, paths.report)
  return paths.report
}

function statusRows(plans: readonly ClassSendPlan[], ledger: Ledger): readonly StatusRow[] {
  return plans.flatMap((plan) =>
    plan.letters.map((letter) => {
      const known = ledger.letters.get(letter.id)
      return {
        classLabel: plan.class,
        pupil: letter.pupil,
        name: letter.name,
        to: maskAddress(letter.to),
        state: known?.state ?? 'planned',
        at: known?.last?.at ?? null,
        answer: known?.last?.answer ?? '',
      }
    }),
  )
}
