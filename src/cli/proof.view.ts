/** What `proof` says at the end: to people, or to programs as JSON. */
import type { Language } from '../diagnostics/diagnostic.ts'
import type { Finding } from '../proof/finding.ts'
import type { Io } from './io.ts'
import type { ProofedFile } from './proof-file.ts'
import { plural, printDiagnostics } from './report.ts'

export interface ProofResult {
  readonly files: readonly ProofedFile[]
  /** What isn't about a file that was opened. */
  readonly others: readonly Finding[]
}

export function findingsOf({ files, others }: ProofResult): readonly Finding[] {
  return [...others, ...files.flatMap(({ findings }) => findings)]
}

export function isFine(result: ProofResult): boolean {
  return findingsOf(result).every(({ severity }) => severity !== 'error')
}

/** The result as programs read it. */
export function proofView(result: ProofResult, language: Language) {
  const { files } = result
  return {
    ok: isFine(result),
    files: files.map(({ file, pages, codes, findings }) => ({ file, pages, codes, findings: findings.length })),
    pages: sum(files.map(({ pages }) => pages)),
    codes: sum(files.map(({ codes }) => codes)),
    findings: findingsOf(result).map(({ severity, code, message, hint, place, page, pupils, subject }) => ({
      severity,
      code,
      message: message[language],
      hint: hint?.[language] ?? null,
      file: place?.file ?? null,
      page,
      pupils,
      subject,
    })),
  }
}

/** How many places of one fault are told of before the rest is only counted. */
const TOLD = 3

/** The same fault on every page of a class is one thing to mend: a few places of it, and how many more there are. */
export function printFindings(findings: readonly Finding[], io: Io, language: Language): void {
  const kinds = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = JSON.stringify([finding.severity, finding.code, finding.message.en])
    kinds.set(key, [...(kinds.get(key) ?? []), finding])
  }
  for (const kind of kinds.values()) {
    printDiagnostics(kind.slice(0, TOLD), io, language)
    const more = kind.length - TOLD
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
  const [files, pages, codes] = [
    result.files.length,
    sum(result.files.map((file) => file.pages)),
    sum(result.files.map((file) => file.codes)),
  ]
  const scope = ru
    ? [
        `${files} ${plural(files, 'файл', 'файла', 'файлов')}`,
        `${pages} ${plural(pages, 'страница', 'страницы', 'страниц')}`,
        `${codes} ${plural(codes, 'код прочитан', 'кода прочитано', 'кодов прочитано')}`,
      ].join(', ')
    : `${files} file${files === 1 ? '' : 's'}, ${pages} page${pages === 1 ? '' : 's'}, ${codes} code${codes === 1 ? '' : 's'} read`
  const errors = findingsOf(result).filter(({ severity }) => severity === 'error').length
  const verdict = errors > 0 ? errorCount(errors, language) : ru ? 'ошибок нет' : 'no errors'
  return `${[...lines, `${ru ? 'проверка страниц' : 'proof'}: ${scope}, ${verdict}`].join('\n')}\n`
}

function errorCount(errors: number, language: Language): string {
  if (language === 'en') return `${errors} error${errors === 1 ? '' : 's'}`
  return `${errors} ${plural(errors, 'ошибка', 'ошибки', 'ошибок')}`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
