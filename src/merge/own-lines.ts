/** Whether each tag of a block is on a line of its own. */
import type { BlockStatement, Program } from './template-ast.ts'
import type { TemplateSource } from './template-source.ts'

/** Whether the opening tag, `{{else}}` and the closing tag each have their line to themselves, but for white space. */
export function hasOwnLines(source: TemplateSource, block: BlockStatement): boolean {
  const { start, end } = block.loc
  const before = (source.lines[start.line - 1] ?? '').slice(0, start.column)
  const after = (source.lines[end.line - 1] ?? '').slice(end.column)
  return (
    isBlank(before) &&
    isBlank(after) &&
    [block.program, block.inverse].every((program) => !program || (startsLine(program) && endsLine(program)))
  )
}

function startsLine({ body }: Program): boolean {
  const first = body[0]
  return first?.type === 'ContentStatement' && /^[ \t]*\n/.test(first.original)
}

function endsLine({ body }: Program): boolean {
  const last = body.at(-1)
  return last?.type === 'ContentStatement' && /\n[ \t]*$/.test(last.original)
}

function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text)
}
