/** Templates ready to run: what `compileTemplates` makes, and all that `mergeLeaflet` needs; it works without the compiler. */
import type Handlebars from 'handlebars'
import type { LineOrigin } from '../model/merged.ts'
import { type Form, readForm } from './origin-marks.ts'
import type { Run } from './register-helpers.ts'

/** Opaque: made by `compileTemplates`, taken by `mergeLeaflet`. */
export interface CompiledTemplates {
  readonly leaflets: ReadonlyMap<string, CompiledLeaflet>
}

export interface CompiledLeaflet {
  readonly title: string
  readonly kind: string
  readonly run: (context: object, run: Run) => Form
}

/** The parts by name; `template` and `manuscripts` and `sections` are functions of one Handlebars environment. */
export interface TemplateParts {
  readonly template: Handlebars.TemplateDelegate
  readonly manuscripts: ReadonlyMap<
    string,
    { readonly title: string; readonly kind: string; readonly body: Handlebars.TemplateDelegate }
  >
  readonly sections: Readonly<Record<string, Handlebars.TemplateDelegate>>
  /** What the numbers in origin marks mean. */
  readonly lines: readonly LineOrigin[]
}

export function linkTemplates({ template, manuscripts, sections, lines }: TemplateParts): CompiledTemplates {
  const leaflets = [...manuscripts].map(([id, { title, kind, body }]): [string, CompiledLeaflet] => {
    const partials = { ...sections, manuscript: body }
    const read = remember((marked) => readForm(marked, lines))
    return [id, { title, kind, run: (context, run) => read(template(context, { partials, data: { run } })) }]
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
