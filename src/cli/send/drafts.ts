/** `--eml`: letters as draft files, for whoever wants to send them from a mail program by hand. */
import { readdir } from 'node:fs/promises'
import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import { loadLedger } from '../../mail/ledger-file.ts'
import { writeDraft } from '../../mail/write-message.ts'
import type { ClassSendPlan } from '../../model/send-plan.ts'
import { openPdfReader } from '../../node/pdf-reader.ts'
import { openStagedOutput } from '../../node/staged-output.ts'
import { safePart } from '../../print/file-name.ts'
import { sendTask } from '../../send/send-task.ts'
import type { ExitCode } from '../io.ts'
import type { SendContext } from './context.ts'
import { lettersRu } from './words.ts'

/** All drafts appear, or none; every file is looked at as before sending. Readable for their owner alone. */
export async function writeDrafts(
  context: SendContext,
  folder: string,
  plans: readonly ClassSendPlan[],
): Promise<ExitCode> {
  const { paths, language, talk } = context
  const refuse = (...diagnostics: readonly Diagnostic[]): ExitCode => {
    talk.diagnostics(diagnostics)
    return 1
  }
  if (await holdsDrafts(folder)) return refuse(draftsThere(folder))
  const { letters: known } = await loadLedger(paths.ledger)
  const sent = plans.flatMap(({ letters }) => letters).filter(({ id }) => known.get(id)?.state === 'accepted').length
  if (sent > 0) talk.diagnostics([alreadySent(sent)])
  const output = await openStagedOutput(folder, process.pid).catch(() => null)
  if (output === null) return refuse(notWritable(folder))
  const reader = await openPdfReader()
  const found: Diagnostic[] = []
  let count = 0
  for (const plan of plans) {
    const copies = new Map<number, number>()
    for (const letter of plan.letters) {
      const prepared = await sendTask(letter, plan, context, reader).prepare()
      if (!prepared.ok) {
        found.push(...prepared.diagnostics)
        continue
      }
      // a family with two addresses has two drafts
      const copy = (copies.get(letter.pupil) ?? 0) + 1
      copies.set(letter.pupil, copy)
      const number = String(letter.pupil).padStart(2, '0')
      const file = `${number}-${safePart(letter.name)}${copy > 1 ? `-${copy}` : ''}.eml`
      await output.write(`${safePart(plan.class)}/${file}`, await writeDraft(prepared.value))
      count += 1
    }
  }
  if (found.length > 0) {
    await output.discard()
    return refuse(...found)
  }
  await output.commit([])
  const err =
    language === 'ru'
      ? `Ничего не отправлено. В папке ${folder}: черновики, ${lettersRu(count)}. Когда отправите, удалите её: там имена и адреса\n`
      : `Nothing was sent. Drafts in ${folder}: ${count}. Delete it when they are sent: names and addresses are in it\n`
  talk.result({ folder, drafts: count }, { err })
  return 0
}

/** A draft of an earlier run may have an address that was mended since; whoever opens the folder would send both. */
async function holdsDrafts(folder: string): Promise<boolean> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => [])
  return names.some((name) => name.toLowerCase().endsWith('.eml'))
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

function notWritable(folder: string): Diagnostic {
  return error(
    'cli/not-writable',
    { ru: `в папку «${folder}» нельзя писать`, en: `the folder "${folder}" can't be written to` },
    { hint: { ru: 'укажите другую папку: --eml', en: 'name another folder: --eml' } },
  )
}
