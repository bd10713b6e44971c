/** What may break across pages and what may not, for steps of any blocks. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FlowItem, Node } from '../../../src/model/composed.ts'
import { type FontBank, openFonts } from '../../../src/press/font-bank.ts'
import type { NodeValues } from '../../../src/press/layout/node-values.ts'
import { openLanguage, type PageLanguage } from '../../../src/press/layout/page-language.ts'
import type { Press } from '../../../src/press/press.ts'
import { type LaidOutPage, layOutPages } from '../../../src/press/set/lay-out-pages.ts'
import type { SetNode } from '../../../src/press/set/press-cache.ts'
import type { FilledSection } from '../../../src/press/set/set-item.ts'
import { loadWorld, sharedPress } from '../../support/load-press.ts'
import { runs } from '../../support/runs.ts'
import { theme } from '../../support/theme.ts'
import { composeBody, item, section, textNode } from '../press-sample.ts'

let press: Press
let fonts: FontBank
let language: PageLanguage
beforeAll(async () => {
  press = await sharedPress()
  fonts = openFonts((await loadWorld()).fonts)
  language = await openLanguage('ru-RU')
})

const words = fc.integer({ min: 1, max: 60 }).map((count) => Array.from({ length: count }, () => 'слово').join(' '))
const screen = fc
  .integer({ min: 1, max: 5 })
  .map((fields) => `::: screen address=cop\n# Вход\n${'Имя = Вера\n'.repeat(fields)}[[Войти]]!\n:::`)
const action = words.map((text) => `1. ${text}`)
const block = fc.oneof(
  { weight: 6, arbitrary: action },
  { weight: 2, arbitrary: fc.tuple(action, screen).map((parts) => parts.join('\n\n')) },
  words,
  words.map((text) => `### ${text.slice(0, 40)}`),
  words.map((text) => `::: callout\n${text}\n:::`),
  words.map((text) => `::: done\n${text}\n:::`),
  fc.integer({ min: 1, max: 6 }).map((count) => '- пункт\n'.repeat(count)),
  fc
    .array(action, { minLength: 1, maxLength: 4 })
    .map((all) => `::: variants\n::: variant А "Есть"\n${all.join('\n')}\n:::\n:::`),
)
const bodies = fc.array(block, { minLength: 2, maxLength: 24 }).map((blocks) => blocks.join('\n\n'))

function valuesOf({ measure }: Press): NodeValues {
  return {
    values: [],
    addresses: new Map(),
    theme,
    language,
    naturalLeading: fonts.regular.lineHeight(1),
    measure,
    pageOfStep: () => 2,
  }
}

function fill(body: string): FilledSection {
  const [, step] = composeBody(press, body).sections
  if (!step) throw new Error('no step')
  return { section: step, values: valuesOf(press) }
}

interface Pressed {
  readonly items: readonly FlowItem[]
  readonly pages: readonly LaidOutPage[]
  readonly nodes: WeakMap<Node, SetNode>
  /** Index of the page on which a node is painted; each node is on one. */
  readonly pageOf: (node: Node) => number
}

function flow(sections: readonly FilledSection[], hasSlip: boolean, most = Number.POSITIVE_INFINITY): Pressed | null {
  const nodes = new WeakMap<Node, SetNode>()
  const made = layOutPages({ sections, fonts, firstPage: 2, hasSlip, most, nodes })
  if (!made.ok || !made.value.fits) return null
  const { pages } = made.value
  const pageOf = (node: Node) => {
    const painted = nodes.get(node)?.painted
    const here = pages.flatMap((page, i) =>
      page.flatMap(({ parts }) => parts.filter((part) => part.painted === painted).map(() => i)),
    )
    expect(here).toHaveLength(1)
    return here[0] ?? -1
  }
  return { items: sections.flatMap((one) => one.section.items), pages, nodes, pageOf }
}

/** Runs `look` on the pages of many steps. */
function everyStep(look: (pressed: Pressed, hasSlip: boolean) => void): void {
  let seen = 0
  let broken = 0
  fc.assert(
    fc.property(bodies, fc.boolean(), (body, hasSlip) => {
      const pressed = flow([fill(body)], hasSlip)
      if (!pressed) return
      seen += 1
      if (pressed.pages.length > 1) broken += 1
      look(pressed, hasSlip)
    }),
    { numRuns: runs(40) },
  )
  expect(seen).toBeGreaterThan(30)
  expect(broken).toBeGreaterThan(10)
}

describe('on the pages of a step', () => {
  it('every item is there once, whole and above the foot, its screens on its page, in order', () => {
    everyStep(({ items, pages, nodes, pageOf }, hasSlip) => {
      const order = items.map(({ node }) => pageOf(node))
      expect(order).toEqual([...order].sort((a, b) => a - b))
      for (const { node, asides } of items) {
        for (const aside of asides) expect(pageOf(aside.node)).toBe(pageOf(node))
        for (const part of [node, ...asides.map((aside) => aside.node)]) {
          const page = pageOf(part)
          const { painted, height = 0 } = nodes.get(part) ?? {}
          const placed = pages[page]?.flatMap(({ parts }) => parts).find((one) => one.painted === painted)
          const foot = hasSlip && page === 0 ? theme.slip.bodyEnd : theme.page.bodyEnd
          expect(theme.page.height - (placed?.y ?? 0) + height).toBeLessThanOrEqual(foot + 0.05)
          expect(theme.page.height - (placed?.y ?? 0)).toBeGreaterThanOrEqual(theme.page.top - 0.05)
        }
      }
    })
  })

  it('the head of the step, a heading, a callout and what leads to a result stay with what follows', () => {
    everyStep(({ items, pageOf }) => {
      items.forEach((one, i) => {
        const next = items[i + 1]
        const leads = ['step-head', 'heading', 'callout'].includes(one.kind) || next?.kind === 'done'
        if (next && leads) expect(pageOf(one.node)).toBe(pageOf(next.node))
      })
    })
  })

  it('the first two and the last two actions stay together, also with a note between them', () => {
    everyStep(({ items, pageOf }) => {
      const actions = items.flatMap(({ kind }, i) => (kind === 'action' ? [i] : []))
      for (const [from, to] of [actions.slice(0, 2), actions.slice(-2)]) {
        if (from === undefined || to === undefined) continue
        const between = items.slice(from + 1, to)
        if (between.some(({ kind }) => !['paragraph', 'list', 'checklist'].includes(kind))) continue
        expect(pageOf(items[from]?.node ?? textNode(''))).toBe(pageOf(items[to]?.node ?? textNode('')))
      }
    })
  })
})

describe('on the pages of steps that follow one another', () => {
  it('items are kept together too, no step is parted from its head, and there are no more pages than there may be', () => {
    let joined = 0
    fc.assert(
      fc.property(
        fc.array(bodies, { minLength: 2, maxLength: 3 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 5 }),
        (texts, hasSlip, most) => {
          const sections = texts.map(fill)
          const pressed = flow(sections, hasSlip, most)
          if (!pressed) return
          expect(pressed.pages.length).toBeLessThanOrEqual(most)
          const starts = sections.map(
            ({
              section: {
                items: [head, next],
              },
            }) => {
              if (!head || !next) throw new Error('an empty step')
              expect(pressed.pageOf(head.node)).toBe(pressed.pageOf(next.node))
              return pressed.pageOf(head.node)
            },
          )
          if (new Set(starts).size < starts.length) joined += 1
          const order = pressed.items.map(({ node }) => pressed.pageOf(node))
          expect(order).toEqual([...order].sort((a, b) => a - b))
        },
      ),
      // the joined steps are counted below, so the leaflets are the same in every run
      { numRuns: runs(40), seed: 20 },
    )
    expect(joined).toBeGreaterThan(3)
  })
})

describe('blocks that may not be parted', () => {
  it('are an error at the last of them where the page above the slip is too short for all, and only there', () => {
    const half: Node = { type: 'drawing', draw: { width: 10, height: theme.slip.bodyEnd / 2, alt: '', shapes: [] } }
    const place = (line: number) => ({ file: 'content/leaflets/chats.md', line })
    const step = section([
      item(half, { name: { ru: 'заголовок', en: 'heading' }, place: place(7), keepWithNext: true }),
      item(half, { place: place(9) }),
    ])
    const layOut = (hasSlip: boolean) =>
      layOutPages({
        sections: [{ section: step, values: valuesOf(press) }],
        fonts,
        firstPage: 2,
        hasSlip,
        most: Number.POSITIVE_INFINITY,
        nodes: new WeakMap(),
      })
    expect(layOut(true)).toMatchObject({
      ok: false,
      diagnostics: [
        {
          code: 'press/bound-too-tall',
          severity: 'error',
          place: place(9),
          message: { ru: expect.stringMatching(/^заголовок и то, что стоит с ним вместе .* лишних \d+ мм$/) },
        },
      ],
    })
    expect(layOut(false)).toMatchObject({ ok: true, value: { fits: true }, diagnostics: [] })
  })
})

describe('a block that is taller than a page', () => {
  it('is an error that says where and by how much, for each of them', () => {
    const tall = (height: number): Node => ({ type: 'drawing', draw: { width: 10, height, alt: '', shapes: [] } })
    const bodyHeight = theme.page.bodyEnd - theme.page.top
    const place = (line: number) => ({ file: 'content/leaflets/chats.md', line })
    const step = section([
      item(textNode('x')),
      item(tall(bodyHeight + 72), { name: { ru: 'врезка', en: 'callout' }, place: place(7) }),
      item(textNode('x'), {
        narrow: true,
        asides: [{ node: tall(bodyHeight + 1), place: place(9) }],
        place: place(8),
      }),
    ])
    const made = layOutPages({
      sections: [{ section: step, values: valuesOf(press) }],
      fonts,
      firstPage: 2,
      hasSlip: false,
      most: 9,
      nodes: new WeakMap(),
    })
    expect(made.ok).toBe(false)
    expect(made.diagnostics).toMatchObject([
      {
        code: 'press/too-tall',
        severity: 'error',
        place: place(7),
        message: { ru: 'врезка выше страницы на 26 мм', en: 'the callout is taller than a page by 26 mm' },
      },
      {
        code: 'press/too-tall',
        severity: 'error',
        place: place(8),
        message: { en: expect.stringContaining('by 1 mm') },
      },
    ])
  })
})
