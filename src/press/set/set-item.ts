/** An item of a section laid out and painted, with the screens beside it, and how much of a page it takes. */
import type { ComposedSection, FlowItem, Node } from '../../model/composed.ts'
import type { Place } from '../../model/place.ts'
import type { Theme } from '../../model/theme.ts'
import type { FontBank } from '../font-bank.ts'
import { layoutBox } from '../layout/layout-box.ts'
import { longWord } from '../layout/long-word.ts'
import type { NodeValues } from '../layout/node-values.ts'
import { missingGlyphs } from '../missing-glyphs.ts'
import { paintBox } from '../paint/paint-box.ts'
import { notAddresses, tooDense, wordTooLong } from '../press-diagnostics.ts'
import { cutWords, offPage, squeezedTexts, tablesTooWide } from '../width-diagnostics.ts'
import type { Extent } from './paginate.ts'
import type { SetNode } from './press-cache.ts'
import { usesValues } from './uses-values.ts'

/** A section and what it is filled with. */
export interface FilledSection {
  readonly section: ComposedSection
  readonly values: NodeValues
}

/** What setting needs beside the text. */
export interface SettingTools {
  readonly fonts: FontBank
  /** Nodes without values: laid out and painted once for all recipients. */
  readonly nodes: WeakMap<Node, SetNode>
}

export interface SetItem {
  readonly item: FlowItem
  /** Index of the section that it belongs to. */
  readonly section: number
  readonly main: SetNode
  readonly asides: readonly SetNode[]
  readonly repeated: SetNode | null
  readonly extent: Extent
}

/** A step that follows another on its page is further from it than any two blocks from each other. */
const STEP_GAPS = 2

/** In the place of what isn't laid out, which is an error. */
const NOTHING_SET: Node = { type: 'stack', children: [] }

/** Every item of the sections, in reading order; errors of one are in its nodes' `problems`. */
export function setItems(sections: readonly FilledSection[], tools: SettingTools): readonly SetItem[] {
  return sections.flatMap(({ section, values }, index) =>
    section.items.map((item, i) => ({
      section: index,
      ...setItem(item, index > 0 && i === 0, values, tools),
    })),
  )
}

function setItem(item: FlowItem, opens: boolean, values: NodeValues, tools: SettingTools): Omit<SetItem, 'section'> {
  const { theme } = values
  const main = setNode(item.node, item.narrow ? narrowItemWidth(theme) : fullWidth(theme), item.place, values, tools)
  const asides = item.asides.map((aside) => setNode(aside.node, theme.screen.width, aside.place, values, tools))
  const repeated = item.repeated ? setNode(item.repeated, fullWidth(theme), item.place, values, tools) : null
  const { narrow, keepWithNext, leadsNext } = item
  const extent: Extent = {
    height: main.height,
    asides: asides.map(({ height }) => height),
    narrow,
    gap: opens ? STEP_GAPS * theme.gap.block : item.gap,
    gapMin: opens ? STEP_GAPS * theme.gap.blockMin : item.gapMin,
    keepWithNext,
    yields: item.yields ?? false,
    leadsNext,
    opens,
    ...(repeated ? { repeated: repeated.height + theme.gap.action } : {}),
  }
  return { item, main, asides, repeated, extent }
}

function fullWidth({ page }: Theme): number {
  return page.width - 2 * page.side
}

/** Width of an item that has a column of screens at its right, in points. */
export function narrowItemWidth(theme: Theme): number {
  return fullWidth(theme) - theme.gap.column - theme.screen.width
}

function setNode(node: Node, width: number, place: Place, values: NodeValues, { fonts, nodes }: SettingTools): SetNode {
  const before = nodes.get(node)
  if (before) return before
  const long = longWord(node, values.values)
  const box = layoutBox(long === null ? node : NOTHING_SET, width, fonts, values)
  const painted = paintBox(box, fonts, values.language.foreign)
  const problems = [
    ...(long === null ? [] : [wordTooLong(long, place)]),
    ...missingGlyphs(painted, place),
    ...tooDense(painted, place),
    ...notAddresses(painted, place),
    ...(box.overwide.length > 0
      ? tablesTooWide(box, place)
      : [...cutWords(box, place), ...offPage(box, painted, place)]),
    ...squeezedTexts(painted, place),
  ]
  const made = { painted, height: box.height, problems }
  if (!usesValues(node)) nodes.set(node, made)
  return made
}
