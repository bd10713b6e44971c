/** The running footer: names of any length beside the page's number and the telephone. */
import { describe, expect, it } from 'vitest'
import { footerDrawing } from '../../src/compose/drawings/footer.ts'
import type { TextShape } from '../../src/model/drawing.ts'
import { fillText } from '../../src/model/field-text.ts'
import type { Theme } from '../../src/model/theme.ts'
import { largeTheme, theme } from '../support/theme.ts'
import { words } from '../support/words.ts'

const WIDTH = 499.28
// half an em a letter
const measure = (text: string, size: number) => text.length * size * 0.5

function textsFor(name: string, look: Theme, right = 'МБОУ «СШ № 12»'): readonly TextShape[] {
  const footer = { parts: [[name], ['Страница %page% из %pages%'], [right]] } as const
  const { shapes } = footerDrawing(
    footer,
    { page: 3, pages: 14, width: WIDTH },
    { theme: look, words, measure, codes: new Map() },
    (text) => fillText(text, []),
  )
  return shapes.filter((shape) => shape.type === 'text')
}

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
    ['usual', 105, theme, `Кузнецова М. П., ${PHONE}`, []],
    ['large', 50, largeTheme, PHONE, ['3']],
    ['large', 65, largeTheme, PHONE, ['3']],
    ['large', 74, largeTheme, PHONE, []],
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

  it('gives a name that no line holds the telephone’s room at last, so that it can be read', () => {
    for (const [look, length] of [
      [theme, 150],
      [largeTheme, 90],
    ] as const) {
      const [name, ...others] = textsFor('Ж'.repeat(length), look, PHONE)
      expect(others.map(({ text }) => text)).not.toContain(PHONE)
      expect(others.map(({ text }) => text)).toContain('3')
      expect((name?.maxWidth ?? 0) / natural(name as TextShape)).toBeGreaterThanOrEqual(0.6)
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
