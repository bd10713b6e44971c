/**
 * Rewrites a template's tree for merging: every `{{expression}}` goes through the `write` helper, which lists the value and leaves
 * a field mark, and every piece of text carries the mark of the line that it comes from.
 *
 * Nothing else can write a value: block helpers return what their bodies gave, and headings are the template's own words.
 */
import { isCall, WRITE } from './helper-signatures.ts'
import { originMark } from './origin-marks.ts'
import type {
  BlockStatement,
  Content,
  Expression,
  HashPair,
  Location,
  Mustache,
  Path,
  Program,
  Statement,
} from './template-ast.ts'
import { type TemplateWords, wordIn } from './template-words.ts'

/**
 * @param firstLine number of the text's first line among all lines of the job, from 0
 * @param words values of `{{words.…}}`: they become text of the template
 */
export function instrumentProgram(program: Program, firstLine: number, words: TemplateWords): Program {
  const mark = (line: number) => originMark(firstLine + line - 1)
  return {
    ...program,
    body: program.body.flatMap((statement): readonly Statement[] => {
      const here = content(mark(statement.loc.start.line), statement.loc)
      switch (statement.type) {
        case 'ContentStatement':
          return statement.value === '' ? [] : [content(markLines(statement, mark), statement.loc)]
        case 'MustacheStatement': {
          const word = wordIn(statement, words)
          return [here, word === null ? written(statement) : content(word, statement.loc)]
        }
        case 'BlockStatement':
          return [here, instrumentBlock(statement, firstLine, words, mark)]
        case 'CommentStatement':
          return []
        default:
          return [here, unstripped(statement)]
      }
    }),
  }
}

function instrumentBlock(
  block: BlockStatement,
  firstLine: number,
  words: TemplateWords,
  mark: (line: number) => string,
): Statement {
  const { program, inverse, loc } = block
  // #age prints headings of its own, so it needs the line and the indentation of its tag
  const age = block.path.original === 'age'
  const added = age ? [text('at', mark(loc.start.line), loc), text('indent', ' '.repeat(loc.start.column), loc)] : []
  return unstripped({
    ...block,
    hash: { type: 'Hash', pairs: [...(block.hash?.pairs ?? []), ...added], loc },
    ...(program ? { program: instrumentProgram(program, firstLine, words) } : {}),
    ...(inverse ? { inverse: instrumentProgram(inverse, firstLine, words) } : {}),
  })
}

/** `{{date x}}` → `{{write (date x)}}`; `escaped: false` hands the mark on as it is. */
function written(mustache: Mustache): Statement {
  const { path, params, hash, loc } = mustache
  const value: Expression = isCall(mustache)
    ? { type: 'SubExpression', path, params, ...(hash ? { hash } : {}), loc }
    : path
  const write: Path = { type: 'PathExpression', data: false, depth: 0, parts: [WRITE], original: WRITE, loc }
  return unstripped({ type: 'MustacheStatement', path: write, params: [value], escaped: false, loc })
}

function markLines({ value, original, rightStripped, loc }: Content, mark: (line: number) => string): string {
  let line = loc.start.line + newlines(original.slice(0, strippedLength(value, original, rightStripped ?? false)))
  return mark(line) + value.replace(/\n(?!$)/g, () => `\n${mark(++line)}`)
}

/** How much of the text's beginning Handlebars has taken out; only white space ever is. */
function strippedLength(value: string, original: string, rightStripped: boolean): number {
  const first = value.search(/\S/)
  if (first >= 0) return original.search(/\S/) - first
  return rightStripped ? (/^[ \t]*\n?/.exec(original)?.[0].length ?? 0) : 0
}

function newlines(text: string): number {
  return text.split('\n').length - 1
}

function content(value: string, loc: Location): Content {
  return { type: 'ContentStatement', value, original: value, loc }
}

function text(key: string, value: string, loc: Location): HashPair {
  return { type: 'HashPair', key, value: { type: 'StringLiteral', value, original: value, loc }, loc }
}

const NO_STRIP = { open: false, close: false }

/** White space is settled: a second look at the tree, which Handlebars takes when it compiles one, must not strip again. */
function unstripped<T extends Statement>(statement: T): T {
  return { ...statement, strip: NO_STRIP, openStrip: NO_STRIP, inverseStrip: NO_STRIP, closeStrip: NO_STRIP }
}
