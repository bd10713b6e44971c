/** Reports the errors of one expression: unknown fields, unknown helpers, invalid arguments. */
import { type Checked, checked, wrong } from '../diagnostics/checked.ts'
import { closest } from '../diagnostics/closest.ts'
import { CODE } from '../diagnostics/codes.ts'
import { type Bilingual, type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { itemAt } from '../diagnostics/impossible.ts'
import { SIGNATURES, type Signature } from './helper-signatures.ts'
import type { FieldShape } from './known-fields.ts'
import { find, type Scope } from './scope.ts'
import type { Call, Expression, Location, Path } from './template-ast.ts'
import { placeOf, type TemplateSource } from './template-source.ts'
import { misfit } from './wanted.ts'

/** @returns the shape of its value, and each name or argument in it that is wrong */
export function checkExpression(source: TemplateSource, scope: Scope, expression: Expression): Checked<FieldShape> {
  switch (expression.type) {
    case 'PathExpression':
      return checkPath(source, scope, expression, expression.loc)
    case 'SubExpression':
      return checked({ kind: 'text' }, checkCall(source, scope, expression, false, expression.loc))
    case 'NumberLiteral':
      return checked({ kind: 'number' })
    case 'BooleanLiteral':
      return checked({ kind: 'flag' })
    default:
      return checked({ kind: 'text' })
  }
}

/** @param loc what to underline: the whole tag for `{{pupil.frstName}}`, else the path */
export function checkPath(source: TemplateSource, scope: Scope, path: Path, loc: Location): Checked<FieldShape> {
  const found = find(scope, path)
  if (found.shape !== null) return checked(found.shape)
  const place = placeOf(source, loc)
  if (found.portal !== null) {
    const ids = portalIds(scope)
    const hint =
      found.hint !== null
        ? perhaps(found.hint)
        : { ru: `есть порталы: ${ids.join(', ') || '—'}`, en: `there are: ${ids.join(', ') || '—'}` }
    const message = { ru: `портала «${found.portal}» нет`, en: `there is no portal “${found.portal}”` }
    return wrong(error('merge/unknown-portal', message, { ...place, hint }))
  }
  const message = { ru: `поля {{${path.original}}} нет`, en: `there is no field {{${path.original}}}` }
  const hint = found.hint === null ? {} : { hint: perhaps(found.hint) }
  return wrong(error(CODE.unknownField, message, { ...place, ...hint }))
}

/**
 * Checks a helper's name, arguments and options.
 *
 * @param block whether it is called as `{{#name}}`
 * @param loc what to underline if the call as a whole is wrong
 */
export function checkCall(
  source: TemplateSource,
  scope: Scope,
  call: Call,
  block: boolean,
  loc: Location,
): readonly Diagnostic[] {
  const name = String(call.path.original ?? '')
  const signature = SIGNATURES.get(name)
  if (signature === undefined || signature.block !== block) return [unknownHelper(source, name, block, loc)]
  const known: KnownCall = { source, scope, call, name, signature, loc }
  return [...checkParams(known), ...checkOptions(known)]
}

/** A call of a helper that there is. */
interface KnownCall {
  readonly source: TemplateSource
  readonly scope: Scope
  readonly call: Call
  readonly name: string
  readonly signature: Signature
  /** What to underline if the call as a whole is wrong. */
  readonly loc: Location
}

function checkParams({ source, scope, call, name, signature, loc }: KnownCall): readonly Diagnostic[] {
  const inner = call.params.map((param) => checkExpression(source, scope, param))
  const own = inner.flatMap(({ diagnostics }) => diagnostics)
  if (call.params.length !== signature.params.length) {
    const [want, got] = [signature.params.length, call.params.length]
    const message = {
      ru: `{{${name}}}: аргументов должно быть ${want}, а здесь ${got}`,
      en: `{{${name}}}: takes ${want} argument(s), got ${got}`,
    }
    return [badArgument(source, message, write(signature), loc), ...own]
  }
  return signature.params.flatMap((wanted, i) => {
    const param = itemAt(call.params, i)
    const argument = itemAt(inner, i)
    const bad = misfit(wanted, param, argument.value)
    const message = bad && { ru: `{{${name}}}: ${bad.message.ru}`, en: `{{${name}}}: ${bad.message.en}` }
    const found = message ? [badArgument(source, message, bad.hint ?? write(signature), param.loc)] : []
    return [...argument.diagnostics, ...found]
  })
}

function checkOptions({ source, scope, call, name, signature, loc }: KnownCall): readonly Diagnostic[] {
  const pairs = call.hash?.pairs ?? []
  const missing = signature.required
    .filter((option) => !pairs.some(({ key }) => key === option))
    .map((option) => {
      const message = { ru: `{{${name}}}: не хватает ${option}=…`, en: `{{${name}}}: ${option}=… is missing` }
      return badArgument(source, message, write(signature), loc)
    })
  const odd = pairs.flatMap((pair) => {
    const wanted = Object.hasOwn(signature.options, pair.key) ? signature.options[pair.key] : undefined
    if (wanted === undefined) {
      const message = {
        ru: `{{${name}}}: параметра «${pair.key}» нет`,
        en: `{{${name}}}: there is no option “${pair.key}”`,
      }
      const near = closest(pair.key, Object.keys(signature.options))
      return [badArgument(source, message, near === null ? write(signature) : perhapsWord(`${near}=`), pair.loc)]
    }
    const option = checkExpression(source, scope, pair.value)
    const bad = misfit(wanted, pair.value, option.value)
    const message = bad && {
      ru: `{{${name}}}: ${pair.key}=: ${bad.message.ru}`,
      en: `{{${name}}}: ${pair.key}=: ${bad.message.en}`,
    }
    const found = message ? [badArgument(source, message, bad.hint ?? write(signature), pair.value.loc)] : []
    return [...option.diagnostics, ...found]
  })
  return [...missing, ...odd]
}

function unknownHelper(source: TemplateSource, name: string, block: boolean, loc: Location): Diagnostic {
  const shown = block ? `{{#${name}}}` : `{{${name} …}}`
  const other = SIGNATURES.get(name)
  const names = [...SIGNATURES].filter(([, signature]) => signature.block === block).map(([known]) => known)
  const near = closest(name, block ? [...names, 'each', 'with'] : names)
  const hint = other ? write(other) : near !== null ? perhaps(block ? `#${near} …` : `${near} …`) : null
  const message = { ru: `помощника ${shown} нет`, en: `there is no helper ${shown}` }
  return error('merge/unknown-helper', message, { ...placeOf(source, loc), ...(hint === null ? {} : { hint }) })
}

function badArgument(source: TemplateSource, message: Bilingual, hint: Bilingual, loc: Location): Diagnostic {
  return error('merge/bad-argument', message, { ...placeOf(source, loc), hint })
}

function portalIds(scope: Scope): readonly string[] {
  const portal = scope.root.fields.get('portal')
  return portal?.kind === 'group' ? [...portal.fields.keys()] : []
}

function perhaps(inner: string): Bilingual {
  return perhapsWord(`{{${inner}}}`)
}

function perhapsWord(word: string): Bilingual {
  return { ru: `возможно, ${word}`, en: `perhaps ${word}` }
}

function write({ example }: Signature): Bilingual {
  return { ru: `пишите так: ${example}`, en: `write it like this: ${example}` }
}
