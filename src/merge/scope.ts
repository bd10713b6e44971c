/** What a name means at a place in a template: the groups that enclose it, and the `@` values of `{{#each}}`. */
import { closest } from '../diagnostics/closest.ts'
import { type FieldShape, fieldPaths, type Group, type ValueKind } from './known-fields.ts'
import type { Path } from './template-ast.ts'

export interface Scope {
  readonly here: FieldShape
  /** Null at the top. */
  readonly outer: Scope | null
  readonly data: Readonly<Record<string, ValueKind>>
  readonly root: Group
}

const EACH_DATA = { index: 'number', key: 'text', first: 'flag', last: 'flag' } as const

/** The scope of a text as a whole: names count from the root. */
export function topScope(root: Group): Scope {
  return { here: root, outer: null, data: {}, root }
}

/** Inside `{{#with}}` (or, `each`, inside `{{#each}}`) names count from another group. */
export function innerScope(scope: Scope, here: FieldShape, each: boolean): Scope {
  return { here, outer: scope, data: each ? EACH_DATA : scope.data, root: scope.root }
}

export type Found =
  | { readonly shape: FieldShape }
  /** `portal` is set where it was a portal's id that is not known; `hint` is the path that was probably meant. */
  | { readonly shape: null; readonly portal: string | null; readonly hint: string | null }

/** Follows a path: `pupil.firstName`, `../firstName`, `this`, `@index`, `@root.pupil.firstName`. */
export function find(scope: Scope, path: Path): Found {
  if (path.data) {
    const [first = '', ...rest] = path.parts
    if (first === 'root' && path.depth === 0) return follow(scope, scope.root, rest, '@root.')
    const kind = Object.hasOwn(scope.data, first) ? scope.data[first] : undefined
    if (kind === undefined || rest.length > 0 || path.depth > 0) return { shape: null, portal: null, hint: null }
    return { shape: { kind } }
  }
  let from: Scope | null = scope
  for (let up = 0; up < path.depth && from !== null; up++) from = from.outer
  if (from === null) return { shape: null, portal: null, hint: null }
  return follow(scope, from.here, path.parts, '../'.repeat(path.depth))
}

function follow(scope: Scope, start: FieldShape, parts: readonly string[], prefix: string): Found {
  let shape = start
  for (const [i, part] of parts.entries()) {
    const next: FieldShape | undefined = shape.kind === 'group' ? shape.fields.get(part) : undefined
    if (next === undefined) {
      const done =
        prefix +
        parts
          .slice(0, i)
          .map((name) => `${name}.`)
          .join('')
      const missing = shape.kind === 'group' ? shape : null
      const portal = missing !== null && missing === scope.root.fields.get('portal') ? part : null
      return { shape: null, portal, hint: suggest(scope, missing, done, parts.slice(i)) }
    }
    shape = next
  }
  return { shape }
}

/** The nearest name in the group where the path broke off, else the nearest whole path, else a path that ends in this name. */
function suggest(scope: Scope, group: Group | null, done: string, rest: readonly string[]): string | null {
  const name = rest[0] ?? ''
  const near = group === null ? null : closest(name, group.fields.keys())
  if (near !== null) return [done + near, ...rest.slice(1)].join('.')
  const paths = fieldPaths(scope.root)
  const whole = done + rest.join('.')
  const last = rest.at(-1) ?? ''
  return (
    paths.find((path) => path.endsWith(`.${last}`) && rest.length === 1 && done === '') ?? closest(whole, paths) ?? null
  )
}
