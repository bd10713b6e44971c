/** Which portals the leaflets lead to, whatever branches a family gets. */
import type { Job, Portal } from '../model/job.ts'
import { MANUSCRIPT } from '../model/job.ts'
import { type ParsedTemplate, parseTemplate } from './parse-template.ts'
import { partialName, partialsOf } from './partials-of.ts'
import type { Expression, Program } from './template-ast.ts'
import { sourcesOf } from './template-source.ts'

/** `::: step portal=cop`: a construct names a portal by its id. */
const IN_CONSTRUCT = /^[ \t]*:{3,}.*?\bportal="?([^\s"]+)/gm

/**
 * Looks through manuscripts and the sections that they include for `{{portal.<id>.…}}` and `portal=<id>`; `{{#each portal}}` means all.
 *
 * @param parsed all texts of the job, where they have been parsed already
 * @returns by leaflet, in the order of portals.yaml
 */
export function usedPortals(
  job: Job,
  parsed: readonly ParsedTemplate[] = sourcesOf(job).map(parseTemplate),
): (leaflets: readonly string[]) => readonly Portal[] {
  const byLeaflet = new Map(job.manuscripts.map(({ id }) => [id, portalsOf(id, parsed)]))
  return (leaflets) => {
    const used = leaflets.flatMap((id) => byLeaflet.get(id) ?? [])
    return job.portals.filter(({ id }) => used.includes(id) || used.includes(ALL))
  }
}

const ALL = '*'

function portalsOf(leaflet: string, parsed: readonly ParsedTemplate[]): readonly string[] {
  const find = (role: string, id: string) => parsed.find(({ source }) => source.role === role && source.id === id)
  // a set grows while it is gone through: sections include sections
  const texts = new Set([find('manuscript', leaflet)])
  for (const text of texts) {
    for (const partial of partialsOf(text?.program)) {
      const name = partialName(partial)
      if (name !== MANUSCRIPT) texts.add(find('section', name))
    }
  }
  return [...texts].flatMap((text) => {
    if (text === undefined) return []
    const constructs = [...text.source.text.matchAll(IN_CONSTRUCT)].map(([, id = '']) => id)
    return [...constructs, ...pathsOf(text.program).flatMap(portalOf)]
  })
}

/** `portal.cop.url` → `cop`; `portal` by itself, as `{{#each portal}}` has it, → all of them. */
function portalOf(parts: readonly string[]): readonly string[] {
  const [first, id = ALL] = parts[0] === 'root' ? parts.slice(1) : parts
  return first === 'portal' ? [id] : []
}

/** Names of all fields that a text mentions. */
function pathsOf(program: Program | null | undefined): readonly (readonly string[])[] {
  return (program?.body ?? []).flatMap((statement) => {
    if (statement.type !== 'MustacheStatement' && statement.type !== 'BlockStatement') return []
    const own = [statement.path, ...statement.params, ...(statement.hash?.pairs ?? []).map(({ value }) => value)]
    const inner = statement.type === 'BlockStatement' ? [statement.program, statement.inverse].flatMap(pathsOf) : []
    return [...own.flatMap(partsOf), ...inner]
  })
}

function partsOf(expression: Expression): readonly (readonly string[])[] {
  if (expression.type === 'PathExpression') return [expression.parts]
  return expression.type === 'SubExpression' ? expression.params.flatMap(partsOf) : []
}
