/** Fonts as a reader of the file sees them: what is printed can be found and copied. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Press } from '../../../src/press/press.ts'
import { complaintsOf, fontsOf, popplerText } from '../../support/check-pdf.ts'
import { loadWorld, newPress, sharedPress } from '../../support/load-press.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { oneText, pdfOf, problemsOf } from '../press-sample.ts'

let press: Press
beforeAll(async () => {
  press = await sharedPress()
})

async function textOf(text: string): Promise<string> {
  const { pages } = await readPdf(pdfOf(press, oneText(text)))
  return pages.join('\n').replaceAll('\n', ' ').trim()
}

describe('the text of a file', () => {
  it.each([
    ['ё and Ё', 'Её ёлка, Пётр Жёлтышев'],
    ['ligatures', 'office fjord affluent'],
    ['letters that are kerned', 'AVATAR Тo ГАУ ко'],
    ['Khanty', 'Хӈӆ ӈ ә ӑ ӱ'],
    ['Tatar, Bashkir, Kazakh', 'җөү ҙҡғ ұіқ'],
    ['marks over letters', 'и\u0301скра'],
    ['signs', '«ёлочки» „лапки“ — № 5 + € …'],
  ])('holds %s', async (_what, text) => {
    expect(await textOf(text)).toBe(text)
    const other = await popplerText(pdfOf(press, oneText(text)))
    expect(other.trim()).toBe(text)
  })

  it('composes what is typed in two signs', async () => {
    expect(await textOf('е\u0308лка и\u0306од')).toBe('ёлка йод')
  })

  it('has a plain space where a line must not break', async () => {
    const text = await popplerText(pdfOf(press, oneText('в\u00a0дневник')))
    expect(text).toContain('в дневник')
  })
})

describe('fonts', () => {
  it('are embedded, as subsets, with the characters of their glyphs', async () => {
    const pdf = pdfOf(press, oneText('Слово'))
    const [fonts, complaints] = await Promise.all([fontsOf(pdf), complaintsOf(pdf)])
    expect(complaints).toBe('')
    expect(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''))).toEqual(['NotoSans-Regular', 'NotoSans-Bold'])
    for (const font of fonts) {
      expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
      expect(font.name).toMatch(/^[A-Z]{6}\+/)
    }
  })

  it('have another name where they hold other glyphs', async () => {
    const nameOf = async (text: string) => (await fontsOf(pdfOf(press, oneText(text))))[0]?.name
    expect(await nameOf('Хӈӆ')).not.toBe(await nameOf('Слово'))
    expect(await nameOf('Слово')).toBe(await nameOf('Другое'))
  })

  it('hold far less than the whole font', async () => {
    const { fonts } = await loadWorld()
    expect(pdfOf(press, oneText('Слово')).length).toBeLessThan(fonts.regular.length / 4)
  })
})

describe('a character that the font lacks', () => {
  it.each([
    ['☐', 'U+2610'],
    ['😀', 'U+1F600'],
    ['漢', 'U+6F22'],
  ])('%s is an error with its number and its text', (char, code) => {
    const [problem, ...others] = problemsOf(press, oneText(`Талон ${char}`))
    expect(problem).toMatchObject({
      severity: 'error',
      code: 'press/missing-glyph',
      place: { file: 'content/leaflets/chats.md', line: 3 },
    })
    expect(problem?.message.ru).toContain(code)
    expect(problem?.message.ru).toContain(`Талон ${char}`)
    expect(others).toEqual([])
  })

  it('is an error in a footer or a slip too', () => {
    const footer = {
      x: 48,
      y: 800,
      width: 400,
      node: { type: 'text', style: 'service', runs: [{ text: ['☎ 5'] }] },
    } as const
    const problems = problemsOf(press, { ...oneText('Слово'), footer: () => [footer] })
    expect(problems).toMatchObject([{ severity: 'error', code: 'press/missing-glyph' }])
  })

  it('is known before the page is pressed', () => {
    expect(press.missing('Хӈ ☐ и ☐')).toEqual(['☐'])
    expect(press.missing('е\u0308 A\nB')).toEqual([])
  })
})

describe('shaping', () => {
  // fontkit keeps, for each glyph, the characters of the first request, and asks for the parts of ӑ without any
  it.each([
    ['office A09TO ﬃ', 'ﬃ TO90A'],
    ['ф\u0306 и ф\u0323', 'ӑ ḅ Хӈ'],
    ['A B', 'A\u00a0B'],
  ])('of %s does not depend on what was pressed before', async (text, before) => {
    const first = pdfOf(await newPress(), oneText(text))
    const busy = await newPress()
    pdfOf(busy, oneText(before))
    expect(Buffer.compare(first, pdfOf(busy, oneText(text)))).toBe(0)
  })
})
