import { describe, expect, it } from 'vitest'
import { fieldMark } from '../../src/model/field-text.ts'
import { parseLeaflet } from '../../src/parse/parse-leaflet.ts'
import { words } from '../support/words.ts'
import { bold, codesOf, FILE, formWith, leafletOf, PARTS, parseForm, parseParts, stepOf, text } from './parse-sample.ts'

const field = (index: number) => ({ type: 'field', index })

describe('the first page', () => {
  it('is read part by part', () => {
    const { cover, footer, notes, slip, slipBack } = leafletOf({
      pupil: `::: pupil "${fieldMark(0)}"\n# ${fieldMark(1)} ${fieldMark(2)}\n\nКак войти в\nдневник\n:::`,
      intro: '::: intro\nСначала **это**.\n\nПотом то.\n:::',
      dates: '::: dates\n- Собрание | **3 сентября** | четверг, 18:00\n- Талон | **до 5 сентября** |\n:::',
      needs: '::: needs\n## Понадобится\n- паспорт\n- [x] телефон\n:::',
    })
    expect(cover).toMatchObject({
      head: [['СШ\u00a0№\u00a012'], ['Памятка']],
      mark: [field(0)],
      name: [field(1), ' ', field(2)],
      title: ['Как войти в\u00a0дневник'],
      intro: [[text('Сначала '), bold('это'), text('.')], [text('Потом то.')]],
      dates: [
        { label: ['Собрание'], date: ['3\u00a0сентября'], detail: ['четверг, 18:00'] },
        { label: ['Талон'], date: ['до\u00a05\u00a0сентября'], detail: [] },
      ],
      wayHeading: ['Путь'],
      needsHeading: ['Понадобится'],
      needs: [
        { content: [text('паспорт')], ticked: false },
        { content: [text('телефон')], ticked: true },
      ],
      contact: {
        heading: ['Кому звонить'],
        lastName: ['Кузнецова'],
        firstName: ['Мария'],
        middleName: [],
        phone: ['+7 900 000-00-12'],
        hours: [],
      },
    })
    expect(footer.parts).toEqual([['Иванов'], ['Страница %page% из\u00a0%pages%'], ['СШ\u00a0№\u00a012']])
    expect(notes).toEqual(['Для заметок'])
    expect([slip, slipBack]).toEqual([null, null])
  })

  it('may have its parts in any order, also after the steps', () => {
    const form = Object.values(PARTS).reverse().join('\n\n')
    expect(parseForm(form)).toMatchObject({ ok: true })
  })

  it('has a slip with rows', () => {
    const { slip, slipBack } = leafletOf({
      slip: `::: slip "Талон. Отдайте **до ${fieldMark(1)}**" name="${fieldMark(0)}, 5А"\nТелефон = phone\nПочта = line\nПодпись - ваша = signature\n:::`,
      back: '::: slip-back "Оборот" name="Иванов"\nНомер внесён = date\n:::',
    })
    expect(slip).toMatchObject({
      name: [field(0), ',\u00a05А'],
      note: [
        { text: ['Талон. Отдайте '], bold: false },
        { text: ['до\u00a0', field(1)], bold: true },
      ],
      rows: [
        { label: ['Телефон'], kind: 'phone' },
        { label: ['Почта'], kind: 'line' },
        { label: ['Подпись\u00a0— ваша'], kind: 'signature' },
      ],
    })
    expect(slipBack).toMatchObject({ rows: [{ label: ['Номер внесён'], kind: 'date' }] })
  })

  it('has a slip whose lines the program breaks: the sign that once did is a space, and a warning', () => {
    const parsed = parseForm(formWith({ slip: '::: slip "Талон | до **5** |вечера" name="Иванов"\nПочта = line\n:::' }))
    if (!parsed.ok) throw new Error('refused')
    expect(parsed.value.slip?.note.map((part) => part.type === 'text' && part.text.join(''))).toEqual([
      'Талон до\u00a0',
      '5',
      ' вечера',
    ])
    expect(parsed.diagnostics).toMatchObject([{ severity: 'warning', code: 'parse/not-printed-here' }])
  })

  it('may have the back of a slip without the slip: the template has it for all leaflets', () => {
    const back = `::: slip-back "x" name="${fieldMark(0)}"\nНомер = date\n:::`
    expect(leafletOf({ back })).toMatchObject({ slip: null, slipBack: { rows: [{ kind: 'date' }] } })
  })
})

describe('steps', () => {
  it('know their portal', () => {
    expect(stepOf('', 'portal=cop gives="электронный дневник" waits="талон"')).toMatchObject({
      number: 1,
      title: ['Вход'],
      portal: { name: 'ЦОП', url: 'https://cop.example.org/login', print: 'cop.example.org/login' },
      name: ['ЦОП'],
      gives: ['электронный дневник'],
      waits: ['талон'],
    })
    expect(stepOf('', 'portal=cop name="Мой ЦОП"').name).toEqual(['Мой ЦОП'])
    expect(stepOf('')).toMatchObject({ portal: null, name: ['Вход'], gives: [], waits: [] })
  })

  it('are numbered, and so are the figures of all of them', () => {
    const step = (id: string) => `::: step\n# Шаг\n\n![x](pictures/x.png "${id}")\n\n[рисунок](#b)\n:::`
    const { steps } = leafletOf({ step: `${step('a')}\n\n${step('b')}` })
    expect(steps.map(({ number }) => number)).toEqual([1, 2])
    expect(steps.map(({ blocks }) => blocks[0])).toMatchObject([{ figure: 1 }, { figure: 2 }])
    expect(steps.map(({ blocks }) => blocks[1])).toMatchObject([
      { content: [{ type: 'reference', word: 'рисунок', number: 2 }] },
      { content: [{ type: 'reference', number: 2 }] },
    ])
  })

  it('typeset their titles and keep the fields in them', () => {
    const { steps } = leafletOf({ step: `::: step\n# Вход в **"Дневник"** для ${fieldMark(0)}\n:::` })
    expect(steps[0]?.title).toEqual(['Вход в\u00a0«Дневник» для\u00a0', field(0)])
  })
})

describe('a mistake in a leaflet', () => {
  it.each(['head', 'pupil', 'way', 'contact', 'footer', 'notes'])('without %s is reported', (name) => {
    const { ok, diagnostics } = parseParts({ [name]: '' })
    expect(ok).toBe(false)
    expect(diagnostics).toMatchObject([{ code: 'parse/missing-part', message: { ru: expect.stringContaining(name) } }])
  })

  it.each<[string, Record<string, string>, string]>([
    ['no steps', { step: '' }, 'parse/no-steps'],
    ['a step without a title', { step: '::: step\nслово\n:::' }, 'parse/step-without-title'],
    ['an unknown portal', { step: '::: step portal=kop\n# Вход\n:::' }, 'parse/unknown-portal'],
    ['a part twice', { more: PARTS.head ?? '' }, 'parse/part-twice'],
    ['a text outside a step', { more: 'Слово' }, 'parse/outside-a-step'],
    ['a list outside a step', { more: '1. Слово' }, 'parse/outside-a-step'],
    ['a construct of a step outside one', { more: '::: callout\nx\n:::' }, 'parse/unknown-construct'],
    ['a stray closing line', { more: ':::' }, 'parse/outside-a-step'],
    ['a construct that is not closed', { more: '::: intro\nСлово' }, 'parse/not-closed'],
    ['one date', { more: '::: dates\n- Собрание | 3 сентября | x\n:::' }, 'parse/bad-dates'],
    ['four dates', { more: `::: dates\n${'- а | б | в\n'.repeat(4)}:::` }, 'parse/bad-dates'],
    ['a slip row of an unknown kind', { more: '::: slip "x"\nТелефон = phnoe\n:::' }, 'parse/bad-slip-row'],
    ['a slip row of no kind', { more: '::: slip "x"\nТелефон\n:::' }, 'parse/bad-slip-row'],
    ['a pupil without a name', { pupil: '::: pupil "5А"\nНазвание\n:::' }, 'parse/incomplete'],
    ['a pupil without a title', { pupil: '::: pupil "5А"\n# Имя\n:::' }, 'parse/incomplete'],
    [
      'a text that the first page has no place for',
      { way: '::: way\n## Путь\n\nслово\n:::' },
      'parse/not-printed-here',
    ],
    ['a second line in a running head', { head: '::: head\nа | б\nв | г\n:::' }, 'parse/not-printed-here'],
  ])('is reported: %s', (_what, parts, code) => {
    const { ok, diagnostics } = parseParts(parts)
    expect(ok).toBe(false)
    expect(codesOf(diagnostics)).toEqual([code])
  })

  it('is reported with all the others, each in both languages', () => {
    const { diagnostics } = parseParts({ head: '', step: '::: step portal=kop\n::: calout\n:::\n[x](y)\n:::' })
    expect(codesOf(diagnostics)).toEqual([
      'parse/missing-part',
      'parse/step-without-title',
      'parse/unknown-portal',
      'parse/unknown-construct',
      'parse/not-an-address',
    ])
    for (const { message } of diagnostics) {
      expect(message.ru).toMatch(/[а-яё]/)
      expect(message.en).not.toMatch(/^[А-ЯЁ]/)
      expect(`${message.ru}${message.en}`).not.toMatch(/\.$/)
    }
  })

  it.each([
    ['a variant’s marks', `::: variant А "x" has="${fieldMark(5)}"\n1. Раз\n:::`],
    [
      'the word of an answer',
      `::: question\n- а? | ${fieldMark(5)}: А\n- б? | да: А | нет: А\n:::\n\n::: variant А "x"\n1. Раз\n:::`,
    ],
    ['the id of a screen', `::: screen id=${fieldMark(5)}\nx\n:::`],
    ['a definition that nothing uses', `[x]: https://a.example.org/${fieldMark(5)}`],
  ])('is reported for a field that would not be printed: %s', (_what, body) => {
    const step = `::: step\n# Вход\n\n${body}\n:::`
    expect(codesOf(parseParts({ step }).diagnostics)).toEqual(['parse/field-not-here'])
  })
})

describe('places', () => {
  it('are those of the file in which a line was written', () => {
    const form = formWith({ step: '::: step\n# Вход\n\nСлово\n\n1. Раз\n\n::: done\nВсё\n:::\n:::' })
    const parsed = parseForm(form)
    if (!parsed.ok) throw new Error('not parsed')
    const lineOf = (text: string) => form.split('\n').indexOf(text) + 1
    const [step] = parsed.value.steps
    expect(step?.place).toEqual({ file: FILE, line: lineOf('::: step') })
    expect(step?.blocks.map(({ place }) => place.line)).toEqual(['Слово', '1. Раз', '::: done'].map(lineOf))
    expect(parsed.value.cover.place.line).toBe(lineOf('::: pupil "5А"'))
  })

  it('are those of the origins, also where a line came out of a section', () => {
    const lines = formWith({ step: '::: step\n# Вход\n\n[x](y)\n:::' }).split('\n')
    const origins = lines.map((line, i) =>
      line === '[x](y)' ? { file: 'content/sections/vk.md', line: 7 } : { file: FILE, line: i + 3 },
    )
    const { diagnostics } = parseLeaflet({
      form: lines.join('\n'),
      origins,
      portals: [],
      words,
      template: 'leaflet.hbs',
    })
    expect(diagnostics).toMatchObject([
      { code: 'parse/not-an-address', place: { file: 'content/sections/vk.md', line: 7 } },
    ])
  })

  it('decide between two parts of one name: that of the manuscript takes the place of the template’s', () => {
    const own = '::: contact last="Орлова" first="Вера"\n## Спросите\n:::'
    for (const form of [`${formWith({})}\n\n${own}`, `${own}\n\n${formWith({})}`]) {
      const lines = form.split('\n')
      const [from, to] = [lines.indexOf(own.split('\n')[0] ?? ''), own.split('\n').length]
      const origins = lines.map((_, i) => ({ file: i >= from && i < from + to ? FILE : 'leaflet.hbs', line: i + 1 }))
      const parsed = parseLeaflet({ form, origins, portals: [], words, template: 'leaflet.hbs' })
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
      expect(parsed.value.cover.contact.lastName).toEqual(['Орлова'])
      expect(parsed.diagnostics).toEqual([])
    }
    expect(codesOf(parseForm(`${formWith({})}\n\n${own}`).diagnostics)).toEqual(['parse/part-twice'])
  })

  it('of a construct that is not closed are its opening line', () => {
    const form = formWith({ more: '::: intro\nСлово' })
    const { diagnostics } = parseForm(form)
    expect(diagnostics).toMatchObject([
      { code: 'parse/not-closed', place: { file: FILE, line: form.split('\n').indexOf('::: intro') + 1 } },
    ])
  })

  it('of a row are its own line', () => {
    const form = formWith({ more: '::: slip "x"\nТелефон = phone\nПодпись\n:::' })
    expect(parseForm(form).diagnostics).toMatchObject([{ place: { line: form.split('\n').indexOf('Подпись') + 1 } }])
  })
})

describe('a form', () => {
  it('has one space wherever it has a tab or more spaces between words', () => {
    const { steps } = leafletOf({
      step: '::: step\n# Таб\tтут\n\n1. Жми\t \t[[Вход\tтут]]\n\n::: screen\nПоле  =\tx\ty\n:::\n:::',
    })
    expect(steps[0]).toMatchObject({
      title: ['Таб тут'],
      blocks: [
        { content: [text('Жми '), { type: 'label', text: ['Вход тут'] }] },
        { lines: [{ type: 'field', label: ['Поле'], sample: ['x y'] }] },
      ],
    })
  })

  it('of very long white space takes no longer than any other', () => {
    const blank = ' '.repeat(200_000)
    const { steps } = leafletOf({ step: `::: step\n# Вход\n\nа${blank}б\n\n::: screen\nа${blank}б\n:::\n:::` })
    expect(steps[0]?.blocks).toMatchObject([{ content: [text('а\u00a0б')] }, { lines: [{ text: ['а б'] }] }])
  })

  it.each([18, 19, 5000])('nested too deeply is reported, since what it holds is not read (%i levels)', (levels) => {
    const open = Array.from({ length: levels }, () => '::: variant А "x"').join('\n')
    const parsed = parseParts({ step: `::: step\n# Вход\n${open}\nтекст\n${':::\n'.repeat(levels)}:::` })
    expect(codesOf(parsed.diagnostics)).toEqual(levels < 19 ? [] : ['parse/too-deep'])
    expect(JSON.stringify(parsed).includes('текст')).toBe(levels < 19)
  })
})
