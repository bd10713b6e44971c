/** Nothing leaves its page: columns share it by need, words are broken, and what still doesn't fit is an error. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { composeLeaflet } from '../../../src/compose/compose-leaflet.ts'
import { itemAt } from '../../../src/diagnostics/impossible.ts'
import type { ComposedLeaflet } from '../../../src/model/composed.ts'
import type { Edition } from '../../../src/model/job.ts'
import { type FontBank, openFonts } from '../../../src/press/font-bank.ts'
import { type BoxItem, layoutBox } from '../../../src/press/layout/layout-box.ts'
import type { NodeValues } from '../../../src/press/layout/node-values.ts'
import { openLanguage, type PageLanguage } from '../../../src/press/layout/page-language.ts'
import type { Press } from '../../../src/press/press.ts'
import { formWith, parseForm } from '../../parse/parse-sample.ts'
import { loadWorld, sharedPress } from '../../support/load-press.ts'
import { renderPdf } from '../../support/render-pdf.ts'
import { largeTheme, theme } from '../../support/theme.ts'
import { words } from '../../support/words.ts'
import { pdfOf, problemsOf } from '../press-sample.ts'

let fonts: FontBank
let language: PageLanguage
let press: Press
beforeAll(async () => {
  fonts = openFonts((await loadWorld()).fonts)
  language = await openLanguage('ru-RU')
  press = await sharedPress()
})

const EDITIONS = ['standard', 'plain', 'large', 'large-plain'] as const

const markdown = (rows: readonly (readonly string[])[]) => {
  const [head = [], ...rest] = rows.map((row) => `| ${row.join(' | ')} |`)
  return [head, `|${rows[0]?.map(() => ' --- |').join('')}`, ...rest].join('\n')
}

function leafletWith(body: string, edition: Edition, parts: Readonly<Record<string, string>> = {}): ComposedLeaflet {
  const step = `::: step portal=cop gives="вход"\n# Вход\n\n${body}\n:::`
  const parsed = parseForm(formWith({ ...parts, step }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics, null, 1))
  const of = edition.startsWith('large') ? largeTheme : theme
  const look = { theme: of, words, measure: press.measure, codes: new Map() }
  return composeLeaflet({ edition, leaflet: parsed.value, look, pictures: new Map(), known: new Map() })
}

/** The table's box, as wide as the text of its page. */
function boxOf(rows: readonly (readonly string[])[], edition: Edition) {
  const leaflet = leafletWith(markdown(rows), edition)
  const item = leaflet.sections.flatMap(({ items }) => items).find(({ kind }) => kind === 'table')
  if (!item) throw new Error('no table')
  const width = leaflet.theme.page.width - 2 * leaflet.theme.page.side
  return layoutBox(item.node, width, fonts, setting(leaflet))
}

const setting = (leaflet: ComposedLeaflet): NodeValues => ({
  values: [],
  addresses: new Map(),
  theme: leaflet.theme,
  language,
  naturalLeading: fonts.regular.lineHeight(1),
  measure: press.measure,
  pageOfStep: () => 1,
})

/** What is printed, from its left end to its right one. */
function inked(item: BoxItem): readonly [number, number] {
  if (item.type === 'rule') return [Math.min(item.x1, item.x2), Math.max(item.x1, item.x2)]
  if (item.type !== 'line') return [item.x, item.x + ('width' in item ? item.width : item.drawing.width)]
  const last = item.line.inlines.at(-1)
  const end = last ? last.x + last.font.widthOfString(last.text.trimEnd(), last.fontSize) : 0
  return [item.x, item.x + end]
}

const textOf = (item: BoxItem) =>
  item.type === 'line'
    ? item.line.inlines
        .map(({ text }) => text)
        .join('')
        .trimEnd()
    : ''

/** Texts that leave the box, or their own column. */
function astray({ items, width }: { readonly items: readonly BoxItem[]; readonly width: number }): readonly string[] {
  const bars = items.flatMap((one) => (one.type === 'rule' && one.x1 === one.x2 ? [one] : []))
  const strays = items.filter((item) => {
    const [from, to] = inked(item)
    const crossed =
      item.type === 'line' && bars.some(({ x1, y1, y2 }) => within(x1, from, to) && within(item.y, y1, y2))
    return from < -0.1 || to > width + 0.7 || crossed
  })
  return strays.map((item) => textOf(item) || item.type)
}

const within = (at: number, from: number, to: number) => at > from + 0.1 && at < to - 0.1

const WIDE = [
  ['Действие', 'Ответственный', 'Результат'],
  ['Зарегистрироваться', 'Администратор', 'Подтверждённая запись'],
  ['Воспользоваться восстановлением', 'Преподаватель информатики', 'Конфиденциальность'],
]

describe('a slip', () => {
  it.each([20, 45, 80, 160])(
    'keeps its note beside a name of %i letters without a break, and all of it on the sheet',
    (length) => {
      const name = 'Ж'.repeat(length)
      for (const edition of ['standard', 'large'] as const) {
        const leaflet = leafletWith('1. Войдите', edition, {
          slip: `::: slip "Отдайте до 7 сентября" name="${name}"\nПодпись = signature\n:::`,
        })
        const forms = leaflet.slip.flatMap(({ node, closer = [], width }) =>
          [node, ...closer].map((form) => ({ form, width })),
        )
        const boxes = forms.map(({ form, width }) => layoutBox(form, width, fonts, setting(leaflet)))
        for (const box of boxes) expect(astray(box)).toEqual([])
        const printed = boxes.flatMap(({ items }) => items.map(textOf)).join('')
        expect(printed).toContain(name)
        expect(printed).toContain('сентября')
      }
    },
  )
})

describe('a table of long words', () => {
  it.each(EDITIONS)('stays on its page with all its columns, edition %s', (edition) => {
    const box = boxOf(WIDE, edition)
    expect(box.overwide).toEqual([])
    expect(astray(box)).toEqual([])
    const printed = box.items.map(textOf).join('').replaceAll('\u00ad', '')
    for (const word of WIDE.flat().flatMap((cell) => cell.split(' '))) expect(printed).toContain(word)
  })

  it('gets a wider column for a long word before any word is broken', () => {
    const rows = [
      ['Что', 'Кто', 'Где', 'Когда'],
      ['Конфиденциальность', 'мы', 'тут', 'завтра'],
    ]
    const printed = boxOf(rows, 'large').items.map(textOf)
    expect(printed).toContain('Конфиденциальность')
    expect(printed.join('')).not.toContain('\u00ad')
  })

  it('has words with a capital broken, in the head too, only where whole ones have no room', () => {
    const five = [
      ['Действие', 'Ответственный', 'Результат', 'Подтверждение', 'Когда'],
      ['Зарегистрироваться', 'Администратор', 'Воспользоваться', 'Конфиденциальность', 'Вторник'],
    ]
    const box = boxOf(five, 'standard')
    const printed = box.items.map(textOf).filter((text) => text !== '')
    expect(box.overwide).toEqual([])
    expect(astray(box)).toEqual([])
    expect(printed.some((text) => /^[А-Я].*\u00ad$/.test(text))).toBe(true)
    expect(printed).toContain('Вторник')
  })

  it('is an error that names the words and the place, where even broken ones have no room', () => {
    const table = markdown([
      ['Адрес', 'Ещё адрес', 'Третий'],
      [1, 2, 3].map((n) => `«Многофункциональный-${n}»`).map((word) => word.replaceAll('-', '')),
    ])
    const leaflet = leafletWith(table, 'large')
    const [problem, ...others] = problemsOf(press, leaflet)
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      severity: 'error',
      code: 'press/table-too-wide',
      place: { file: 'content/leaflets/chats.md' },
    })
    expect(problem?.message.ru).toMatch(/^таблица шире страницы на \d+ мм: не переносятся «.*Многофункциональный/)
    expect(problem?.hint?.ru).toContain('уберите столбец')
    expect(press.press(leaflet, []).ok).toBe(false)
  })
})

/** A portable grey map, as poppler writes it: its width, and a byte a point. */
function readGreyMap(map: Uint8Array): { readonly width: number; readonly grey: Uint8Array } {
  const [head = '', width = '0'] = /^P5\s+(\d+) \d+\s+255\s/.exec(String.fromCharCode(...map.slice(0, 40))) ?? []
  return { width: Number(width), grey: map.slice(head.length) }
}

describe('whatever a table holds, in every edition,', () => {
  const letters = 'абвгдежзиклмнопрстуфхцчшщъыьэюя'
  const invented = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 30 }).map((all) => all.join(''))
  const known = fc.constantFrom(
    ...'регистрация подтверждение конфиденциальность преподаватель вторник и не код восстановлением общеобразовательного'.split(
      ' ',
    ),
  )
  const word = fc
    .oneof(known, invented)
    .chain((text) =>
      fc.constantFrom(
        text,
        `${text.charAt(0).toUpperCase()}${text.slice(1)}`,
        text.toUpperCase(),
        `**${text}**`,
        `${text},`,
      ),
    )
  const cell = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
  const table = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 }))
    .chain(([columns, rows]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    )

  it('nothing is printed beyond the page or in another column, or it is an error', () => {
    const seen = { fits: 0, error: 0 }
    fc.assert(
      fc.property(table, fc.constantFrom(...EDITIONS), (rows, edition) => {
        const box = boxOf(rows, edition)
        if (box.overwide.length > 0) {
          seen.error += 1
          return
        }
        seen.fits += 1
        expect(astray(box)).toEqual([])
      }),
      { numRuns: 250 },
    )
    expect(Math.min(seen.fits, seen.error)).toBeGreaterThan(10)
  })

  it('the margins of the rendered page are white', async () => {
    for (const edition of ['standard', 'large'] as const) {
      const pages = await renderPdf(pdfOf(press, leafletWith(markdown(WIDE), edition)), 40)
      const page = readGreyMap(itemAt(pages, pages.length - 1))
      const margin = Math.floor((page.width * theme.page.side) / theme.page.width) - 2
      const inMargin = [...page.grey].filter((_, at) => {
        const column = at % page.width
        return column < margin || column >= page.width - margin
      })
      expect(inMargin.length).toBeGreaterThan(1000)
      expect(page.grey.some((grey) => grey < 50)).toBe(true)
      expect(inMargin.every((grey) => grey === 255)).toBe(true)
    }
  })
})
