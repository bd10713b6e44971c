/** Small forms to parse: a step, or a whole leaflet in which one part is another. */

import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Outcome } from '../../src/diagnostics/outcome.ts'
import type { Block } from '../../src/model/block.ts'
import type { Inlines } from '../../src/model/inline.ts'
import type { Portal } from '../../src/model/job.ts'
import type { Leaflet, Step } from '../../src/model/leaflet.ts'
import { parseLeaflet } from '../../src/parse/parse-leaflet.ts'
import { words } from '../support/words.ts'

export const PORTALS: readonly Portal[] = [
  { id: 'cop', name: 'ЦОП', url: 'https://cop.example.org/login', print: 'cop.example.org/login', checked: null },
  { id: 'sferum', name: 'Сферум', url: 'https://sferum.example.org/', print: 'sferum.example.org', checked: null },
]

/** The parts that every leaflet must have, by name. */
export const PARTS: Readonly<Record<string, string>> = {
  head: '::: head\nСШ № 12 | Памятка\n:::',
  pupil: '::: pupil "5А"\n# Иванов Пётр\n\nКак войти в дневник\n:::',
  way: '::: way\n## Путь\n:::',
  contact: '::: contact last="Кузнецова" first="Мария" phone="+7 900 000-00-12"\n## Кому звонить\n:::',
  footer: '::: footer\nИванов | Страница %page% из %pages% | СШ № 12\n:::',
  notes: '::: notes\n# Для заметок\n:::',
  step: '::: step\n# Вход\n:::',
}

/** Line n of the form is line n of this file. */
export const FILE = 'content/leaflets/chats.md'

/** The frame of leaflets; no line of these forms is of it. */
const TEMPLATE = 'templates/leaflet.hbs'

export function parseForm(form: string): Outcome<Leaflet> {
  const origins = form.split('\n').map((_, i) => ({ file: FILE, line: i + 1 }))
  return parseLeaflet({ form, origins, portals: PORTALS, words, template: TEMPLATE })
}

/** A leaflet with other parts in place of the usual ones; '' takes a part away. */
export function formWith(parts: Readonly<Record<string, string>>): string {
  return Object.values({ ...PARTS, ...parts }).join('\n\n')
}

export function parseParts(parts: Readonly<Record<string, string>>): Outcome<Leaflet> {
  return parseForm(formWith(parts))
}

/** The value; a test that gets none fails with the diagnostics. */
export function leafletOf(parts: Readonly<Record<string, string>>): Leaflet {
  const parsed = parseParts(parts)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics, null, 1))
  return parsed.value
}

/** The first step of a leaflet whose only step holds these lines. */
export function stepOf(body: string, options = ''): Step {
  const [step] = leafletOf({ step: `::: step ${options}\n# Вход\n\n${body}\n:::` }).steps
  if (!step) throw new Error('no step')
  return step
}

/** The blocks that these lines come to, without their places. */
export function blocksOf(body: string): readonly unknown[] {
  return stepOf(body).blocks.map(withoutPlaces)
}

export function blockOf(body: string): Block {
  const { blocks } = stepOf(body)
  const [block] = blocks
  if (!block || blocks.length !== 1) throw new Error(`${blocks.length} blocks`)
  return block
}

/** The inlines of a paragraph. */
export function inlinesOf(markdown: string): Inlines {
  const block = blockOf(markdown)
  if (block.type !== 'paragraph') throw new Error(`a ${block.type}`)
  return block.content
}

/** What is wrong with a step that holds these lines. */
export function problemsOf(body: string, options = ''): readonly Diagnostic[] {
  return parseParts({ step: `::: step ${options}\n# Вход\n\n${body}\n:::` }).diagnostics
}

export function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map((diagnostic) => diagnostic.code)
}

export const text = (...parts: readonly string[]) => ({ type: 'text', text: parts, bold: false }) as const
export const bold = (...parts: readonly string[]) => ({ type: 'text', text: parts, bold: true }) as const
export const label = (...parts: readonly string[]) => ({ type: 'label', text: parts }) as const

function withoutPlaces(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutPlaces)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part)
      .filter(([name]) => name !== 'place')
      .map(([name, inner]) => [name, withoutPlaces(inner)]),
  )
}
