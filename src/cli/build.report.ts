/** What `build` and `check` say at the end: to people on stderr, or to programs as JSON on stdout. */
import type { Diagnostic, Language } from '../diagnostics/diagnostic.ts'
import type { BuildOptions } from './build.options.ts'
import { changesAsData, changesInWords } from './changes.report.ts'
import type { Change } from './changes.ts'
import type { Io } from './io.ts'
import { findingsOf, isFine, type ProofResult, printFindings, proofText, proofView } from './proof.view.ts'
import { plural, printDiagnostics, unique } from './report.ts'

export interface BuildResult {
  /** Paths from the output folder. */
  readonly files: readonly string[]
  readonly pages: number
  readonly pupils: number
  readonly classes: number
  readonly skipped: readonly {
    readonly classLabel: string
    readonly name: string
    /** The leaflet that could not be made; null: none of them. */
    readonly leaflet: string | null
    readonly diagnostics: readonly Diagnostic[]
  }[]
  /** Whose leaflets differ from those of the last run; null where that was not asked. */
  readonly changes: readonly { readonly classLabel: string; readonly change: Change }[] | null
  readonly diagnostics: readonly Diagnostic[]
  /** What the proof saw; without one, nobody looked. */
  readonly proof?: ProofResult
}

export interface ReportInput {
  readonly options: BuildOptions
  readonly makeFiles: boolean
  readonly io: Io
  readonly language: Language
}

export function reportResult(result: BuildResult, { options, makeFiles, io, language }: ReportInput): void {
  const { proof } = result
  const failed = result.diagnostics.some(({ severity }) => severity === 'error') || (proof && !isFine(proof)) === true
  if (options.json) {
    const { files, pages, pupils, skipped, diagnostics } = result
    const written = failed ? [] : files
    io.out(
      `${JSON.stringify({ ok: !failed, out: options.out, files: written, pages, pupils, skipped, ...(result.changes ? { changes: changesAsData(result.changes) } : {}), diagnostics: unique(diagnostics), ...(proof ? { proof: proofView(proof, language) } : {}) }, null, 2)}\n`,
    )
    return
  }
  const told = unique(result.diagnostics)
  printDiagnostics(told, io, language)
  for (const one of bySkippedPupil(result.skipped)) {
    const leaflets = one.leaflets.length > 0 ? ` (${one.leaflets.join(', ')})` : ''
    io.err(`${language === 'ru' ? 'пропущен ученик' : 'skipped'}: ${one.classLabel}, ${one.name}${leaflets}\n`)
    printDiagnostics(
      one.diagnostics.filter((diagnostic) => !told.includes(diagnostic)),
      io,
      language,
    )
  }
  if (result.changes && !failed) io.err(`${changesInWords(result.changes, language).join('\n')}\n`)
  if (proof) {
    printFindings(findingsOf(proof), io, language)
    io.err(proofText(proof, language))
  }
  io.err(`${summary(result, failed, makeFiles, options.out, language)}\n`)
}

interface SkippedPupil {
  readonly classLabel: string
  readonly name: string
  readonly leaflets: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A pupil who misses five leaflets for one reason is named once. */
function bySkippedPupil(skipped: BuildResult['skipped']): readonly SkippedPupil[] {
  const pupils = new Map<string, SkippedPupil>()
  for (const { classLabel, name, leaflet, diagnostics } of skipped) {
    const key = JSON.stringify([classLabel, name])
    const before = pupils.get(key) ?? { classLabel, name, leaflets: [], diagnostics: [] }
    pupils.set(key, {
      ...before,
      leaflets: [...before.leaflets, ...(leaflet === null ? [] : [leaflet])],
      diagnostics: [...before.diagnostics, ...diagnostics],
    })
  }
  return [...pupils.values()]
}

function summary(result: BuildResult, failed: boolean, makeFiles: boolean, out: string, language: Language): string {
  const wrong = [...unique(result.diagnostics), ...(result.proof ? findingsOf(result.proof) : [])]
  const errors = wrong.filter(({ severity }) => severity === 'error').length
  const { files, pages, classes, pupils } = result
  const skipped = bySkippedPupil(result.skipped).length
  if (language === 'en') {
    if (failed) return `${errors} error${errors === 1 ? '' : 's'}; nothing was written`
    const scope = `${classes} class${classes === 1 ? '' : 'es'}, ${pupils} pupil${pupils === 1 ? '' : 's'}, ${pages} page${pages === 1 ? '' : 's'}${skipped > 0 ? `, ${skipped} skipped` : ''}`
    return makeFiles ? `done: ${scope}, ${files.length} files in ${out}` : `no errors: ${scope}`
  }
  if (failed) return `${errors} ${plural(errors, 'ошибка', 'ошибки', 'ошибок')}; ничего не записано`
  const scope = [
    `${classes} ${plural(classes, 'класс', 'класса', 'классов')}`,
    `${pupils} ${plural(pupils, 'ученик', 'ученика', 'учеников')}`,
    `${pages} ${plural(pages, 'страница', 'страницы', 'страниц')}`,
    ...(skipped > 0 ? [`пропущено учеников: ${skipped}`] : []),
  ].join(', ')
  return makeFiles
    ? `готово: ${scope}, ${files.length} ${plural(files.length, 'файл', 'файла', 'файлов')} в папке ${out}`
    : `ошибок нет: ${scope}`
}
