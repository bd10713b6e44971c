/** `--eml`: letters as draft files, for whoever wants to send them from a mail program by hand. */
import { readdir } from 'node:fs/promises'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { writeDraft } from '../mail/write-draft.ts'
import { openPdfReader } from '../node/pdf-reader.ts'
import { openStagedOutput } from '../node/staged-output.ts'
import { safePart } from '../print/file-name.ts'
import type { ExitCode } from './io.ts'
import { languageOf } from './io.ts'
import { printDiagnostics } from './report.ts'
import type { MadePlans, SendContext } from './send.runner.ts'
import { lettersRu } from './send.view.ts'
import { sendTask } from './send-task.ts'

/** All drafts appear, or none; every file is looked at as before sending. */
export async function writeDrafts(context: SendContext, folder: string, made: MadePlans): Promise<ExitCode> {
  const { options, io } = context
  const language = languageOf(options.lang, io.env)
  printDiagnostics(made.diagnostics, io, language)
  if (made.plans === null) return 1
  if (await holdsDrafts(folder)) {
    printDiagnostics([draftsThere(folder)], io, language)
    return 1
  }
  const output = await openStagedOutput(folder, process.pid).catch(() => null)
  if (output === null) {
    printDiagnostics([notWritable(folder)], io, language)
    return 1
  }
  const reader = await openPdfReader()
  const found: Diagnostic[] = []
  let count = 0
  for (const plan of made.plans) {
    const before = new Map<number, number>()
    for (const letter of plan.letters) {
      const prepared = await sendTask(letter, plan, context, reader).prepare()
      if (!prepared.ok) {
        found.push(...prepared.diagnostics)
        continue
      }
      // a family with two addresses has two drafts
      const copy = (before.get(letter.pupil) ?? 0) + 1
      before.set(letter.pupil, copy)
      const number = String(letter.pupil).padStart(2, '0')
      const file = `${number}-${safePart(letter.name)}${copy > 1 ? `-${copy}` : ''}.eml`
      await output.write(`${safePart(plan.class)}/${file}`, await writeDraft(prepared.value))
      count += 1
    }
  }
  if (found.length > 0) {
    await output.discard()
    printDiagnostics(found, io, language)
    return 1
  }
  await output.commit([])
  io.err(
    language === 'ru'
      ? `Ничего не отправлено. В папке ${folder}: черновики, ${lettersRu(count)}. Когда отправите, удалите её: там имена и адреса\n`
      : `Nothing was sent. Drafts in ${folder}: ${count}. Delete it when they are sent: names and addresses are in it\n`,
  )
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

function notWritable(folder: string): Diagnostic {
  return error(
    'cli/not-writable',
    { ru: `в папку «${folder}» нельзя писать`, en: `the folder "${folder}" can't be written to` },
    { hint: { ru: 'укажите другую папку: --eml', en: 'name another folder: --eml' } },
  )
}
