/** Text files in every encoding that Russian programs write: read rightly, or refused in words of the encoding. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClassList } from '../../../../src/build/read-class-list.ts'
import { runs } from '../../../support/runs.ts'

const ENCODINGS = ['windows-1251', 'ibm866', 'koi8-r', 'x-mac-cyrillic'] as const

function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(text, (sign) => table.get(sign) ?? 0x3f)
}

function utf16be(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255]))
}

async function reading(bytes: Uint8Array) {
  const { value, diagnostics } = await readClassList({ file: 'a.csv', bytes, names: null, today: null })
  return {
    names: (value ?? []).flatMap(({ pupils }) => pupils.map(({ lastName, firstName }) => `${lastName} ${firstName}`)),
    codes: diagnostics.map(({ code }) => code).filter((code) => code !== 'roster/forms-unsure'),
    messages: diagnostics.map(({ message, hint }) => `${message.ru} ${hint?.ru}`).join(),
  }
}

const SURNAMES = ['Воробьёв', 'Снегирёва', 'Щеглов', 'Эм', 'Цой', 'Ыхин', 'Жук', 'Ям', 'Юнусова', 'Хасанов', 'Яковлева']
const FIRST = ['Павел', 'Анна', 'Ян', 'Илья', 'Эльвира', 'Фёдор', 'Юлия', 'Жанна', 'Ия', 'Лев']
const pupil = fc.tuple(fc.constantFrom(...SURNAMES), fc.constantFrom(...FIRST), fc.boolean())

describe('a list of names', () => {
  it.each(ENCODINGS)('in %s is read rightly, however short, with Russian headings or Latin ones', async (encoding) => {
    const property = fc.asyncProperty(
      fc.array(pupil, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('Фамилия;Имя', 'last name;first name'),
      async (pupils, headings) => {
        const rows = pupils.map(([last, first, caps]) => (caps ? `${last};${first}`.toUpperCase() : `${last};${first}`))
        const { names, codes } = await reading(encoded([headings, ...rows].join('\r\n'), encoding))
        expect(names).toEqual(pupils.map(([last, first]) => `${last} ${first}`))
        expect(codes.includes('roster/encoding-guessed')).toBe(encoding !== 'windows-1251')
      },
    )
    await fc.assert(property, { numRuns: runs(150) })
  })

  it('in UTF-16BE without a mark is read', async () => {
    const { names, codes } = await reading(utf16be('Фамилия;Имя\r\nВоробьёв;Павел\r\n'))
    expect([names, codes]).toEqual([['Воробьёв Павел'], []])
  })

  it.each([
    ['one byte', [0xcf]],
    ['a line of windows-1251', [...encoded('Щеглов;Ян\n', 'windows-1251')]],
    ['the end cut within a letter', [0xd0]],
  ])('in UTF-8 with %s of another encoding is refused with the line', async (_, bad) => {
    const good = new TextEncoder().encode('Фамилия;Имя\nВоробьёв;Павел\nСнегирёва;Анна\n')
    const { names, codes, messages } = await reading(Uint8Array.from([...good, ...bad]))
    expect([names, codes]).toEqual([[], ['roster/wrong-encoding']])
    expect(messages).toContain('в строке 4 есть байты другой кодировки')
    expect(messages).toContain('CSV UTF-8')
  })

  it.each([
    ['Latin of the West', Uint8Array.from([0x4d, 0xfc, 0x6c, 0x6c, 0xe9, 0x72, 0x3b, 0x4a, 0xfc, 0x72, 0x67, 0x0a])],
  ])('in %s is refused in words of the encoding', async (_, bytes) => {
    const head = new TextEncoder().encode('last name;first name\n')
    const { names, codes, messages } = await reading(Uint8Array.from([...head, ...bytes]))
    expect([names, codes]).toEqual([[], ['roster/wrong-encoding']])
    expect(messages).toContain('кодировка файла не понята')
  })
})
