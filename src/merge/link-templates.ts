/** Templates ready to run: what `compileTemplates` makes, and all that `mergeLeaflet` needs; it works without the compiler. */
import type Handlebars from 'handlebars'
import runtime from 'handlebars/runtime.js'
import type { Audience } from '../model/job.ts'
import type { LineOrigin } from '../model/merged.ts'
import { type Form, readForm } from './origin-marks.ts'
import { type HelperRun, type HelperWords, registerHelpers } from './register-helpers.ts'

/** Opaque: made by `compileTemplates`, taken by `mergeLeaflet`. */
export interface CompiledTemplates {
  readonly leaflets: ReadonlyMap<string, CompiledLeaflet>
}

export interface CompiledLeaflet extends LeafletFacts {
  readonly run: (context: object, run: HelperRun) => Form
}

/** What a template may say of the leaflet itself. */
export interface LeafletFacts {
  readonly title: string
  readonly kind: string
  readonly audience: Audience | null
  /** How long it takes; empty where no one has tried. */
  readonly time: string
  /** Whether a portal is named in it. */
  readonly portals: boolean
  /** ISO date: the oldest day on which a person walked through one of its portals; empty unless each has such a day. */
  readonly checked: string
}

/** All the templates of a job; what a body is changes on the way: source text, then a specification. */
export interface TemplateSet<Body> {
  readonly template: Body
  readonly manuscripts: readonly (LeafletFacts & { readonly id: string; readonly body: Body })[]
  readonly sections: readonly { readonly id: string; readonly body: Body }[]
  /** What the numbers in origin marks mean. */
  readonly lines: readonly LineOrigin[]
  readonly words: HelperWords
}

/** The same set with every body changed. */
export function mapBodies<From, To>(set: TemplateSet<From>, change: (body: From) => To): TemplateSet<To> {
  return {
    template: change(set.template),
    manuscripts: set.manuscripts.map((one) => ({ ...one, body: change(one.body) })),
    sections: set.sections.map((one) => ({ ...one, body: change(one.body) })),
    lines: set.lines,
    words: set.words,
  }
}

/** Handlebars without its compiler; the package has no types for this entry. */
const HANDLEBARS = runtime as unknown as Pick<typeof Handlebars, 'create'>

/** Makes templates of specifications, with Handlebars' runtime alone: no compiler, nothing evaluated. */
export function linkTemplates(specifications: TemplateSet<TemplateSpecification>): CompiledTemplates {
  const env = HANDLEBARS.create()
  registerHelpers(env, specifications.words)
  const { template, manuscripts, sections, lines } = mapBodies(specifications, (one) => env.template(one))
  const partialSections = Object.fromEntries(sections.map(({ id, body }) => [id, body]))
  const leaflets = manuscripts.map(({ id, body, ...facts }): [string, CompiledLeaflet] => {
    const partials = { ...partialSections, manuscript: body }
    const read = remember((marked) => readForm(marked, lines))
    const run: CompiledLeaflet['run'] = (context, asked) => read(template(context, { partials, data: { run: asked } }))
    return [id, { ...facts, run }]
  })
  return { leaflets: new Map(leaflets) }
}

/** Pupils on the same branches give the same text, so each is read once, and its form is one object for all of them. */
function remember(read: (marked: string) => Form): (marked: string) => Form {
  const forms = new Map<string, Form>()
  return (marked) => {
    const known = forms.get(marked)
    if (known) return known
    const form = read(marked)
    forms.set(marked, form)
    return form
  }
}
