/** Where a word may be broken, and what is no word for that. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Hyphens, loadHyphens } from '../../../src/press/layout/load-hyphens.ts'

async function hyphensOf(tag: string): Promise<Hyphens> {
  const hyphens = await loadHyphens(tag)
  if (!hyphens) throw new Error(`no patterns of ${tag}`)
  return hyphens
}

let russian: Hyphens
beforeAll(async () => {
  russian = await hyphensOf('ru-RU')
})

const pieces = (text: string, { places: placesIn }: Hyphens = russian) => {
  const places = placesIn(text)
  return [0, ...places].map((from, i) => text.slice(from, places[i])).join('|')
}

describe('a word', () => {
  it.each([
    'реги|стра|ция',
    'обра|зо|ва|тель|ной',
    'под|клю|читься,',
    'объ|яс|не|ние.',
    'учёт|ная',
    '(руко|во|ди|тель) ',
    'в\u00a0элек|трон|ном ',
    'днев|ник\u00a0— ',
  ])('is broken between syllables: %s', (wanted) => {
    expect(pieces(wanted.replaceAll('|', ''))).toBe(wanted)
  })

  it.each([
    ['it is short', 'номер'],
    ['fewer than three letters would stay or go', 'ученик'.slice(0, 5)],
    ['it begins with a capital, as names do', 'Госуслугами'],
    ['it is all capitals', 'МНОГОФУНКЦИОНАЛЬНЫЙ'],
    ['it has a capital inside', 'вКонтакте'],
    ['it has a hyphen already', 'онлайн-регистрация'],
    ['it has Latin letters', 'аккаунтVKontakte'],
    ['it is English', 'registration'],
    ['it has a figure', 'подтверждение2'],
    ['it is bound to a figure', '7\u00a0сентября'],
    ['it is an address', 'школа.образование.рф'],
    ['it is a mail', 'секретарь@образование.рф'],
    ['it is in quotes', '«регистрация»'],
    ['it is two words', 'регистрация документов'],
  ])('stays whole where %s', (_why, text) => expect(russian.places(text)).toEqual([]))

  it('keeps three letters at both ends, whatever it is', () => {
    const letters = fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя')
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 24 }), (word) => {
        for (const place of russian.places(word)) {
          expect(place).toBeGreaterThanOrEqual(3)
          expect(place).toBeLessThanOrEqual(word.length - 3)
        }
      }),
    )
  })
})

describe('the words of a document in another language', () => {
  it.each([
    ['en', 'regis|tra|tion'],
    ['en-GB', 'con|firm|a|tion, '],
    ['en-GB', '(in\u00a0tele|phone '],
    ['en-US', 'reg|is|tra|tion'],
    ['ru', 'реги|стра|ция'],
  ])('are broken by its own patterns: %s, %s', async (tag, wanted) => {
    expect(pieces(wanted.replaceAll('|', ''), await hyphensOf(tag))).toBe(wanted)
  })

  it.each(['Registration', 'регистрация', 'sign-registration', 'children’s'])('stay whole as %s', async (text) => {
    expect((await hyphensOf('en-GB')).places(text)).toEqual([])
  })

  it('stay whole in a language without patterns', async () => {
    for (const tag of ['tt', 'ba-RU', 'xx']) expect(await loadHyphens(tag)).toBeNull()
  })
})
