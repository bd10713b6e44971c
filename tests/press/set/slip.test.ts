/** A slip's text is written once: the program finds room for it, whatever the name and the edition. */
import { describe, expect, it } from 'vitest'
import { composeLeaflet } from '../../../src/compose/compose-leaflet.ts'
import type { ComposedLeaflet } from '../../../src/model/composed.ts'
import { formWith, parseForm } from '../../parse/parse-sample.ts'
import { sharedPress } from '../../support/load-press.ts'
import { readLines } from '../../support/read-lines.ts'
import { largeTheme, theme } from '../../support/theme.ts'
import { words } from '../../support/words.ts'
import { pdfOf, problemsOf } from '../press-sample.ts'

const press = await sharedPress()
const ROWS = 'Номер телефона ребёнка на Госуслугах = phone\nили электронная почта = line\nПодпись родителя = signature'
const NOTE =
  'Талон. Отдайте до **7 сентября** классному руководителю Кузнецовой М.\u00a0П. Нет принтера? Позвоните и назовите номер.'

function leafletWith(name: string, edition: 'standard' | 'large', note = NOTE, rows = ROWS): ComposedLeaflet {
  const parsed = parseForm(formWith({ slip: `::: slip "${note}" name="${name}"\n${rows}\n:::` }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics, null, 1))
  const look = { theme: edition === 'large' ? largeTheme : theme, words, measure: press.measure, codes: new Map() }
  return composeLeaflet({ edition, leaflet: parsed.value, look, pictures: new Map(), known: new Map() })
}

/** Lines of the first page below the cut, from the top. */
async function slipLines(leaflet: ComposedLeaflet): Promise<readonly string[]> {
  const pieces = (await readLines(pdfOf(press, leaflet))).filter(
    ({ page, y }) => page === 1 && y > leaflet.theme.slip.cut,
  )
  const rows = [...new Set(pieces.map(({ y }) => Math.round(y)))].sort((a, b) => a - b)
  return rows.map((row) => {
    const line = pieces.filter(({ y }) => Math.round(y) === row).map(({ text }) => text)
    return line.join('').replaceAll('\u00a0', ' ').trim()
  })
}

describe('the text of a slip', () => {
  it('is at the right of the name, its lines ending with sentences', async () => {
    const lines = (await slipLines(leafletWith('Айпин Еремей, 5А', 'standard'))).join('\n')
    expect(lines).toContain('Нет принтера? Позвоните и назовите номер.')
  })

  it('is below the name in large print, all of it', async () => {
    const lines = await slipLines(leafletWith('Айпин Еремей, 5А', 'large'))
    expect(lines[0]).toBe('Айпин Еремей, 5А')
    expect(lines[1]).toMatch(/^Талон\. Отдайте до/)
    expect(lines[2]).toMatch(/назовите номер\.$/)
  })

  it.each([
    'Рождественская-Воскресенская Анастасия-Мария, 10А',
    'Джаббархановмухаммадиева Мухаммадзарина, 5Б',
    'Великодворская-Преображенская Александра-Екатерина, 11Б',
    `Оч${'ень-'.repeat(8)}длинная Фамилия-Имя, 5А`,
  ])('leaves room for %s in every edition', (name) => {
    for (const edition of ['standard', 'large'] as const) {
      expect(problemsOf(press, leafletWith(name, edition)), edition).toEqual([])
    }
  })

  it('goes below the name where it is too high beside it', () => {
    const long = `${NOTE} ${NOTE}`
    expect(problemsOf(press, leafletWith('Айпин Еремей, 5А', 'standard', long))).toEqual([])
  })

  it('is refused where no form of the slip has room for it', () => {
    const rows = `${ROWS}\n${ROWS}\n${ROWS}`
    const problems = problemsOf(press, leafletWith('Айпин Еремей, 5А', 'standard', NOTE, rows))
    expect(problems).toMatchObject([{ code: 'press/slip-too-tall', severity: 'error' }])
  })
})
