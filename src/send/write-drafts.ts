/** Letters as draft files, to be sent from a mail program by hand. */

import { openOutput } from '../build/open-output.ts'
import { type Diagnostic, error, warning } from '../diagnostics/diagnostic.ts'
import { present } from '../diagnostics/impossible.ts'
import { notPlaced, refused } from '../diagnostics/not-placed.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import { writeDraft } from '../mail/write-draft.ts'
import type { Output } from '../model/output.ts'
import type { ClassSendPlan } from '../model/send-plan.ts'
import { fileStems, safePart } from '../print/file-name.ts'
import { type Mailing, workOf } from './mailing.ts'
import { sendTask, type TaskTools } from './send-task.ts'
import type { SendWorld } from './send-world.ts'

/**
 * All drafts appear, or none; every file is looked at as before sending. Readable for their owner alone.
 *
 * @param folder as typed
 * @returns how many; an error where the folder can't be used, or with everything that speaks against a letter
 */
export async function writeDrafts(
  plans: readonly ClassSendPlan[],
  mailing: Mailing,
  folder: string,
  world: SendWorld,
): Promise<Outcome<number>> {
  // a draft of an earlier run may have an address that was mended since; the person who opens the folder would send both
  if (await world.holdsFiles(folder, '.eml')) return failure([draftsThere(folder)])
  const { letters: known } = await world.post.loadLedger()
  const sent = plans.flatMap(({ letters }) => letters).filter(({ id }) => known.get(id)?.state === 'accepted').length
  const warnings = sent > 0 ? [alreadySent(sent)] : []
  const opened = await openOutput(folder, '--eml', world)
  if (!opened.ok) return failure([...warnings, ...opened.diagnostics])
  const output = opened.value
  try {
    const tools = { mailing, reader: await world.openPdfReader(), world }
    const written = await writeLetters(plans, tools, output)
    const placed = written.ok ? await output.commit() : null
    if (placed?.ok === false) return failure([...warnings, notPlaced(placed.fault, output.display)])
    return { ...written, diagnostics: [...warnings, ...written.diagnostics] }
  } catch (cause) {
    return failure([...warnings, refused(cause, { file: folder })])
  } finally {
    // what was not put in place: names and addresses of families
    await output.close()
  }
}

async function writeLetters(
  plans: readonly ClassSendPlan[],
  tools: TaskTools,
  output: Output,
): Promise<Outcome<number>> {
  const found: Diagnostic[] = []
  let count = 0
  for (const plan of plans) {
    const stems = fileStems(workOf(plan, tools.mailing).schoolClass.pupils)
    const copies = new Map<number, number>()
    for (const letter of plan.letters) {
      const prepared = await sendTask(letter, plan, tools).prepare()
      if (!prepared.ok) {
        found.push(...prepared.diagnostics)
        continue
      }
      // a family with two addresses has two drafts
      const copy = (copies.get(letter.pupil) ?? 0) + 1
      copies.set(letter.pupil, copy)
      const stem = present(stems.get(letter.pupil), 'a name for the file of each pupil')
      const file = copy > 1 ? `${stem} (${copy}).eml` : `${stem}.eml`
      await output.write(`${safePart(plan.class)}/${file}`, writeDraft(prepared.value))
      count += 1
    }
  }
  return found.length > 0 ? failure(found) : outcome(count)
}

function draftsThere(folder: string): Diagnostic {
  return error(
    'mail/drafts-there',
    {
      ru: `в папке «${folder}» уже лежат черновики`,
      en: `the folder "${folder}" holds drafts already`,
    },
    {
      hint: {
        ru: 'удалите её или назовите новую: в старых черновиках могут быть прежние адреса',
        en: 'delete it or name a new one: old drafts may have addresses that were mended since',
      },
    },
  )
}

function alreadySent(count: number): Diagnostic {
  return warning(
    'mail/already-sent',
    {
      ru: `из этих писем уже отправлено программой: ${count}`,
      en: `of these letters the program has sent already: ${count}`,
    },
    {
      hint: {
        ru: 'кому отправлено, покажет --status; эти черновики удалите',
        en: '--status shows to whom; delete their drafts',
      },
    },
  )
}
