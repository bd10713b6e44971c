import { describe, expect, it } from 'vitest'
import type { Screen } from '../../src/model/block.ts'
import { fieldMark } from '../../src/model/field-text.ts'
import { codesOf, problemsOf, stepOf } from './parse-sample.ts'

function screensOf(body: string): readonly Screen[] {
  return stepOf(body).blocks.flatMap((block) =>
    block.type === 'screen' ? [block] : block.type === 'gallery' ? block.screens : [],
  )
}

function screenOf(body: string): Screen {
  const [screen] = screensOf(body)
  if (!screen) throw new Error('no screen')
  return screen
}

describe('the lines of a screen', () => {
  it.each<[string, unknown]>([
    ['# Регистрация', { type: 'title', text: ['Регистрация'] }],
    ['Введите номер - "свой"', { type: 'note', text: ['Введите номер - "свой"'] }],
    ['Фамилия: = Иванов', { type: 'field', label: ['Фамилия'], sample: ['Иванов'] }],
    ['Код = ******', { type: 'field', label: ['Код'], sample: ['******'] }],
    ['Почта =', { type: 'field', label: ['Почта'], sample: [] }],
    ['a=b', { type: 'note', text: ['a=b'] }],
    ['[[Войти]]', { type: 'buttons', buttons: [{ text: ['Войти'], pressed: false }] }],
    [
      '[[Назад]] [[Далее]]!',
      {
        type: 'buttons',
        buttons: [
          { text: ['Назад'], pressed: false },
          { text: ['Далее'], pressed: true },
        ],
      },
    ],
    ['[[Чаты [12]]]!', { type: 'buttons', buttons: [{ text: ['Чаты [12]'], pressed: true }] }],
    ['(Забыли пароль?)', { type: 'link', text: ['Забыли пароль?'] }],
    ['[ ] Согласен', { type: 'check', on: false, text: ['Согласен'] }],
    ['[x] Согласен', { type: 'check', on: true, text: ['Согласен'] }],
    ['[х] Согласен', { type: 'check', on: true, text: ['Согласен'] }],
    ['- пункт', { type: 'bullet', text: ['пункт'] }],
    ['@ Иван Иванов | Учебный профиль', { type: 'person', name: ['Иван Иванов'], detail: ['Учебный профиль'] }],
    ['@ Класс 5А', { type: 'person', name: ['Класс 5А'], detail: [] }],
    ['---', { type: 'rule' }],
    ['! 3 microphone | микрофон', { type: 'control', mark: '3', icon: 'microphone', name: ['микрофон'] }],
    ['**не жирно** {{x}}', { type: 'note', text: ['**не жирно** {{x}}'] }],
  ])('%s', (line, value) => expect(screenOf(`::: screen\n${line}\n:::`).lines).toEqual([value]))

  it('may be indented, with empty ones between them', () => {
    expect(screenOf('::: screen\n\n  # А\n\n\n    Б\n:::').lines).toHaveLength(2)
  })

  it('hold fields', () => {
    const { lines } = screenOf(`::: screen\nФамилия: = ${fieldMark(0)}\n@ ${fieldMark(1)} | ${fieldMark(2)}\n:::`)
    expect(lines).toEqual([
      { type: 'field', label: ['Фамилия'], sample: [{ type: 'field', index: 0 }] },
      { type: 'person', name: [{ type: 'field', index: 1 }], detail: [{ type: 'field', index: 2 }] },
    ])
  })

  it.each([
    ['an unknown icon', '! 3 mikrophone | микрофон', 'parse/unknown-icon'],
    ['a button that is not closed', '[[Войти', 'parse/bad-screen-line'],
    ['a word beside a button', '[[Войти]] или так', 'parse/bad-screen-line'],
  ])('%s is reported in its line', (_what, line, code) => {
    const [problem, ...others] = problemsOf(`::: screen\n# А\n${line}\n:::`)
    expect(problem?.code).toBe(code)
    expect(problem?.source ?? problem?.place?.line).toBeGreaterThan(0)
    expect(others).toEqual([])
  })

  it('must be at least one', () => expect(codesOf(problemsOf('::: screen\n\n:::'))).toEqual(['parse/empty-construct']))
})

describe('the address in a screen', () => {
  it.each([
    ['address=cop', ['cop.example.org/login']],
    ['address="id.vk.com"', ['id.vk.com']],
    ['', []],
  ])('is read from “%s”', (option, address) => {
    expect(screenOf(`::: screen ${option}\nА\n:::`).address).toEqual(address)
  })

  it('that names no portal is reported', () => {
    expect(problemsOf('::: screen address=kop\nА\n:::')).toMatchObject([
      { code: 'parse/unknown-portal', hint: { ru: 'возможно, cop' } },
    ])
  })
})

describe('what a screen belongs to', () => {
  const screen = (options = '') => `\n::: screen ${options}\nА\n:::\n`

  it('is the last action before it', () => {
    const [one, two] = screensOf(`1. Раз\n2. Два\n${screen()}${screen()}`)
    expect(one).toMatchObject({ marks: ['2'], caption: ['Экран к действию\u00a02'], figure: null })
    expect(two).toMatchObject({ marks: ['2'] })
  })

  it('is said by the number on the one button to press, so that no caption repeats it', () => {
    const captionOf = (lines: string, options = '') =>
      screenOf(`1. Раз\n\n::: screen ${options}\n${lines}\n:::\n`).caption
    expect(captionOf('[[Войти]]!')).toEqual([])
    expect(captionOf('Имя = Аня\n[[Назад]] [[Войти]]!')).toEqual([])
    // no button has a number here
    expect(captionOf('[[Войти]]')).toEqual(['Экран к действию\u00a01'])
    expect(captionOf('[[Да]]!\n[[Войти]]!')).toEqual(['Экран к действию\u00a01'])
    // what an author writes is printed
    expect(captionOf('[[Войти]]!', 'for="1"')).toEqual(['Экран к действию\u00a01'])
    expect(captionOf('[[Войти]]!', 'caption="Вход"')).toEqual(['Вход'])
  })

  it('is no action where none is before it', () => {
    expect(screenOf(screen())).toMatchObject({ marks: [], caption: [] })
  })

  it('may be given by options', () => {
    expect(screenOf(`1. Раз\n2. Два\n${screen('for="1, 2"')}`)).toMatchObject({
      marks: ['1', '2'],
      caption: ['Экран к действиям\u00a01, 2'],
    })
    expect(screenOf(`1. Раз\n${screen('caption="Вход"')}`)).toMatchObject({ marks: ['1'], caption: ['Вход'] })
  })

  it('may be a figure with a number', () => {
    const [one, two, three] = screensOf(`1. Раз\n${screen('id=login caption="Вход"')}${screen()}${screen('id=b')}`)
    expect(one).toMatchObject({ figure: 1, caption: ['Вход'] })
    expect(two).toMatchObject({ figure: null })
    expect(three).toMatchObject({ figure: 2, caption: [] })
  })

  it('is the same in a gallery', () => {
    expect(stepOf(`::: screens\n${screen('id=a')}${screen('id=b')}:::`).blocks).toMatchObject([
      { type: 'gallery', screens: [{ figure: 1 }, { figure: 2 }] },
    ])
  })
})
