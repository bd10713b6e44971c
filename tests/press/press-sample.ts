/** Presses Markdown as the pipeline does, and hand-made boxes that no Markdown would give. */
import { composeLeaflet } from '../../src/compose/compose-leaflet.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { ComposedLeaflet, ComposedSection, FlowItem, Node } from '../../src/model/composed.ts'
import type { FieldText } from '../../src/model/field-text.ts'
import type { Press, PressedLeaflet } from '../../src/press/press.ts'
import { formWith, parseForm } from '../parse/parse-sample.ts'
import { theme } from '../support/theme.ts'
import { words } from '../support/words.ts'

/** Composes a leaflet whose step holds these lines. */
export function composeBody(press: Press, body: string, parts: Readonly<Record<string, string>> = {}): ComposedLeaflet {
  const parsed = parseForm(formWith({ ...parts, step: `::: step portal=cop gives="вход"\n# Вход\n\n${body}\n:::` }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics, null, 1))
  const look = { theme, words, measure: press.measure, codes: new Map() }
  return composeLeaflet({ edition: 'standard', leaflet: parsed.value, look, pictures: new Map(), known: new Map() })
}

export function pressed(press: Press, leaflet: ComposedLeaflet, values: readonly string[] = []): PressedLeaflet {
  const made = press.press(leaflet, values)
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics, null, 1))
  return made.value
}

/** The finished file of a leaflet. */
export function pdfOf(press: Press, leaflet: ComposedLeaflet, values: readonly string[] = []): Uint8Array {
  const { pages, bookmarks } = pressed(press, leaflet, values)
  return press.write(pages, { title: 'Памятка (5А)', bookmarks })
}

/** What is wrong with pressing it. */
export function problemsOf(
  press: Press,
  leaflet: ComposedLeaflet,
  values: readonly string[] = [],
): readonly Diagnostic[] {
  return press.press(leaflet, values).diagnostics
}

export function textNode(text: FieldText | string, link?: FieldText): Node {
  const run = { text: typeof text === 'string' ? [text] : text }
  return { type: 'text', style: 'body', runs: [link ? { ...run, link } : run] }
}

export function item(node: Node, change: Partial<FlowItem> = {}): FlowItem {
  return {
    node,
    narrow: false,
    asides: [],
    gap: 10,
    gapMin: 6,
    keepWithNext: false,
    leadsNext: false,
    place: { file: 'content/leaflets/chats.md', line: 3 },
    kind: 'paragraph',
    name: { ru: 'абзац', en: 'paragraph' },
    ...change,
  }
}

let count = 0

export function section(items: readonly FlowItem[], fields: readonly number[] = []): ComposedSection {
  count += 1
  return { key: `test ${count}`, items, title: ['Раздел'], fields }
}

/** A leaflet of these sections, without furniture. */
export function leafletOf(...sections: readonly ComposedSection[]): ComposedLeaflet {
  return {
    theme,
    front: 1,
    headed: false,
    fit: null,
    sections,
    hasSlip: false,
    slip: [],
    slipBack: [],
    footer: () => [],
    notes: [],
  }
}

/** One page with this text. */
export function oneText(text: FieldText | string, link?: FieldText): ComposedLeaflet {
  const node = textNode(text, link)
  const values = [...(typeof text === 'string' ? [] : text), ...(link ?? [])]
  const fields = [...new Set(values.flatMap((part) => (typeof part === 'string' ? [] : [part.index])))]
  return leafletOf(section([item(node)], fields))
}
