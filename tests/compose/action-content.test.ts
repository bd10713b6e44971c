import { describe, expect, it } from 'vitest'
import { actionContent } from '../../src/compose/blocks/action/action-content.ts'
import { keyWidth } from '../../src/compose/blocks/action/key.ts'
import { fieldMark } from '../../src/model/field-text.ts'
import { inlinesOf } from '../parse/parse-sample.ts'
import { drawingsOf, look, shown } from './compose-sample.ts'

const WIDTH = 300

function action(markdown: string, width = WIDTH, values: readonly string[] = []): readonly string[] {
  return actionContent(inlinesOf(markdown), width, look).map((node) => shown(node, values))
}

describe('the keys of an action', () => {
  it.each([
    ['a short one is beside the verb', 'Нажмите [[Войти]]', ['Нажмите | [Войти]']],
    ['a full stop after it goes', 'Нажмите [[Войти]].', ['Нажмите | [Войти]']],
    [
      'one that doesn’t fit there is below',
      'Нажмите внизу страницы кнопку [[Продолжить регистрацию]]',
      ['Нажмите внизу страницы кнопку', '[Продолжить регистрацию]'],
    ],
    ['two in a chain have an arrow between them', '[[Чаты]] → [[Все]]', ['[Чаты] | → | [Все]']],
    ['two in a row are one below the other', 'Нажмите [[Чаты]] [[Все]]', ['Нажмите | [Чаты]', '[Все]']],
    [
      'a label in the middle of a sentence stays in it',
      'Нажмите [[Войти]] и подождите',
      ['Нажмите **«Войти»** и подождите'],
    ],
    ['a label between other words is read, not pressed', 'В [[Чаты]] или [[Все]]', ['В **«Чаты»** или **«Все»**']],
    ['no label, no key', 'Подождите', ['Подождите']],
  ])('are set so: %s', (_what, markdown, nodes) => expect(action(markdown)).toEqual(nodes))

  it('are bold in quotes where one is wider than the column', () => {
    const long = 'Привязать учебный профиль VK ID к аккаунту'
    expect(keyWidth(look.measure(long, 12, true))).toBeGreaterThan(200)
    expect(action(`Нажмите [[${long}]]`, 200)).toEqual(['Нажмите', `**«${long}»**`])
  })

  it('are one below the other where a chain is wider than the column', () => {
    const chain = '[[Настройки профиля]] → [[Безопасность]]'
    expect(action(chain, 200)).toEqual(['[Настройки профиля] | →', '[Безопасность]'])
    const justTheKey = keyWidth(look.measure('Настройки профиля', 12, true)) + 5
    expect(action(chain, justTheKey)).toEqual(['[Настройки профиля]', '[Безопасность]'])
  })

  it('never stick out of the column', () => {
    for (let width = 60; width <= 400; width += 20) {
      const nodes = actionContent(inlinesOf('Нажмите [[Чаты]] → [[Привязать профиль]]'), width, look)
      for (const drawing of nodes.flatMap((node) => drawingsOf(node))) expect(drawing.width).toBeLessThanOrEqual(width)
    }
  })

  it('take their values as they are', () => {
    expect(action(`Откройте [[Класс ${fieldMark(0)}]]`, WIDTH, ['**5А**'])).toEqual(['Откройте | [Класс **5А**]'])
  })

  it('are as wide as what they say', () => {
    const [node] = actionContent(inlinesOf(`[[${fieldMark(0)}]]`), WIDTH, look)
    const widthFor = (value: string) => (node ? drawingsOf(node, [value]) : [])[0]?.width ?? 0
    expect(widthFor('Длинное слово')).toBeGreaterThan(widthFor('Да'))
  })
})
