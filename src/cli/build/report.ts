/** What `build` and `check` say to people at the end, on stderr. */

import { type BuildResult, isBuilt } from '../../build/build-result.ts'
import { findingsOf } from '../../build/proof-result.ts'
import type { Diagnostic, Language } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../model/place.ts'
import { pluralForm } from '../../rules/plural-form.ts'
import type { Io } from '../io.ts'
import { printFindings, proofText } from '../proof/report.ts'
import { printDiagnostics } from '../report.ts'
import { changesInWords, leftInWords } from './changes-report.ts'

export interface ReportInput {
  /** The output folder, as typed. */
  readonly out: string
  /** False for `check`. */
  readonly makeFiles: boolean
  readonly io: Io
  readonly language: Language
}

/** Prints errors and warnings, the pupils who were skipped, and how much was made. */
export function reportBuild(result: BuildResult, { out, makeFiles, io, language }: ReportInput): void {
  const { proof } = result
  const built = isBuilt(result)
  const reported = new Set(result.diagnostics)
  printDiagnostics(result.diagnostics, io, language)
  for (const one of bySkippedPupil(result.skipped)) {
    const leaflets = one.leaflets.length > 0 ? ` (${one.leaflets.join(', ')})` : ''
    io.err(
      `${language === 'ru' ? 'пропущен ученик' : 'skipped'}: ${one.classLabel}, ${whoOf(one, language)}${leaflets}\n`,
    )
    printDiagnostics(
      one.diagnostics.filter((diagnostic) => !reported.has(diagnostic)),
      io,
      language,
    )
  }
  if (result.resumed.length > 0) io.err(`${resumedText(result.resumed, language)}\n`)
  const gone = leftInWords(result.left, language)
  if (result.changes && built && (result.changes.length > 0 || gone.length === 0))
    io.err(`${changesInWords(result.changes, language).join('\n')}\n`)
  for (const line of gone) io.err(`${line}\n`)
  if (proof) {
    printFindings(findingsOf(proof), io, language)
    io.err(proofText(proof, language))
  }
  io.err(`${built ? done(result, makeFiles ? out : null, language) : notAll(result, out, language)}\n`)
}

interface SkippedPupil {
  readonly classLabel: string
  readonly name: string
  readonly place?: Place | undefined
  readonly leaflets: string[]
  readonly diagnostics: Diagnostic[]
}

/** A pupil who misses five leaflets for one reason is named once. */
function bySkippedPupil(skipped: BuildResult['skipped']): readonly SkippedPupil[] {
  const pupils = new Map<string, SkippedPupil>()
  for (const { classLabel, name, place, leaflet, diagnostics } of skipped) {
    const key = JSON.stringify([classLabel, name === '' ? place : name])
    const pupil = pupils.get(key) ?? { classLabel, name, place, leaflets: [], diagnostics: [] }
    pupils.set(key, pupil)
    if (leaflet !== null) pupil.leaflets.push(leaflet)
    pupil.diagnostics.push(...diagnostics)
  }
  return [...pupils.values()]
}

/** The name; of a row without one, the row. */
function whoOf({ name, place }: SkippedPupil, language: Language): string {
  if (name !== '') return name
  return `${language === 'ru' ? 'строка' : 'line'} ${place?.line ?? 1}`
}

function resumedText(labels: readonly string[], language: Language): string {
  const list = labels.join(', ')
  return language === 'ru'
    ? `готовы с прошлого раза, который не дошёл до конца: ${list}`
    : `done by the last run, which did not come to its end: ${list}`
}

/** How much is wrong, and what is in place all the same. */
function notAll(result: BuildResult, out: string, language: Language): string {
  const wrong = [...result.diagnostics, ...(result.proof ? findingsOf(result.proof) : [])]
  const errors = wrong.filter(({ severity }) => severity === 'error').length
  const count =
    language === 'ru'
      ? `${errors} ${pluralForm(errors, 'ошибка', 'ошибки', 'ошибок')}`
      : `${errors} error${errors === 1 ? '' : 's'}`
  const { files } = result
  if (files.length === 0) return `${count}; ${language === 'ru' ? 'ничего не записано' : 'nothing was written'}`
  return language === 'ru'
    ? `${count}; готовых классов: ${result.classes - result.missing.length}, ${files.length} ${pluralForm(files.length, 'файл', 'файла', 'файлов')} в папке ${out}`
    : `${count}; classes done: ${result.classes - result.missing.length}, ${files.length} files in ${out}`
}

/** @param out where the files are; null where none were wanted */
function done(result: BuildResult, out: string | null, language: Language): string {
  const { files, pages, classes, pupils } = result
  const skipped = bySkippedPupil(result.skipped).length
  if (language === 'en') {
    const scope = `${classes} class${classes === 1 ? '' : 'es'}, ${pupils} pupil${pupils === 1 ? '' : 's'}, ${pages} page${pages === 1 ? '' : 's'}${skipped > 0 ? `, ${skipped} skipped` : ''}`
    return out === null ? `no errors: ${scope}` : `done: ${scope}, ${files.length} files in ${out}`
  }
  const scope = [
    `${classes} ${pluralForm(classes, 'класс', 'класса', 'классов')}`,
    `${pupils} ${pluralForm(pupils, 'ученик', 'ученика', 'учеников')}`,
    `${pages} ${pluralForm(pages, 'страница', 'страницы', 'страниц')}`,
    ...(skipped > 0 ? [`пропущено учеников: ${skipped}`] : []),
  ].join(', ')
  return out === null
    ? `ошибок нет: ${scope}`
    : `готово: ${scope}, ${files.length} ${pluralForm(files.length, 'файл', 'файла', 'файлов')} в папке ${out}`
}
