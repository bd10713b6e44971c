/** What the parts of a leaflet are to who hears it: lists, headings, figures that say what the caption doesn't. */
import { beforeAll, describe, expect, it } from 'vitest'
import { composeBatchCover } from '../../../src/compose/class-sheets/compose-batch-cover.ts'
import { composeLeaflet } from '../../../src/compose/compose-leaflet.ts'
import type { StructureElement } from '../../../src/press/layout/structure.ts'
import type { Press } from '../../../src/press/press.ts'
import { formWith, parseForm } from '../../parse/parse-sample.ts'
import { sharedPress } from '../../support/load-press.ts'
import { theme } from '../../support/theme.ts'
import { words } from '../../support/words.ts'
import { composeBody, pressed } from '../press-sample.ts'

let press: Press
beforeAll(async () => {
  press = await sharedPress()
})

/** «L(LI(LBody(P)))»; of a figure its words. */
function outline({ role, alt, scope, kids }: StructureElement): string {
  if (role === 'Figure') return `Figure: ${alt}`
  const inside = kids.flatMap((kid) => (typeof kid === 'object' ? [outline(kid)] : []))
  const name = scope === undefined ? role : `${role} ${scope}`
  return inside.length > 0 ? `${name}(${inside.join(' ')})` : name
}

const outlines = (body: string, parts: Readonly<Record<string, string>> = {}) =>
  pressed(press, composeBody(press, body, parts)).pages.flatMap(({ structure }) =>
    structure.flatMap(({ placed }) => placed.flatMap(({ elements }) => elements.map(outline))),
  )

const ITEM = 'LI(LBody(Figure: не отмечено P))'

describe('who hears a leaflet', () => {
  it('hears of each item of a checklist that it is one to tick off', () => {
    expect(outlines('- [ ] паспорт\n- [ ] СНИЛС')).toContain(`L(${ITEM} ${ITEM})`)
  })

  it('hears which boxes are ticked already', () => {
    expect(outlines('- [x] паспорт\n- [ ] СНИЛС\n- [Х] почта')).toContain(
      `L(LI(LBody(Figure: отмечено P)) ${ITEM} LI(LBody(Figure: отмечено P)))`,
    )
  })

  it('hears a box in two columns as one list', () => {
    const box = outlines('::: box "В пароле есть"\n- [ ] а\n- [ ] б\n- [ ] в\n- [ ] г\n- [ ] д\n:::')
    expect(box.join(' ')).toContain(`L(${Array.from({ length: 5 }, () => ITEM).join(' ')})`)
  })

  it('hears the dates as a list, each with its day', () => {
    const dates = '::: dates\n- Собрание | 3 сентября | четверг\n- Талон | до 7 сентября | понедельник\n:::'
    expect(outlines('1. Войдите', { dates })).toContain('L(LI(LBody(P P P)) LI(LBody(P P P)))')
  })

  it('gets to the slip by headings', () => {
    const slip = '::: slip "Отдайте до 7 сентября" name="Иванов"\nПодпись = signature\n:::'
    expect(outlines('1. Войдите', { slip })).toContain('H2')
  })

  it('hears of a picture what its author says of it, and no caption twice', () => {
    const alts = (markdown: string) => {
      const parsed = parseForm(formWith({ step: `::: step portal=cop gives="вход"\n# Вход\n\n${markdown}\n:::` }))
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
      const look = { theme, words, measure: press.measure, codes: new Map() }
      const picture = { path: 'pictures/x.png', width: 10, height: 10 }
      const leaflet = composeLeaflet({
        edition: 'standard',
        leaflet: parsed.value,
        look,
        pictures: new Map([['pictures/x.png', picture as never]]),
        known: new Map(),
      })
      const text = JSON.stringify(leaflet.sections.flatMap(({ items }) => items.map(({ node }) => node)))
      return [...text.matchAll(/"alt":\["(.*?)"\],"path"/g)].map(([, alt]) => alt?.replaceAll('\u00a0', ' '))
    }
    expect(alts('![Вход | Два поля и кнопка под ними](pictures/x.png)')).toEqual(['Два поля и кнопка под ними'])
    expect(alts('![Вход](pictures/x.png)')).toEqual(['Рисунок 1'])
  })

  it('gets the cover’s title first, and what is in the pile as a table', () => {
    const pack = {
      label: '5А',
      school: 'СШ № 12',
      teacher: { lastName: 'Кузнецова', given: 'Мария' },
      meeting: { date: '3 сентября', weekday: 'четверг', room: 'каб. 214' },
      pupils: [],
      parts: [{ title: 'Чаты', edition: 'standard', count: 2, sheets: [2, 2] }],
      sheets: 4,
      hasSlips: true,
      outside: [],
      files: [{ name: 'class.pdf', form: 'class' }],
      deadlines: { slip: '7 сентября', finish: '11 сентября' },
      place: { file: 'content/job.yaml' },
    }
    const look = { theme, words, measure: press.measure, codes: new Map() }
    const made = pressed(press, composeBatchCover(pack as never, look))
    const all = made.pages.flatMap(({ structure }) =>
      structure.flatMap(({ placed }) => placed.flatMap(({ elements }) => elements.map(outline))),
    )
    expect(all.filter((one) => one === 'H1')).toHaveLength(1)
    expect(all.indexOf('H1')).toBeLessThan(all.indexOf('H2'))
    expect(all.find((one) => one.startsWith('Table'))).toMatch(/^Table\(TR\(TH Row\(P\) TD\(P\)\)/)
  })
})
