/** `pamyatka init`: a folder from which leaflets can be built at once, and what to do with it. */
import { join, normalize, sep } from 'node:path'
import type { Language } from '../../diagnostics/diagnostic.ts'
import { diagnosticView } from '../../diagnostics/diagnostic-view.ts'
import { makeSchoolFolder } from '../../node/make-school-folder.ts'
import { type ExitCode, type Io, languageOf } from '../io.ts'
import { printJson } from '../print-json.ts'
import { printDiagnostics } from '../report.ts'
import type { InitOptions } from './parameters.ts'

const USUAL_FOLDER = { ru: 'памятки', en: 'pamyatki' } as const

/** Makes the folder whole or not at all; a folder that holds a job is left as it is. */
export async function runInit({ folder, json, lang }: InitOptions, io: Io): Promise<ExitCode> {
  const language = languageOf(lang, io.env)
  const path = folder ?? USUAL_FOLDER[language]
  const made = await makeSchoolFolder(path)
  if (json) {
    const diagnostics = made.diagnostics.map((one) => diagnosticView(one, language))
    printJson({ ok: made.ok, folder: path, files: made.ok ? made.value : [], diagnostics }, io)
  } else if (made.ok) io.err(nextSteps(path, io, language))
  else printDiagnostics(made.diagnostics, io, language)
  return made.ok ? 0 : 1
}

/** What is in the folder, and what to type next. */
function nextSteps(folder: string, { env }: Io, language: Language): string {
  // npx sets this variable for the program that it runs
  const program = env.npm_lifecycle_event === 'npx' ? 'npx pamyatka' : 'pamyatka'
  const out = join(folder, 'out').replaceAll(sep, '/')
  const enter = normalize(folder) === '.' ? [] : [`   cd ${/\s/.test(folder) ? `"${folder}"` : folder}`]
  const lines = {
    ru: [
      `готово: папка «${folder}»`,
      '   job.yaml                   что напечатать, для кого и к какому собранию',
      '   school.yaml                имя и контакты школы',
      '   classes/5А-пример.xlsx     выдуманные ученики, чтобы было что собрать',
      '   classes/Новый-класс.xlsx   чистый список: заполните его или положите рядом свой',
      '   ЧИТАЙ-МЕНЯ.md              что здесь лежит и что делать дальше',
      'посмотрите, что получится:',
      ...enter,
      `   ${program} build`,
      `памятки появятся в папке «${out}»; потом впишите свою школу в school.yaml, а собрание и класс — в job.yaml`,
    ],
    en: [
      `done: the folder “${folder}”`,
      '   job.yaml                   what to print, for whom, for which meeting',
      '   school.yaml                the name and contacts of the school',
      '   classes/5А-пример.xlsx     invented pupils, so that there is something to build',
      '   classes/Новый-класс.xlsx   an empty list: fill it in, or put your own beside it',
      '   ЧИТАЙ-МЕНЯ.md              what is here and what to do next, in Russian',
      'see what comes of it:',
      ...enter,
      `   ${program} build`,
      `the leaflets will be in “${out}”; then write your school into school.yaml, the meeting and the class into job.yaml`,
    ],
  }[language]
  return lines.map((line) => `${line}\n`).join('')
}
