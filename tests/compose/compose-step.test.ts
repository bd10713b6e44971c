import { describe, expect, it } from 'vitest'
import { composeStep } from '../../src/compose/compose-step.ts'
import { mm } from '../../src/compose/look.ts'
import { fieldMark } from '../../src/model/field-text.ts'
import { stepOf } from '../parse/parse-sample.ts'
import { largeTheme, theme } from '../support/theme.ts'
import { codesIn, drawingsOf, itemsOf, look, shown, wordsOf } from './compose-sample.ts'

/** What each item is, with a + where no page break may follow. */
const kept = (body: string) => itemsOf(body).map(({ kind, keepWithNext }) => `${kind}${keepWithNext ? ' +' : ''}`)

describe('where a page may break:', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'the first two actions and the last two stay together',
      '1. а\n2. б\n3. в\n4. г\n5. д',
      ['step-head +', 'action +', 'action', 'action', 'action +', 'action'],
    ],
    ['one action alone binds nothing', '1. а\n\nслово', ['step-head +', 'action', 'paragraph']],
    ['a heading stays with what follows', '### а\n\nслово', ['step-head +', 'heading +', 'paragraph']],
    [
      'a callout stays with the action that it concerns',
      '1. а\n\n::: callout\nб\n:::\n\n2. в\n3. г\n4. д',
      ['step-head +', 'action', 'callout +', 'action', 'action +', 'action'],
    ],
    [
      'a note between two actions stays with both, be it a paragraph, a list or boxes to tick',
      '1. а\n\nслово\n\n2. б\n\n- слово\n\n3. в\n\n- [ ] слово\n\n4. г',
      ['step-head +', 'action +', 'paragraph +', 'action', 'list', 'action +', 'checklist +', 'action'],
    ],
    [
      'a box between two actions may be parted from both',
      '1. а\n\n::: box "x"\n- слово\n:::\n\n2. б',
      ['step-head +', 'action', 'box', 'action'],
    ],
    [
      'questions stay with the variants that they lead to',
      '1. а\n\n::: question\n- а? | нет: Б\n- б? | нет: Б | да: А\n:::\n\n::: variant А "x"\n1. а\n:::\n::: variant Б "x"\n1. а\n:::',
      ['step-head +', 'action', 'questions +', 'variant', 'variant'],
    ],
    [
      'a result stays with what it concludes',
      '1. а\n\nслово\n\n::: done\nб\n:::',
      ['step-head +', 'action', 'paragraph +', 'done'],
    ],
  ])('%s', (_what, body, items) => expect(kept(body)).toEqual(items))
})

describe('the space above a block', () => {
  const { action, block } = theme.gap

  it.each<[string, string, number]>([
    ['an action after an action', '1. а\n2. б', action],
    ['an action after a note', 'слово\n\n1. а', block],
    ['a note after its action', '1. а\n\nслово', action],
    ['a note after a note', 'слово\n\nслово', block],
    ['a list', 'слово\n\n- слово', action],
    ['boxes to tick', 'слово\n\n- [ ] слово', block],
    ['what follows a heading', '### а\n\nслово', theme.gap.heading],
    ['a variant', 'слово\n\n::: variant А "x"\n1. а\n:::', action],
    ['a table', 'слово\n\n| а |\n|---|\n| б |', block],
  ])('%s', (_what, body, gap) => expect(itemsOf(body)[2]?.gap).toBe(gap))
})

describe('in large print,', () => {
  const large = (body: string) =>
    composeStep({ step: stepOf(body), total: 1, look: { ...look, theme: largeTheme }, pictures: new Map() }).map(
      ({ kind, keepWithNext }) => `${kind}${keepWithNext ? ' +' : ''}`,
    )
  const screen = '\n::: screen\nА\n:::\n'

  it('no action of a variant is left alone before or after a page break', () => {
    const actions = '1. а\n2. б\n3. в\n4. г\n5. д\n'
    expect(large(`::: variants\n::: variant А "x"\n${actions}:::\n:::`).slice(1)).toEqual([
      'variant +',
      'action +',
      'action',
      'action',
      'action +',
      'action',
    ])
  })

  it('an action with a screen of its own is bound to its screen only', () => {
    expect(large(`1. а\n2. б\n${screen}3. в`).slice(1)).toEqual(['action', 'action +', 'screen', 'action'])
  })

  it('questions stay with the action that asks them, and may be parted from the variants', () => {
    const questions = '::: question\n- а? | нет: Б\n- б? | нет: Б | да: А\n:::\n'
    const variants = '::: variants\n::: variant А "x"\n1. а\n:::\n::: variant Б "x"\n1. а\n:::\n:::'
    expect(large(`1. а\n\n${questions}\n${variants}`).slice(1, 4)).toEqual(['action +', 'questions', 'variant +'])
  })
})

describe('screens', () => {
  const screen = '\n::: screen\nА\n:::\n'

  it('are beside the action before them, in the right column', () => {
    const [head, first, second, wide] = itemsOf(`1. а\n${screen}2. б\n${screen}${screen}\n| а |\n|---|\n| б |`)
    expect(head).toMatchObject({ narrow: false, asides: [] })
    expect(first?.narrow).toBe(true)
    expect(first?.asides).toHaveLength(1)
    expect(second?.asides).toHaveLength(2)
    expect(wide).toMatchObject({ narrow: false, asides: [], kind: 'table' })
  })

  it('make the whole run of actions narrow, so that no text runs under them', () => {
    expect(itemsOf(`1. а\n2. б\n${screen}3. в`).map(({ narrow }) => narrow)).toEqual([false, true, true, true])
    expect(itemsOf('1. а\n2. б').map(({ narrow }) => narrow)).toEqual([false, false, false])
  })

  it('are by themselves without an action', () => {
    expect(itemsOf(screen).map(({ kind }) => kind)).toEqual(['step-head', 'screen'])
  })

  it('of a gallery are two abreast, five and more of them three, and a page may break between the rows', () => {
    const rows = (count: number) => itemsOf(`::: screens\n${screen.repeat(count)}:::`).slice(1)
    const abreast = (count: number) => rows(count).map(({ node }) => drawingsOf(node).length)
    expect([3, 4, 5, 6].map(abreast)).toEqual([
      [2, 1],
      [2, 2],
      [3, 2],
      [3, 3],
    ])
    expect(rows(3).map(({ keepWithNext }) => keepWithNext)).toEqual([false, false])
  })

  it('of a gallery never reach over the width of the text', () => {
    for (const count of [2, 6]) {
      const [row] = itemsOf(`::: screens\n${screen.repeat(count)}:::`).slice(1)
      const widths = row ? drawingsOf(row.node).map(({ width }) => width) : []
      const gaps = row?.node.type === 'columns' ? row.node.gap * (widths.length - 1) : Number.NaN
      expect(widths.reduce((sum, width) => sum + width, gaps)).toBeCloseTo(595.28 - 2 * 48, 5)
    }
  })

  it('break a double surname that is too wide for them after its hyphen', () => {
    const [, action] = itemsOf('1. а\n\n::: screen\n@ Анна Великодворская-Преображенская-Соколова\n:::')
    const [drawing] = action?.asides.flatMap(({ node }) => drawingsOf(node)) ?? []
    expect(drawing ? wordsOf(drawing).slice(1) : []).toEqual(['Анна Великодворская-', 'Преображенская-Соколова'])
  })

  it('know the place in which they were written', () => {
    const [, action] = itemsOf(`1. а\n${screen}`)
    expect(action?.asides[0]?.place.line).toBeGreaterThan(action?.place.line ?? 0)
  })

  it('print a value of asterisks as it is', () => {
    const [, item] = itemsOf(`::: screen\nФамилия = ${fieldMark(0)}\n:::`)
    expect(item ? drawingsOf(item.node, ['***']).flatMap(wordsOf) : []).toContain('***')
  })

  it('of a sample of asterisks are drawn with dots, so that no secret is printed', () => {
    const [, item] = itemsOf('::: screen\nПароль = ****\n:::')
    const [drawing] = item ? drawingsOf(item.node) : []
    expect(drawing ? wordsOf(drawing) : []).not.toContain('****')
    expect(drawing?.shapes.filter(({ type }) => type === 'circle')).toHaveLength(3 + 4)
  })

  it('carry the number of the action on the button to press', () => {
    const buttonsOf = (mark: string) => {
      const [, item] = itemsOf(`1. а\n\n::: screen\n[[Назад]] [[Далее]]${mark}\n:::`)
      const [drawing] = item?.asides.flatMap(({ node }) => drawingsOf(node)) ?? []
      return drawing ? wordsOf(drawing) : []
    }
    expect(buttonsOf('!')).toContain('1')
    expect(buttonsOf('')).not.toContain('1')
  })
})

describe('the head of a step', () => {
  it('says where one is, and opens the portal', () => {
    const [head] = itemsOf('', 'portal=cop')
    expect(head && shown(head.node)).toContain('Шаг 1 из 1')
    expect(head && shown(head.node)).toContain('cop.example.org/login')
    expect(head && codesIn(head.node)).toMatchObject([
      { payload: 'https://cop.example.org/login', size: mm(theme.qr.sizeMm) },
    ])
  })

  it('has no code where there is no portal', () => {
    const [head] = itemsOf('')
    expect(head && codesIn(head.node)).toEqual([])
  })
})

describe('blocks', () => {
  const blockOf = (body: string) => {
    const item = itemsOf(body)[1]
    if (!item) throw new Error('no block')
    return item.node
  }

  it.each([
    ['::: callout\nСтоп\n:::', '→ | **Важно. **Стоп'],
    ['::: callout "Совет."\nРаз\n\nДва\n:::', '→ | **Совет. **Раз / Два'],
    ['| Что | Где |\n|---|---|\n| а | б |', 'Что | Где / а | б'],
    ['- а\n- б', '→ | а / → | б'],
    ['::: done\nГотово\n:::', '→ | Готово'],
    ['[ЦОП](https://cop.example.org)', '**ЦОП**'],
  ])('%j', (body, text) => expect(shown(blockOf(body))).toBe(text))

  it('a code of its own is as large as the theme says and prints its address', () => {
    const node = blockOf('::: qr https://a.example.org/x "Подпись"\n:::')
    expect(codesIn(node)).toMatchObject([{ payload: 'https://a.example.org/x', size: mm(theme.qr.sizeMm) }])
    expect(shown(node)).toContain('https://a.example.org/x')
    expect(shown(node)).toContain('Подпись')
  })

  it('variants differ by their fill, in order', () => {
    const variant = (letter: string) => `::: variant ${letter} "x"\n1. а\n:::\n`
    const fills = itemsOf(`${variant('А')}${variant('Б')}${variant('В')}`)
      .slice(1)
      .map(({ node }) => (node.type === 'table' ? node.rows[0]?.[0]?.fill : null))
    expect(new Set(fills).size).toBe(3)
    expect(fills[1]).toBe('hatch')
  })
})
