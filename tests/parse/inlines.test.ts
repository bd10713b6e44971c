import { describe, expect, it } from 'vitest'
import { fieldMark } from '../../src/model/field-text.ts'
import { blocksOf, bold, codesOf, inlinesOf, label, problemsOf, text } from './parse-sample.ts'

const field = (index: number) => ({ type: 'field', index })

describe('text', () => {
  it.each([
    ['Войдите', [text('Войдите')]],
    ['**Готово,** если', [bold('Готово,'), text(' если')]],
    ['*Готово*', [bold('Готово')]],
    ['**Всё *очень* важно**', [bold('Всё ', 'очень', ' важно')]],
    ['`login`', [bold('login')]],
    ['одна\nдве', [text('одна две')]],
    ['одна\\\nдве', [text('одна'), { type: 'break' }, text('две')]],
    ['2 \\* 2', [text('2 * 2')]],
  ])('%s', (markdown, inlines) => expect(inlinesOf(markdown)).toEqual(inlines))

  it.each(['<b>жирно</b>', '<script>alert(1)</script>', '<!--нет-->', 'один &lt; два', '<br>'])(
    'prints raw HTML as it was typed: %s',
    (html) => expect(inlinesOf(html)).toEqual([text(html)]),
  )

  it('sets fields in the places of their marks', () => {
    expect(inlinesOf(`У ${fieldMark(3)}, ${fieldMark(0)}.`)).toEqual([
      { type: 'text', text: ['У\u00a0', field(3), ', ', field(0), '.'], bold: false },
    ])
    expect(inlinesOf(`**${fieldMark(1)}**`)).toEqual([{ type: 'text', text: [field(1)], bold: true }])
  })
})

describe('labels', () => {
  it.each([
    ['[[Продолжить]]', 'Продолжить'],
    ['[[ Войти ]]', 'Войти'],
    ['[[Войти (ЕСИА)]]', 'Войти (ЕСИА)'],
    ['[[Чаты [12]]]', 'Чаты [12]'],
    ['[["Мой" класс - 5А...]]', '"Мой" класс - 5А...'],
    ['[[**Войти**]]', '**Войти**'],
    ['[[в дневник]]', 'в дневник'],
  ])('%s', (markdown, content) => expect(inlinesOf(markdown)).toEqual([label(content)]))

  it('may be in a chain', () => {
    expect(inlinesOf('[[Чаты]] → [[Все]]')).toEqual([label('Чаты'), text(' → '), label('Все')])
  })

  it('hold fields', () => {
    expect(inlinesOf(`[[Класс ${fieldMark(0)}]]`)).toEqual([{ type: 'label', text: ['Класс ', field(0)] }])
  })

  it.each(['[[Войти', '[[]]', '[Войти]]', '[ [Войти] ]'])('%s is no label', (markdown) => {
    expect(inlinesOf(markdown)).toEqual([text(markdown)])
  })
})

describe('links', () => {
  it.each([
    ['[ЦОП](https://cop.example.org/a)', 'https://cop.example.org/a', 'ЦОП'],
    ['<https://cop.example.org>', 'https://cop.example.org', 'https://cop.example.org'],
    ['[x](https://школа.рф/путь)', 'https://школа.рф/путь', 'x'],
    ['[x](<https://cop.example.org/a b>)', 'https://cop.example.org/a b', 'x'],
    ['[письмо](mailto:help@example.org)', 'mailto:help@example.org', 'письмо'],
  ])('%s', (markdown, address, words) => {
    expect(inlinesOf(markdown)).toEqual([{ type: 'link', address: [address], children: [text(words)] }])
  })

  it('keep a field in the address as a node', () => {
    expect(inlinesOf(`[x](https://a.example.org/${fieldMark(2)}?q=${fieldMark(1)})`)).toEqual([
      { type: 'link', address: ['https://a.example.org/', field(2), '?q=', field(1)], children: [text('x')] },
    ])
    expect(inlinesOf(`[x](${fieldMark(0)})`)).toEqual([{ type: 'link', address: [field(0)], children: [text('x')] }])
  })

  it.each([['[x](cop.example.org)'], ['[x](javascript:alert)'], ['[x](file:///etc/passwd)'], ['[x](../a)']])(
    '%s is not an address',
    (markdown) => {
      const [problem, ...others] = problemsOf(markdown)
      expect(problem?.code).toBe('parse/not-an-address')
      expect(problem?.hint?.ru).toContain('https://')
      expect(others).toEqual([])
    },
  )
})

describe('figures', () => {
  const figure = '\n\n![Вход](pictures/x.png "in")'

  it('are referred to by their number, before and after them', () => {
    expect(problemsOf(`[рисунок](#in)${figure}\n\n[рисунке](#in)`)).toEqual([])
    expect(inlinesOf('[x](https://a.example.org)')).not.toContainEqual(expect.objectContaining({ type: 'reference' }))
  })

  it('that are missing are reported, with the one that was meant', () => {
    const problems = problemsOf(`[рисунок](#im)${figure}`)
    expect(problems).toMatchObject([{ code: 'parse/unknown-figure', hint: { ru: 'возможно, in' } }])
  })

  it.each([
    ['there is none', '', 'дайте рисунку имя: ![подпись](pictures/файл.png "имя") или ::: screen id=имя'],
    [
      'the only one has no name',
      '\n\n![Вход](pictures/x.png)',
      'дайте рисунку имя: ![подпись](pictures/файл.png "имя") или ::: screen id=имя',
    ],
    ['none has a name like it', figure, 'есть in'],
  ])('that are missing are reported where %s', (_where, after, hint) => {
    expect(problemsOf(`[рисунок](#вход)${after}`)).toMatchObject([
      {
        severity: 'error',
        code: 'parse/unknown-figure',
        message: { ru: 'рисунка «вход» нет' },
        hint: { ru: hint },
        place: { line: expect.any(Number) },
      },
    ])
  })

  it('without a name are numbered, and nothing refers to them', () => {
    expect(codesOf(problemsOf('![Вход](pictures/x.png)\n\n[рисунок](#figure:1)'))).toEqual(['parse/unknown-figure'])
  })

  it('are numbered in the order of the text, and referred to by that number', () => {
    const blocks = blocksOf(
      `[рисунок](#two) и [рисунке](#one)\n\n![](pictures/x.png)\n\n![А](pictures/x.png "one")\n\n::: screen id=two\n[[Войти]]!\n:::`,
    )
    expect(blocks).toMatchObject([
      {
        type: 'paragraph',
        content: [{ word: 'рисунок', number: 3 }, { type: 'text' }, { word: 'рисунке', number: 2 }],
      },
      { type: 'figure', figure: 1 },
      { type: 'figure', figure: 2 },
      { type: 'screen', figure: 3 },
    ])
  })

  it('inside a text are refused', () => {
    expect(codesOf(problemsOf('Слово ![x](pictures/x.png) и слово'))).toEqual(['parse/inline-not-supported'])
  })
})
