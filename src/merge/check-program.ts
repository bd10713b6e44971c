/** Walks one template's tree and collects all that is invalid in it, each with its place. */
import { type Bilingual, type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { checkCall, checkExpression, checkPath } from './check-expression.ts'
import { isCall } from './helper-signatures.ts'
import type { FieldShape, Group } from './known-fields.ts'
import { hasOwnLines } from './own-lines.ts'
import { innerScope, type Scope, topScope } from './scope.ts'
import type { BlockStatement, Location, Mustache, Program, Statement } from './template-ast.ts'
import { placeOf, type TemplateSource } from './template-source.ts'

/**
 * Everything that is invalid in one template: fields, helpers with their arguments, partials, constructs of Handlebars that aren't used.
 *
 * @param fields what merging gives, see `knownFields`
 */
export function checkProgram(source: TemplateSource, program: Program, fields: Group): readonly Diagnostic[] {
  return checkBody(source, topScope(fields), program)
}

function checkBody(source: TemplateSource, scope: Scope, program: Program): readonly Diagnostic[] {
  return program.body.flatMap((statement) => checkStatement(source, scope, statement))
}

function checkStatement(source: TemplateSource, scope: Scope, statement: Statement): readonly Diagnostic[] {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return []
    case 'MustacheStatement':
      return [...checkRaw(source, statement), ...checkMustache(source, scope, statement)]
    case 'BlockStatement':
      return checkBlock(source, scope, statement)
    case 'PartialStatement':
      if (statement.params.length === 0 && !statement.hash && statement.name.type !== 'SubExpression') return []
      return [
        refuse(source, statement.loc, {
          ru: 'раздел {{> …}} не принимает аргументов',
          en: 'a partial {{> …}} takes no arguments',
        }),
      ]
    default:
      return [
        refuse(source, statement.loc, {
          ru: '{{* …}}, {{#* …}} и {{#> …}} здесь не действуют',
          en: '{{* …}}, {{#* …}} and {{#> …}} are not supported here',
        }),
      ]
  }
}

function checkRaw(source: TemplateSource, { escaped, path, loc }: Mustache): readonly Diagnostic[] {
  if (escaped) return []
  const name = String(path.original ?? '')
  const message = {
    ru: '{{{ }}} и {{& }} здесь не действуют: поле — всегда текст, не разметка',
    en: '{{{ }}} and {{& }} are refused: a field is always text, never markup',
  }
  return [
    error('merge/raw', message, {
      ...placeOf(source, loc),
      hint: { ru: `пишите {{${name}}}`, en: `write {{${name}}}` },
    }),
  ]
}

function checkMustache(source: TemplateSource, scope: Scope, mustache: Mustache): readonly Diagnostic[] {
  const { path, loc } = mustache
  if (isCall(mustache)) return checkCall(source, scope, mustache, false, loc)
  if (path.type !== 'PathExpression') return []
  const { value: shape, diagnostics } = checkPath(source, scope, path, loc)
  if (shape === null || (shape.kind !== 'group' && shape.kind !== 'flag')) return diagnostics
  return [notAValue(source, path.original, shape, loc)]
}

function checkBlock(source: TemplateSource, scope: Scope, block: BlockStatement): readonly Diagnostic[] {
  const name = String(block.path.original ?? '')
  // The opening tag: from the block's start to where its body begins is not in the tree, so only its first characters are sure.
  const tag = openingTag(block, name)
  const inner =
    name === 'each' || name === 'with' ? checkWalk(source, scope, block, name, tag) : { scope, diagnostics: [] }
  const call = name === 'each' || name === 'with' ? inner.diagnostics : checkCall(source, scope, block, true, tag)
  const params = [block.program, block.inverse].some((program) => (program?.blockParams?.length ?? 0) > 0)
  return [
    ...call,
    ...(params
      ? [refuse(source, tag, { ru: '«as |…|» здесь не действует', en: '“as |…|” is not supported here' })]
      : []),
    ...(name === 'age' && !hasOwnLines(source, block) ? [notAlone(source, tag)] : []),
    ...(block.program ? checkBody(source, inner.scope, block.program) : []),
    ...(block.inverse ? checkBody(source, scope, block.inverse) : []),
  ]
}

interface Walk {
  readonly scope: Scope
  readonly diagnostics: readonly Diagnostic[]
}

/** `{{#each portal}}` and `{{#with class.teacher}}`: inside, names count from the thing named. */
function checkWalk(
  source: TemplateSource,
  scope: Scope,
  block: BlockStatement,
  name: 'each' | 'with',
  tag: Location,
): Walk {
  const [param] = block.params
  const example = name === 'each' ? '{{#each portal}}…{{/each}}' : '{{#with class.teacher}}…{{/with}}'
  const hint = { ru: `пишите так: ${example}`, en: `write it like this: ${example}` }
  if (param === undefined || block.params.length > 1 || block.hash) {
    const message = { ru: `{{#${name}}}: аргумент должен быть один`, en: `{{#${name}}}: takes one argument` }
    return { scope, diagnostics: [error('merge/bad-argument', message, { ...placeOf(source, tag), hint })] }
  }
  const { value: shape, diagnostics } = checkExpression(source, scope, param)
  const group = shape?.kind === 'group' ? shape : null
  const inside = name === 'each' ? (group?.each ?? null) : group
  if (inside !== null) return { scope: innerScope(scope, inside, name === 'each'), diagnostics }
  if (shape === null) return { scope, diagnostics }
  const message =
    name === 'each'
      ? {
          ru: `{{#each}}: это не список; здесь есть: ${lists(scope)}`,
          en: `{{#each}}: this is not a list; there is: ${lists(scope)}`,
        }
      : { ru: '{{#with}}: это не группа полей', en: '{{#with}}: this is not a group of fields' }
  return {
    scope,
    diagnostics: [...diagnostics, error('merge/not-a-list', message, { ...placeOf(source, param.loc), hint })],
  }
}

/** What `{{#each}}` may go through, by whole paths. */
function lists({ root }: Scope): string {
  const under = (group: Group, path: string): readonly string[] =>
    [...group.fields].flatMap(([name, inner]) => {
      if (inner.kind !== 'group') return []
      return [...(inner.each === null ? [] : [path + name]), ...under(inner, `${path}${name}.`)]
    })
  return under(root, '').join(', ')
}

function openingTag({ loc, path }: BlockStatement, name: string): Location {
  const end = path.loc?.end ?? { line: loc.start.line, column: loc.start.column + name.length + 3 }
  return { start: loc.start, end }
}

function notAValue(source: TemplateSource, name: string, shape: FieldShape, loc: Location): Diagnostic {
  const place = placeOf(source, loc)
  if (shape.kind !== 'group') {
    const message = {
      ru: `{{${name}}} — «да» или «нет», это нельзя напечатать`,
      en: `{{${name}}} is yes or no and can't be printed`,
    }
    return error('merge/not-a-value', message, {
      ...place,
      hint: { ru: `пишите {{#if ${name}}}…{{/if}}`, en: `write {{#if ${name}}}…{{/if}}` },
    })
  }
  const message = {
    ru: `{{${name}}} — группа полей, а не одно поле`,
    en: `{{${name}}} is a group of fields, not one field`,
  }
  const fields = [...shape.fields.keys()].map((field) => `${name}.${field}`).join(', ')
  const hint = shape.person
    ? {
        ru: `пишите {{full ${name}}} или одно из полей: ${fields}`,
        en: `write {{full ${name}}} or one of its fields: ${fields}`,
      }
    : { ru: `в ней есть: ${fields}`, en: `it has: ${fields}` }
  return error('merge/not-a-value', message, { ...place, hint })
}

function notAlone(source: TemplateSource, loc: Location): Diagnostic {
  const message = {
    ru: '{{#age}}, {{else}} и {{/age}} должны стоять на отдельных строках',
    en: '{{#age}}, {{else}} and {{/age}} must be on lines of their own',
  }
  const hint = {
    ru: 'возраст бывает неизвестен, тогда печатаются обе ветки, каждая под своим заголовком',
    en: 'where the age is unknown both branches are printed, each under its heading',
  }
  return error('merge/not-alone', message, { ...placeOf(source, loc), hint })
}

function refuse(source: TemplateSource, loc: Location, message: Bilingual): Diagnostic {
  return error('merge/unsupported', message, placeOf(source, loc))
}
