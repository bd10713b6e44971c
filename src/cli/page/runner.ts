/** `pamyatka page`: the teacher's page of a school, or of none, as one HTML file. */
import { existsSync } from 'node:fs'
import { diagnosticView } from '../../diagnostics/diagnostic-view.ts'
import { openJobFiles } from '../../node/job-files.ts'
import { pageTools, readPageLists, readPageParts, writePage } from '../../node/page-parts.ts'
import { createWorld } from '../../node/world.ts'
import { makeKit } from '../../page/make-kit.ts'
import { pageHtml } from '../../page/page-html.ts'
import { type ExitCode, type Io, languageOf } from '../io.ts'
import { placed } from '../places.ts'
import { printJson } from '../print-json.ts'
import { printDiagnostics } from '../report.ts'
import type { PageOptions } from './parameters.ts'

/** The same page for the same folder and day. */
const NAME = 'pamyatka.html'

/** Nothing is written where a text of the school or of the program is wrong. */
export async function runPage(typed: PageOptions, io: Io): Promise<ExitCode> {
  const language = languageOf(typed.lang, io.env)
  const { job, out } = placed(typed)
  const { name, files } = openJobFiles(job)
  const world = await createWorld()
  const { version } = world
  const jobFile = existsSync(job) ? name : null
  const kit = await makeKit({ files, jobFile, world, version, today: io.today, ...(await readPageLists()) })
  const path = `${out}/${NAME}`
  const text = kit.ok ? pageHtml(kit.value, { ...(await readPageParts()), fonts: world.fonts }, pageTools) : null
  if (text !== null) await writePage(path, text)
  if (typed.json) {
    const diagnostics = kit.diagnostics.map((one) => diagnosticView(one, language))
    printJson({ ok: kit.ok, file: text === null ? null : path, diagnostics }, io)
  } else if (text === null) printDiagnostics(kit.diagnostics, io, language)
  else {
    const size = (new TextEncoder().encode(text).length / 1e6).toFixed(1)
    io.err(
      {
        ru: `готово: ${path}, ${size.replace('.', ',')} МБ; откройте этот файл в браузере или отдайте учителям\n`,
        en: `done: ${path}, ${size} MB; open this file in a browser, or hand it to the teachers\n`,
      }[language],
    )
  }
  return kit.ok ? 0 : 1
}
