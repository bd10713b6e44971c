/** Whole leaflets: values print as they are, bytes are the same for the same leaflet, pages are shared. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { composeLeaflet } from '../../src/compose/compose-leaflet.ts'
import type { Node } from '../../src/model/composed.ts'
import { fieldMark } from '../../src/model/field-text.ts'
import { linkAddress } from '../../src/press/layout/text-to-pdfmake.ts'
import type { Press } from '../../src/press/press.ts'
import { formWith, parseForm } from '../parse/parse-sample.ts'
import { complaintsOf } from '../support/check-pdf.ts'
import { newPress, sharedPress } from '../support/load-press.ts'
import { readPdf } from '../support/read-pdf.ts'
import { theme } from '../support/theme.ts'
import { words } from '../support/words.ts'
import { composeBody, item, leafletOf, oneText, pdfOf, pressed, problemsOf, section, textNode } from './press-sample.ts'

let press: Press
beforeAll(async () => {
  press = await sharedPress()
})

const field = (index: number) => ({ type: 'field', index }) as const
const oneLine = (pages: readonly string[]) => pages.join(' ').replaceAll('\n', ' ')

describe('values', () => {
  const HOSTILE = [
    '**Иванов**',
    '{{x}}',
    '{{{x}}}',
    '[y](http://z)',
    '<b>',
    '5. А',
    '- А',
    '# А',
    '\\',
    '(',
    ')',
    '\\)',
    '::: step',
    ':::',
    '[[А]]',
    '&lt;',
    '%page%',
    'а|б',
    '"а" - б',
  ]

  it.each(HOSTILE)('print as they are: %s', async (value) => {
    const body = `Ученик: ${fieldMark(0)}.\n\n1. Нажмите [[${fieldMark(1)}]]\n\n::: screen\nИмя = ${fieldMark(2)}\n:::`
    const parts = {
      pupil: `::: pupil "5А"\n# ${fieldMark(3)}\n\nx\n:::`,
      footer: `::: footer\n${fieldMark(4)} | Страница %page% из %pages% | x\n:::`,
      slip: `::: slip "x" name="${fieldMark(5)}"\nТелефон = phone\n:::`,
    }
    const values = ['а', 'б', 'в', 'г', 'д', 'е'].map((letter) => `${letter}${value}`)
    const pdf = pdfOf(press, composeBody(press, body, parts), values)
    const { pages, links, outline } = await readPdf(pdf)
    expect(pages).toHaveLength(2)
    for (const one of values) expect(oneLine(pages)).toContain(one)
    expect(oneLine(pages)).toContain(`Ученик: а${value}.`)
    expect(outline[0]?.title).toBe(`г${value}`)
    // no value can become a link
    expect(new Set(links.flat())).toEqual(new Set(['https://cop.example.org/login', 'tel:+79000000012']))
    expect(await complaintsOf(pdf)).toBe('')
  })
})

describe('addresses', () => {
  it.each<[string, readonly (string | ReturnType<typeof field>)[], readonly string[], string]>([
    ['plain', ['https://a.example.org/x?y=1#z'], [], 'https://a.example.org/x?y=1#z'],
    ['Cyrillic', ['https://школа.рф/путь'], [], 'https://xn--80atdl2c.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C'],
    ['spaces and brackets', ['https://a.example.org/a b(c)'], [], 'https://a.example.org/a%20b(c)'],
    [
      'a field inside',
      ['https://a.example.org/?q=', field(0)],
      ['А&b=1#'],
      'https://a.example.org/?q=%D0%90%26b%3D1%23',
    ],
    ['a field that is the address', [field(0)], ['https://b.example.org'], 'https://b.example.org/'],
    ['a telephone number in a field', ['tel:', field(0)], ['+7 (900) 000-00-12'], 'tel:+79000000012'],
    ['mail', ['mailto:help@example.org'], [], 'mailto:help@example.org'],
  ])('%s', async (_what, address, values, href) => {
    expect(linkAddress(address, values)).toBe(href)
    const pdf = pdfOf(
      press,
      oneText(['Слово ', ...address.filter((part) => typeof part !== 'string')], address),
      values,
    )
    expect(await complaintsOf(pdf)).toBe('')
    expect((await readPdf(pdf)).links[0]?.[0]).toBe(href)
  })

  it.each(['Школа.рф', 'javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '%'])(
    'are no link where a value is invalid: %j',
    (value) => {
      expect(problemsOf(press, oneText('x', [field(0)]), [value])).toMatchObject([
        { severity: 'error', code: 'press/not-an-address', message: { en: `"${value}" is not an address` } },
      ])
      const code = composeBody(press, `::: qr ${fieldMark(0)} "x"\n:::`)
      expect(problemsOf(press, code, [value]).map((problem) => problem.code)).toEqual(['press/not-an-address'])
    },
  )

  it('are always ASCII, and no value changes the host', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const href = linkAddress(['https://a.example.org/', field(0)], [value])
        expect(href).toMatch(/^https:\/\/a\.example\.org\/[\x21-\x7e]*$/)
        expect(linkAddress([field(0)], [value])).toMatch(/^[\x21-\x7e]*$/)
      }),
    )
  })
})

describe('bytes', () => {
  const leaflet = () => composeBody(press, `Для ${fieldMark(0)}\n\n1. Нажмите [[Войти]]`)

  it('are the same for the same leaflet', async () => {
    const again = await newPress()
    const one = pdfOf(press, leaflet(), ['Анны'])
    expect(Buffer.compare(one, pdfOf(press, leaflet(), ['Анны']))).toBe(0)
    expect(Buffer.compare(one, pdfOf(again, leaflet(), ['Анны']))).toBe(0)
    expect(Buffer.compare(one, pdfOf(press, leaflet(), ['Инны']))).not.toBe(0)
  })

  it('do not depend on what was pressed before', async () => {
    const [alone, busy] = [await newPress(), await newPress()]
    const other = composeBody(busy, `Ӈ office ${fieldMark(0)}\n\n::: qr https://b.example.org "x"\n:::`)
    for (const name of ['Хӈӆ', 'ﬃ', 'Анны', 'Zoë']) pdfOf(busy, other, [name])
    expect(Buffer.compare(pdfOf(alone, leaflet(), ['Анны']), pdfOf(busy, leaflet(), ['Анны']))).toBe(0)
  })

  it('hold nothing of another pupil', async () => {
    const one = leaflet()
    const two = [pdfOf(press, one, ['Анны Петровой']), pdfOf(press, one, ['Инны Сидоровой'])]
    const texts = await Promise.all(two.map(async (pdf) => oneLine((await readPdf(pdf)).pages)))
    expect(texts[0]).toContain('Анны Петровой')
    expect(texts[0]).not.toContain('Сидоровой')
    expect(texts[1]).toContain('Инны Сидоровой')
    expect(texts[1]).not.toContain('Петровой')
  })
})

describe('shared pages', () => {
  const parts = { pupil: `::: pupil "5А"\n# ${fieldMark(0)}\n\nx\n:::` }

  it('are one stream for two pupils with the same values', () => {
    const leaflet = composeBody(press, `Класс ${fieldMark(1)}`, parts)
    const [one, two] = [pressed(press, leaflet, ['Анна', '5А']), pressed(press, leaflet, ['Инна', '5А'])]
    expect(one.pages[1]?.contents[0]).toBe(two.pages[1]?.contents[0])
    expect(one.pages[0]?.contents[0]).not.toBe(two.pages[0]?.contents[0])
  })

  it('are shared by the first and the last of more recipients than are kept', () => {
    const leaflet = composeBody(press, `Класс ${fieldMark(1)}`, parts)
    const all = Array.from({ length: 405 }, (_, i) => pressed(press, leaflet, [`Анна ${i}`, '5А']))
    expect(new Set(all.map(({ pages }) => pages[0]?.contents[0])).size).toBe(405)
    expect(new Set(all.map(({ pages }) => pages[1]?.contents[0])).size).toBe(1)
  })

  it('are not shared where a value differs', () => {
    const leaflet = composeBody(press, `Класс ${fieldMark(1)}`, parts)
    const [one, two] = [pressed(press, leaflet, ['Анна', '5А']), pressed(press, leaflet, ['Анна', '5Б'])]
    expect(one.pages[1]?.contents[0]).not.toBe(two.pages[1]?.contents[0])
  })

  it('are shared by different forms', () => {
    const known = new Map()
    const look = { theme, words, measure: press.measure, codes: new Map() }
    const composed = [parts, { pupil: '::: pupil "5А"\n# Без поля\n\nx\n:::' }].map((head) => {
      const parsed = parseForm(formWith({ ...head, step: '::: step\n# Общий шаг двух форм\n:::' }))
      if (!parsed.ok) throw new Error('not parsed')
      return composeLeaflet({ edition: 'standard', leaflet: parsed.value, look, pictures: new Map(), known })
    })
    const [one, two] = composed.map((leaflet) => pressed(press, leaflet, ['Анна']))
    expect(one?.pages[1]?.contents[0]).toBe(two?.pages[1]?.contents[0])
  })

  it('are written once in a file that holds several leaflets', () => {
    const leaflet = composeBody(press, `Класс ${fieldMark(1)}\n\n${'Слово и дело. '.repeat(60)}`, parts)
    const pages = ['Анна', 'Инна', 'Яна'].map((name) => pressed(press, leaflet, [name, '5А']).pages)
    const info = { title: 'x', bookmarks: [] }
    const count = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1').split('\nendstream\n').length - 1
    const single = count(press.write(pages[0] ?? [], info))
    // two more first pages and their footers, two more footers of step pages, at most
    expect(count(press.write(pages.flat(), info))).toBeLessThanOrEqual(single + 6)
  })
})

describe('pages', () => {
  it('have the size of the theme, and a bookmark for each section', async () => {
    const pdf = pdfOf(press, leafletOf(section([item(textNode('Раз'))]), section([item(textNode('Два'))])))
    const { pages, outline, title } = await readPdf(pdf)
    expect(pages.map((page) => page.trim())).toEqual(['Раз', 'Два'])
    expect(outline).toEqual([
      { title: 'Раздел', page: 1 },
      { title: 'Раздел', page: 2 },
    ])
    expect(title).toBe('Памятка (5А)')
  })

  it('are as many as it takes, with every item on one of them', async () => {
    const words = Array.from({ length: 150 }, (_, i) => `пункт${i}.`)
    const long = section(words.map((word) => item(textNode(word))))
    const { pages } = await readPdf(pdfOf(press, leafletOf(section([item(textNode('x'))]), long)))
    expect(pages.length).toBeGreaterThan(3)
    expect(oneLine(pages).match(/пункт\d+\./g)).toEqual(words)
  })

  it('name on the first one where each step begins', async () => {
    const filler = Array.from({ length: 80 }, (_, i) => `Абзац ${i}`).join('\n\n')
    const form = formWith({ step: `::: step\n# Раз\n\n${filler}\n:::\n\n::: step\n# Два\n:::` })
    const parsed = parseForm(form)
    if (!parsed.ok) throw new Error('not parsed')
    const look = { theme, words, measure: press.measure, codes: new Map() }
    const leaflet = composeLeaflet({
      edition: 'standard',
      leaflet: parsed.value,
      look,
      pictures: new Map(),
      known: new Map(),
    })
    const { pages, outline } = await readPdf(pdfOf(press, leaflet))
    const last = outline.at(-1)?.page ?? 0
    expect(last).toBeGreaterThan(3)
    expect(oneLine(pages.slice(0, 1))).toContain(`стр. ${last}`)
  })
})

describe('the press reports', () => {
  it('a block that is taller than a page', () => {
    const tall = { type: 'drawing', draw: { width: 10, height: 900, alt: '', shapes: [] } } as const
    const name = { ru: 'врезка', en: 'callout' }
    const problems = problemsOf(press, leafletOf(section([item(textNode('x')), item(tall, { name })])))
    expect(problems).toMatchObject([
      {
        severity: 'error',
        code: 'press/too-tall',
        message: { ru: 'врезка выше страницы на 52 мм', en: 'the callout is taller than a page by 52 mm' },
        place: { line: 3 },
      },
    ])
  })

  it('a block by its name in the language of the message', () => {
    const callout = `::: callout\n${'Очень длинный текст. '.repeat(600)}\n:::`
    const [problem] = problemsOf(press, composeBody(press, callout))
    expect(problem?.code).toBe('press/too-tall')
    expect(problem?.message.en).toMatch(/^the callout is taller than a page by \d+ mm$/)
    expect(problem?.message.ru).toMatch(/^врезка выше страницы на \d+ мм$/)
  })

  it('a first page that takes two', () => {
    const half = { type: 'drawing', draw: { width: 10, height: 500, alt: '', shapes: [] } } as const
    expect(problemsOf(press, leafletOf(section([item(half), item(half)])))).toMatchObject([
      { severity: 'error', code: 'press/first-page-too-long' },
    ])
  })

  it('a code whose modules are too small for a camera', () => {
    const address = `https://a.example.org/${'x'.repeat(400)}`
    const problems = problemsOf(press, composeBody(press, `::: qr ${address} "x"\n:::`))
    expect(problems.map(({ code }) => code)).toContain('press/code-too-dense')
    expect(problems[0]?.message.ru).toMatch(/модуль 0\.\d\d мм, нужно не меньше 0\.50 мм/)
  })

  it('a text in a drawing that had to be squeezed, as a warning', () => {
    const shape = { type: 'text', x: 0, y: 10, size: 12, bold: false, colour: '#000000', align: 'left' } as const
    const drawing = (text: string): Node => ({
      type: 'drawing',
      draw: { width: 60, height: 20, alt: '', shapes: [{ ...shape, text, maxWidth: 60 }] },
    })
    const problems = (text: string) => problemsOf(press, leafletOf(section([item(drawing(text))])))
    expect(problems('Продолжить регистрацию')).toMatchObject([
      { severity: 'warning', code: 'press/squeezed', message: { ru: '«Продолжить регистрацию» едва помещается' } },
    ])
    expect(problems('Продолжить')).toEqual([])
  })

  it('a text in a drawing that can’t be read, squeezed as it is', () => {
    const shape = { type: 'text', x: 0, y: 10, size: 12, bold: false, colour: '#000000', align: 'left' } as const
    const text = 'Продолжить регистрацию в журнале'
    const draw = { width: 60, height: 20, alt: '', shapes: [{ ...shape, text, maxWidth: 60 }] }
    expect(problemsOf(press, leafletOf(section([item({ type: 'drawing', draw })])))).toMatchObject([
      { severity: 'error', code: 'press/illegible', message: { ru: `«${text}» не помещается` } },
    ])
  })

  it('what is printed beyond its place: a text that leaves its drawing, a drawing that leaves its column', () => {
    const shape = { type: 'text', y: 10, size: 12, bold: false, colour: '#000000', text: 'Продолжить' } as const
    const problems = (x: number, align: 'left' | 'center' | 'right', width: number) =>
      problemsOf(
        press,
        leafletOf(
          section([item({ type: 'drawing', draw: { width, height: 20, alt: '', shapes: [{ ...shape, x, align }] } })]),
        ),
      )
    expect(problems(0, 'left', 100)).toEqual([])
    const sides = [
      problems(0, 'left', 40),
      problems(20, 'center', 40),
      problems(40, 'right', 40),
      problems(0, 'left', 600),
    ]
    for (const found of sides) {
      expect(found).toMatchObject([
        {
          severity: 'error',
          code: 'press/off-page',
          message: { ru: expect.stringMatching(/^«Продолжить» выходит за край на \d+ мм$/) },
        },
      ])
    }
  })

  it('a slip that runs over the foot of the page', () => {
    const slip = (rows: number) => `::: slip "Талон" name="Иванов"\n${'Подпись = signature\n'.repeat(rows)}:::`
    const problems = (rows: number) => problemsOf(press, composeBody(press, '1. Войдите', { slip: slip(rows) }))
    expect(problems(1)).toEqual([])
    expect(problems(12)).toMatchObject([
      { severity: 'error', code: 'press/slip-too-tall', place: { file: 'content/leaflets/chats.md' } },
    ])
  })

  it('a word that is wider than its column, as a warning', () => {
    const problems = problemsOf(press, oneText('Ъ'.repeat(90)))
    expect(problems).toMatchObject([{ severity: 'warning', code: 'press/too-wide' }])
  })

  it('a character that can’t be printed, which the message doesn’t repeat', () => {
    const problems = problemsOf(press, oneText(`а\u001b[31m${'б'.repeat(500)}`))
    expect(problems[0]?.code).toBe('press/missing-glyph')
    expect(problems[0]?.message.ru).toContain('(U+001B): «а�[31m')
    for (const { message } of problems) expect(message.ru.length).toBeLessThan(150)
  })

  it('problems of two sections at once', () => {
    const bad = () => section([item(textNode('☐'))])
    expect(problemsOf(press, leafletOf(bad(), bad()))).toHaveLength(2)
  })

  it('nothing of a sound leaflet', () => {
    expect(problemsOf(press, composeBody(press, '1. Нажмите [[Войти]]\n\n::: screen\n# А\n[[Войти]]!\n:::'))).toEqual(
      [],
    )
  })
})
