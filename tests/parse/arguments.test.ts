import { describe, expect, it } from 'vitest'
import { fieldMark } from '../../src/model/field-text.ts'
import { optionList, optionText, readHead } from '../../src/parse/arguments.ts'
import { codesOf, problemsOf } from './parse-sample.ts'

const read = (info: string) => {
  const head = readHead(info)
  return [head.name, head.words, Object.fromEntries(head.options)]
}

describe('the opening line of a construct', () => {
  it.each<[string, string, readonly string[], Record<string, string>]>([
    ['done', 'done', [], {}],
    ['callout "Совет."', 'callout', ['Совет.'], {}],
    ['step portal=cop gives="электронный дневник"', 'step', [], { portal: 'cop', gives: 'электронный дневник' }],
    ['variant А "Есть профиль" has="а, б"', 'variant', ['А', 'Есть профиль'], { has: 'а, б' }],
    ['qr https://a.example.org/?a=b "Подпись"', 'qr', ['https://a.example.org/?a=b', 'Подпись'], {}],
    ['screen caption=""', 'screen', [], { caption: '' }],
    ['slip "Отдайте **до 5**" name="Иванов = 5А"', 'slip', ['Отдайте **до 5**'], { name: 'Иванов = 5А' }],
  ])('%s', (info, name, words, options) => expect(read(info)).toEqual([name, words, options]))

  it('holds fields in options and words', () => {
    const head = readHead(`slip "До ${fieldMark(1)}" name="${fieldMark(0)}, 5А"`)
    expect(optionText(head, 'name')).toEqual([{ type: 'field', index: 0 }, ', 5А'])
    expect(head.words).toEqual([`До ${fieldMark(1)}`])
  })

  it('gives a list of what commas separate', () => {
    expect(optionList(readHead('variant А "x" has="аккаунт, , учебный профиль"'), 'has')).toEqual([
      'аккаунт',
      'учебный профиль',
    ])
    expect(optionList(readHead('variant А "x"'), 'has')).toEqual([])
  })
})

describe('an argument that a construct doesn’t take', () => {
  it.each([
    ['::: screen adress=cop\nСлово\n:::', 'adress=', 'возможно, address'],
    ['::: screen address=cop capton="Вход"\nСлово\n:::', 'capton=', 'возможно, caption'],
    ['::: variants\n::: variant А "Есть" hass="аккаунт"\nСлово\n:::\n:::', 'hass=', 'возможно, has'],
    ['::: qr https://cop.example.org/ size=40\n:::', 'size=', 'бывает только текст'],
    ['::: done color=red\nГотово\n:::', 'color=', 'ничего не пишут'],
  ])('is an error with what was meant: %s', (body, named, hint) => {
    const [problem, ...others] = problemsOf(body)
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      severity: 'error',
      code: 'parse/unknown-argument',
      place: { line: expect.any(Number) },
    })
    expect(problem?.message.ru).toContain(named)
    expect(problem?.hint?.ru).toContain(hint)
  })

  it('is an error at a step, whose code would not be printed without it', () => {
    expect(problemsOf('Слово', 'portl=cop gvies="вход"')).toMatchObject([
      { code: 'parse/unknown-argument', hint: { ru: 'возможно, portal' } },
      { code: 'parse/unknown-argument', hint: { ru: 'возможно, gives' } },
    ])
  })

  it.each([
    ['::: callout "Важно." "Очень."\nСлово\n:::', 'Очень.'],
    ['::: callout Важно, прочтите\nСлово\n:::', 'прочтите'],
    ['::: callout «Важно, прочтите»\nСлово\n:::', 'прочтите»'],
    ['::: done foo\nГотово\n:::', 'foo'],
    ['::: screen address = cop\nСлово\n:::', 'address = cop'],
    ['::: box "Взять с собой\n- паспорт\n:::', 'с собой'],
  ])('is an error where it is a word too many: %s', (body, extra) => {
    const [problem, ...others] = problemsOf(body)
    expect(others).toEqual([])
    expect(problem).toMatchObject({ severity: 'error', code: 'parse/extra-words' })
    expect(problem?.message.ru).toContain(extra)
  })

  it('is an error where it is there twice', () => {
    expect(codesOf(problemsOf('::: screen address=cop address=sferum\nСлово\n:::'))).toEqual(['parse/argument-twice'])
  })

  it('is nothing that a construct takes', () => {
    const body = '::: screens\n::: screen address=cop caption="Вход" for="1" id=in\nСлово\n:::\n:::'
    expect(problemsOf(`1. Раз\n\n${body}`, 'portal=cop name="Вход" gives="вход" waits="талон"')).toEqual([])
  })
})
