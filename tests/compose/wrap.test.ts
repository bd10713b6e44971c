import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapText } from '../../src/compose/drawings/wrap.ts'

/** Every letter is one wide. */
const wrap = (text: string, width: number) =>
  wrapText(text, width, (part) => part.length).map((line) => line.replaceAll('\u00a0', ' '))

describe('lines inside a drawing', () => {
  it.each<[string, number, readonly string[]]>([
    ['Подтвердите номер', 20, ['Подтвердите номер']],
    ['Подтвердите номер', 12, ['Подтвердите', 'номер']],
    ['Информация о себе', 13, ['Информация', 'о себе']],
    ['ещё 233 секунды', 8, ['ещё 233', 'секунды']],
    ['осталось 233 секунды', 13, ['осталось', '233 секунды']],
    ['с телефоном +7', 12, ['с телефоном', '+7']],
    ['Анна Великодворская-Преображенская', 16, ['Анна', 'Великодворская-', 'Преображенская']],
    ['Великодворская', 5, ['Великодворская']],
    ['', 5, []],
  ])('%s in %i', (text, width, lines) => expect(wrap(text, width)).toEqual(lines))

  it('lose no letter, and are too wide only where one word is', () => {
    const words = fc.array(fc.constantFrom('о', 'VK', '12', '+7', 'себе', 'информация', 'Анна-Мария'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (content, width) => {
        const lines = wrap(content.join(' '), width)
        expect(lines.join('').replaceAll(' ', '')).toBe(content.join(''))
        for (const line of lines) if (line.length > width) expect(line).toMatch(/^[^ -]+-?$/)
      }),
    )
  })
})
