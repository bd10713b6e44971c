/** What a command says to people: diagnostics, who was skipped, and what was made. */
import pc from 'picocolors'
import { bySheet } from '../diagnostics/by-sheet.ts'
import type { Diagnostic, Language } from '../diagnostics/diagnostic.ts'
import { formatDiagnostic } from '../diagnostics/format.ts'
import { unique } from '../diagnostics/unique.ts'
import { withinProgram } from '../read/program-files.ts'
import type { Io } from './io.ts'

/** Each thing once, on stderr, in the reader's language. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], io: Io, language: Language): void {
  const colours = pc.createColors(io.colour)
  const warned = new Set<string>()
  for (const [diagnostic, ...others] of bySheet(unique(diagnostics))) {
    if (!diagnostic) continue
    const also = others.flatMap(({ place }) => (place ? [place] : []))
    // the tenth warning of one kind needs no hint again; an error always shows its place
    const kind = JSON.stringify([diagnostic.code, diagnostic.hint])
    const brief = diagnostic.severity === 'warning' && warned.has(kind)
    warned.add(kind)
    const paint = (text: string) => (diagnostic.severity === 'error' ? colours.red(text) : colours.yellow(text))
    io.err(`${formatDiagnostic(diagnostic, { language, paint, brief, also })}\n`)
  }
  io.err(aboutProgramFiles(diagnostics, language))
}

/** A place in the program's own files is nothing that a school can open. */
function aboutProgramFiles(diagnostics: readonly Diagnostic[], language: Language): string {
  const files = diagnostics.flatMap(({ place }) => withinProgram(place?.file ?? '') ?? [])
  const [id] = files.map((file) => file.replace(/^.*\//, '').replace(/\.md$/, ''))
  if (id === undefined) return ''
  return language === 'ru'
    ? `pamyatka:… — файлы самой программы; чтобы изменить такой файл, возьмите его себе: pamyatka take ${id}\n`
    : `pamyatka:… are files of the program itself; to change one, take a copy: pamyatka take ${id}\n`
}
