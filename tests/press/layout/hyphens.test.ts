/** Soft hyphens: printed where a line breaks at one, read out by no program, and only where a narrow column needs them. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Node, Run } from '../../../src/model/composed.ts'
import { type FontBank, openFonts } from '../../../src/press/font-bank.ts'
import { layoutBox } from '../../../src/press/layout/layout-box.ts'
import type { NodeValues } from '../../../src/press/layout/node-values.ts'
import { openLanguage, type PageLanguage } from '../../../src/press/layout/page-language.ts'
import { complaintsOf, popplerText } from '../../support/check-pdf.ts'
import { loadWorld, newPress } from '../../support/load-press.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { theme } from '../../support/theme.ts'
import { item, leafletOf, pdfOf, problemsOf, section } from '../press-sample.ts'

const SHY = '\u00ad'
const field = (index: number) => ({ type: 'field', index }) as const

let fonts: FontBank
let russian: PageLanguage
let english: PageLanguage
beforeAll(async () => {
  fonts = openFonts((await loadWorld()).fonts)
  russian = await openLanguage('ru-RU')
  english = await openLanguage('en-GB')
})

function nodeValues(values: readonly string[], language = russian): NodeValues {
  return {
    values,
    addresses: new Map(),
    theme,
    language,
    naturalLeading: fonts.regular.lineHeight(1),
    measure: (text, size, bold) => (bold ? fonts.bold : fonts.regular).widthOfString(text, size),
    pageOfStep: () => 2,
  }
}

const prose = (runs: string | readonly Run[]): Node => ({
  type: 'text',
  style: 'body',
  hyphenate: 'to-fill',
  runs: typeof runs === 'string' ? [{ text: [runs] }] : runs,
})

/** The lines of a text as they are printed, at this width. */
function linesOf(node: Node, width: number, values: readonly string[] = [], language = russian): readonly string[] {
  return layoutBox(node, width, fonts, nodeValues(values, language)).items.flatMap((one) =>
    one.type === 'line'
      ? [
          one.line.inlines
            .map(({ text }) => text)
            .join('')
            .trimEnd(),
        ]
      : [],
  )
}

describe('a word is broken', () => {
  it('in a narrow column, where that fills a hole and saves a line', () => {
    expect(linesOf(prose('заявление о\u00a0рождении и\u00a0документ'), 130)).toEqual([
      `заявление о\u00a0рожде${SHY}`,
      'нии и\u00a0документ',
    ])
  })

  it('in any column that is narrower than the word', () => {
    expect(linesOf(prose('Он многофункциональный'), 110)).toEqual(['Он', `многофункцио${SHY}`, 'нальный'])
  })

  it('at the last place that the column has room for', () => {
    for (let width = 60; width < 120; width += 1) {
      const [first = ''] = linesOf(prose('образовательной'), width)
      expect(fonts.regular.widthOfString(first, 12)).toBeLessThanOrEqual(width)
    }
  })
})

describe('a word stays whole', () => {
  const text = 'заявление о\u00a0рождении и\u00a0документ'

  it('in a text that is no running text', () => {
    expect(linesOf({ type: 'text', style: 'body', runs: [{ text: [text] }] }, 130).join('\n')).not.toContain(SHY)
  })

  it('in a wide column, whatever it holds', () => {
    for (let width = 160; width < 500; width += 7) {
      expect(linesOf(prose(`${text} ${text} ${text}`), width).join('\n')).not.toContain(SHY)
    }
  })

  it('where the hole is small', () => {
    expect(linesOf(prose('подтверждение о\u00a0рождении и\u00a0документ'), 150).join('\n')).not.toContain(SHY)
  })

  it('where no line is saved', () => {
    expect(linesOf(prose('приблизительно пятнадцать минут'), 150)).toEqual(['приблизительно', 'пятнадцать минут'])
  })

  it('where it is the last of its paragraph', () => {
    expect(linesOf(prose('Экран руководителя'), 100)).toEqual(['Экран', 'руководителя'])
  })

  it.each<[string, readonly Run[]]>([
    ['it is a value', [{ text: ['заявление о\u00a0', field(0), ' и\u00a0документ'] }]],
    ['a value is a part of it', [{ text: ['заявление о\u00a0рождени', field(1), ' и\u00a0документ'] }]],
    ['it is a label in quotes', [{ text: ['заявление «о\u00a0рождении и\u00a0документ»'] }]],
    ['it is in „low and high“ quotes', [{ text: ['заявление „о\u00a0рождении и\u00a0документ“'] }]],
    [
      'the quotes begin in a run before',
      [{ text: ['«', field(2)] }, { text: ['заявление о\u00a0рождении и\u00a0документ»'] }],
    ],
    [
      'it is bold',
      [{ text: ['заявление о\u00a0'] }, { text: ['рождении'], bold: true }, { text: [' и\u00a0документ'] }],
    ],
    [
      'it is a link',
      [
        { text: ['заявление о\u00a0'] },
        { text: ['рождении'], link: ['https://a.example.org'] },
        { text: [' и\u00a0документ'] },
      ],
    ],
    [
      'it is half of a word',
      [{ text: ['заявление о\u00a0рож'] }, { text: ['дении'], bold: true }, { text: [' и\u00a0документ'] }],
    ],
  ])('where %s', (_why, runs) => {
    const lines = linesOf(prose(runs), 130, ['рождении', 'и', ''])
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join('\n')).not.toContain(SHY)
  })

  it('where a value has the same letters, and the word in the text beside it is still broken', () => {
    const runs = [{ text: [field(0)] }, { text: ['\n'] }, { text: ['заявление о\u00a0рождении и\u00a0документ'] }]
    expect(linesOf(prose(runs), 130, ['рождении'])).toEqual([
      'рождении',
      `заявление о\u00a0рожде${SHY}`,
      'нии и\u00a0документ',
    ])
  })
})

const WORDS =
  'в на и для регистрация свидетельство подтверждения Госуслуги учётная электронной руководителю ЦОП код'.split(' ')

describe('in an English document', () => {
  const text = 'the education of registration and\u00a0so on'

  it('a word is broken by the rules of English, and a Russian one stays whole', () => {
    expect(linesOf(prose('A multifunctional'), 85, [], english)).toEqual(['A', `multifunc${SHY}`, 'tional'])
    expect(linesOf(prose('заявление о\u00a0рождении и\u00a0документ'), 130, [], english).join('\n')).not.toContain(SHY)
    expect(linesOf(prose('A multifunctional'), 85, []).join('\n')).not.toContain(SHY)
  })

  it('a word in “quotes” stays whole, and the words after it don’t', () => {
    const broken = linesOf(prose(`“a” ${text}`), 60, [], english)
    expect(broken.join('\n')).toContain(SHY)
    expect(linesOf(prose(`“${text}”`), 60, [], english).join('\n')).not.toContain(SHY)
  })
})

describe('whatever the text and the column,', () => {
  const cases = fc.record({
    words: fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.constant(null)), { minLength: 1, maxLength: 14 }),
    width: fc.integer({ min: 60, max: 260 }),
    value: fc.constantFrom('регистрация', 'Константинопольская', 'рож\u00adдения'),
  })

  it('nothing is lost or added, hyphens are at line ends alone, and no two in a row but in words too wide', () => {
    fc.assert(
      fc.property(cases, ({ words, width, value }) => {
        const text = words.flatMap((word, i) => [i > 0 ? ' ' : '', word ?? field(0)])
        const lines = linesOf(prose([{ text }]), width, [value])
        const printed = text.map((part) => (typeof part === 'string' ? part : value)).join('')
        const read = lines.map((line) => (line.endsWith(SHY) ? line.slice(0, -1) : `${line} `)).join('')
        expect(read.replace(/\s/g, '')).toBe(printed.replace(/[\s\u00ad]/g, ''))
        lines.forEach((line, i) => {
          expect(line.slice(0, -1)).not.toContain(SHY)
          if (!line.endsWith(SHY) || !lines[i + 1]?.endsWith(SHY)) return
          expect(lines[i + 1]).not.toContain(' ')
        })
        expect(lines.at(-1)).not.toContain(SHY)
      }),
      { numRuns: 500 },
    )
  })
})

describe('in the file,', () => {
  const table: Node = {
    type: 'table',
    role: 'Table',
    widths: ['*', '*', '*', '*'],
    frame: { outer: 1, inner: 1, padding: [0, 0, 0, 0].map(() => [4, 4, 4, 4]) },
    rows: [
      ['заявление о\u00a0рождении и\u00a0документ', 'регистрация', 'код', 'номер'].map((cell) => ({
        node: prose(cell),
      })),
    ],
  }
  const leaflet = () => leafletOf(section([item(table)]))

  it('the hyphen is seen, and the word is found whole', async () => {
    const press = await newPress()
    const pdf = pdfOf(press, leaflet())
    const [text, complaints] = await Promise.all([popplerText(pdf), complaintsOf(pdf)])
    expect(complaints).toBe('')
    expect(text).toMatch(/рож\u00ad\s+дении/)
    expect(text).not.toContain('рож-')
    expect((await readPdf(pdf)).pages.join('\n')).toMatch(/рож\n?дении/)
    expect(problemsOf(press, leaflet())).toEqual([])
  })

  it('bytes are the same for a box that was set before and for one set anew', async () => {
    const [press, other] = [await newPress(), await newPress()]
    const once = leaflet()
    const first = pdfOf(press, once)
    expect(Buffer.compare(first, pdfOf(press, once))).toBe(0)
    expect(Buffer.compare(first, pdfOf(other, leaflet()))).toBe(0)
  })

  it('a soft hyphen in typed text prints nothing, and no space is read in its place', async () => {
    const press = await newPress()
    const typed = leafletOf(section([item(prose([{ text: ['реги\u00adстрация ', field(0)] }]))], [0]))
    expect((await popplerText(pdfOf(press, typed, ['Ива\u00adнов']))).trim()).toBe('регистрация Иванов')
  })
})

describe('a column of a table', () => {
  it('is as wide as the widest piece of a word that may be broken, so that the table stays on the page', () => {
    const table = (cells: readonly string[]): Node => ({
      type: 'table',
      role: 'Table',
      widths: cells.map(() => '*'),
      frame: { outer: 1, inner: 1, padding: cells.map(() => [4, 4, 4, 4]) },
      rows: [cells.map((cell) => ({ node: prose(cell) }))],
    })
    const box = layoutBox(table(['многофункциональный', 'а', 'б', 'в']), 300, fonts, nodeValues([]))
    const right = Math.max(...box.items.map((one) => (one.type === 'rule' ? Math.max(one.x1, one.x2) : 0)))
    expect(right).toBeLessThanOrEqual(300.5)
  })
})
