/** An example of the documentation as a leaflet of its own, cut down to what the example prints. */
import { composeLeaflet } from '../../src/compose/compose-leaflet.ts'
import { failure, type Outcome, outcome } from '../../src/diagnostics/outcome.ts'
import { compileTemplates } from '../../src/merge/compile-templates.ts'
import { mergeLeaflet } from '../../src/merge/merge-leaflet.ts'
import type { ComposedLeaflet, FlowItem } from '../../src/model/composed.ts'
import type { Job, Picture } from '../../src/model/job.ts'
import { parseLeaflet } from '../../src/parse/parse-leaflet.ts'
import type { Press } from '../../src/press/press.ts'
import type { Example } from './read-examples.ts'

/** The least that a leaflet must have; an example puts its own part in place of one of these. */
const FRAME: readonly (readonly [name: string, text: string])[] = [
  ['head', '::: head\nШкола | Памятка\n:::'],
  ['pupil', '::: pupil "{{class.label}}"\n# {{pupil.lastName}}\n\n{{leaflet.title}}\n:::'],
  ['way', '::: way\n## Шаги\n:::'],
  ['contact', '::: contact last="Соловьёв" first="Андрей" phone="+7 900 000-00-34"\n## Кому звонить\n:::'],
  ['footer', '::: footer\nслева | %page% из %pages% | справа\n:::'],
  ['notes', '::: notes\n# Для заметок\n:::'],
]
const SLIP = '::: slip "Талон" name="Имя"\nПодпись = signature\n:::'
/** The first page from top to bottom: what a part of it becomes. */
const COVER_ORDER = ['head', 'pupil', 'intro', 'dates', 'way', 'way', 'needs', 'safety']
const OPTIONAL = ['intro', 'dates', 'safety']
const ON_COVER: ReadonlyMap<string, string> = new Map([
  ...COVER_ORDER.map((name) => [name, name] as const),
  ['contact', 'needs'],
  ['time', 'way'],
])
const AT_FIXED_PLACE = ['slip', 'slip-back', 'footer', 'notes']
const NOT_PRINTED = ['fit']

export interface ExampleInput {
  readonly example: Example
  readonly job: Job
  readonly press: Press
  readonly pictures: ReadonlyMap<string, Picture>
}

export interface ExampleLeaflet {
  readonly leaflet: ComposedLeaflet
  readonly values: readonly string[]
  /** What to print: the body of page 1, or the page for notes. */
  readonly page: 'body' | 'notes'
}

/** @returns the leaflet with everything taken out but what the example says, or what the stages say is wrong with it */
export function exampleLeaflet({ example, job, press, pictures }: ExampleInput): Outcome<ExampleLeaflet> {
  const parts = [...example.text.matchAll(/^::: ([a-z-]+)/gm)].map((match) => match[1] ?? '')
  const [label = '', number = ''] = example.pupil.split(':')
  const schoolClass = job.classes.find((one) => one.label === label)
  const pupil = schoolClass?.pupils.find((one) => one.number === Number(number))
  if (!schoolClass || !pupil) throw new Error(`there is no pupil ${example.pupil} in the job`)

  const frame = FRAME.filter(([name]) => !parts.includes(name)).map(([, text]) => text)
  const template = [...frame, ...(parts.includes('slip-back') ? [SLIP] : []), '{{> manuscript}}'].join('\n\n')
  const placed = parts.some((name) => ON_COVER.has(name) || [...AT_FIXED_PLACE, ...NOT_PRINTED].includes(name))
  const step = '::: step\n# Пример\n'
  const text = parts.includes('step')
    ? example.text
    : placed
      ? `${example.text}\n\n${step}:::`
      : `${step}${example.text}\n:::`
  const templates = compileTemplates({
    ...job,
    template: { id: 'leaflet', file: 'example.hbs', text: template, firstLine: 1 },
    manuscripts: [
      {
        id: 'example',
        title: 'Как войти в дневник',
        kind: 'Памятка',
        audience: null,
        time: '',
        file: 'example.md',
        text,
        firstLine: 1,
      },
    ],
  })
  if (!templates.ok) return templates
  const merged = mergeLeaflet(templates.value, 'example', { job, schoolClass, pupil })
  if (!merged.ok) return merged
  const parsed = parseLeaflet({ ...merged.value, portals: job.portals, words: job.words, template: 'example.hbs' })
  if (!parsed.ok) return failure(parsed.diagnostics)
  const look = { theme: job.theme, words: job.words, measure: press.measure, codes: new Map() }
  const composed = composeLeaflet({ edition: 'standard', leaflet: parsed.value, look, pictures, known: new Map() })
  return outcome({
    leaflet: keepOnly(composed, parts),
    values: merged.value.values,
    page: parts.includes('notes') ? 'notes' : 'body',
  })
}

function keepOnly(leaflet: ComposedLeaflet, parts: readonly string[]): ComposedLeaflet {
  const [cover, step, ...more] = leaflet.sections
  if (!cover || !step) throw new Error('a leaflet has a first page and a step')
  const bare = { ...leaflet, slip: [], slipBack: [], footer: () => [] }
  if (parts.some((name) => AT_FIXED_PLACE.includes(name))) {
    return {
      ...leaflet,
      sections: [{ ...cover, items: cover.items.slice(0, 1).map(emptied) }],
      slip: parts.includes('slip-back') ? leaflet.slipBack : parts.includes('slip') ? leaflet.slip : [],
      footer: parts.includes('footer') ? () => leaflet.footer(1, 4) : () => [],
    }
  }
  const onCover = parts.flatMap((name) => ON_COVER.get(name) ?? [])
  if (onCover.length > 0) {
    const order = COVER_ORDER.filter((name) => !OPTIONAL.includes(name) || parts.includes(name))
    if (order.length !== cover.items.length) throw new Error('the first page has other parts than docs/make knows of')
    const items = cover.items.filter((_, i) => onCover.includes(order[i] ?? ''))
    return { ...bare, sections: [{ ...cover, items }, step, ...more] }
  }
  return { ...bare, sections: [{ ...step, items: parts.includes('step') ? step.items : step.items.slice(1) }] }
}

function emptied(item: FlowItem): FlowItem {
  return { ...item, node: { type: 'stack', children: [] }, asides: [] }
}
