/** `pamyatka take`: one of the program's texts becomes the school's own, and what that means. */
import type { Bilingual } from '../../diagnostics/diagnostic.ts'
import { diagnosticView } from '../../diagnostics/diagnostic-view.ts'
import { findJob } from '../../node/find-job.ts'
import { type TakenFile, takeFile } from '../../node/take-file.ts'
import { type ExitCode, type Io, languageOf } from '../io.ts'
import { printJson } from '../print-json.ts'
import { printDiagnostics } from '../report.ts'
import type { TakeOptions } from './parameters.ts'

/** What is taken, and what of the program is hidden by it. */
const KINDS: Readonly<Record<TakenFile['kind'], { readonly what: Bilingual; readonly hides: Bilingual }>> = {
  leaflet: {
    what: { ru: 'памятка', en: 'the leaflet' },
    hides: { ru: 'памятку программы', en: "the program's leaflet" },
  },
  section: {
    what: { ru: 'раздел', en: 'the section' },
    hides: {
      ru: 'раздел программы во всех памятках, где он есть',
      en: "the program's section in every leaflet that has it",
    },
  },
  template: {
    what: { ru: 'шаблон памяток', en: 'the template of leaflets' },
    hides: { ru: 'шаблон программы для всех памяток', en: "the program's template for all leaflets" },
  },
  letter: {
    what: { ru: 'шаблон письма', en: 'the template of letters' },
    hides: { ru: 'шаблон письма из программы', en: "the program's template of letters" },
  },
  theme: {
    what: { ru: 'оформление', en: 'the look' },
    hides: { ru: 'оформление программы для всех памяток', en: "the program's look of all leaflets" },
  },
  words: {
    what: { ru: 'печатные слова', en: 'the printed words' },
    hides: { ru: 'слова программы на всех листах', en: "the program's words on all sheets" },
  },
  portals: {
    what: { ru: 'список порталов', en: 'the list of portals' },
    hides: { ru: 'адреса этих порталов из программы', en: "the program's addresses of these portals" },
  },
}

/** Copies the text, and says what of the program the copy hides. */
export async function runTake({ id, job, json, lang }: TakeOptions, io: Io): Promise<ExitCode> {
  const language = languageOf(lang, io.env)
  const taken = await takeFile(id, findJob(job, null).job)
  if (json) {
    const diagnostics = taken.diagnostics.map((one) => diagnosticView(one, language))
    printJson({ ok: taken.ok, ...(taken.ok ? taken.value : {}), diagnostics }, io)
  } else if (taken.ok) io.err(takenText(taken.value)[language])
  else printDiagnostics(taken.diagnostics, io, language)
  return taken.ok ? 0 : 1
}

function takenText({ kind, id, path, line }: TakenFile): Bilingual {
  const { what, hides } = KINDS[kind]
  if (line !== null) {
    return {
      ru: `готово: ${what.ru} ${id} — в файле ${path}, его можно менять
чтобы печаталось то, что в нём, напишите в файл задания: ${line}
`,
      en: `done: ${what.en} ${id} is in ${path}, to be changed
for the leaflets to be printed with it, write into the job file: ${line}
`,
    }
  }
  return {
    ru: `готово: ${what.ru} ${id} — в файле ${path}, его можно менять
копия закрывает ${hides.ru}: обновления программы сюда больше не дойдут
чтобы вернуть то, что было, удалите или переименуйте этот файл
`,
    en: `done: ${what.en} ${id} is in ${path}, to be changed
the copy hides ${hides.en}: updates of the program reach it no more
to have the program's again, delete or rename this file
`,
  }
}
