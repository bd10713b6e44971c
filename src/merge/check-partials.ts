/** Follows `{{> …}}` from text to text: names that nothing has, texts that would contain themselves, a template without its manuscript. */
import { closest } from '../diagnostics/closest.ts'
import { type Diagnostic, error, warning } from '../diagnostics/diagnostic.ts'
import { MANUSCRIPT } from '../model/job.ts'
import type { ParsedTemplate } from './parse-template.ts'
import { partialName, partialsOf } from './partials-of.ts'
import type { Partial } from './template-ast.ts'
import { placeOf, type TemplateSource } from './template-source.ts'

/** Partials that don't exist or include themselves, a section that is named like the manuscript, a template without the manuscript. */
export function checkPartials(templates: readonly ParsedTemplate[]): readonly Diagnostic[] {
  const sections = templates.filter(({ source }) => source.role === 'section').map(({ source }) => source.id)
  const names = [MANUSCRIPT, ...sections]
  const edges = templates.flatMap(({ source, readings: [program = null] }) =>
    partialsOf(program).map((partial) => ({ source, partial })),
  )
  return [
    ...templates.filter(({ source }) => source.role === 'section' && source.id === MANUSCRIPT).map(reservedName),
    ...edges
      .filter(({ partial }) => !names.includes(partialName(partial)))
      .map(({ source, partial }) => unknown(source, partial, names)),
    ...edges.filter(({ source, partial }) => reaches(partialName(partial), keyOf(source), edges)).map(recursion),
    ...manuscriptMissing(templates, edges),
  ]
}

interface Edge {
  readonly source: TemplateSource
  readonly partial: Partial
}

/** Every manuscript is included by the same name, and the template by none. */
function keyOf({ role, id }: TemplateSource): string {
  return role === 'section' ? id : role === 'manuscript' ? MANUSCRIPT : ''
}

function reaches(from: string, target: string, edges: readonly Edge[]): boolean {
  const seen = new Set([from])
  for (const name of seen) {
    if (name === target) return true
    for (const edge of edges) if (keyOf(edge.source) === name) seen.add(partialName(edge.partial))
  }
  return false
}

function unknown(source: TemplateSource, partial: Partial, names: readonly string[]): Diagnostic {
  const name = partialName(partial)
  const near = closest(name, names)
  const message = { ru: `раздела {{> ${name}}} нет`, en: `there is no section {{> ${name}}}` }
  const hint =
    near === null
      ? { ru: `создайте sections/${name}.md`, en: `create sections/${name}.md` }
      : { ru: `возможно, {{> ${near}}}`, en: `perhaps {{> ${near}}}` }
  return error('merge/unknown-partial', message, { ...placeOf(source, partial.loc), hint })
}

function recursion({ source, partial }: Edge): Diagnostic {
  const name = partialName(partial)
  const message = { ru: `{{> ${name}}} включает сам себя`, en: `{{> ${name}}} would contain itself` }
  const hint = { ru: 'уберите одно из включений по кругу', en: 'take one of the inclusions out of the circle' }
  return error('merge/recursion', message, { ...placeOf(source, partial.loc), hint })
}

function reservedName({ source }: ParsedTemplate): Diagnostic {
  const message = { ru: `раздел не может называться «${MANUSCRIPT}»`, en: `a section can't be called “${MANUSCRIPT}”` }
  const hint = {
    ru: 'это имя самой памятки; переименуйте файл',
    en: 'that is the name of the leaflet itself; rename the file',
  }
  return error('merge/reserved-name', message, { place: { file: source.file }, hint })
}

function manuscriptMissing(templates: readonly ParsedTemplate[], edges: readonly Edge[]): readonly Diagnostic[] {
  const template = templates.find(({ source }) => source.role === 'template')
  if (!template?.program || reaches('', MANUSCRIPT, edges)) return []
  const message = {
    ru: `в шаблоне нет {{> ${MANUSCRIPT}}}: памятки не попадут в печать`,
    en: `the template lacks {{> ${MANUSCRIPT}}}: no manuscript would be printed`,
  }
  return [warning('merge/no-manuscript', message, { place: { file: template.source.file } })]
}
