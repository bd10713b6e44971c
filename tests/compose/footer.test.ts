/** The running footer: names of any length beside the page's number and the telephone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { footerDrawing } from '../../src/compose/drawings/footer.ts'
import type { Drawing, TextShape } from '../../src/model/drawing.ts'
import { fillText } from '../../src/model/field-text.ts'
import type { Theme } from '../../src/model/theme.ts'
import { largeTheme, theme } from '../support/theme.ts'
import { words } from '../support/words.ts'

const WIDTH = 499.28
// half an em a letter
const measure = (text: string, size: number) => text.length * size * 0.5

function drawn(name: string, look: Theme, right: string): Drawing {
  const footer = { parts: [[name], ['Страница %page% из %pages%'], [right]] } as const
  return footerDrawing(
    footer,
    { page: 3, pages: 14, width: WIDTH },
    { theme: look, words, measure, codes: new Map() },
    (text) => fillText(text, []),
  )
}

const textsFor = (name: string, look: Theme, right = 'МБОУ «СШ № 12»'): readonly TextShape[] =>
  drawn(name, look, right).shapes.filter((shape) => shape.type === 'text')

const natural = ({ text, size }: TextShape) => measure(text, size)
const LONG = 'Быстрицкая-Новосёлова Елизавета, 8Б'

describe('the running footer', () => {
  it.each([
    ['usual', theme],
    ['large', largeTheme],
  ] as const)('has name, number and school in their own width: %s print', (_name, look) => {
    const texts = textsFor('Ким Ян, 8Б', look)
    expect(texts.map(({ text }) => text)).toContain('МБОУ «СШ № 12»')
    for (const text of texts) expect(natural(text)).toBeLessThanOrEqual(text.maxWidth ?? WIDTH)
  })

  const PHONE = '+7 900 000-00-12'

  it.each([
    ['usual', 55, theme, `Кузнецова М. П., ${PHONE}`, ['Страница ', '3', ' из ', '14']],
    ['usual', 80, theme, `Кузнецова М. П., ${PHONE}`, ['3']],
    ['large', 50, largeTheme, PHONE, ['3']],
    ['large', 65, largeTheme, PHONE, ['3']],
  ])(
    'keeps the telephone beside a name that can be read: %s print, %i letters',
    (_edition, length, look, right, numbers) => {
      const [name, ...others] = textsFor('Ж'.repeat(length), look, right)
      if (!name) throw new Error('no name')
      expect(others.map(({ text }) => text)).toEqual([...numbers, right])
      expect((name.maxWidth ?? 0) / natural(name)).toBeGreaterThanOrEqual(0.6)
      for (const text of others) {
        expect(text.x - (text.align === 'right' ? Math.min(natural(text), text.maxWidth ?? WIDTH) : 0)).toBeGreaterThan(
          name.maxWidth ?? 0,
        )
      }
    },
  )

  it.each([
    ['usual', theme, `Кузнецова М. П., ${PHONE}`],
    ['large', largeTheme, PHONE],
  ])(
    'keeps number and telephone beside any name, which goes on in a second line: %s print',
    (_edition, look, right) => {
      const word = fc.integer({ min: 1, max: 40 }).map((length) => 'Ж'.repeat(length))
      const words = fc.array(fc.tuple(word, fc.constantFrom(' ', '-')), { minLength: 1, maxLength: 6 })
      let long = 0
      fc.assert(
        fc.property(words, (parts) => {
          const name = `${parts.flat().join('')}Я, 8Б`
          const texts = textsFor(name, look, right)
          const inkOf = ({ x, align, maxWidth = WIDTH, ...text }: TextShape) => {
            const width = Math.min(natural({ x, align, maxWidth, ...text }), maxWidth)
            return align === 'right' ? [x - width, x] : [x, x + width]
          }
          expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['3', right]))
          const lines = [...new Set(texts.map(({ y }) => y))]
          if (lines.length === 2) long++
          for (const y of lines) {
            const spans = texts.filter((text) => text.y === y).map(inkOf)
            for (const [i, [from = 0, to = 0]] of spans.entries()) {
              expect(from).toBeGreaterThanOrEqual(spans[i - 1]?.[1] ?? 0)
              expect(to).toBeLessThanOrEqual(WIDTH)
            }
          }
          const names = texts.filter(({ bold, text }) => bold && text !== '3').map(({ text }) => text)
          expect(names.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''))
          const stretches = texts.map((text) => (text.maxWidth ?? WIDTH) / natural(text))
          if (name.length < 70) expect(Math.min(...stretches)).toBeGreaterThan(0.5)
        }),
      )
      expect(long).toBeGreaterThan(0)
    },
  )

  it('has two lines between the text and the white edge of the sheet, or the cut of a slip', () => {
    for (const look of [theme, largeTheme]) {
      const { shapes } = drawn(`${'Ж'.repeat(60)} ${'Ж'.repeat(60)}`, look, PHONE)
      const tops = shapes.map((shape) => (shape.type === 'rect' ? shape.y : 0))
      const feet = shapes.map((shape) => (shape.type === 'text' ? shape.y + shape.size * 0.24 : 0))
      const { page, slip } = look
      for (const [text, at, end] of [
        [page.bodyEnd, page.footer, page.height - 12],
        [slip.bodyEnd, slip.footer, slip.cut],
      ] as const) {
        expect(at + Math.min(...tops)).toBeGreaterThan(text)
        expect(at + Math.max(...feet)).toBeLessThan(end)
      }
    }
  })

  it('in large print a long name leaves of the numbers the page’s own, and the telephone stays', () => {
    const texts = textsFor(LONG, largeTheme, '+7 900 000-00-12')
    expect(texts.map(({ text }) => text)).toEqual([LONG, '3', '+7 900 000-00-12'])
    const [name, number] = texts
    expect(natural(name as TextShape)).toBeLessThanOrEqual(name?.maxWidth ?? 0)
    expect(number?.x).toBeGreaterThan(natural(name as TextShape))
  })
})
