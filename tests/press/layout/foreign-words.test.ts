import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foreignWords, isForeign } from '../../../src/press/layout/foreign-words.ts'

const found = (text: string, before = '') => foreignWords(text, before).map(([from, to]) => text.slice(from, to))

describe('foreign words', () => {
  it.each<[string, readonly string[]]>([
    ['профиль VK ID, а не VK', ['VK ID', 'VK']],
    ['Откройте Google Chrome или Mozilla Firefox.', ['Google Chrome', 'Mozilla Firefox']],
    ['VK ID', ['VK ID']],
    ['код из SMS-сообщения', ['SMS']],
    ['сеть Wi-Fi школы', ['Wi-Fi']],
    ['«Sign in»: вход', ['Sign in']],
    ['VK: вход', ['VK']],
    ['vk.com и VK рядом', ['VK']],
    ['VK vk.com', ['VK']],
    ['Windows 10', ['Windows']],
  ])('%s', (text, words) => expect(found(text)).toEqual(words))

  it.each([
    'Откройте cop.admhmao.ru/elk и gosuslugi.ru.',
    'https://help-myschool.edu.ru/52?a=b&c_d=e',
    'письмо на anna.ivanova@school.example',
    'логин ivanov_anna2014',
    'латинские буквы от A до Z и от a до z',
    'XX век, глава IV',
    'файл C:\\Users\\anna',
    'Şəhla Əliyeva',
    'слово с латинской буквой: cлово',
    'Привет',
    '',
  ])('are not found in «%s»', (text) => expect(found(text)).toEqual([]))

  it('are not found in the second line of an address that breaks', () => {
    expect(found('elk и VK', 'cop.admhmao.ru/')).toEqual(['VK'])
    expect(found('help-')).toEqual([])
    expect(found('myschool.edu.ru', 'help-')).toEqual([])
  })

  it('are letters of the text, in order, never touching a letter outside', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aVK ж.-/@:1_\u00a0’'), maxLength: 30 }), (text) => {
        let end = 0
        for (const [from, to] of foreignWords(text)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(text.slice(from, to)).toMatch(/^[A-Za-z](?:.*[A-Za-z])?$/)
          expect(`${text[from - 1] ?? ''}${text[to] ?? ''}`).not.toMatch(/[\p{L}\p{N}/@_]/u)
          end = to
        }
      }),
    )
  })

  it('are all of a text, or not', () => {
    expect(isForeign('Viber')).toBe(true)
    expect(isForeign('«Sign in», 2')).toBe(true)
    expect(isForeign('Экран VK ID')).toBe(false)
    expect(isForeign('vk.com')).toBe(false)
    expect(isForeign('')).toBe(false)
  })
})
