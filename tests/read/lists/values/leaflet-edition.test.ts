/** The words by which a list asks for an edition. */
import { describe, expect, it } from 'vitest'
import { readEdition } from '../../../../src/read/lists/values/leaflet-edition.ts'

describe('readEdition', () => {
  it.each(['', 'обычная', 'Обычный', 'нет', '-', 'standard'])('%j is the standard one', (word) =>
    expect(readEdition(word)).toBe('standard'),
  )
  it.each(['крупный шрифт', 'Крупным  шрифтом', 'крупная', 'Аа', 'да', '+', 'large'])('%j is large print', (word) =>
    expect(readEdition(word)).toBe('large'),
  )
  it.each(['простая', 'без личной страницы', 'plain'])('%j is the plain one', (word) =>
    expect(readEdition(word)).toBe('plain'),
  )
  it.each(['large-plain', 'крупным шрифтом без личной страницы', 'простая, крупным шрифтом'])('%j is both', (word) =>
    expect(readEdition(word)).toBe('large-plain'),
  )
  it.each(['мелкий', 'инвалид', '18', 'constructor'])('%j is not understood', (word) =>
    expect(readEdition(word)).toBeNull(),
  )
})
