/** A code of its own in a step, with the address beside it. */

import { fillAddress } from '../../model/address.ts'
import type { Qr } from '../../model/block.ts'
import type { DrawingNode } from '../../model/composed.ts'
import type { Drawing } from '../../model/drawing.ts'
import type { FieldText } from '../../model/field-text.ts'
import { fieldsOf, fillText } from '../../model/field-text.ts'
import { wordText } from '../../model/words.ts'
import { qrDrawing } from '../drawings/qr-code.ts'
import type { Look } from '../look.ts'
import { mm, plainText, stack, textNode } from '../look.ts'
import { type BlockRecord, blockGap, type ComposeBlock } from './block-record.ts'

const composeQr: ComposeBlock<Qr> = ({ address, caption }, { look }) => ({
  type: 'columns',
  widths: [mm(look.theme.qr.sizeMm), '*'],
  gap: 18,
  margin: [0, 12, 0, 12],
  children: [
    addressCode(address, look.theme.qr.sizeMm, look),
    stack([
      ...(caption.length > 0 ? [plainText(caption, 'body')] : []),
      textNode([{ text: address, bold: true, link: address, address: true }], 'address', { margin: [0, 4, 0, 0] }),
    ]),
  ],
})

/** The code that opens an address. */
export function addressCode(
  address: FieldText,
  sizeMm: number,
  look: Look,
  rest: Pick<DrawingNode, 'align' | 'margin'> = {},
): DrawingNode {
  const draw = (fill: (text: FieldText) => string): Drawing => {
    return qrDrawing(
      {
        payload: fillAddress(address, fill),
        level: 'M',
        size: mm(sizeMm),
        minModule: mm(look.theme.qr.moduleMm),
        alt: wordText(look.words.code.alt, { address: fill(address) }),
      },
      look.codes,
    )
  }
  const constant = fieldsOf(address).length === 0
  return { type: 'drawing', draw: constant ? draw((literal) => fillText(literal, [])) : draw, ...rest }
}

export const qr: BlockRecord<Qr> = {
  name: { ru: 'QR-код', en: 'QR code' },
  wide: false,
  leads: false,
  keepWithNext: 'never',
  staysWith: 'nothing',
  note: false,
  gap: blockGap,
  compose: composeQr,
}
