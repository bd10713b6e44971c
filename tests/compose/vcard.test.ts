import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contactVcard } from '../../src/compose/vcard.ts'

const contact = { lastName: 'Кузнецова', firstName: 'Мария', middleName: 'Петровна', phone: '+7 900 000-00-12' }

it('a contact is a vCard 3.0 without a CHARSET', () => {
  expect(contactVcard(contact)).toBe(
    [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Кузнецова;Мария;Петровна',
      'FN:Кузнецова Мария Петровна',
      'TEL:+79000000012',
      'END:VCARD',
    ].join('\n'),
  )
})

it('a contact leaves out a middle name that is missing', () => {
  expect(contactVcard({ ...contact, middleName: '' })).toContain('N:Кузнецова;Мария\nFN:Кузнецова Мария\n')
})

it.each([
  ['+7 900 000-00-12', '+79000000012'],
  ['8 (900) 000-00-12', '89000000012'],
  ['5-12-34', '51234'],
])('a contact dials %s as %s', (phone, dialled) => {
  expect(contactVcard({ ...contact, phone })).toContain(`\nTEL:${dialled}\n`)
})

it('a contact escapes what would end a part (RFC 2426, 5)', () => {
  const card = contactVcard({ ...contact, lastName: 'А;Б,В\\Г', middleName: 'Д;' })
  expect(card).toContain('\nN:А\\;Б\\,В\\\\Г;Мария;Д\\;\n')
})

it('no name can add a line or a part to a contact', () => {
  const name = fc.string({ unit: fc.constantFrom('а', ';', ',', '\\', '\n', '\r', ':', 'TEL') })
  fc.assert(
    fc.property(name, name, name, (lastName, firstName, middleName) => {
      const lines = contactVcard({ lastName, firstName, middleName, phone: '1' }).split(/\r\n|\r|\n/)
      expect(lines).toHaveLength(6)
      const parts = (lines[2] ?? '').replace(/\\[\\;,n]/g, '').split(';')
      expect(parts.length).toBe(middleName === '' ? 2 : 3)
    }),
  )
})
