/** What large print has no room for is known when the usual edition is made. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeLeaflet } from '../../../src/compose/compose-leaflet.ts'
import type { ComposedLeaflet } from '../../../src/model/composed.ts'
import { formWith, parseForm } from '../../parse/parse-sample.ts'
import { sharedPress } from '../../support/load-press.ts'
import { runs } from '../../support/runs.ts'
import { largeTheme, theme } from '../../support/theme.ts'
import { words } from '../../support/words.ts'
import { problemsOf } from '../press-sample.ts'

const press = await sharedPress()
const ROOM = ['press/too-tall', 'press/bound-too-tall', 'press/slip-too-tall', 'press/table-too-wide']

interface Editions {
  readonly standard: ComposedLeaflet
  readonly large: ComposedLeaflet
}

function editionsOf(body: string, parts: Readonly<Record<string, string>> = {}): Editions {
  const step = `::: step portal=cop gives="вход"\n# Вход\n\n${body}\n:::`
  const parsed = parseForm(formWith({ ...parts, step }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics, null, 1))
  const compose = (edition: 'standard' | 'large') => {
    const look = { theme: edition === 'large' ? largeTheme : theme, words, measure: press.measure, codes: new Map() }
    return composeLeaflet({ edition, leaflet: parsed.value, look, pictures: new Map(), known: new Map() })
  }
  return { standard: compose('standard'), large: compose('large') }
}

const refusedInLarge = ({ large }: Editions) =>
  problemsOf(press, large).flatMap(({ code, severity }) => (severity === 'error' && ROOM.includes(code) ? [code] : []))

const ahead = ({ standard, large }: Editions) => press.lookAhead(standard, () => large, [])

const sentence = 'Откройте страницу и проверьте данные ребёнка. '
const rows = (count: number) => 'Электронная почта родителя = line\n'.repeat(count)

describe('a part that the usual edition has room for and large print has not', () => {
  it.each<[string, string, Readonly<Record<string, string>>, string]>([
    ['a long paragraph', sentence.repeat(34), {}, 'press/too-tall'],
    ['a long callout', `::: callout\n${sentence.repeat(32)}\n:::`, {}, 'press/too-tall'],
    ['a long list', `- ${'строка\n- '.repeat(29)}строка`, {}, 'press/too-tall'],
    ['a high table', `| А | Б |\n| - | - |\n${'| раз | два |\n'.repeat(23)}`, {}, 'press/too-tall'],
    [
      'a slip of many rows',
      'Войдите',
      { slip: `::: slip "Талон" name="Иванов"\n${rows(5)}:::` },
      'press/slip-too-tall',
    ],
  ])('%s is a warning of the usual one, at its place', (_what, body, parts, code) => {
    const both = editionsOf(body, parts)
    expect(problemsOf(press, both.standard)).toEqual([])
    expect(refusedInLarge(both)).toEqual([code])
    expect(ahead(both)).toMatchObject([
      {
        severity: 'warning',
        code,
        message: { ru: expect.stringMatching(/^в крупном шрифте /), en: expect.stringMatching(/^in large print /) },
        place: { file: 'content/leaflets/chats.md', line: expect.any(Number) },
      },
    ])
  })

  it('is not spoken of where large print has the room', () => {
    expect(ahead(editionsOf(sentence.repeat(6), { slip: `::: slip "Талон" name="Иванов"\n${rows(2)}:::` }))).toEqual([])
    expect(ahead(editionsOf(sentence.repeat(20)))).toEqual([])
  })

  it('is always known, whatever the blocks are', () => {
    const text = fc.integer({ min: 1, max: 36 }).map((count) => sentence.repeat(count).trim())
    const lines = fc.integer({ min: 1, max: 34 })
    const block = fc.oneof(
      text,
      text.map((inside) => `::: callout\n${inside}\n:::`),
      text.map((inside) => `::: done\n${inside}\n:::`),
      lines.map((count) => Array(count).fill('- строка').join('\n')),
      lines.map((count) => Array(count).fill('- [ ] строка подлиннее, на две строки крупного шрифта').join('\n')),
      lines.map((count) => `::: box "Список"\n${Array(count).fill('- слово').join('\n')}\n:::`),
      lines.map((count) => `| А | Б |\n| - | - |\n${'| раз | два слова и ещё |\n'.repeat(count)}`),
      lines.map((count) => `1. Войдите\n\n::: screen address=cop\n# Вход\n${'Поле = значение\n'.repeat(count)}:::`),
    )
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        const both = editionsOf(blocks.join('\n\nДальше.\n\n'))
        expect(new Set(ahead(both).map(({ code }) => code))).toEqual(new Set(refusedInLarge(both)))
      }),
      { numRuns: runs(25) },
    )
  }, 60_000)
})
