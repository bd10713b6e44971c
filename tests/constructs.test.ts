/** Every construct of a step, as it is written, read, composed and documented: one that is forgotten anywhere is named here. */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { BLOCKS } from '../src/compose/blocks/blocks.ts'
import { composeStep } from '../src/compose/compose-step.ts'
import type { Block, StepConstruct } from '../src/model/block.ts'
import type { FlowItem } from '../src/model/composed.ts'
import { CONSTRUCTS } from '../src/parse/constructs/constructs.ts'
import { LEAFLET_PARTS } from '../src/parse/leaflet-parts.ts'
import { itemsOf, look, shown } from './compose/compose-sample.ts'
import { stepOf } from './parse/parse-sample.ts'
import { largeTheme } from './support/theme.ts'

interface Sample {
  readonly written: string
  readonly reads: readonly Block['type'][]
  /** What it prints: text, `→` for a sign. */
  readonly prints: string
  /** Its items after the action «а» and before the action «б», a `+` where no page break may follow; in large print too. */
  readonly items: readonly string[]
  readonly large: readonly string[]
}

const SCREEN = '::: screen\n# Вход\n:::'
const CARDS = '::: variant А "Есть"\n1. в\n:::\n::: variant Б "Нет"\n1. г\n:::'

// a construct of the model without a sample doesn't compile
const SAMPLES: { readonly [C in StepConstruct]: Sample } = {
  box: {
    written: '::: box "Список"\n- слово\n:::',
    reads: ['box'],
    prints: 'Список / → | слово',
    items: ['action', 'box', 'action'],
    large: ['action', 'box', 'action'],
  },
  callout: {
    written: '::: callout\nСтоп\n:::',
    reads: ['callout'],
    prints: '→ | **Важно. **Стоп',
    items: ['action', 'callout +', 'action'],
    large: ['action', 'callout +', 'action'],
  },
  done: {
    written: '::: done\nВсё\n:::',
    reads: ['done'],
    prints: '→ | Всё',
    items: ['action +', 'done', 'action'],
    large: ['action +', 'done', 'action'],
  },
  qr: {
    written: '::: qr https://a.example.org "Сайт"\n:::',
    reads: ['qr'],
    prints: '→ | Сайт / **https://a.example.org**',
    items: ['action', 'qr', 'action'],
    large: ['action', 'qr', 'action'],
  },
  question: {
    written: `::: question\n- А? | нет: Б\n- Б? | нет: Б | да: А\n:::\n\n${CARDS}`,
    reads: ['questions', 'variant', 'variant'],
    prints: '[А? нет Б да Б? нет Б да А]',
    items: ['action', 'questions +', 'variant', 'variant', 'action'],
    large: ['action +', 'questions', 'variant +', 'action', 'variant +', 'action +', 'action'],
  },
  screen: {
    written: SCREEN,
    reads: ['screen'],
    prints: '[ Вход]',
    items: ['action +', 'action'],
    large: ['action +', 'screen', 'action'],
  },
  screens: {
    written: `::: screens\n${SCREEN}\n${SCREEN}\n${SCREEN}\n:::`,
    reads: ['gallery'],
    prints: '[ Вход] | [ Вход]',
    items: ['action', 'gallery', 'gallery', 'action'],
    large: ['action', 'screen', 'screen', 'screen', 'action'],
  },
  variant: {
    written: '::: variant А "Есть"\n1. в\n:::',
    reads: ['variant'],
    prints: '[А] | Есть / [А1] | в',
    items: ['action', 'variant', 'action'],
    large: ['action', 'variant +', 'action +', 'action'],
  },
  variants: {
    written: `::: variants\n${CARDS}\n:::`,
    reads: ['variant', 'variant'],
    prints: '[А] | Есть / [А1] | в',
    items: ['action', 'variant', 'variant', 'action'],
    large: ['action', 'variant +', 'action', 'variant +', 'action +', 'action'],
  },
}

const between = ({ written }: Sample) => `1. а\n\n${written}\n\n2. б`
const kept = (items: readonly FlowItem[]) =>
  items.slice(1).map(({ kind, keepWithNext }) => `${kind}${keepWithNext ? ' +' : ''}`)

describe('the construct', () => {
  it.each(Object.entries(SAMPLES))('%s is read and printed', (_name, sample) => {
    expect(stepOf(sample.written).blocks.map(({ type }) => type)).toEqual(sample.reads)
    const [, first] = itemsOf(sample.written)
    expect(first && shown(first.node)).toBe(sample.prints)
  })

  it.each(Object.entries(SAMPLES))('%s is between two actions, kept with them where it must be', (_name, sample) => {
    expect(kept(itemsOf(between(sample)))).toEqual(sample.items)
  })

  it.each(Object.entries(SAMPLES))(
    '%s is kept with the actions around it in large print too where it must be',
    (_name, sample) => {
      const large = { ...look, theme: largeTheme }
      const items = composeStep({ step: stepOf(between(sample)), total: 1, look: large, pictures: new Map() })
      expect(kept(items)).toEqual(sample.large)
    },
  )
})

describe('the name of a block in messages', () => {
  const names = Object.values(BLOCKS).map(({ name }) => name)

  it.each(names)('is Russian in Russian, English in English: $en', ({ ru, en }) => {
    // QR is what Russians write too
    expect(ru.replace('QR', '')).toMatch(/^[а-яё -]+$/)
    expect(en).toMatch(/^(QR )?[a-z ]+$/)
  })

  it('is different for every block', () => {
    expect(new Set(names.map(({ ru }) => ru)).size).toBe(names.length)
    expect(new Set(names.map(({ en }) => en)).size).toBe(names.length)
  })
})

interface Section {
  readonly heading: string
  readonly text: string
}

/** Headings of a page, and the text under each; a line of an example is no heading. */
async function sectionsOf(page: string): Promise<readonly Section[]> {
  const parts = (await readFile(page, 'utf8')).split(/^(```[\s\S]*?^```)$/m)
  const marked = parts.map((part, i) => (i % 2 === 0 ? part.replace(/^#{1,3} /gm, '\0') : part)).join('')
  return marked
    .split('\0')
    .slice(1)
    .map((section) => ({ heading: section.split('\n')[0] ?? '', text: section }))
}

describe('the guides', () => {
  const english = async (name: string) =>
    (await sectionsOf('docs/authoring.md')).filter(({ heading }) => heading.split(/, | and /).includes(name))
  const russian = async (name: string) =>
    (await sectionsOf('docs/ru/writing.md')).filter(({ heading }) => heading.includes(`\`${name}\``))

  it.each([...Object.keys(LEAFLET_PARTS), 'step', ...Object.keys(CONSTRUCTS)])(
    'have a heading for %s',
    async (name) => {
      expect(await english(name), `## ${name} in docs/authoring.md`).not.toEqual([])
      expect(await russian(name), `a heading with \`${name}\` in docs/ru/writing.md`).not.toEqual([])
    },
  )

  it.each(Object.keys(CONSTRUCTS))('show an example of %s as it prints', async (name) => {
    const text = (await english(name)).map((section) => section.text).join('\n')
    const printed = [...text.matchAll(/^```markdown picture=[^\n]*\n([\s\S]*?)^```$/gm)].map(([, example]) => example)
    expect(printed.join('\n'), `an example of ${name} in docs/authoring.md`).toMatch(new RegExp(`^::: ${name}\\b`, 'm'))
  })
})
