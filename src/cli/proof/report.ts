/** What `proof` says to people at the end. */

import { findingsOf, type ProofResult, proofScope } from '../../build/proof-result.ts'
import type { Language } from '../../diagnostics/diagnostic.ts'
import type { Finding } from '../../proof/finding.ts'
import { pluralForm } from '../../rules/plural-form.ts'
import type { Io } from '../io.ts'
import { printDiagnostics } from '../report.ts'

/** How many places of one fault are shown before the rest is only counted. */
const SHOWN = 3

/** The same fault on every page of a class is one thing to mend: a few places of it, and how many more there are. */
export function printFindings(findings: readonly Finding[], io: Io, language: Language): void {
  const kinds = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = JSON.stringify([finding.severity, finding.code, finding.message.en])
    const kind = kinds.get(key)
    if (kind) kind.push(finding)
    else kinds.set(key, [finding])
  }
  for (const kind of kinds.values()) {
    printDiagnostics(kind.slice(0, SHOWN), io, language)
    const more = kind.length - SHOWN
    if (more > 0) io.err(`   ${language === 'ru' ? `и ещё ${more}: то же самое` : `and ${more} more of the same`}\n`)
  }
}

/** One line for each file with something wrong, then what was looked at. */
export function proofText(result: ProofResult, language: Language): string {
  const ru = language === 'ru'
  const lines = result.files
    .filter(({ findings }) => findings.length > 0)
    .map(({ file, findings }) => {
      const errors = findings.filter(({ severity }) => severity === 'error').length
      return `${file}\t${errors > 0 ? errorCount(errors, language) : ru ? 'внимание' : 'warning'}`
    })
  const files = result.files.length
  const { pages, codes } = proofScope(result)
  const scope = ru
    ? [
        `${files} ${pluralForm(files, 'файл', 'файла', 'файлов')}`,
        `${pages} ${pluralForm(pages, 'страница', 'страницы', 'страниц')}`,
        `${codes} ${pluralForm(codes, 'код прочитан', 'кода прочитано', 'кодов прочитано')}`,
      ].join(', ')
    : `${files} file${files === 1 ? '' : 's'}, ${pages} page${pages === 1 ? '' : 's'}, ${codes} code${codes === 1 ? '' : 's'} read`
  const errors = findingsOf(result).filter(({ severity }) => severity === 'error').length
  const verdict = errors > 0 ? errorCount(errors, language) : ru ? 'ошибок нет' : 'no errors'
  return `${[...lines, `${ru ? 'проверка страниц' : 'proof'}: ${scope}, ${verdict}`].join('\n')}\n`
}

function errorCount(errors: number, language: Language): string {
  if (language === 'en') return `${errors} error${errors === 1 ? '' : 's'}`
  return `${errors} ${pluralForm(errors, 'ошибка', 'ошибки', 'ошибок')}`
}
