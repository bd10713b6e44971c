/** A drawn screen with its caption. */

import type { Screen } from '../../../model/block.ts'
import type { Node } from '../../../model/composed.ts'
import type { FieldText } from '../../../model/field-text.ts'
import { fillText } from '../../../model/field-text.ts'
import { wordFields } from '../../../model/words.ts'
import { scaleDrawing } from '../../drawings/scale-drawing.ts'
import { type Look, plainText, serviceScale, stack } from '../../look.ts'
import { type BlockRecord, type BlockSetting, blockGap } from '../block-record.ts'
import { screenDrawing } from './screen-drawing.ts'

/**
 * A drawn screen with its caption below. It is drawn once for all recipients where no field is in it.
 *
 * @param width of the column, in points
 */
export function composeScreen(screen: Screen, { look, width }: Pick<BlockSetting, 'look' | 'width'>): Node {
  const scale = serviceScale(look.theme)
  const draw = (fill: (text: FieldText) => string) =>
    scaleDrawing(screenDrawing(screen, width / scale, look, fill), scale)
  return stack([
    { type: 'drawing', draw: usesFields(screen) ? draw : draw((t) => fillText(t, [])) },
    ...captionNode(captionOf(screen, look)),
  ])
}

/** «Рисунок 3. Вход» or what the screen belongs to. */
export function captionOf({ figure, caption }: Pick<Screen, 'figure' | 'caption'>, { words }: Look): FieldText {
  if (figure === null) return caption
  const number = [String(figure)]
  return caption.length > 0
    ? wordFields(words.figure.caption, { number, caption })
    : wordFields(words.figure.number, { number })
}

/** The caption below a screen or figure; nothing where it is empty. */
export function captionNode(caption: FieldText): readonly Node[] {
  return caption.length === 0
    ? []
    : [plainText(caption, 'service', { bold: true, hyphenate: 'to-fill', margin: [0, 4, 0, 0] })]
}

function usesFields(screen: Screen): boolean {
  return JSON.stringify([screen.address, screen.lines]).includes('"type":"field","index"')
}

export const screen: BlockRecord<Screen> = {
  name: { ru: 'экран', en: 'screen' },
  wide: true,
  leads: false,
  keepWithNext: 'never',
  staysWith: 'action',
  note: false,
  gap: blockGap,
  compose: composeScreen,
}
