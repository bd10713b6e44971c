/** Which other texts a template includes. */
import type { Partial, Program } from './template-ast.ts'

/** All `{{> …}}` of a text, those inside blocks too. */
export function partialsOf(program: Program | null | undefined): readonly Partial[] {
  return (program?.body ?? []).flatMap((statement) => {
    if (statement.type === 'PartialStatement') return statement.name.type === 'SubExpression' ? [] : [statement]
    return statement.type === 'BlockStatement'
      ? [...partialsOf(statement.program), ...partialsOf(statement.inverse)]
      : []
  })
}

/** The name of the text that a partial includes; '' where it is computed. @example partialName(partial) // 'ready' of `{{> ready}}` */
export function partialName({ name }: Partial): string {
  return name.type === 'SubExpression' ? '' : String(name.original ?? '')
}
