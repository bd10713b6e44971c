import { describe, expect, it } from 'vitest'
import { localise } from '../../src/compose/localise.ts'
import { mm } from '../../src/compose/look.ts'
import type { ComposedSection } from '../../src/model/composed.ts'
import { fieldMark } from '../../src/model/field-text.ts'
import { theme } from '../support/theme.ts'
import { codesIn, composed, drawingsOf, shown, wordsOf } from './compose-sample.ts'

const field = (index: number) => ({ type: 'field', index }) as const

describe('localise', () => {
  it('numbers fields anew, in order of appearance', () => {
    const { value, fields } = localise({ a: [field(7), 'x', field(2)], b: [field(7)] })
    expect(value).toEqual({ a: [field(0), 'x', field(1)], b: [field(0)] })
    expect(fields).toEqual([7, 2])
  })

  it('gives equal parts of different forms equal keys, wherever they were written', () => {
    const part = (index: number, line: number) => ({ text: ['а', field(index)], place: { file: 'x.md', line } })
    expect(localise(part(3, 1)).key).toBe(localise(part(8, 99)).key)
  })

  it('gives different parts different keys', () => {
    const keys = [
      { text: ['а', field(0)] },
      { text: [field(0), 'а'] },
      { text: ['а'] },
      { text: ['а', field(0), field(1)] },
      { text: ['а', field(0), field(0)] },
    ].map((part) => localise(part).key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('leaves its input as it is', () => {
    const part = { text: [field(7)] }
    localise(part)
    expect(part).toEqual({ text: [field(7)] })
  })
})

describe('sections', () => {
  const step = (index: number) => `::: step portal=cop gives="x"\n# Вход\n\nДля ${fieldMark(index)}\n:::`

  it('are the first page and one for each step', () => {
    const { sections } = composed({ step: `${step(0)}\n\n${step(1)}` })
    expect(sections.map(({ title }) => title)).toEqual([['Иванов Пётр'], ['Вход'], ['Вход']])
    expect(sections.map(({ fields }) => fields)).toEqual([[], [0], [1]])
  })

  it('are one object in different forms when they say the same', () => {
    const known = new Map<string, ComposedSection>()
    const one = composed({ pupil: `::: pupil "5А"\n# ${fieldMark(0)}\n\nx\n:::`, step: step(1) }, known)
    const two = composed({ pupil: `::: pupil "5Б"\n# ${fieldMark(0)} ${fieldMark(1)}\n\nx\n:::`, step: step(2) }, known)
    expect(two.sections[1]?.items).toBe(one.sections[1]?.items)
    expect(two.sections[1]?.key).toBe(one.sections[1]?.key)
    expect([one.sections[1]?.fields, two.sections[1]?.fields]).toEqual([[1], [2]])
    expect(two.sections[0]?.items).not.toBe(one.sections[0]?.items)
  })

  it('of the same title but another number of steps are not the same', () => {
    const known = new Map<string, ComposedSection>()
    const one = composed({ step: step(0) }, known)
    const two = composed({ step: `${step(0)}\n\n${step(1)}` }, known)
    expect(two.sections[1]?.key).not.toBe(one.sections[1]?.key)
  })
})

describe('the first page', () => {
  const two =
    '::: step portal=cop gives="дневник"\n# Вход\n:::\n\n::: step portal=sferum waits="талон" name="Чат"\n# Чат\n:::'
  const nodes = (parts: Record<string, string>) => composed(parts).sections[0]?.items.map(({ node }) => node) ?? []

  it('shows for each step a square, a code, an address and a page', () => {
    const codes = nodes({ step: two }).flatMap((node) => codesIn(node))
    expect(codes.slice(0, 2)).toMatchObject([
      { payload: 'https://cop.example.org/login', size: mm(theme.qr.waySizeMm) },
      { payload: 'https://sferum.example.org/', size: mm(theme.qr.waySizeMm) },
    ])
    const all = nodes({ step: two })
      .map((node) => shown(node))
      .join('\n')
    for (const word of ['ЦОП', 'дневник', 'Чат', 'cop.example.org/login', 'дневник, стр. ', 'талон'])
      expect(all).toContain(word)
  })

  it('has one code for neighbouring steps of one portal, and says where each begins', () => {
    const step = (portal: string) => `::: step portal=${portal} gives="x"\n# Вход\n:::`
    const way = (...portals: readonly string[]) => {
      const [, , , node] = nodes({ step: portals.map(step).join('\n\n') })
      return { text: node ? shown(node) : '', codes: node ? codesIn(node).map(({ payload }) => payload) : [] }
    }
    const [cop, sferum] = ['https://cop.example.org/login', 'https://sferum.example.org/']
    const all = way('cop', 'cop', 'cop')
    expect(all.codes).toEqual([cop])
    expect(all.text).toContain(
      '**Один код на все шаги.** Откройте по нему сайт и выполните шаг 1. Шаги 2 и 3 начинаются там, где закончился предыдущий шаг.',
    )
    const some = way('sferum', 'cop', 'cop')
    expect(some.codes).toEqual([sferum, cop])
    expect(some.text).toContain('**Код шагов 2 и 3.** Шаг 3 начинается там, где закончился шаг 2.')
    const apart = way('cop', 'sferum', 'cop')
    expect(apart.codes).toEqual([cop, sferum])
    expect(apart.text).toContain('код — у шага 1')
    expect(apart.text).not.toContain('начинается')
  })

  it('says how long it takes only where the manuscript does, and what must be kept secret', () => {
    const texts = (parts: Record<string, string>) =>
      nodes(parts)
        .map((node) => shown(node))
        .join('\n')
    expect(texts({})).not.toContain('минут')
    expect(texts({ time: '::: time\nоколо 20 минут\n:::' })).toContain('около 20 минут')
    expect(texts({ safety: '::: safety\n**Пароль** никому\n:::' })).toContain('**Пароль** никому')
  })

  it('may leave out the code of the contact, then the line about safety, where not all fits', () => {
    const safety = '::: safety\n**Пароль** никому\n:::'
    const [whole] = composed({ safety }).sections
    const items = (section?: ComposedSection) => section?.items ?? []
    const has = (section: ComposedSection | undefined) => ({
      vcard: items(section).some(({ node }) => codesIn(node).some(({ payload }) => payload.startsWith('BEGIN:VCARD'))),
      safety: items(section).some(({ node }) => shown(node).includes('Пароль')),
    })
    expect([whole, whole?.shorter, whole?.shorter?.shorter, whole?.shorter?.shorter?.shorter].map(has)).toEqual([
      { vcard: true, safety: true },
      { vcard: false, safety: true },
      { vcard: false, safety: false },
      { vcard: false, safety: false },
    ])
    expect(whole?.shorter?.shorter?.shorter).toBeUndefined()
  })

  it('prints the word on the rail also where it is a field', () => {
    const waits = `::: step\n# Раз\n:::\n\n::: step waits="${fieldMark(0)}"\n# Два\n:::`
    const words = nodes({ step: waits }).flatMap((node) => drawingsOf(node, ['5 дней']).flatMap(wordsOf))
    expect(words).toContain('5 дней')
  })

  it('has a code that saves the contact', () => {
    const codes = nodes({}).flatMap((node) => codesIn(node))
    expect(codes.at(-1)?.payload).toBe(
      'BEGIN:VCARD\nVERSION:3.0\nN:Кузнецова;Мария\nFN:Кузнецова Мария\nTEL:+79000000012\nEND:VCARD',
    )
  })

  it('has no code where there is no number to save', () => {
    const contact = '::: contact last="Кузнецова"\n## К кому обратиться\n:::'
    expect(nodes({ contact }).flatMap((node) => codesIn(node))).toEqual([])
  })
})

describe('at fixed places of a page,', () => {
  it('the footer is printed, in which a value that says %page% is no number', () => {
    const { footer } = composed({ footer: `::: footer\n${fieldMark(0)} | ${fieldMark(1)} %page% | x\n:::` })
    const [piece] = footer(2, 5)
    const [drawing] = piece ? drawingsOf(piece.node, ['%pages%', '%page%']) : []
    expect(drawing ? wordsOf(drawing) : []).toEqual(['%pages%', '%page%', ' ', '2', 'x'])
  })

  it('the footer leaves the pupil’s name room beside a long school name', () => {
    const { footer } = composed({ footer: `::: footer\nИванов Пётр | Страница %page% | ${'школа '.repeat(60)}\n:::` })
    const [piece] = footer(2, 5)
    const texts = (piece ? drawingsOf(piece.node) : []).flatMap(({ shapes }) =>
      shapes.flatMap((shape) => (shape.type === 'text' ? [shape] : [])),
    )
    expect(texts[0]?.maxWidth).toBeGreaterThan(100)
    for (const { x } of texts) expect(x).toBeGreaterThanOrEqual(0)
  })

  it('the footer has the numbers of this leaflet', () => {
    const { footer } = composed({})
    const [piece] = footer(2, 5)
    const words = (piece ? shown(piece.node) : '').replaceAll('*', '').replace(/\s+/g, ' ')
    expect(words).toContain('Страница 2 из 5')
    expect(piece?.y).toBe(theme.page.footer)
  })

  it('the footer is higher up on the two pages from which a slip is cut', () => {
    const slip = '::: slip "Талон" name="Иванов"\nТелефон = phone\n:::'
    const { footer, hasSlip, slip: front, slipBack } = composed({ slip })
    expect(hasSlip).toBe(true)
    expect([1, 2, 3].map((page) => footer(page, 3)[0]?.y)).toEqual([
      theme.slip.footer,
      theme.slip.footer,
      theme.page.footer,
    ])
    expect(front.every(({ y }) => y >= theme.slip.footer)).toBe(true)
    expect(slipBack).toEqual([])
    const back = '::: slip-back "Оборот" name="Иванов"\nНомер = date\n:::'
    expect(composed({ slip, back }).slipBack).not.toEqual([])
    expect(composed({ back }).slipBack).toEqual([])
  })

  it('the slip has ten boxes for a number, in groups of 3, 3, 2, 2', () => {
    const { slip } = composed({ slip: '::: slip "Талон" name="Иванов"\nТелефон = phone\n:::' })
    const boxes = slip
      .flatMap(({ node }) => drawingsOf(node))
      .flatMap(({ shapes }) => shapes)
      .flatMap((shape) => (shape.type === 'rect' && shape.height === 22 ? [shape.x] : []))
    expect(boxes).toHaveLength(10)
    const steps = boxes.slice(1).map((x, i) => Math.round(x - (boxes[i] ?? 0)))
    const wide = Math.max(...steps)
    expect(steps.flatMap((step, i) => (step === wide ? [i] : []))).toEqual([2, 5, 7])
  })
})
