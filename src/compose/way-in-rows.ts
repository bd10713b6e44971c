/** The way in large print: the rail runs down, each step is a row with its code at the right. */

import type { Node } from '../model/composed.ts'
import type { Step } from '../model/leaflet.ts'
import { wordFields, wordText } from '../model/words.ts'
import { addressCode } from './blocks/qr.ts'
import { railDown, stepMark } from './drawings/marks.ts'
import type { Look } from './look.ts'
import { group, mm, plainText, textNode, textWidth } from './look.ts'
import { codeGroups, stepRuns } from './way-codes.ts'

const GAP = 16
/** White around a code: at least four modules of the densest symbol that an address makes. */
const BETWEEN = 13
/** Between the text of one step and the name of the next. */
const LEAST = 7

/** One step: its texts below one another, and whether its code is beside them. */
interface Row {
  readonly step: Step
  readonly texts: readonly Node[]
  readonly hasCode: boolean
  /** In points, if each text takes a line. */
  readonly height: number
}

/** @example wayInRows(leaflet.steps, largeLook) // a list of four rows, those with a code 90 pt high */
export function wayInRows(steps: readonly Step[], look: Look): Node {
  const { way: mark } = look.theme.mark
  const rows = rowsOf(steps, look)
  return group(
    'L',
    rows.map((row, i): Node => {
      const { step, hasCode, texts, height } = row
      const before = rows[i - 1]
      const rail =
        i === rows.length - 1
          ? stepMark(step.number, mark, look.theme.colour.accent)
          : railDown(step.number, mark, height + spaceBelow(row, look), look.theme.colour.accent)
      const code = step.portal && hasCode ? [addressCode([step.portal.url], look.theme.qr.waySizeMm, look)] : []
      return {
        type: 'columns',
        role: 'LI',
        widths: [mark, '*', ...(hasCode ? [mm(look.theme.qr.waySizeMm)] : [])],
        gap: GAP,
        margin: [0, before ? spaceBelow(before, look) : 0, 0, 0],
        children: [
          // the rail goes on under the gap between the rows
          { type: 'drawing', role: 'Artifact', draw: { ...rail, height: Math.min(rail.height, height) } },
          group('LBody', texts, { part: 'body' }),
          ...(hasCode ? [group('LBody', code, { part: 'body' })] : []),
        ],
      }
    }),
  )
}

function rowsOf(steps: readonly Step[], look: Look): readonly Row[] {
  return codeGroups(steps).flatMap((one) =>
    one.steps.map((step, i) => {
      const before = one.steps[i - 1]
      const note =
        one.codeAt !== null
          ? wordText(look.words.way.codeAt, { step: one.codeAt })
          : before
            ? wordText(look.words.way.nextStep, { step: step.number, before: before.number })
            : null
      return rowOf(step, { hasCode: step.portal !== null && one.codeAt === null && i === 0, note }, look)
    }),
  )
}

/** @param note where its code is, or where it begins; null where it has a code of its own */
function rowOf(step: Step, { hasCode, note }: { hasCode: boolean; note: string | null }, look: Look): Row {
  const { portal, body, service, address } = look.theme.type
  const waits = step.waits.length > 0 ? wordFields(look.words.way.first, { what: step.waits }) : null
  const texts = [
    { leading: portal.leading, node: plainText(step.name, 'portal') },
    { leading: body.leading, node: textNode(stepRuns(step, look), 'body') },
    ...(waits ? [{ leading: service.leading, node: plainText(waits, 'service', { bold: true }) }] : []),
    ...(step.portal && hasCode ? [{ leading: address.leading, node: addressNode(step.portal, look) }] : []),
    ...(note ? [{ leading: service.leading, node: plainText(note, 'service') }] : []),
  ]
  const lines = texts.reduce((sum, { leading }) => sum + leading, 0)
  const least = hasCode ? mm(look.theme.qr.waySizeMm) : look.theme.mark.way
  return { step, hasCode, texts: texts.map(({ node }) => node), height: Math.max(least, lines) }
}

/** Texts that are higher than the code leave white below it by themselves. */
function spaceBelow({ height, hasCode }: Row, look: Look): number {
  return hasCode ? Math.max(LEAST, BETWEEN - (height - mm(look.theme.qr.waySizeMm))) : BETWEEN
}

/** The row has room for most addresses in their own size. */
function addressNode({ print, url }: NonNullable<Step['portal']>, look: Look): Node {
  const { address } = look.theme.type
  const free = textWidth(look.theme) - look.theme.mark.way - mm(look.theme.qr.waySizeMm) - 2 * GAP
  const role = look.measure(print, address.size, true) <= free ? 'address' : 'service'
  return textNode([{ text: [print], bold: true, link: [url] }], role, { bold: true })
}
