/** The way at a glance: a square for each step on a rail, what one gets there, the code, the address, the page. */
import type { Node, TextNode } from '../model/composed.ts'
import type { FieldText } from '../model/field-text.ts'
import { fieldsOf, fillText } from '../model/field-text.ts'
import type { Step } from '../model/leaflet.ts'
import { addressCode } from './blocks/qr.ts'
import { wayRail } from './drawings/rails.ts'
import type { Look } from './look.ts'
import { group, plainText, stack, textNode, textWidth, wordRuns } from './look.ts'
import { wayInRows } from './way-in-rows.ts'

const ABOVE_CODE = 12
const BELOW_CODE = 9

/** All steps at a glance, for the personal page: side by side, or one below the other in large print. */
export function composeWay(steps: readonly Step[], look: Look): Node {
  return look.theme.layout === 'rows' ? wayInRows(steps, look) : wayInColumns(steps, look)
}

/** One column a step; more than five would not leave room for the codes. */
function wayInColumns(steps: readonly Step[], look: Look): Node {
  const gap = steps.length > 4 ? 8 : 12
  const column = (textWidth(look.theme) - gap * (steps.length - 1)) / steps.length
  const widths = steps.map(() => column)
  const row = (children: readonly Node[], top: number): Node => ({
    type: 'columns',
    widths,
    gap,
    children,
    margin: [0, top, 0, 0],
  })
  const rail = (fill: (text: FieldText) => string) =>
    wayRail(
      steps.map((step) => ({ number: step.number, waits: fill(step.waits) })),
      column + gap,
      look,
    )
  const constant = steps.every((step) => fieldsOf(step.waits).length === 0)
  // set row by row, read step by step
  const ofStep = (step: Step, node: Node): Node =>
    group('LI', [group('LBody', [node], { part: 'body' })], { part: `step ${step.number}` })
  const rows = group('L', [
    row(
      steps.map((step) =>
        ofStep(
          step,
          stack([plainText(step.name, 'portal'), plainText(step.gives, 'service', { hyphenate: 'to-fill' })]),
        ),
      ),
      6,
    ),
    row(
      steps.map((step) =>
        ofStep(step, step.portal ? addressCode([step.portal.url], look.theme.qr.waySizeMm, look) : stack([])),
      ),
      ABOVE_CODE,
    ),
    row(
      steps.map((step) =>
        ofStep(
          step,
          stack([
            ...(step.portal ? [address(step.portal.print, step.portal.url, column, look)] : []),
            textNode(wordRuns(look.words.way.page, { page: { text: [], pageOfStep: step.number } }), 'service'),
          ]),
        ),
      ),
      BELOW_CODE,
    ),
  ])
  return stack([{ type: 'drawing', draw: constant ? rail((text) => fillText(text, [])) : rail }, rows])
}

/** The printed address, in the smaller size where the column is too narrow for it. */
function address(print: string, url: string, column: number, look: Look): TextNode {
  const fits = look.measure(print, look.theme.type.address.size, true) <= column
  return textNode([{ text: [print], bold: true, link: [url] }], fits ? 'address' : 'service', { bold: true })
}
