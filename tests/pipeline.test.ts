/** Two pupils, one small leaflet, from the manuscript to the finished file and back by a camera. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { contactVcard } from '../src/compose/vcard.ts'
import type { Job, Pupil } from '../src/model/job.ts'
import { createPipeline, type Pipeline } from '../src/pipeline.ts'
import { sampleClass, sampleJob, samplePupil, type Texts } from './merge/sample-job.ts'
import { complaintsOf, fontsOf, popplerText } from './support/check-pdf.ts'
import { decodeCodes } from './support/decode-codes.ts'
import { loadWorld } from './support/load-press.ts'
import { type ReadPdf, readPdf } from './support/read-pdf.ts'
import { renderPdf } from './support/render-pdf.ts'
import { runs } from './support/runs.ts'
import { largeTheme, theme } from './support/theme.ts'

const TEMPLATE = `::: head
{{school.name}}, {{school.city}} | {{leaflet.kind}}
:::
::: pupil "{{class.label}}"
# {{pupil.lastName}} {{pupil.firstName}}

{{leaflet.title}}
:::
::: dates
- Собрание | **{{date meeting.date}}** | {{meeting.time}}
- Талон | **до {{date deadline.slip}}** | учителю
:::
::: contact last="{{class.teacher.lastName}}" first="{{class.teacher.firstName}}" middle="{{class.teacher.middleName}}" role="классный руководитель" phone="{{phone class.teacher.phone}}" hours="{{class.teacher.hours}}"
## Кому звонить
:::
{{> manuscript}}
::: slip-back "Оборот" name="{{pupil.lastName}}"
Номер внесён = date
:::
::: footer
{{pupil.lastName}} {{pupil.firstName}}, {{class.label}} | Страница %page% из %pages% | {{school.name}}
:::
::: notes
# Для заметок
:::
`

const MANUSCRIPT = `::: intro
Дневник и чат: два входа, одна неделя.
:::
::: way
## Два шага
:::
::: needs
## Понадобится
- паспорт
:::
::: slip "Талон. Отдайте **до {{date deadline.slip}}**" name="{{pupil.lastName}} {{pupil.firstName}}, {{class.label}}"
Телефон родителя = phone
Подпись = signature
:::

::: step portal=cop gives="дневник"
# Войдите в дневник

::: callout
Адрес набирайте сами.
:::

1. Включите компьютер.
1. Откройте браузер.
1. Проверьте интернет.
1. Приготовьте телефон.
1. Возьмите талон.
1. Сядьте удобно.
1. Зайдите на сайт. Нажмите [[Войти]]

::: screen address=cop
# Вход
Фамилия: = {{pupil.lastName}}
[[Войти]]!
:::

2. Дождитесь письма.

::: done
**Готово,** если открылся дневник.
:::
:::

::: step portal=sferum waits="талон"
# Найдите чат класса

1. Откройте чаты {{class.label}}.
1. Прочитайте правило 1.
1. Прочитайте правило 2.
1. Прочитайте правило 3.
1. Прочитайте правило 4.
1. Прочитайте правило 5.
1. Прочитайте правило 6.
1. Прочитайте правило 7.
1. Прочитайте правило 8.
1. Прочитайте правило 9.
1. Прочитайте правило 10.

::: qr https://sferum.example.org/{{class.label}} "Чат класса"
:::
:::
`

const PUPILS = [
  samplePupil(),
  samplePupil({ number: 2, lastName: 'Ӈохова', firstName: 'Ёлка', middleName: 'Юрьевна', gender: 'f' }),
]

function jobOf(texts: Texts = {}): Job {
  const { classes: _classes, ...job } = sampleJob({ template: TEMPLATE, manuscript: MANUSCRIPT, ...texts })
  return { ...job, theme, largeTheme, classes: [sampleClass(PUPILS)] }
}

async function pipelineOf(texts: Texts = {}): Promise<Pipeline> {
  const made = await createPipeline(jobOf(texts), await loadWorld())
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics, null, 1))
  return made.value
}

function pdfFor(pipeline: Pipeline, pupil: Pupil): Uint8Array {
  const made = pipeline.leaflet('chats', sampleClass(PUPILS), pupil)
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics, null, 1))
  expect(made.diagnostics).toEqual([])
  const { pages, bookmarks } = made.value
  return pipeline.press.write(pages, { title: 'Школьные чаты', bookmarks })
}

interface Finished {
  readonly pdf: Uint8Array
  readonly read: ReadPdf
  readonly text: string
  /** As poppler reads it. */
  readonly printed: string
}

let pipeline: Pipeline
let one: Finished
let two: Finished

beforeAll(async () => {
  pipeline = await pipelineOf()
  const finish = async (pupil: Pupil | undefined): Promise<Finished> => {
    const pdf = pdfFor(pipeline, pupil ?? samplePupil())
    const [read, printed] = await Promise.all([readPdf(pdf), popplerText(pdf)])
    return { pdf, read, printed, text: read.pages.join('\n') }
  }
  one = await finish(PUPILS[0])
  two = await finish(PUPILS[1])
})

describe('the file of a pupil', () => {
  it('is sound, and its fonts are embedded', async () => {
    for (const { pdf } of [one, two]) {
      expect(await complaintsOf(pdf)).toBe('')
      for (const font of await fontsOf(pdf)) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
    }
  })

  it('holds the pupil’s own name and no other', () => {
    expect(one.text).toContain('Иванов Пётр')
    expect(two.text).toContain('Ӈохова Ёлка')
    expect(one.text).not.toMatch(/Ӈохова|Ёлка/)
    expect(two.text).not.toMatch(/Иванов|Пётр/)
    expect(one.printed).not.toMatch(/Ӈохова|Ёлка/)
    expect(two.printed).not.toMatch(/Иванов|Пётр/)
  })

  it('has the first page and a section for each step, with bookmarks', () => {
    expect(one.read.pages).toHaveLength(3)
    expect(one.read.outline).toEqual([
      { title: 'Иванов Пётр', page: 1 },
      { title: 'Войдите в\u00a0дневник', page: 2 },
      { title: 'Найдите чат класса', page: 3 },
    ])
  })

  it('says on each page whose it is and which page of how many', () => {
    one.read.pages.forEach((page, i) => {
      expect(page).toContain('Иванов Пётр, 5А')
      expect(page).toMatch(new RegExp(`Страница ${i + 1} из 3`))
    })
  })

  it('says on the first page where each step begins', () => {
    const [first = ''] = one.read.pages
    expect(first.match(/стр\. \d/g)).toEqual(['стр. 2', 'стр. 3'])
    for (const word of ['3 сентября', 'до 5 сентября', 'Кузнецова', '900', 'Понадобится', 'Школьные чаты'])
      expect(first).toContain(word)
  })

  it('has the slip on the first page, its back on the second, and nothing of it on the third', () => {
    const [first, second, third] = one.read.pages
    expect(first).toContain('Телефон родителя')
    expect(second).toContain('Номер внесён')
    expect(third).not.toMatch(/Телефон родителя|Номер внесён/)
  })

  it('leads from the first page to the pages of the steps', () => {
    expect(one.read.jumps[0]).toEqual([2, 3])
    expect(one.read.jumps.slice(1).flat()).toEqual([])
  })

  it('opens the portals, and calls the teacher', () => {
    expect(new Set(one.read.links.flat())).toEqual(
      new Set([
        'https://cop.example.org/',
        'https://sferum.example.org/',
        'https://sferum.example.org/5%D0%90',
        'tel:+79000000012',
      ]),
    )
  })
})

describe('the codes of a page, as a camera reads them,', () => {
  const [cop, sferum] = ['https://cop.example.org/', 'https://sferum.example.org/']

  it('are the addresses of the portals and the number of the teacher', async () => {
    const pages = await renderPdf(one.pdf, 150)
    const codes = await Promise.all(pages.map(decodeCodes))
    const card = contactVcard({
      lastName: 'Кузнецова',
      firstName: 'Мария',
      middleName: 'Петровна',
      phone: '+7 900 000-00-12',
    })
    expect(codes.map((page) => [...page].sort())).toEqual([
      [card, cop, sferum].sort(),
      [cop],
      [sferum, `${sferum}5%D0%90`].sort(),
    ])
  })

  it('are the ones that the pages say they hold', async () => {
    const made = pipeline.leaflet('chats', sampleClass(PUPILS), PUPILS[0] ?? samplePupil())
    const said = made.ok ? made.value.pages.map(({ codes }) => codes.map(({ payload }) => payload).sort()) : []
    const pages = await renderPdf(one.pdf, 150)
    expect((await Promise.all(pages.map(decodeCodes))).map((page) => [...page].sort())).toEqual(said)
  })
})

describe('two pupils', () => {
  it('on different branches have a form each', async () => {
    const manuscript = MANUSCRIPT.replace(
      '2. Дождитесь письма.',
      '{{#age under=14}}\nРебёнку мало лет\n{{else}}\nРебёнку много лет\n{{/age}}',
    )
    const other = await pipelineOf({ manuscript })
    const textFor = async (birthDate: string | null) =>
      (await readPdf(pdfFor(other, samplePupil({ birthDate })))).pages.join(' ')
    const [young, old, unknown] = [await textFor('2016-01-01'), await textFor('2010-01-01'), await textFor(null)]
    expect([young.includes('мало лет'), young.includes('много лет')]).toEqual([true, false])
    expect([old.includes('мало лет'), old.includes('много лет')]).toEqual([false, true])
    expect([unknown.includes('мало лет'), unknown.includes('много лет')]).toEqual([true, true])
  })

  it('share the pages that say the same', () => {
    const [a, b] = PUPILS.map((pupil) => pipeline.leaflet('chats', sampleClass(PUPILS), pupil))
    if (!a?.ok || !b?.ok) throw new Error('not pressed')
    expect(a.value.pages[2]?.contents[0]).toBe(b.value.pages[2]?.contents[0])
    expect(a.value.pages[1]?.contents[0]).not.toBe(b.value.pages[1]?.contents[0])
  })

  it('get the same bytes in whatever order they come', async () => {
    const other = await pipelineOf()
    const second = PUPILS[1] ?? samplePupil()
    expect(Buffer.compare(pdfFor(other, second), two.pdf)).toBe(0)
    expect(Buffer.compare(pdfFor(other, PUPILS[0] ?? samplePupil()), one.pdf)).toBe(0)
  })
})

describe('an error', () => {
  const problems = async (texts: Texts, pupil = samplePupil()) =>
    (await pipelineOf(texts)).leaflet('chats', sampleClass([pupil]), pupil).diagnostics

  it('never shows a mark of a form, wherever a line has its fields', async () => {
    const field = fc.constantFrom('{{pupil.firstName}}', '{{pupil.lastName}} {{class.label}}', '{{date meeting.date}}')
    const line = fc.tuple(
      fc.constantFrom(
        ...[
          '! F',
          '! 1 chat F',
          '[[Да F]] нет F',
          '[[F',
          '- F? | F',
          'Аллергия у F = lines',
          '> F',
          '## F',
          '![a F](pictures/F.png)',
        ],
        ...[
          'F = F',
          '@ F | F',
          '[F](F)',
          '[a](#F)',
          '| F |',
          '~~F~~',
          '<b>F</b>',
          '- [ ] F',
          '::: F',
          '::: callout F x=F',
          '::: qr F "F"',
        ],
        ...[
          '::: screen adress=F',
          '::: variant F',
          '::: question',
          '::: box "F"',
          '::: key F',
          ':::',
          '1. F [[F]] [F]',
          '☐ F',
          '    F',
        ],
      ),
      field,
    )
    let count = 0
    const property = fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 7 }), async (lines) => {
      const text = lines.map(([shape, value]) => shape.replaceAll('F', value)).join('\n')
      const manuscript = MANUSCRIPT.replace('1. Включите компьютер.', `${text}\n\n1. Включите компьютер.`)
      const made = await createPipeline(jobOf({ manuscript }), await loadWorld())
      const found = made.ok
        ? made.value.leaflet('chats', sampleClass(PUPILS), samplePupil()).diagnostics
        : made.diagnostics
      count += found.length
      for (const { message, hint } of found) {
        expect(JSON.stringify([message, hint])).not.toMatch(/[\u{e000}-\u{f8ff}\u{f0000}-\u{10ffff}]/u)
      }
    })
    await fc.assert(property, { numRuns: runs(60) })
    expect(count).toBeGreaterThan(60)
  })

  it('in a manuscript is reported with its line', async () => {
    const manuscript = MANUSCRIPT.replace('::: callout', '::: calout')
    const line = manuscript.split('\n').indexOf('::: calout') + 1
    expect(await problems({ manuscript })).toMatchObject([
      {
        code: 'parse/unknown-construct',
        place: { file: 'content/leaflets/chats.md', line },
        source: '::: calout',
      },
    ])
  })

  it('in the press is reported with its line', async () => {
    const manuscript = MANUSCRIPT.replace('Дождитесь письма.', 'Дождитесь ☐.')
    const line = manuscript.split('\n').findIndex((text) => text.includes('☐')) + 1
    expect(await problems({ manuscript })).toMatchObject([
      { code: 'press/missing-glyph', place: { file: 'content/leaflets/chats.md', line }, source: '2. Дождитесь ☐.' },
    ])
  })

  it('in the press is reported beside one in parsing', async () => {
    const manuscript = MANUSCRIPT.replace('Дождитесь письма.', 'Дождитесь ☐.').replace('::: done', '::: dune "☒"')
    const lines = manuscript.split('\n')
    const lineOf = (part: string) => lines.findIndex((text) => text.includes(part)) + 1
    const found = await problems({ manuscript })
    expect(found.map(({ code, place }) => [code, place?.line])).toEqual([
      ['parse/unknown-construct', lineOf('dune')],
      ['press/missing-glyph', lineOf('☐')],
      ['press/missing-glyph', lineOf('dune')],
    ])
  })

  it('in a block is reported beside one in parsing, but not where something isn’t closed', async () => {
    const table = `| ${Array.from({ length: 30 }, () => 'Ж'.repeat(9)).join(' | ')} |`
    const wide = `${table}\n|${'---|'.repeat(30)}\n${table}\n\n1. Включите компьютер.`
    const manuscript = MANUSCRIPT.replace('1. Включите компьютер.', wide).replace('::: done', '::: dune')
    const found = async (text: string) => (await problems({ manuscript: text })).map(({ code }) => code)
    expect(await found(manuscript)).toEqual(['parse/unknown-construct', 'press/table-too-wide'])
    const open = manuscript.slice(0, manuscript.lastIndexOf(':::'))
    expect(await found(open)).not.toContain('press/table-too-wide')
  })

  it('is reported, whatever lines of template and manuscript are missing', async () => {
    const less = (text: string) =>
      fc.subarray([...text.split('\n').keys()], { minLength: 1 }).map((left) => {
        const lines = text.split('\n')
        return left.map((i) => lines[i]).join('\n')
      })
    let wrong = 0
    await fc.assert(
      fc.asyncProperty(less(TEMPLATE), less(MANUSCRIPT), fc.boolean(), async (template, manuscript, isWhole) => {
        const texts = { template: isWhole ? TEMPLATE : template, manuscript }
        const made = await createPipeline(jobOf(texts), await loadWorld())
        const found = made.ok
          ? made.value.leaflet('chats', sampleClass(PUPILS), samplePupil()).diagnostics
          : made.diagnostics
        wrong += found.length
        for (const { message } of found) expect(message.ru).not.toBe('')
      }),
      { numRuns: runs(25) },
    )
    expect(wrong).toBeGreaterThan(25)
  })

  it('in a pupil’s name is reported at the pupil’s row, and the others get their leaflets', async () => {
    const pupil = samplePupil({ lastName: '漢', place: { file: 'classes/5а.csv', line: 9 } })
    const diagnostics = await problems({}, pupil)
    expect(diagnostics).toMatchObject([{ code: 'press/missing-glyph', place: { file: 'classes/5а.csv', line: 9 } }])
    expect(() => pdfFor(pipeline, samplePupil())).not.toThrow()
  })

  it('in all of a pupil’s name is one message, with the letters', async () => {
    const pupil = samplePupil({ lastName: 'محمد', firstName: 'أحمد', place: { file: 'classes/5а.csv', line: 9 } })
    const diagnostics = await problems({}, pupil)
    expect(diagnostics).toMatchObject([{ code: 'press/missing-glyph', place: { file: 'classes/5а.csv', line: 9 } }])
    expect(diagnostics[0]?.message.ru).toMatch(/^в шрифте нет знаков م ح د أ \(первый U\+0645\): «محمد أحمد/)
  })

  it('in the school’s name is not reported at the pupil’s row', async () => {
    const job = jobOf()
    const made = await createPipeline({ ...job, school: { ...job.school, name: 'СШ 漢' } }, await loadWorld())
    if (!made.ok) throw new Error('no pipeline')
    const leaflet = made.value.leaflet('chats', sampleClass(PUPILS), samplePupil())
    expect(leaflet.diagnostics).toMatchObject([
      { code: 'press/missing-glyph', message: { en: expect.stringContaining('СШ 漢') } },
    ])
    expect(leaflet.diagnostics.map(({ place }) => place)).toEqual([undefined])
  })

  it('in a template stops the pipeline', async () => {
    const made = await createPipeline(jobOf({ template: '{{nothing.here}}' }), await loadWorld())
    expect(made).toMatchObject({ ok: false })
  })
})

describe('a table that large print has no room for', () => {
  const table = (word: string) =>
    MANUSCRIPT.replace(
      '1. Откройте чаты',
      `| Кто | Где | Что |\n| --- | --- | --- |\n| «${word}» | «${word}» | «${word}» |\n\n1. Откройте чаты`,
    )

  it('is a warning for the author of the usual edition, at its place, and no error', async () => {
    const pipeline = await pipelineOf({ manuscript: table('Конфиденциально') })
    const made = pipeline.leaflet('chats', sampleClass(PUPILS), samplePupil())
    expect(made.ok).toBe(true)
    expect(made.diagnostics).toMatchObject([
      {
        severity: 'warning',
        code: 'press/table-too-wide',
        message: {
          ru: expect.stringMatching(
            /^в крупном шрифте таблица шире страницы на \d+ мм: не переносятся «.*Конфиденциально/,
          ),
        },
        place: { file: 'content/leaflets/chats.md' },
      },
    ])
    const large = pipeline.leaflet('chats', sampleClass(PUPILS), samplePupil({ edition: 'large' }))
    expect(large.diagnostics).toMatchObject([{ severity: 'error', code: 'press/table-too-wide' }])
  })

  it('is not spoken of where there is room', async () => {
    const pipeline = await pipelineOf({ manuscript: table('Пропуск') })
    expect(pipeline.leaflet('chats', sampleClass(PUPILS), samplePupil()).diagnostics).toEqual([])
  })
})
