/** The texts of a job that hold Handlebars, made ready: even line ends, and a way to point into them. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Job, SourceText } from '../model/job.ts'
import type { Location } from './template-ast.ts'

export type SourceRole = 'template' | 'manuscript' | 'section' | 'letter'

export interface TemplateSource {
  readonly role: SourceRole
  readonly id: string
  readonly file: string
  /** Line of the file on which the text starts, from 1. */
  readonly firstLine: number
  /** With `\n` at the end of every line, the last one too: what follows a partial never joins its last line. */
  readonly text: string
  readonly lines: readonly string[]
}

/** The template first, then manuscripts, then sections. */
export function sourcesOf(job: Pick<Job, 'template' | 'manuscripts' | 'sections'>): readonly TemplateSource[] {
  return [
    prepareSource('template', job.template),
    ...job.manuscripts.map((text) => prepareSource('manuscript', text)),
    ...job.sections.map((text) => prepareSource('section', text)),
  ]
}

/** A text with even line ends, and its lines. */
export function prepareSource(role: SourceRole, { id, file, firstLine, text }: SourceText): TemplateSource {
  const even = text.replace(/\r\n?/g, '\n')
  const whole = even === '' || even.endsWith('\n') ? even : `${even}\n`
  return { role, id, file, firstLine, text: whole, lines: whole.split('\n') }
}

/**
 * The place of a node in the file, and the line for the code frame.
 *
 * @example placeOf(source, mustache.loc) // { place: { file, line: 12, column: 5, length: 18 }, source: '…' }
 */
export function placeOf(
  source: TemplateSource,
  { start, end }: Location,
): Required<Pick<Diagnostic, 'place' | 'source'>> {
  const line = source.lines[start.line - 1] ?? ''
  const last = end.line === start.line ? end.column : line.length
  return {
    place: {
      file: source.file,
      line: source.firstLine + start.line - 1,
      column: start.column + 1,
      length: Math.max(1, last - start.column),
    },
    source: line,
  }
}

/** The place of a stretch of the text by its offset, counted in UTF-16 units. */
export function locationAt(text: string, offset: number, length: number): Location {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - (before.lastIndexOf('\n') + 1)
  return { start: { line, column }, end: { line, column: column + length } }
}
