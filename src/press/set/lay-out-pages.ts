/** Composed sections and their values to the pages that they fill, one after the other. */
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts'
import { itemAt } from '../../diagnostics/impossible.ts'
import { failure, type Outcome, outcome } from '../../diagnostics/outcome.ts'
import type { Theme } from '../../model/theme.ts'
import type { PlacedPaint } from '../paint/page-content.ts'
import { bound, tooTall } from '../press-diagnostics.ts'
import { type PagePlan, type PaginationProblem, paginate } from './paginate.ts'
import { type FilledSection, narrowItemWidth, type SetItem, type SettingTools, setItems } from './set-item.ts'

export interface LayOutInput extends SettingTools {
  /** In reading order. The first begins a page; the others do so too as long as there are no more pages than `most`. */
  readonly sections: readonly FilledSection[]
  /** Number in the leaflet of the page on which the first begins, from 1. */
  readonly firstPage: number
  readonly hasSlip: boolean
  /** Pages that there may be. */
  readonly most: number
}

/** What is painted on a page, placed, section by section. */
export type LaidOutPage = readonly { readonly section: number; readonly parts: readonly PlacedPaint[] }[]

export type LaidOutPages =
  /** `lastEmpty` is the share of the last page's height that is left over. */
  | { readonly fits: true; readonly pages: readonly LaidOutPage[]; readonly lastEmpty: number }
  /** Even with all gaps closed up this height is left over when the pages that there may be are full. */
  | { readonly fits: false; readonly over: number }

/**
 * Lays out and paints every item, decides where pages break, and puts the items in their places.
 *
 * @returns the pages; `press/…` errors of items that are too tall, too wide or can't be printed; `fits: false` where there would be more
 *   pages than `most`
 */
export function layOutPages({ sections, firstPage, hasSlip, most, ...tools }: LayOutInput): Outcome<LaidOutPages> {
  const { theme } = itemAt(sections, 0).values
  const items = setItems(sections, tools)
  const plan = paginate(
    items.map(({ extent }) => extent),
    (index) => bodyEnd(theme, hasSlip, firstPage + index) - theme.page.top,
    most,
  )
  const problems = items.flatMap(({ main, asides }) => [main, ...asides].flatMap((part) => part.problems))
  if (plan.ok) {
    if (hasErrors(problems)) return failure(problems)
    const last = bodyEnd(theme, hasSlip, firstPage + plan.value.length - 1) - theme.page.top
    const lastEmpty = 1 - (plan.value.at(-1)?.used ?? 0) / last
    return outcome({ fits: true, pages: plan.value.map((page) => placeItems(page, items, theme)), lastEmpty }, problems)
  }
  if (plan.fault.type === 'too-many') return outcome({ fits: false, over: plan.fault.by }, problems)
  return failure([...problems, ...notPaginated(plan.fault, items)])
}

/** The first sheet's pages are shorter if a slip is cut off them. */
function bodyEnd({ page, slip }: Theme, hasSlip: boolean, pageNumber: number): number {
  return hasSlip && pageNumber <= 2 ? slip.bodyEnd : page.bodyEnd
}

function notPaginated(
  problem: Exclude<PaginationProblem, { type: 'too-many' }>,
  items: readonly SetItem[],
): readonly Diagnostic[] {
  if (problem.type === 'too-tall') return problem.items.map(({ item, by }) => tooTall(itemAt(items, item).item, by))
  return [bound(itemAt(items, problem.from).item, itemAt(items, problem.to).item, problem.by)]
}

function placeItems({ placements }: PagePlan, items: readonly SetItem[], theme: Theme): LaidOutPage {
  const { page } = theme
  const right = page.side + narrowItemWidth(theme) + theme.gap.column
  const bySection = new Map<number, PlacedPaint[]>()
  for (const { item, aside, repeated, x, y } of placements) {
    const { section, main, asides, ...own } = itemAt(items, item)
    const part = repeated && own.repeated ? own.repeated : aside === null ? main : itemAt(asides, aside)
    const placed: PlacedPaint = {
      painted: part.painted,
      x: x === 'left' ? page.side : right,
      y: page.height - page.top - y,
      aside: aside !== null,
    }
    bySection.set(section, [...(bySection.get(section) ?? []), placed])
  }
  return [...bySection].map(([section, parts]) => ({ section, parts }))
}
