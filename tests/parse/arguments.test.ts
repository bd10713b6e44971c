import { describe, expect, it } from 'vitest'
import { fieldMark } from '../../src/model/field-text.ts'
import { optionList, optionText, readHead } from '../../src/parse/arguments.ts'

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
