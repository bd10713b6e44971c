/** The way in large print: the rail runs down, each step is a row with its code at the right. */

import type { Node, Run } from '../model/composed.ts'
import type { Step } from '../model/leaflet.ts'
import { wordFields } from '../model/words.ts'
import { addressCode } from './blocks/qr.ts'
import { railDown, stepMark } from './drawings/marks.ts'
import type { Look } from './look.ts'
import { group, mm, plainText, textNode, wordRuns } from './look.ts'

const GAP = 16
/** White around a code: at least four modules of the densest symbol that an address makes. */
const BETWEEN = 13
/** Between the text of one step and the name of the next. */
const LEAST = 7

/** @example wayInRows(leaflet.steps, largeLook) // a list of four rows, each 90 pt high */
export function wayInRows(steps: readonly Step[], look: Look): Node {
  const code = mm(look.theme.qr.waySizeMm)
  const { way: mark } = look.theme.mark
  return group(
    'L',
    steps.map((step, i): Node => {
      const last = i === steps.length - 1
      const before = steps[i - 1]
      const rail = last
        ? stepMark(step.number, mark, look.theme.colour.accent)
        : railDown(step.number, mark, rowHeight(step, look) + spaceBelow(step, look), look.theme.colour.accent)
      return {
        type: 'columns',
        role: 'LI',
        widths: [mark, '*', code],
        gap: GAP,
        margin: [0, before ? spaceBelow(before, look) : 0, 0, 0],
        children: [
          // the rail goes on under the gap between the rows
          { type: 'drawing', role: 'Artifact', draw: { ...rail, height: Math.min(rail.height, code) } },
          group('LBody', aboutStep(step, look), { part: 'body' }),
          group('LBody', step.portal ? [addressCode([step.portal.url], look.theme.qr.waySizeMm, look)] : [], {
            part: 'body',
          }),
        ],
      }
    }),
  )
}

/** Of a row whose texts take a line each. */
function rowHeight(step: Step, look: Look): number {
  const { portal, body, service, address } = look.theme.type
  const waits = step.waits.length > 0 ? service.leading : 0
  const lines = portal.leading + body.leading + waits + (step.portal ? address.leading : 0)
  return Math.max(mm(look.theme.qr.waySizeMm), lines)
}

/** Texts that are higher than the code leave white below it by themselves. */
function spaceBelow(step: Step, look: Look): number {
  return Math.max(LEAST, BETWEEN - (rowHeight(step, look) - mm(look.theme.qr.waySizeMm)))
}

function aboutStep(step: Step, look: Look): readonly Node[] {
  const waits: readonly Run[] =
    step.waits.length > 0 ? [{ text: wordFields(look.words.way.first, { what: step.waits }), bold: true }] : []
  const page = wordRuns(look.words.way.pageInRow, { page: { text: [], pageOfStep: step.number } })
  const gives = step.gives.length > 0 ? [{ text: step.gives }, { text: [', '] }] : []
  return [
    plainText(step.name, 'portal'),
    textNode([...gives, ...page], 'body'),
    ...(waits.length > 0 ? [textNode(waits, 'service')] : []),
    ...(step.portal
      ? [
          textNode([{ text: [step.portal.print], bold: true, link: [step.portal.url] }], addressStyle(step, look), {
            bold: true,
          }),
        ]
      : []),
  ]
}

/** The row has room for most addresses in their own size. */
function addressStyle(step: Step, look: Look): 'address' | 'service' {
  const free =
    look.theme.page.width - 2 * look.theme.page.side - look.theme.mark.way - mm(look.theme.qr.waySizeMm) - 2 * GAP
  return look.measure(step.portal?.print ?? '', look.theme.type.address.size, true) <= free ? 'address' : 'service'
}
