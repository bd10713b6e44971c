/** The way at a glance: a square for each step on a rail, what one gets there and on which page, and below it the codes. */
import type { Node, Run, TextNode } from '../model/composed.ts'
import type { FieldText } from '../model/field-text.ts'
import { fieldsOf, fillText } from '../model/field-text.ts'
import type { Step, StepPortal } from '../model/leaflet.ts'
import { wordText } from '../model/words.ts'
import { addressCode } from './blocks/qr.ts'
import { wayBrackets, wayRail } from './drawings/rails.ts'
import type { Look } from './look.ts'
import { group, mm, plainText, stack, textNode, textWidth } from './look.ts'
import { type CodeGroup, codeGroups, codeSentence, stepRuns } from './way-codes.ts'
import { wayInRows } from './way-in-rows.ts'

const BELOW_RAIL = 6
const ABOVE_BRACKET = 3
/** White above a code, four of its modules and more, below a line of text or a bracket. */
const ABOVE_CODE = 13
const BELOW_CODE = 10.5
const BESIDE_CODE = 13.5

/** All steps at a glance, for the personal page: side by side, or one below the other in large print. */
export function composeWay(steps: readonly Step[], look: Look): Node {
  return look.theme.layout === 'rows' ? wayInRows(steps, look) : wayInColumns(steps, look)
}

/** One column a step; more than five would not leave room for the codes. */
function wayInColumns(steps: readonly Step[], look: Look): Node {
  const width = textWidth(look.theme)
  const gap = steps.length > 4 ? 8 : 12
  const pitch = steps.length > 3 ? (width + gap) / steps.length : width / steps.length
  const groups = codeGroups(steps)
  const shares = groups.some((one) => one.steps.length > 1)
  const rail = (fill: (text: FieldText) => string) =>
    wayRail(
      steps.map((step) => ({ number: step.number, waits: fill(step.waits) })),
      pitch,
      look,
    )
  const constant = steps.every((step) => fieldsOf(step.waits).length === 0)
  // set row by row, read step by step
  const row = (
    top: number,
    cells: readonly { readonly step: Step; readonly span: number; readonly node: Node }[],
  ): Node => ({
    type: 'columns',
    widths: cells.map(({ span }) => span * pitch - gap),
    gap,
    margin: [0, top, 0, 0],
    children: cells.map(({ step, node }) =>
      group('LI', [group('LBody', [node], { part: 'body' })], { part: `step ${step.number}` }),
    ),
  })
  const codeRow = (top: number, nodeOf: (one: CodeGroup, step: Step) => Node) =>
    row(
      top,
      groups.flatMap((one) => {
        const [step] = one.steps
        return step ? [{ step, span: one.steps.length, node: nodeOf(one, step) }] : []
      }),
    )
  const brackets = (fill: (text: FieldText) => string) =>
    wayBrackets(
      groups
        .filter((one) => one.steps.length > 1)
        .map((one) => bracketOf(one.steps, { pitch, column: pitch - gap, look, fill })),
      width,
      look,
    )
  const rows = group('L', [
    row(
      BELOW_RAIL,
      steps.map((step) => ({ step, span: 1, node: stack([plainText(step.name, 'portal'), whatAndWhere(step, look)]) })),
    ),
    ...(shares
      ? [{ type: 'drawing', role: 'Artifact', draw: brackets, margin: [0, ABOVE_BRACKET, 0, 0] } as const]
      : []),
    codeRow(ABOVE_CODE, (one, step) => codeNode(one, step, steps.length, look)),
    codeRow(BELOW_CODE, ({ codeAt, steps: shared }, { portal }) =>
      portal && codeAt === null ? address(portal, shared.length * pitch - gap, look) : stack([]),
    ),
  ])
  return stack([{ type: 'drawing', draw: constant ? rail((text) => fillText(text, [])) : rail }, rows])
}

/** «вход в дневник, стр. 2». */
function whatAndWhere(step: Step, look: Look): TextNode {
  return textNode(stepRuns(step, look), 'service', { hyphenate: 'to-fill' })
}

interface BracketPlace {
  readonly pitch: number
  readonly column: number
  readonly look: Look
  readonly fill: (text: FieldText) => string
}

/** From the first mark to where the last text ends. */
function bracketOf(steps: readonly Step[], { pitch, column, look, fill }: BracketPlace) {
  const [first, last] = [steps[0], steps.at(-1)]
  const { portal, service } = look.theme.type
  const page = wordText(look.words.way.page, { page: 0 })
  const texts = last
    ? [
        look.measure(fill(last.name), portal.size, portal.bold),
        look.measure(last.gives.length > 0 ? `${fill(last.gives)}, ${page}` : page, service.size, service.bold),
      ]
    : []
  const from = ((first?.number ?? 1) - 1) * pitch
  return { from, to: ((last?.number ?? 1) - 1) * pitch + Math.min(column, Math.max(...texts)) }
}

/** The code, and beside it what steps it is for; or where the code is. */
function codeNode(one: CodeGroup, { portal }: Step, total: number, look: Look): Node {
  if (!portal) return stack([])
  if (one.codeAt !== null) {
    const at = wordText(look.words.way.codeAt, { step: one.codeAt })
    return stack([textNode([linked(portal)], 'service', { bold: true }), plainText(at, 'service')])
  }
  const code = addressCode([portal.url], look.theme.qr.waySizeMm, look)
  if (one.steps.length === 1) return code
  const { lead, rest } = codeSentence(one, total, look.words)
  return {
    type: 'columns',
    widths: [mm(look.theme.qr.waySizeMm), '*'],
    gap: BESIDE_CODE,
    children: [
      code,
      textNode([{ text: [lead], bold: true }, { text: [` ${rest}`] }], 'body', { hyphenate: 'to-fill' }),
    ],
  }
}

/** The printed address, in the smaller size where the column is too narrow for it. */
function address(portal: StepPortal, column: number, look: Look): TextNode {
  const fits = look.measure(portal.print, look.theme.type.address.size, true) <= column
  return textNode([linked(portal)], fits ? 'address' : 'service', { bold: true })
}

function linked({ print, url }: StepPortal): Run {
  return { text: [print], bold: true, link: [url] }
}
