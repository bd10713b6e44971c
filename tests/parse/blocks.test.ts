import { describe, expect, it } from 'vitest'
import { fieldMark } from '../../src/model/field-text.ts'
import { blockOf, blocksOf, bold, codesOf, label, problemsOf, text } from './parse-sample.ts'

describe('Markdown blocks', () => {
  it.each<[string, readonly unknown[]]>([
    ['Слово', [{ type: 'paragraph', content: [text('Слово')] }]],
    ['### Телефон', [{ type: 'heading', content: [text('Телефон')] }]],
    ['- раз\n- **два**', [{ type: 'list', items: [[text('раз')], [bold('два')]] }]],
    [
      '- [ ] паспорт\n- [x] СНИЛС',
      [
        {
          type: 'checklist',
          items: [
            { content: [text('паспорт')], ticked: false },
            { content: [text('СНИЛС')], ticked: true },
          ],
        },
      ],
    ],
    [
      '| Что | Где |\n|---|---|\n| чат | [[Чаты]] |',
      [{ type: 'table', head: [[text('Что')], [text('Где')]], rows: [[[text('чат')], [label('Чаты')]]] }],
    ],
    ['---', []],
  ])('are read: %j', (markdown, blocks) => expect(blocksOf(markdown)).toEqual(blocks))

  it('a picture alone in a paragraph is a figure', () => {
    expect(blocksOf('![Вход "сюда"](pictures/x.png "in")\n\n![](pictures/y.png)')).toEqual([
      { type: 'figure', path: 'pictures/x.png', caption: ['Вход «сюда»'], description: [], figure: 1 },
      { type: 'figure', path: 'pictures/y.png', caption: [], description: [], figure: 2 },
    ])
  })

  it('a list with boxes at only some of its items is reported', () => {
    expect(codesOf(problemsOf('- [ ] паспорт\n- СНИЛС'))).toEqual(['parse/mixed-list'])
  })

  it.each([['```\ncode\n```'], ['> цитата']])('that are not printed are reported: %j', (markdown) => {
    expect(codesOf(problemsOf(markdown))).toEqual(['parse/block-not-supported'])
  })
})

describe('actions', () => {
  const marks = (body: string) =>
    blocksOf(body).flatMap((block) => (block as { mark?: string }).mark ?? []) as readonly string[]

  it('are numbered through the step, whatever numbers are typed', () => {
    expect(marks('1. Раз\n1. Два\n\n::: callout\nСтоп\n:::\n\n7. Три')).toEqual(['1', '2', '3'])
    expect(marks('5. А')).toEqual(['1'])
  })

  it('hold their keys', () => {
    expect(blockOf('1. Нажмите [[Войти]]')).toMatchObject({
      type: 'action',
      mark: '1',
      content: [text('Нажмите '), label('Войти')],
    })
  })

  it('hold several paragraphs, one below the other', () => {
    expect(blockOf('1. Раз\n\n   Два')).toMatchObject({ content: [text('Раз'), { type: 'break' }, text('Два')] })
  })

  it.each([
    ['a list inside an action', '1. Нажмите\n   - сюда'],
    ['a construct inside an action', '1. Нажмите\n\n   ::: screen\n   Слово\n   :::'],
    ['a list inside a list', '- раз\n  - два'],
    ['a list inside a result', '::: done\nГотово\n\n- раз\n:::'],
    ['a list inside a callout', '::: callout\nСтоп\n\n- раз\n:::'],
    ['a text inside a box', '::: box "x"\nСлово\n\n- раз\n:::'],
    ['a text inside a code', '::: qr https://a.example.org\nСлово\n:::'],
  ])('%s is never left out in silence', (_what, body) => {
    expect(codesOf(problemsOf(body))).toEqual(['parse/not-printed-here'])
  })
})

describe('constructs', () => {
  it('callout is read', () => {
    expect(blocksOf('::: callout\nРаз\n\nДва\n:::')).toEqual([
      { type: 'callout', lead: ['Важно.'], content: [[text('Раз')], [text('Два')]] },
    ])
    expect(blockOf('::: callout "Совет."\nРаз\n:::')).toMatchObject({ lead: ['Совет.'] })
    expect(codesOf(problemsOf('::: callout\n:::'))).toEqual(['parse/empty-construct'])
  })

  it('box is read', () => {
    expect(blocksOf('::: box "В пароле есть"\n- [ ] цифра\n- знак\n:::')).toEqual([
      {
        type: 'box',
        title: ['В\u00a0пароле есть'],
        items: [
          { content: [text('цифра')], ticked: false },
          { content: [text('знак')], ticked: false },
        ],
      },
    ])
    expect(codesOf(problemsOf('::: box "x"\n:::'))).toEqual(['parse/empty-construct'])
  })

  it('done is read', () => {
    expect(blocksOf('::: done\n**Готово,** если открылось.\n:::')).toEqual([
      { type: 'done', content: [bold('Готово,'), text(' если открылось.')] },
    ])
  })

  it('qr is read', () => {
    expect(blocksOf(`::: qr https://a.example.org/${fieldMark(0)} "Подпись ${fieldMark(1)}"\n:::`)).toEqual([
      {
        type: 'qr',
        address: ['https://a.example.org/', { type: 'field', index: 0 }],
        caption: ['Подпись ', { type: 'field', index: 1 }],
      },
    ])
    expect(codesOf(problemsOf('::: qr a.example.org\n:::'))).toEqual(['parse/not-an-address'])
    expect(codesOf(problemsOf('::: qr\n:::'))).toEqual(['parse/not-an-address'])
  })

  it('question is read', () => {
    const strip = '::: question\n- Есть аккаунт? | нет: В\n- Есть профиль? | нет: Б | да: А\n:::'
    const cards = ['А', 'Б', 'В'].map((letter) => `::: variant ${letter} "x"\n1. Раз\n:::`)
    expect(blocksOf([strip, ...cards].join('\n\n')).slice(0, 1)).toEqual([
      {
        type: 'questions',
        questions: [
          { text: ['Есть аккаунт?'], answers: [{ word: 'нет', variant: 'В' }] },
          {
            text: ['Есть профиль?'],
            answers: [
              { word: 'нет', variant: 'Б' },
              { word: 'да', variant: 'А' },
            ],
          },
        ],
      },
    ])
  })

  it.each([
    ['one question', '- Есть? | нет: А', ['parse/bad-question']],
    ['three questions', '- Есть? | нет: А\n- Есть? | нет: Б | да: В\n- Есть? | нет: Б', ['parse/bad-question']],
    ['an answer too few', '- Есть? | нет: А\n- Есть? | нет: Б', ['parse/bad-question']],
    [
      'an answer without its variant',
      '- Есть? | нет\n- Есть? | нет: Б | да: В',
      ['parse/bad-answer', 'parse/bad-question'],
    ],
  ])('question with %s is an error', (_what, lines, codes) => {
    expect(codesOf(problemsOf(`::: question\n${lines}\n:::`))).toEqual(codes)
  })

  it('variant numbers its actions by letter', () => {
    const body = [
      '1. Общее',
      '::: variants',
      '::: variant А "Есть профиль" has="аккаунт, профиль"',
      '1. Раз\n2. Два',
      ':::',
      '::: variant Б "Нет профиля" lacks="профиль"',
      '1. Раз',
      ':::',
      ':::',
      '2. Снова общее',
    ].join('\n')
    const action = (mark: string, words: string) => ({ type: 'action', mark, content: [text(words)] })
    expect(blocksOf(body)).toEqual([
      action('1', 'Общее'),
      {
        type: 'variant',
        letter: 'А',
        title: ['Есть профиль'],
        has: ['аккаунт', 'профиль'],
        lacks: [],
        blocks: [action('А1', 'Раз'), action('А2', 'Два')],
      },
      {
        type: 'variant',
        letter: 'Б',
        title: ['Нет профиля'],
        has: [],
        lacks: ['профиль'],
        blocks: [action('Б1', 'Раз')],
      },
      action('2', 'Снова общее'),
    ])
  })

  it.each([
    ['no letter', '::: variant "Есть профиль"\n:::'],
    ['no title', '::: variant А\n:::'],
    ['a word for a letter', '::: variant Вариант "x"\n:::'],
  ])('variant with %s is an error', (_what, body) => expect(codesOf(problemsOf(body))).toEqual(['parse/bad-variant']))

  it('variant holds variants only', () => {
    expect(codesOf(problemsOf('::: variants\nслово\n:::'))).toEqual(['parse/not-a-variant'])
    expect(codesOf(problemsOf('::: screens\nслово\n:::'))).toEqual(['parse/not-a-screen'])
  })

  it('that are unknown are reported with the one that was meant', () => {
    expect(problemsOf('::: calout\nx\n:::')).toMatchObject([
      { code: 'parse/unknown-construct', hint: { ru: 'возможно, callout' } },
    ])
    expect(problemsOf('::: xyzzyxyzzy\n:::')).toMatchObject([{ hint: { ru: expect.stringContaining('variants') } }])
  })

  it('step is refused in a step', () => {
    expect(codesOf(problemsOf('::: step\n# Ещё\n:::'))).toEqual(['parse/unknown-construct'])
  })
})

describe('nesting', () => {
  it('needs no counting of colons: a line with a name opens, a bare one closes the innermost', () => {
    const body = '::: variants\n::: variant А "x"\n::: callout\nСтоп\n:::\n1. Раз\n:::\n:::\nПосле'
    expect(blocksOf(body)).toEqual([
      {
        type: 'variant',
        letter: 'А',
        title: ['x'],
        has: [],
        lacks: [],
        blocks: [
          { type: 'callout', lead: ['Важно.'], content: [[text('Стоп')]] },
          { type: 'action', mark: 'А1', content: [text('Раз')] },
        ],
      },
      { type: 'paragraph', content: [text('После')] },
    ])
  })

  it('a construct may follow a list or a paragraph without an empty line', () => {
    expect(blocksOf('1. Раз\n::: done\nВсё\n:::\nСлово\n::: done\nВсё\n:::')).toMatchObject([
      { type: 'action' },
      { type: 'done' },
      { type: 'paragraph' },
      { type: 'done' },
    ])
  })

  it('allows spaces after the colons, or none', () => {
    expect(blocksOf(':::done\nВсё\n:::   ')).toEqual([{ type: 'done', content: [text('Всё')] }])
  })
})
