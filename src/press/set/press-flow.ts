/** Composed sections and their values to the pages that they fill, one after the other. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Outcome } from '../../diagnostics/outcome.ts'
import { failure, outcome } from '../../diagnostics/outcome.ts'
import type { ComposedSection, FlowItem, Node } from '../../model/composed.ts'
import type { Theme } from '../../model/theme.ts'
import type { FontBank } from '../font-bank.ts'
import { layoutBox } from '../layout/layout-box.ts'
import type { NodeValues } from '../layout/node-values.ts'
import type { PlacedPaint } from '../paint/page-content.ts'
import { paintBox } from '../paint/paint-box.ts'
import type { Painted } from '../paint/painted.ts'
import {
  bound,
  missingGlyphs,
  notAddresses,
  overfullLines,
  squeezedTexts,
  tooDense,
  tooTall,
} from '../press-diagnostics.ts'
import { type Extent, type PagePlan, paginate } from './paginate.ts'
import { usesValues } from './uses-values.ts'

/** A section and what it is filled with. */
export interface FilledSection {
  readonly section: ComposedSection
  readonly values: NodeValues
}

export interface FlowInput {
  /** In reading order. The first begins a page; the others do so too as long as there are no more pages than `most`. */
  readonly sections: readonly FilledSection[]
  readonly fonts: FontBank
  /** Number in the leaflet of the page on which the first begins, from 1. */
  readonly firstPage: number
  readonly hasSlip: boolean
  /** Pages that there may be. */
  readonly most: number
  /** Boxes without values, by node: laid out and painted once for all recipients. */
  readonly boxes: WeakMap<Node, SetNode>
}

/** What is painted on a page, placed, section by section. */
export type FlowPage = readonly { readonly section: number; readonly parts: readonly PlacedPaint[] }[]

export type Flow =
  | { readonly fits: true; readonly pages: readonly FlowPage[] }
  /** Even with all gaps closed up this height is left over when the pages that there may be are full. */
  | { readonly fits: false; readonly over: number }

/** A node laid out and painted. */
export interface SetNode {
  readonly painted: Painted
  readonly height: number
  readonly problems: readonly Diagnostic[]
}

interface SetItem {
  readonly item: FlowItem
  readonly section: number
  readonly main: SetNode
  readonly asides: readonly SetNode[]
  readonly extent: Extent
}

/**
 * Lays out and paints every box, then decides where pages break.
 *
 * @returns the pages; `press/…` errors of boxes that are too tall, too wide or can't be printed; `fits: false` where there would be more
 *   pages than `most`
 */
export function pressFlow(input: FlowInput): Outcome<Flow> {
  const { sections, firstPage, hasSlip, most } = input
  const [first] = sections
  if (!first) throw new Error('a flow without sections')
  const { theme } = first.values
  const { page, slip } = theme
  const items = sections.flatMap((filled, section) =>
    filled.section.items.map((item, i) => setItem(item, section, section > 0 && i === 0, filled.values, input)),
  )
  const problems = items.flatMap(({ main, asides }) => [main, ...asides].flatMap((part) => part.problems))
  const bodyEnd = (index: number) => (hasSlip && firstPage + index <= 2 ? slip.bodyEnd : page.bodyEnd)
  const plan = paginate(
    items.map(({ extent }) => extent),
    (index) => bodyEnd(index) - page.top,
    most,
  )
  if (plan.ok) {
    if (problems.some(({ severity }) => severity === 'error')) return failure(problems)
    return outcome({ fits: true, pages: plan.pages.map((one) => pageOf(one, items, theme)) }, problems)
  }
  const { problem } = plan
  if (problem.type === 'too-many') return outcome({ fits: false, over: problem.by }, problems)
  const told =
    problem.type === 'bound'
      ? bound(items[problem.from]?.item, items[problem.to]?.item, problem.by)
      : problem.items.flatMap(({ item, by }) => tooTall(items[item]?.item, by))
  return failure([...problems, ...told])
}

/** A step that follows another on its page stands further from it than any two blocks from each other. */
const STEP_GAPS = 2

function setItem(item: FlowItem, section: number, opens: boolean, values: NodeValues, input: FlowInput): SetItem {
  const { theme } = values
  const main = setNode(item.node, item.narrow ? narrowWidth(theme) : fullWidth(theme), item, values, input)
  const asides = item.asides.map((aside) =>
    setNode(aside.node, theme.screen.width, { ...item, place: aside.place }, values, input),
  )
  const { narrow, keepWithNext, leadsNext } = item
  const extent: Extent = {
    height: main.height,
    asides: asides.map(({ height }) => height),
    narrow,
    gap: opens ? STEP_GAPS * theme.gap.block : item.gap,
    gapMin: opens ? STEP_GAPS * theme.gap.blockMin : item.gapMin,
    keepWithNext,
    leadsNext,
    opens,
  }
  return { item, section, main, asides, extent }
}

function fullWidth({ page }: Theme): number {
  return page.width - 2 * page.side
}

function narrowWidth(theme: Theme): number {
  return fullWidth(theme) - theme.gap.column - theme.screen.width
}

function pageOf({ placements }: PagePlan, items: readonly SetItem[], theme: Theme): FlowPage {
  const { page } = theme
  const right = page.side + narrowWidth(theme) + theme.gap.column
  const bySection = new Map<number, PlacedPaint[]>()
  for (const { item, aside, x, y } of placements) {
    const set = items[item]
    const part = aside === null ? set?.main : set?.asides[aside]
    if (!set || !part) continue
    const placed: PlacedPaint = {
      painted: part.painted,
      x: x === 'left' ? page.side : right,
      y: page.height - page.top - y,
      aside: aside !== null,
    }
    bySection.set(set.section, [...(bySection.get(set.section) ?? []), placed])
  }
  return [...bySection].map(([section, parts]) => ({ section, parts }))
}

function setNode(
  node: Node,
  width: number,
  item: FlowItem,
  values: NodeValues,
  { fonts, boxes }: Pick<FlowInput, 'fonts' | 'boxes'>,
): SetNode {
  const before = boxes.get(node)
  if (before) return before
  const box = layoutBox(node, width, fonts, values)
  const painted = paintBox(box, fonts)
  const problems = [
    ...missingGlyphs(painted, item.place),
    ...tooDense(painted, item.place),
    ...notAddresses(painted, item.place),
    ...overfullLines(box, item.place),
    ...squeezedTexts(painted, item.place),
  ]
  const made = { painted, height: box.height, problems }
  if (!usesValues(node)) boxes.set(node, made)
  return made
}
