import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foreignWordsIn, isForeign } from '../../../src/press/layout/foreign-words.ts'

const [russian, english] = [foreignWordsIn('ru-RU'), foreignWordsIn('en-GB')]
const found = (text: string, before = '', { find } = russian) =>
  find(text, before).map(([from, to]) => text.slice(from, to))

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
    // what comes after a space is no part of what is before it
    expect(found(' Chrome', 'Google')).toEqual(['Chrome'])
    expect(found('myschool.edu.ru', 'help-')).toEqual([])
  })

  it('are letters of the text, in order, never touching a letter outside', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aVK ж.-/@:1_\u00a0’'), maxLength: 30 }), (text) => {
        let end = 0
        for (const [from, to] of russian.find(text)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(text.slice(from, to)).toMatch(/^[A-Za-z](?:.*[A-Za-z])?$/)
          expect(`${text[from - 1] ?? ''}${text[to] ?? ''}`).not.toMatch(/[\p{L}\p{N}/@_]/u)
          end = to
        }
      }),
    )
  })

  it('are all of a text, or not', () => {
    expect(isForeign('Viber', russian)).toBe(true)
    expect(isForeign('«Sign in», 2', russian)).toBe(true)
    expect(isForeign('Экран VK ID', russian)).toBe(false)
    expect(isForeign('vk.com', russian)).toBe(false)
    expect(isForeign('', russian)).toBe(false)
  })
})

describe('foreign words of a document in Latin letters', () => {
  it.each<[string, readonly string[]]>([
    ['Anna Иванова, class 5А', ['Иванова', 'А']],
    ['press “Войти в\u00a0чат” twice', ['Войти в\u00a0чат']],
    ['by Воробьёва-Ельцова Алёна И.', ['Воробьёва-Ельцова Алёна И']],
    ['by О. И. Белова, Энск', ['О. И. Белова, Энск']],
    ['on 7 сентября: «Вход», шаг 2 и VK ID.', ['сентября: «Вход», шаг 2 и']],
    ['an SMS-сообщение', ['сообщение']],
    ['at школа.рф', ['школа.рф']],
    ['for Нәфисә', ['Нәфисә']],
  ])('are Russian, to the last letter: %s', (text, words) => expect(found(text, '', english)).toEqual(words))

  it('are none where all is in Latin letters', () => {
    expect(found('VK ID and Google Chrome, Şəhla, 5 A', '', english)).toEqual([])
  })

  it.each([
    ['ru', 'en'],
    ['tt-RU', 'en'],
    ['sr', 'en'],
    ['hy', 'en'],
    ['en', 'ru'],
    ['de-DE', 'ru'],
    ['sr-Latn', 'ru'],
  ])('depend on the script of the language: in %s they are %s', (tag, language) => {
    expect(foreignWordsIn(tag).language).toBe(language)
  })

  it('are all of a text, or not', () => {
    expect(isForeign('«Войти», 2', english)).toBe(true)
    expect(isForeign('Screen of VK ID', english)).toBe(false)
    expect(isForeign('button “Войти”', english)).toBe(false)
  })
})
