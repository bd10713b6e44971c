/** The person to call: name, role, number in print, and a code that saves the number in the phone. */

import type { Node } from '../model/composed.ts'
import type { FieldText } from '../model/field-text.ts'
import type { Contact } from '../model/leaflet.ts'
import { wordText } from '../model/words.ts'
import { qrDrawing } from './drawings/qr-code.ts'
import type { Look } from './look.ts'
import { mm, plainText, stack } from './look.ts'
import { contactVcard } from './vcard.ts'

/** Name, telephone and hours of a person beside a QR code that saves the contact (vCard 3.0, RFC 2426). */
export function contactCard(contact: Contact, look: Look): Node {
  const edge = mm(look.theme.qr.contactSizeMm)
  const codeWidth = Math.max(
    edge,
    Math.ceil(look.measure(look.words.contact.save, look.theme.type.service.size, false)) + 1,
  )
  const given = [...contact.firstName, ' ', ...contact.middleName]
  const names = look.theme.layout === 'rows' ? [[...contact.lastName, ' ', ...given]] : [contact.lastName, given]
  const person = stack([
    ...names.map((name) => plainText(name, 'body', { bold: true })),
    plainText(contact.role, 'service', { hyphenate: 'to-fill' }),
    ...(contact.phone.length > 0 ? [plainText(contact.phone, 'phone', { margin: [0, 6, 0, 0] })] : []),
    ...(contact.hours.length > 0 ? [plainText(contact.hours, 'service')] : []),
  ])
  const code = stack([
    {
      type: 'drawing',
      margin: [codeWidth - edge, 0, 0, 0],
      draw: (fill) => contactCode(contact, fill, edge, look),
    },
    plainText(look.words.contact.save, 'service', { align: 'right', margin: [0, 5, 0, 0] }),
  ])
  const card: Node = {
    type: 'table',
    widths: ['*'],
    frame: { outer: 1.2, inner: 0, padding: [[10, 8, 9, 6]] },
    margin: [0, look.theme.gap.heading, 0, 0],
    rows: [
      [
        {
          node:
            contact.phone.length > 0
              ? { type: 'columns', widths: ['*', codeWidth], gap: 8, children: [person, code] }
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
