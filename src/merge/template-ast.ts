/** The tree that Handlebars makes of a template, as a discriminated union: its own types don't discriminate the nodes. */

export interface Position {
  /** From 1. */
  readonly line: number
  /** From 0. */
  readonly column: number
}

export interface Location {
  readonly start: Position
  readonly end: Position
}

interface Node {
  readonly loc: Location
}

export interface Path extends Node {
  readonly type: 'PathExpression'
  /** `@index`, `@key`, `@root`. */
  readonly data: boolean
  /** Number of `../`. */
  readonly depth: number
  readonly parts: readonly string[]
  readonly original: string
}

export interface StringLiteral extends Node {
  readonly type: 'StringLiteral'
  readonly value: string
  readonly original: string
}

export interface OtherLiteral extends Node {
  readonly type: 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral'
  readonly value?: number | boolean
  readonly original?: number | boolean
}

/** A helper's name, its arguments and its options. */
export interface Call extends Node {
  readonly path: Path | StringLiteral | OtherLiteral
  readonly params: readonly Expression[]
  readonly hash?: Hash
}

export interface SubExpression extends Call {
  readonly type: 'SubExpression'
}

export type Expression = Path | StringLiteral | OtherLiteral | SubExpression

export interface Hash extends Node {
  readonly type: 'Hash'
  readonly pairs: readonly HashPair[]
}

export interface HashPair extends Node {
  readonly type: 'HashPair'
  readonly key: string
  readonly value: Expression
}

export interface Program {
  readonly type: 'Program'
  readonly body: readonly Statement[]
  readonly blockParams?: readonly string[]
}

export interface Content extends Node {
  readonly type: 'ContentStatement'
  /** What is left after Handlebars has taken out the white space round stand-alone tags. */
  readonly value: string
  readonly original: string
  readonly rightStripped?: boolean
}

export interface Mustache extends Call {
  readonly type: 'MustacheStatement'
  /** False for `{{{ }}}` and `{{& }}`. */
  readonly escaped: boolean
}

export interface BlockStatement extends Call {
  readonly type: 'BlockStatement'
  readonly program?: Program
  readonly inverse?: Program
}

export interface Partial extends Node {
  readonly type: 'PartialStatement'
  readonly name: Path | StringLiteral | OtherLiteral | SubExpression
  readonly params: readonly Expression[]
  readonly hash?: Hash
}

export interface Comment extends Node {
  readonly type: 'CommentStatement'
}

/** `{{* }}`, `{{#* }}` and `{{#> }}`, which templates here may not use. */
export interface Refused extends Node {
  readonly type: 'Decorator' | 'DecoratorBlock' | 'PartialBlockStatement'
}

export type Statement = Content | Mustache | BlockStatement | Partial | Comment | Refused
