/** Why a plan isn't sent: it has changed since it was looked at, another number of letters was confirmed, or the ledger forbids it. */

import type { Sha256 } from '../build/build-world.ts'
import { type Bilingual, type Diagnostic, error, warning } from '../diagnostics/diagnostic.ts'
import type { TakenOver } from '../mail/take-over-ledgers.ts'
import type { LockHolder } from '../model/file-lock.ts'
import type { ClassSendPlan } from '../model/send-plan.ts'
import { changedParts, type PlanPart, sealOf } from './seal.ts'

const PARTS: Readonly<Record<PlanPart, Bilingual>> = {
  letters: { ru: 'список писем', en: 'the list of letters' },
  held: { ru: 'кому письма не будет', en: 'who gets no letter' },
  files: { ru: 'файлы памяток', en: 'the leaflets' },
  text: { ru: 'текст письма', en: 'the text of the letter' },
  template: { ru: 'шаблон письма', en: 'the template' },
  names: { ru: 'списки классов', en: 'the class lists' },
  account: { ru: 'ящик или адрес для ответов', en: 'the account or the address for answers' },
  limits: { ru: 'пределы отправки', en: 'the limits' },
  run: { ru: 'класс или рассылка', en: 'the class or the run' },
}

/** A warning that names the parts in which a plan differs from the last one; none where both have one seal. */
export async function changedPlan(
  before: ClassSendPlan,
  now: ClassSendPlan,
  sha256: Sha256,
): Promise<readonly Diagnostic[]> {
  if ((await sealOf(before, sha256)) === (await sealOf(now, sha256))) return []
  const parts = changedParts(before, now)
  const [ru, en] = (['ru', 'en'] as const).map((language) => parts.map((part) => PARTS[part][language]).join(', '))
  return [
    error(
      'mail/seal-broken',
      {
        ru: `с тех пор как составлен план класса ${before.class}, изменилось: ${ru}`,
        en: `since the plan of class ${before.class} was made, something has changed: ${en}`,
      },
      {
        hint: {
          ru: 'посмотрите новый план: та же команда без --confirm; если вы ничего не меняли, прошлый план был с другими --pupil или --leaflet',
          en: 'look at a new plan: the same command without --confirm; if nothing was changed, the last plan had other --pupil or --leaflet',
        },
      },
    ),
  ]
}

/** @param given how many a person has confirmed; `count`: how many the plans have */
export function wrongNumber(given: number, count: number): Diagnostic {
  return error(
    'mail/wrong-number',
    {
      ru: `в плане писем ${count}, а подтверждено ${given}`,
      en: `the plan has ${count} letters, and ${given} were confirmed`,
    },
    {
      hint: {
        ru: 'прочитайте план ещё раз (та же команда без --confirm) и напишите число из его последней строки',
        en: 'read the plan again (the same command without --confirm) and write the number in its last line',
      },
    },
  )
}

/** @param file the lock, which somebody else has */
export function otherRun({ holder, host }: LockHolder, file: string): Diagnostic {
  const [ruWhere, enWhere] = host === null ? ['', ''] : [` на компьютере ${host}`, ` on the computer ${host}`]
  return error(
    'mail/other-run',
    {
      ru: `рассылка уже идёт: процесс ${holder}${ruWhere}`,
      en: `letters are being sent already, by process ${holder}${enWhere}`,
    },
    {
      place: { file },
      hint: {
        ru: 'дождитесь её конца; если никто ничего не отправляет, удалите этот файл',
        en: 'wait for its end; if nothing is being sent, delete this file',
      },
    },
  )
}

/** @param file the ledger; with the lines that can't be read, from 1, of which the first is named */
export function damagedLedger(file: string, [line = 1]: readonly number[]): Diagnostic {
  return error(
    'mail/ledger-damaged',
    {
      ru: 'журнал отправки повреждён: неизвестно, кому письма уже ушли',
      en: 'the ledger is damaged: it is unknown to whom letters have left',
    },
    {
      place: { file, line },
      hint: {
        ru: 'верните файл из копии; править его руками нельзя',
        en: "restore the file from a copy; it can't be edited by hand",
      },
    },
  )
}

/** Diagnostics of the ledgers of older versions; errors where the recipients so far can't be known. */
export function ledgersTakenOver(found: readonly TakenOver[], ledger: string): readonly Diagnostic[] {
  return found.map((one) => {
    if (one.kind === 'damaged') return damagedLedger(one.file, one.lines)
    if (one.kind === 'locked') return otherRun(one, one.file)
    return ledgerTakenOver(one.file, ledger, one.letters)
  })
}

/** @param letters how many the job's ledger didn't know */
function ledgerTakenOver(older: string, ledger: string, letters: number): Diagnostic {
  return warning(
    'mail/ledger-taken-over',
    {
      ru: `журнал отправки ${older} переписан в ${ledger}; писем, о которых тот не знал: ${letters}`,
      en: `the ledger ${older} was taken over into ${ledger}; letters that were not known there: ${letters}`,
    },
    {
      hint: {
        ru: 'теперь журнал лежит рядом с заданием; старый файл остался на месте, больше он не нужен',
        en: 'the ledger is now beside the job; the older file was left where it is, and is needed no more',
      },
    },
  )
}

/** The error while the server has blocked the account. @param until ISO 8601 */
export function paused(until: string): Diagnostic {
  return error(
    'mail/paused',
    {
      ru: `сервер закрыл отправку; до ${localTime(until)} ничего не отправляется`,
      en: `the server has blocked the account; nothing is sent before ${localTime(until)}`,
    },
    {
      hint: {
        ru: 'подождите: новая попытка продлевает запрет; если служба его уже сняла, добавьте --despite-pause',
        en: 'trying again prolongs a block; if it is lifted, add --despite-pause',
      },
    },
  )
}

/**
 * A moment as people write it: local time, to the minute.
 *
 * @example localTime('2026-09-01T15:00:00Z') // '2026-09-01 20:00' in Yekaterinburg
 */
export function localTime(iso: string): string {
  const date = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`
}
