/** Where the lines of a slip's text end. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evenLines, type FilledRun } from '../../../src/press/layout/even-lines.ts'

/** Each letter is a point wide, a bold one two. */
const measure = (text: string, bold: boolean) => text.length * (bold ? 2 : 1)

function lines(text: string, width: number): readonly string[] {
  const runs = text.split('**').map((part, i): FilledRun => ({ text: part, bold: i % 2 === 1 }))
  return evenLines(runs, width + 0.5, measure)
    .join('')
    .split('\n')
}

describe('a short text of several lines', () => {
  it.each([
    ['ends its lines with sentences', 'Оборот талона. Заполняет учитель', 18, ['Оборот талона.', 'Заполняет учитель']],
    ['is even where no sentence ends', 'один два три четыре', 16, ['один два', 'три четыре']],
    ['leaves no short line for a sentence', 'Да. Один два три четыре', 20, ['Да. Один два', 'три четыре']],
    ['keeps a question and its answer together', 'Как? Так. А где же? Тут', 13, ['Как? Так.', 'А где же? Тут']],
    [
      'doesn’t take initials for a sentence',
      'Отдайте Орловой И.\u00a0С. лично в руки',
      24,
      ['Отдайте Орловой', 'И.\u00a0С. лично в руки'],
    ],
    ['knows how wide bold words are', '**Срок** до пятого', 12, ['Срок', 'до пятого']],
    ['is one line where it can be', 'Талон', 5, ['Талон']],
  ])('%s', (_what, text, width, expected) => expect(lines(text, width)).toEqual(expected))

  it('is left alone where a word is wider than a line', () => {
    expect(lines('Отдайте Великодворской лично', 10)).toEqual(['Отдайте Великодворской лично'])
  })

  it('keeps its words, fits, and takes as few lines as can be', () => {
    const word = fc.stringMatching(/^[а-яА-Я]{1,9}[.?]?$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), fc.integer({ min: 10, max: 40 }), (words, width) => {
        const set = lines(words.join(' '), width)
        expect(set.join(' ')).toBe(words.join(' '))
        for (const line of set) expect(line.length).toBeLessThanOrEqual(width)
        let greedy = ['']
        for (const next of words) {
          const longer = `${greedy.at(-1)} ${next}`.trim()
          greedy = longer.length <= width ? [...greedy.slice(0, -1), longer] : [...greedy, next]
        }
        expect(set).toHaveLength(greedy.length)
      }),
    )
  })
})
