/** `::: qr https://… "Подпись"`: a code that opens an address, with the address in print. */
import { splitFields } from '../../model/field-text.ts'
import { prose } from '../arguments.ts'
import { checkChildren } from '../check-children.ts'
import { checkAddress } from '../inlines.ts'
import type { ConstructReader } from './step-state.ts'

export const readQr: ConstructReader = (node, head, { context }) => {
  const [address = '', caption = ''] = head.words
  checkChildren(node, {}, context)
  checkAddress(address, node, context)
  return [{ type: 'qr', address: splitFields(address), caption: prose(caption), place: context.place(node) }]
}
