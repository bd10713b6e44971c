import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldMark, fieldsOf, splitFields } from '../../src/model/field-text.ts'
import { setTypography } from '../../src/parse/typography.ts'
import { blockOf, inlinesOf } from './parse-sample.ts'

/** No-break spaces as dots, so that a test shows where they are. */
const seen = (text: string) => text.replaceAll('\u00a0', '·')
const typeset = (text: string) => seen(setTypography(text))

describe('quotes and dashes', () => {
  it.each([
    ['сайт "Дневник"', 'сайт «Дневник»'],
    ['"ёлочки "внутри" тут"', '«ёлочки „внутри“ тут»'],
    ['Дневник - это просто', 'Дневник·— это просто'],
    ['Дневник — это', 'Дневник·— это'],
    ['Дневник – это', 'Дневник·— это'],
    ['что-то', 'что-то'],
    ['+7 900 000-00-12', '+7 900 000-00-12'],
    ['подождите...', 'подождите…'],
  ])('%s', (from, to) => expect(typeset(from)).toBe(to))
})

describe('no-break spaces', () => {
  it.each([
    ['Зайдите в дневник', 'Зайдите в·дневник'],
    ['и в дневник', 'и·в·дневник'],
    ['Не выходите', 'Не·выходите'],
    ['для ребёнка', 'для·ребёнка'],
    ['№ 5', '№·5'],
    ['стр. 3', 'стр.·3'],
    ['до 7 сентября', 'до·7·сентября'],
    ['ваш VK ID', 'ваш VK·ID'],
    ['дом книги', 'дом книги'],
    ['один два', 'один два'],
  ])('%s', (from, to) => expect(typeset(from)).toBe(to))

  it('follow a short word also at the end of a typed line', () => {
    expect(inlinesOf('Зайдите в\nдневник')).toEqual([{ type: 'text', text: ['Зайдите в\u00a0дневник'], bold: false }])
  })

  it('are not set after the tail of a word that emphasis cuts', () => {
    expect(seen(setTypography('на дом', 'ж'))).toBe('на дом')
  })
})

describe('typography is not set in', () => {
  it('labels, addresses and the lines of a screen', () => {
    expect(inlinesOf('[[Зайти в "Дневник" - 5]]')).toEqual([{ type: 'label', text: ['Зайти в "Дневник" - 5'] }])
    expect(inlinesOf('[x](<https://a.example.org/в дневник - "5">)')).toMatchObject([
      { address: ['https://a.example.org/в дневник - "5"'] },
    ])
    expect(blockOf('::: screen address="a в - b"\nЗайти в "Дневник" - 5\n:::')).toMatchObject({
      address: ['a в - b'],
      lines: [{ type: 'note', text: ['Зайти в "Дневник" - 5'] }],
    })
  })

  it('code', () => expect(inlinesOf('`a - "b"`')).toEqual([{ type: 'text', text: ['a - "b"'], bold: true }]))

  it('fields, whatever is around them', () => {
    const piece = fc.oneof(
      fc.integer({ min: 0, max: 30 }).map(fieldMark),
      fc.constantFrom('"', ' - ', ' ', 'в', '№ ', '7 ', '...', '<b>', '&lt;', 'https://a.b/', '(', '\\', 'слово', '—'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom('', ' ', 'а', '«'), (pieces, before) => {
        const text = pieces.join('')
        expect(fieldsOf(splitFields(setTypography(text, before)))).toEqual(fieldsOf(splitFields(text)))
      }),
      { numRuns: 500 },
    )
  })

  it('a field itself, though it is put in quotes like any word', () => {
    expect(typeset(`сайт "${fieldMark(0)}" - ваш`)).toBe(`сайт «${fieldMark(0)}»·— ваш`)
  })
})
