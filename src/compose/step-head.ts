/** The head of a step page: its number, where one is on the way, the title, and the code of the portal. */
import type { Node } from '../model/composed.ts'
import type { Step } from '../model/leaflet.ts'
import { addressCode } from './blocks/qr.ts'
import { stepMark } from './drawings/marks.ts'
import { miniRail } from './drawings/rails.ts'
import type { Look } from './look.ts'
import { mm, plainText, stack, text } from './look.ts'

const MARK = 64
const GAP = 14

export function stepHead(step: Step, total: number, look: Look): Node {
  const { accent } = look.theme.colour
  const middle = stack([
    {
      type: 'columns',
      widths: ['auto', '*'],
      gap: 12,
      children: [
        plainText(`Шаг\u00a0${step.number} из\u00a0${total}`, 'body', { bold: true, margin: [0, 0.5, 0, 0] }),
        { type: 'drawing', role: 'Artifact', draw: miniRail(step.number, total, accent) },
      ],
    },
    plainText(step.title, 'stepTitle', { role: 'H2', margin: [0, 3, 0, 0] }),
  ])
  const mark: Node = { type: 'drawing', role: 'Artifact', draw: stepMark(step.number, MARK, accent) }
  if (!step.portal) return { type: 'columns', widths: [MARK, '*'], gap: GAP, children: [mark, middle] }
  const edge = mm(look.theme.qr.sizeMm)
  const width = Math.max(92, Math.ceil(look.measure(step.portal.print, 10, true)) + 1)
  return {
    type: 'columns',
    widths: [MARK, '*', width],
    gap: GAP,
    children: [
      mark,
      middle,
      stack([
        addressCode([step.portal.url], look.theme.qr.sizeMm, look, { margin: [width - edge, 0, 0, 0] }),
        text([{ text: [step.portal.print], bold: true, link: [step.portal.url] }], 'service', {
          align: 'right',
          margin: [0, 9, 0, 0],
        }),
      ]),
    ],
  }
}
