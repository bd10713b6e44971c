/** A step to flow items: its head, then its blocks as the edition's layout sets them. */
import type { FlowItem } from '../model/composed.ts'
import type { Picture } from '../model/job.ts'
import type { Step } from '../model/leaflet.ts'
import { itemsInColumns } from './items-in-columns.ts'
import { itemsInRows } from './items-in-rows.ts'
import type { Look } from './look.ts'
import { stepHead } from './step-head.ts'

export interface StepInput {
  readonly step: Step
  readonly total: number
  readonly look: Look
  readonly pictures: ReadonlyMap<string, Picture>
}

/** The items of a step in reading order; the first is its head. */
export function composeStep({ step, total, look, pictures }: StepInput): readonly FlowItem[] {
  const { gap } = look.theme
  const head: FlowItem = {
    node: stepHead(step, total, look),
    narrow: false,
    asides: [],
    gap: gap.block,
    gapMin: gap.blockMin,
    keepWithNext: true,
    leadsNext: false,
    place: step.place,
    kind: 'step-head',
    name: { ru: 'заголовок шага', en: 'head of the step' },
  }
  const set = look.theme.layout === 'rows' ? itemsInRows : itemsInColumns
  const [first, ...rest] = set(step.blocks, look, pictures)
  const items = [head, ...(first ? [{ ...first, gap: gap.block, gapMin: gap.blockMin }, ...rest] : [])]
  return closeToHeadings(items, look)
}

/** What follows a heading is nearer to it than the heading is to what precedes it. */
function closeToHeadings(items: readonly FlowItem[], { theme }: Look): readonly FlowItem[] {
  return items.map((item, i) => (items[i - 1]?.leadsNext ? { ...item, gap: theme.gap.heading, gapMin: 4 } : item))
}
