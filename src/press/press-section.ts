/** A composed section and its values to the pages that it fills. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Outcome } from '../diagnostics/outcome.ts'
import { failure, outcome } from '../diagnostics/outcome.ts'
import type { ComposedSection, FlowItem, Node } from '../model/composed.ts'
import type { FontBank } from './font-bank.ts'
import { layoutBox } from './layout-box.ts'
import type { NodeValues } from './node-to-pdfmake.ts'
import type { PlacedPaint } from './page-content.ts'
import { paginate } from './paginate.ts'
import { paintBox } from './paint-box.ts'
import type { Painted } from './painted.ts'
import {
  bound,
  missingGlyphs,
  notAddresses,
  overfullLines,
  squeezedTexts,
  tooDense,
  tooTall,
} from './press-diagnostics.ts'
import { usesValues } from './uses-values.ts'

export interface SectionInput {
  readonly section: ComposedSection
  readonly values: NodeValues
  readonly fonts: FontBank
  /** Number in the leaflet of the page on which the section begins, from 1. */
  readonly firstPage: number
  readonly hasSlip: boolean
  /** Boxes without values, by node: laid out and painted once for all recipients. */
  readonly boxes: WeakMap<Node, SetNode>
}

/** Each page is what is painted on it, placed. */
export type SectionPages = readonly (readonly PlacedPaint[])[]

/** A node laid out and painted. */
export interface SetNode {
  readonly painted: Painted
  readonly height: number
  readonly problems: readonly Diagnostic[]
}

export function pressSection(input: SectionInput): Outcome<SectionPages> {
  const { section, values, firstPage, hasSlip } = input
  const { theme } = values
  const { page, slip } = theme
  const full = page.width - 2 * page.side
  const narrow = full - theme.gap.column - theme.screen.width
  const set = section.items.map((item) => ({
    main: setNode(item.node, item.narrow ? narrow : full, item, input),
    asides: item.asides.map((aside) => setNode(aside.node, theme.screen.width, { ...item, place: aside.place }, input)),
  }))
  const problems = set.flatMap(({ main, asides }) => [main, ...asides].flatMap((part) => part.problems))
  if (problems.some((problem) => problem.severity === 'error')) return failure(problems)

  const bodyEnd = (index: number) => (hasSlip && firstPage + index <= 2 ? slip.bodyEnd : page.bodyEnd)
  const plan = paginate(
    section.items.map((item, i) => ({
      height: set[i]?.main.height ?? 0,
      asides: set[i]?.asides.map((aside) => aside.height) ?? [],
      narrow: item.narrow,
      gap: item.gap,
      gapMin: item.gapMin,
      keepWithNext: item.keepWithNext,
      leadsNext: item.leadsNext,
    })),
    (index) => bodyEnd(index) - page.top,
  )
  if (!plan.ok) {
    const told =
      'bound' in plan ? bound(section.items, plan.bound) : plan.tooTall.flatMap((i) => tooTall(section.items[i]))
    return failure([...problems, ...told])
  }
  const right = page.side + narrow + theme.gap.column
  const pages = plan.pages.map(({ placements }) =>
    placements.flatMap((placement): readonly PlacedPaint[] => {
      const parts = set[placement.item]
      const part = placement.aside === null ? parts?.main : parts?.asides[placement.aside]
      const x = placement.x === 'left' ? page.side : right
      return part
        ? [
            {
              painted: part.painted,
              x,
              y: page.height - page.top - placement.y,
              aside: placement.aside !== null,
            },
          ]
        : []
    }),
  )
  return outcome(pages, problems)
}

function setNode(node: Node, width: number, item: FlowItem, { values, fonts, boxes }: SectionInput): SetNode {
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
