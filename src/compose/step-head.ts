/** The head of a step page: its number, where one is on the way, the title, and the code of the portal. */

import type { Node, Run } from '../model/composed.ts'
import type { Step } from '../model/leaflet.ts'
import { wordText } from '../model/words.ts'
import { addressCode } from './blocks/qr.ts'
import { stepMark } from './drawings/marks.ts'
import { miniRail } from './drawings/rails.ts'
import { scaleDrawing } from './drawings/scale-drawing.ts'
import type { Look } from './look.ts'
import { mm, plainText, signScale, stack, textNode } from './look.ts'

const GAP = 14

/**
 * The head of a step: its number, «Шаг 1 из 3», its portal and title.
 *
 * @param total steps of the leaflet
 */
export function stepHead(step: Step, total: number, look: Look): Node {
  const { accent } = look.theme.colour
  const edge = look.theme.mark.step
  const scale = signScale(look.theme)
  const middle = stack([
    {
      type: 'columns',
      widths: ['auto', '*'],
      gap: 12,
      children: [
        plainText(wordText(look.words.step.head, { step: step.number, total }), 'body', {
          bold: true,
          margin: [0, 0.5, 0, 0],
        }),
        { type: 'drawing', role: 'Artifact', draw: scaleDrawing(miniRail(step.number, total, accent), scale) },
      ],
    },
    plainText(step.title, 'stepTitle', { role: 'H2', margin: [0, 3, 0, 0] }),
  ])
  const mark: Node = { type: 'drawing', role: 'Artifact', draw: stepMark(step.number, edge, accent) }
  if (!step.portal) return { type: 'columns', widths: [edge, '*'], gap: GAP, children: [mark, middle] }
  const code = mm(look.theme.qr.sizeMm)
  const run: Run = { text: [step.portal.print], bold: true, link: [step.portal.url] }
  if (look.theme.layout === 'rows') {
    // under the code a long address of this size would take the title's room
    return {
      type: 'columns',
      widths: [edge, '*', code],
      gap: GAP,
      children: [
        mark,
        stack([middle, textNode([run], 'service', { margin: [0, 2, 0, 0] })]),
        addressCode([step.portal.url], look.theme.qr.sizeMm, look),
      ],
    }
  }
  const printed = look.measure(step.portal.print, look.theme.type.service.size, true)
  const width = Math.max(92, Math.ceil(printed) + 1)
  return {
    type: 'columns',
    widths: [edge, '*', width],
    gap: GAP,
    children: [
      mark,
      middle,
      stack([
        addressCode([step.portal.url], look.theme.qr.sizeMm, look, { margin: [width - code, 0, 0, 0] }),
        textNode([run], 'service', { align: 'right', margin: [0, 9, 0, 0] }),
      ]),
    ],
  }
}
