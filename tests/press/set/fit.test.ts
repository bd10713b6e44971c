/** A leaflet that is to fit on so many sheets: as it comes, with gaps closed up and steps one after the other, or not at all. */
import { beforeAll, describe, expect, it } from 'vitest'
import { composeLeaflet } from '../../../src/compose/compose-leaflet.ts'
import type { ComposedLeaflet } from '../../../src/model/composed.ts'
import type { Press } from '../../../src/press/press.ts'
import { formWith, parseForm } from '../../parse/parse-sample.ts'
import { complaintsOf } from '../../support/check-pdf.ts'
import { newPress, sharedPress } from '../../support/load-press.ts'
import { readObjects } from '../../support/pdf-objects.ts'
import { type PrintedLine, readLines } from '../../support/read-lines.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { structureFaults } from '../../support/structure-faults.ts'
import { theme } from '../../support/theme.ts'
import { words } from '../../support/words.ts'
import { pdfOf, pressed, problemsOf } from '../press-sample.ts'

let press: Press
beforeAll(async () => {
  press = await sharedPress()
})

/** Steps with so many paragraphs each; a `fit` if a number of sheets is given. */
function leaflet(paragraphs: readonly number[], sheets?: number, slip = ''): ComposedLeaflet {
  const steps = paragraphs.map((count, i) => {
    const lines = Array.from({ length: count }, (_, line) => `Строка ${i + 1}.${line + 1}.`).join('\n\n')
    return `::: step portal=cop gives="вход"\n# Название ${i + 1}\n\n${lines}\n:::`
  })
  const fit = sheets === undefined ? '' : `::: fit ${sheets}\n:::`
  const parsed = parseForm(formWith({ fit, slip, step: steps.join('\n\n') }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics, null, 1))
  const look = { theme, words, measure: press.measure, codes: new Map() }
  return composeLeaflet({ edition: 'standard', leaflet: parsed.value, look, pictures: new Map(), known: new Map() })
}

async function read(composed: ComposedLeaflet) {
  const pdf = pdfOf(press, composed)
  return { pdf, misfit: pressed(press, composed).misfit, ...(await readPdf(pdf)) }
}

describe('a leaflet that is short enough', () => {
  it('is printed as without a limit', async () => {
    const [free, bound] = [await read(leaflet([20, 20, 20])), await read(leaflet([20, 20, 20], 2))]
    expect(bound.misfit).toBeNull()
    expect(bound.pages).toEqual(free.pages)
    expect(bound.pages).toHaveLength(4)
    expect(Buffer.compare(free.pdf, bound.pdf)).toBe(0)
  })
})

describe('a step whose page would be more than half empty', () => {
  it('is followed there by the next, as far as it takes', async () => {
    const { pages, outline, pdf } = await read(leaflet([4, 4, 20]))
    expect(outline.map(({ page }) => page)).toEqual([1, 2, 2, 3])
    expect(pages).toHaveLength(3)
    expect(structureFaults(await readObjects(pdf))).toEqual([])
  })

  it('follows the step before it where it is the last', async () => {
    const { outline } = await read(leaflet([12, 4]))
    expect(outline.map(({ page }) => page)).toEqual([1, 2, 2])
  })
})

describe('a leaflet that is too long without fitting', () => {
  it('fits when steps follow one another, and says on which page each begins', async () => {
    const { pages, misfit, outline, pdf } = await read(leaflet([5, 5], 1))
    expect(misfit).toBeNull()
    expect(pages).toHaveLength(2)
    expect(pages[1]).toMatch(/Название 1[\s\S]*Строка 1\.5\.[\s\S]*Название 2[\s\S]*Строка 2\.5\./)
    expect(outline.map(({ page }) => page)).toEqual([1, 2, 2])
    expect(pages[0]?.match(/стр. (\d)/g)).toEqual(['стр. 2', 'стр. 2'])
    expect(await complaintsOf(pdf)).toBe('')
    expect(structureFaults(await readObjects(pdf))).toEqual([])
  })

  it('sets a step that follows another twice as far from it as blocks are from each other', async () => {
    const lines = await readLines(pdfOf(press, leaflet([5, 5], 1)))
    const [last, head] = ['Строка 1.5.', 'Шаг 2 из 2'].map((text) =>
      lines.find((line) => line.text.replaceAll('\u00a0', ' ').startsWith(text)),
    )
    expect((head?.y ?? 0) - (last?.y ?? 0)).toBeGreaterThan(2 * theme.gap.block + 8)
  })

  it('joins no more steps than it takes', async () => {
    // four steps, five pages; one join is enough for four
    const { pages, outline } = await read(leaflet([16, 16, 4, 4], 2))
    expect(pages).toHaveLength(4)
    expect(outline.map(({ page }) => page)).toEqual([1, 2, 3, 4, 4])
  })

  it('closes gaps up within the limits of the theme, and leaves type as it is', async () => {
    const first = Array.from({ length: 30 }, (_, i) => i + 4).find(
      (count) => pressed(press, leaflet([count, count], 1)).misfit,
    )
    const longest = leaflet([(first ?? 0) - 1, (first ?? 0) - 1], 1)
    const paragraphs = async (composed: ComposedLeaflet) =>
      (await readLines(pdfOf(press, composed))).filter(({ text }) => text.startsWith('Строка 1.'))
    const gaps = (lines: readonly PrintedLine[]) =>
      lines.slice(1).map(({ y }, i) => y - (lines[i]?.y ?? 0) - theme.type.body.leading)
    const [close, loose] = [await paragraphs(longest), await paragraphs(leaflet([4]))]
    expect(new Set(close.map(({ page }) => page)).size).toBe(1)
    for (const gap of gaps(loose)) expect(gap).toBeCloseTo(theme.gap.block, 0)
    for (const gap of gaps(close)) {
      expect(gap).toBeLessThan(theme.gap.block - 1)
      expect(gap).toBeGreaterThan(theme.gap.blockMin - 0.5)
    }
    expect(new Set(close.map(({ size }) => size))).toEqual(new Set([theme.type.body.size]))
  })

  it('counts the page above the slip as the shorter one that it is', async () => {
    const slip = '::: slip "Талон" name="Иванов"\nПодпись = signature\n:::'
    const most = (withSlip: string) =>
      Array.from({ length: 24 }, (_, i) => i + 1).findLast(
        (count) => !pressed(press, leaflet([count, count], 1, withSlip)).misfit,
      )
    expect(most(slip)).toBeLessThan(most('') ?? 0)
  })
})

describe('a leaflet that cannot fit', () => {
  it('is printed as without the limit, with a warning that says by how much it is over', async () => {
    const [free, bound] = [leaflet([30, 30]), leaflet([30, 30], 1)]
    const { pages, misfit } = await read(bound)
    expect(pages).toEqual((await read(free)).pages)
    expect(misfit).toMatchObject({ pages: pages.length, most: 2 })
    const [reported, ...others] = problemsOf(press, bound)
    expect(others).toEqual([])
    expect(reported).toMatchObject({
      severity: 'warning',
      code: 'press/does-not-fit',
      place: { file: 'content/leaflets/chats.md' },
    })
    expect(reported?.message.ru).toContain(`лишних строк примерно ${misfit?.lines}`)
    expect(problemsOf(press, free)).toEqual([])
  })

  it('lacks less room the shorter it is, and none when it fits', () => {
    const lines = [30, 26, 22, 18].map((count) => pressed(press, leaflet([count, count], 1)).misfit?.lines ?? 0)
    expect([...lines].sort((a, b) => b - a)).toEqual(lines)
    expect(new Set(lines).size).toBe(lines.length)
    expect(pressed(press, leaflet([4, 4], 1)).misfit).toBeNull()
  })

  it('is not too long by less than one line: without the lines that are over it fits', () => {
    const first = Array.from({ length: 30 }, (_, i) => i + 4).find(
      (count) => pressed(press, leaflet([count, 4], 1)).misfit,
    )
    expect(first).toBeGreaterThan(5)
    const { misfit } = pressed(press, leaflet([first ?? 0, 4], 1))
    expect(misfit?.lines).toBeGreaterThan(0)
    expect(misfit?.lines).toBeLessThan(20)
  })
})

it('the bytes of a fitted leaflet are the same for a press that has pressed other leaflets', async () => {
  const [one, busy] = [await newPress(), await newPress()]
  for (const sheets of [undefined, 2, 9]) pdfOf(busy, leaflet([5, 5], sheets))
  expect(Buffer.compare(pdfOf(one, leaflet([5, 5], 1)), pdfOf(busy, leaflet([5, 5], 1)))).toBe(0)
})
