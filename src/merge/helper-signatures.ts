/** What each helper takes, so that a wrong call is found where it is written and before any leaflet is made. */
import { NAME_CASES } from './person-name.ts'
import type { Call } from './template-ast.ts'

/** What an argument must be; a list: one of these words, written in quotes. */
export type Wanted =
  | 'person'
  | 'date'
  | 'text'
  | 'number'
  | 'condition'
  | 'heading'
  | 'age'
  | 'flag'
  | readonly string[]

/**
 * A helper that only the rewritten tree uses and no template may call: lists a value and leaves its mark, see `instrumentProgram`.
 */
export const WRITE = 'write'

export interface Signature {
  readonly block: boolean
  readonly params: readonly Wanted[]
  readonly options: Readonly<Record<string, Wanted>>
  /** Options that may not be left out. */
  readonly required: readonly string[]
  /** A right call, for the hint. */
  readonly example: string
}

const CASE_OPTIONS = { form: ['initials'] }

/** `each` and `with` change what names mean inside them, so the walk of the tree knows them itself. */
export const SIGNATURES: ReadonlyMap<string, Signature> = new Map<string, Signature>(
  Object.entries({
    full: inline(['person'], '{{full pupil}}'),
    genitive: inline(['person'], '{{genitive pupil}}', CASE_OPTIONS),
    dative: inline(['person'], '{{dative class.teacher}}', CASE_OPTIONS),
    accusative: inline(['person'], '{{accusative pupil}}', CASE_OPTIONS),
    initials: inline(['person'], '{{initials class.teacher}}'),
    date: inline(['date'], '{{date meeting.date}}', { form: ['weekday', 'full', 'numeric'] }),
    phone: inline(['text'], '{{phone class.teacher.phone}}'),
    plural: inline(['number', 'text', 'text', 'text'], '{{plural pupil.age "год" "года" "лет"}}'),
    if: block(['condition'], '{{#if pupil.middleName}}…{{/if}}', { includeZero: 'flag' }),
    unless: block(['condition'], '{{#unless pupil.middleName}}…{{/unless}}', { includeZero: 'flag' }),
    age: block([], '{{#age under=14}}…{{else}}…{{/age}}', { under: 'age', heading: 'heading', otherwise: 'heading' }, [
      'under',
    ]),
    sure: block([NAME_CASES, 'person'], '{{#sure "dative" class.teacher}}…{{else}}…{{/sure}}', CASE_OPTIONS),
    vk: block([['none', 'account', 'profile', 'unknown', 'known']], '{{#vk "profile"}}…{{/vk}}'),
  }),
)

/** Whether `{{…}}` calls a helper; else it names a field, or is a literal. */
export function isCall({ path, params, hash }: Call): boolean {
  return params.length > 0 || hash !== undefined || (path.type === 'PathExpression' && SIGNATURES.has(path.original))
}

function inline(params: readonly Wanted[], example: string, options: Signature['options'] = {}): Signature {
  return { block: false, params, options, required: [], example }
}

function block(
  params: readonly Wanted[],
  example: string,
  options: Signature['options'] = {},
  required: readonly string[] = [],
): Signature {
  return { block: true, params, options, required, example }
}
