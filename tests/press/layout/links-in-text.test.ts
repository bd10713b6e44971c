import { describe, expect, it } from 'vitest'
import { linkedRuns } from '../../../src/press/layout/links-in-text.ts'

const PORTALS = new Map([['gosuslugi.ru', 'https://www.gosuslugi.ru/']])
const field = { type: 'field', index: 0 } as const

/** What leads somewhere in a text, and where. */
function linksIn(text: string): readonly (readonly [string, string])[] {
  const runs = linkedRuns([{ text: [text] }], [], PORTALS)
  expect(runs.map((run) => run.text.join('')).join('')).toBe(text)
  return runs.flatMap((run) => (run.link ? [[run.text.join(''), run.link.join('')] as const] : []))
}

describe('in running text', () => {
  it.each([
    ['Откройте gosuslugi.ru.', 'gosuslugi.ru', 'https://www.gosuslugi.ru/'],
    ['Сайт (cop.admhmao.ru/elk): вход', 'cop.admhmao.ru/elk', 'https://cop.admhmao.ru/elk'],
    ['на http://a.example.org/x?y=1, там', 'http://a.example.org/x?y=1', 'http://a.example.org/x?y=1'],
    ['Позвоните: +7 900 000-00-12.', '+7 900 000-00-12', 'tel:+79000000012'],
    ['Позвоните 8\u00a0(900)\u00a0000-00-12, спросите', '8\u00a0(900)\u00a0000-00-12', 'tel:+79000000012'],
  ])('%j has a link', (text, shown, address) => {
    expect(linksIn(text)).toEqual([[shown, address]])
  })

  it.each([
    'Напишите на help@school.example или ivan@mail.ru',
    'и т.д., в 5.А и 5.ru-классе',
    'код 1234567890 и 38340',
    'файл список.xlsx',
    'Нажмите Войти. Потом выйдите',
    '8 шагов, 900 секунд',
  ])('%j has none', (text) => {
    expect(linksIn(text)).toEqual([])
  })

  it('no value becomes a link but a portal’s address and a number', () => {
    const link = (value: string) => linkedRuns([{ text: [field], bold: true }], [value], PORTALS)[0]?.link?.join('')
    expect(link('gosuslugi.ru')).toBe('https://www.gosuslugi.ru/')
    expect(link('+7 900 000-00-12')).toBe('tel:+79000000012')
    for (const name of ['evil.ru', 'https://evil.ru', 'Иванов', '0-00-12', '+7 900 000-00-12 evil.ru'])
      expect(link(name)).toBeUndefined()
  })

  it('what leads somewhere already stays as it is', () => {
    const runs = [
      { text: ['gosuslugi.ru'], link: ['https://b.example.org/'] },
      { text: ['стр. %page%'], pageOfStep: 2 },
    ]
    expect(linkedRuns(runs, [], PORTALS)).toEqual(runs)
  })
})
