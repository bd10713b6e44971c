/** The running footer: names of any length beside the page's number and the school. */
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

function textsFor(name: string, look: Theme): readonly TextShape[] {
  const footer = { parts: [[name], ['Страница %page% из %pages%'], ['МБОУ «СШ № 12»']] } as const
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

  it('in large print the school gives way to a long name, which is not set closer', () => {
    const texts = textsFor(LONG, largeTheme)
    expect(texts.map(({ text }) => text)).not.toContain('МБОУ «СШ № 12»')
    const [name, ...numbers] = texts
    expect(natural(name as TextShape)).toBeLessThanOrEqual(name?.maxWidth ?? 0)
    const last = numbers.at(-1) as TextShape
    expect(last.x + natural(last)).toBeLessThanOrEqual(WIDTH)
  })
})
