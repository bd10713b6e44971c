/** The words by which a list asks for an edition. */
import { describe, expect, it } from 'vitest'
import { readEdition } from '../../../../src/read/lists/values/leaflet-edition.ts'

describe('readEdition', () => {
  it.each(['', 'обычная', 'Обычный', 'нет', '-', 'standard'])('takes %j for the standard one', (word) =>
    expect(readEdition(word)).toBe('standard'),
  )
  it.each(['крупный шрифт', 'Крупным  шрифтом', 'крупная', 'Аа', 'да', '+', 'large'])(
    'takes %j for large print',
    (word) => expect(readEdition(word)).toBe('large'),
  )
  it.each(['простая', 'без первой страницы', 'без личной страницы', 'plain'])('takes %j for the plain one', (word) =>
    expect(readEdition(word)).toBe('plain'),
  )
  it.each([
    'large-plain',
    'крупный шрифт, без первой страницы',
    'крупным шрифтом без личной страницы',
    'простая, крупным шрифтом',
  ])('takes %j for both', (word) => expect(readEdition(word)).toBe('large-plain'))
  it.each(['мелкий', 'инвалид', '18', 'constructor'])('doesn’t understand %j', (word) =>
    expect(readEdition(word)).toBeNull(),
  )
})
