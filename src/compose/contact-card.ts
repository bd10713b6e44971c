/** The person to call: name, role, number in print, and a code that saves the number in the phone. */

import type { Node } from '../model/composed.ts'
import type { FieldText } from '../model/field-text.ts'
import type { Contact } from '../model/leaflet.ts'
import { wordText } from '../model/words.ts'
import { qrDrawing } from './drawings/qr-code.ts'
import type { Look } from './look.ts'
import { mm, plainText, stack, textNode } from './look.ts'
import { contactVcard } from './vcard.ts'

const ABOVE_PHONE = 6

/**
 * Name, telephone and hours of a person beside a QR code that saves the contact (vCard 3.0, RFC 2426).
 *
 * @param withCode false where there is no room for it: the telephone stays
 */
export function contactCard(contact: Contact, look: Look, withCode = true): Node {
  const inRows = look.theme.layout === 'rows'
  const edge = mm(look.theme.qr.contactSizeMm)
  const caption = Math.ceil(look.measure(look.words.contact.save, look.theme.type.service.size, false)) + 1
  const codeWidth = inRows ? Math.max(edge, caption) : edge
  const given = [...contact.firstName, ' ', ...contact.middleName]
  const names = inRows || !withCode ? [[...contact.lastName, ' ', ...given]] : [contact.lastName, given]
  const who = [
    ...names.map((name) => plainText(name, 'body', { bold: true })),
    plainText(contact.role, 'service', { hyphenate: 'to-fill' }),
  ]
  const beside = inRows && !withCode
  const when = [
    ...(contact.phone.length > 0
      ? [
          textNode([{ text: contact.phone, telephone: true }], 'phone', {
            margin: [0, beside ? 0 : ABOVE_PHONE, 0, 0],
          }),
        ]
      : []),
    ...(contact.hours.length > 0 ? [plainText(contact.hours, 'service')] : []),
  ]
  const person: Node = beside
    ? { type: 'columns', widths: ['*', 'auto'], gap: 12, children: [stack(who), stack(when)] }
    : stack([...who, ...when])
  const code = stack([
    {
      type: 'drawing',
      margin: [codeWidth - edge, 0, 0, 0],
      draw: (fill) => contactCode(contact, fill, edge, look),
    },
    // page 1 has no line to spare, and the code is beside the number that it saves
    ...(inRows ? [plainText(look.words.contact.save, 'service', { align: 'right', margin: [0, 5, 0, 0] })] : []),
  ])
  const card: Node = {
    type: 'table',
    widths: ['*'],
    frame: { outer: 1.2, inner: 0, padding: [[10, 9, 9, 9]] },
    margin: [0, look.theme.gap.heading, 0, 0],
    rows: [
      [
        {
          node:
            withCode && contact.phone.length > 0
              ? { type: 'columns', widths: ['*', codeWidth], gap: 12, children: [person, code] }
              : person,
        },
      ],
    ],
  }
  return stack([plainText(contact.heading, 'heading', { role: 'H2' }), card])
}

function contactCode(contact: Contact, fill: (text: FieldText) => string, size: number, look: Look) {
  const name = [fill(contact.lastName), fill(contact.firstName), fill(contact.middleName)].filter((part) => part !== '')
  return qrDrawing(
    {
      payload: contactVcard({
        lastName: fill(contact.lastName),
        firstName: fill(contact.firstName),
        middleName: fill(contact.middleName),
        phone: fill(contact.phone),
      }),
      level: 'L',
      size,
      minModule: mm(look.theme.qr.moduleMm),
      alt: wordText(look.words.contact.alt, { name: name.join(' ') }),
    },
    look.codes,
  )
}
