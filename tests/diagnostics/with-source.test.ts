/** Diagnostics of a form as an author reads them: with the line that was written, and fields as fields. */
import { describe, expect, it } from 'vitest'
import { error } from '../../src/diagnostics/diagnostic.ts'
import { withSource } from '../../src/diagnostics/with-source.ts'
import { fieldMark } from '../../src/model/field-text.ts'

const TEXT = {
  id: 'chats',
  file: 'chats.md',
  firstLine: 3,
  text: [
    'Аллергия у {{name pupil case="genitive"}} = lines',
    '{{pupil.lastName}} и {{pupil.firstName}}',
    '# Вход',
  ].join('\n'),
}
const said = (line: number, text: string, hint?: string) => {
  const both = (one: string) => ({ ru: one, en: one })
  const place = { file: 'chats.md', line }
  const [made] = withSource(
    [error('parse/bad-slip-row', both(text), { place, ...(hint === undefined ? {} : { hint: both(hint) }) })],
    [TEXT],
  )
  return made
}

describe('a diagnostic of a form', () => {
  it('has the line of the text that it points at', () => {
    expect(said(5, 'x')?.source).toBe('# Вход')
    expect(said(9, 'x')?.source).toBeUndefined()
  })

  it('quotes fields as they were written, in both languages and in the hint', () => {
    const made = said(3, `«Аллергия у ${fieldMark(0)} = lines» не понята`, `возможно, ${fieldMark(0)}`)
    const field = '{{name pupil case="genitive"}}'
    expect(made?.message).toEqual({
      ru: `«Аллергия у ${field} = lines» не понята`,
      en: `«Аллергия у ${field} = lines» не понята`,
    })
    expect(made?.hint?.en).toBe(`возможно, ${field}`)
    expect(said(4, `${fieldMark(7)} и ${fieldMark(8)}`)?.message.ru).toBe('{{pupil.lastName}} и {{pupil.firstName}}')
  })

  it('has a field without its name where the line has others beside it, or isn’t known', () => {
    expect(said(4, `значка «${fieldMark(8)}» нет`)?.message.ru).toBe('значка «{{…}}» нет')
    expect(said(9, `значка «${fieldMark(8)}» нет`)?.message.ru).toBe('значка «{{…}}» нет')
  })
})
