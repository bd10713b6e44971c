import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { listClasses } from '../../../src/build/listed-class.ts'
import { formatPlace } from '../../../src/diagnostics/format.ts'
import type { ClassList } from '../../../src/read/lists/classes/class-list.ts'
import { readClassLists } from '../../../src/read/lists/classes/read-class-lists.ts'
import type { TableRow } from '../../../src/read/lists/rows/read-rows.ts'
import { readSheets } from '../../../src/read/lists/sheets/read-sheets.ts'
import { columnMapText } from '../../../src/read/lists/tables/column-map-of.ts'
import type { Recipe } from './recipe.ts'
import { DOUBTFUL } from './recipes-doubtful.ts'
import { EXPORTS } from './recipes-exports.ts'
import { LAYOUTS } from './recipes-layout.ts'
import { LIBREOFFICE } from './recipes-libreoffice.ts'
import { NAMELESS } from './recipes-no-headings.ts'
import { VALUES } from './recipes-values.ts'

async function reading({ make, options = {} }: Recipe) {
  const sheets = await readSheets(await make(), 'список')
  if (!sheets.ok) return { codes: sheets.diagnostics.map(({ code }) => code), places: [], classes: [], everything: '' }
  const roster = readClassLists(sheets.value.sheets, 'список', options)
  const before = [...sheets.diagnostics, ...roster.diagnostics]
  const view = roster.ok ? listClasses(roster.value.classes, null) : { classes: [], diagnostics: [] }
  const diagnostics = [...before, ...view.diagnostics]
  return {
    codes: diagnostics.map(({ code }) => code).sort(),
    places: diagnostics.flatMap(({ place }) => (place ? [formatPlace(place, 'ru')] : [])).sort(),
    everything: JSON.stringify([roster, view, diagnostics]),
    classes: view.classes.map(({ label, teacher, pupils }) => ({
      label,
      ...(teacher === null ? {} : { teacher }),
      pupils: pupils.map(({ lastName, firstName, middleName, birthDate, emails }) =>
        [[lastName, firstName, middleName].filter((part) => part !== '').join(' '), birthDate ?? '', ...emails]
          .filter((part) => part !== '')
          .join(' | '),
      ),
    })),
  }
}

describe.each([
  ['where a list lies', LAYOUTS],
  ['lists without headings', NAMELESS],
  ['values of the cells', VALUES],
  ['as LibreOffice saves it', LIBREOFFICE],
  ['as e-journals and colleagues send it', EXPORTS],
  ['where something looks like something else', DOUBTFUL],
] as const)('%s', (_, recipes) => {
  it.each(recipes.map((recipe) => [recipe.name, recipe] as const))('%s', async (_name, recipe) => {
    const { classes, codes, places, everything } = await reading(recipe)
    expect(classes).toEqual(recipe.classes)
    expect(codes).toEqual(recipe.codes ?? [])
    if (recipe.places) expect(places).toEqual(recipe.places)
    for (const secret of recipe.secrets ?? []) expect(everything).not.toContain(secret)
  })
})

describe('the guess of the columns, pasted into the job, gives the same list again:', () => {
  const all = [...LAYOUTS, ...NAMELESS, ...VALUES, ...LIBREOFFICE, ...EXPORTS, ...DOUBTFUL].filter(
    ({ options }) => !options?.columns,
  )

  it.each(all.map((recipe) => [recipe.name, recipe] as const))('%s', async (_name, { make, options }) => {
    const sheets = await readSheets(await make(), 'список')
    const guessed = sheets.ok ? readClassLists(sheets.value.sheets, 'список', options) : sheets
    if (!(sheets.ok && guessed.ok)) return
    for (const { label, columns, rows } of guessed.value.classes) {
      const pasted = parse(columnMapText(columns)).columns
      const again = readClassLists(sheets.value.sheets, 'список', { ...options, columns: pasted })
      expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      if (!again.ok) continue
      const [only, ...more] = again.value.classes
      // the only class of a file is the one that the job means
      const same = more.length === 0 ? only : again.value.classes.find((one) => sameClass(one, { label, rows }))
      expect(same?.rows.map(valuesOf)).toEqual(rows.map(valuesOf))
    }
  })
})

function valuesOf({ cells, emails, place }: TableRow) {
  const texts = Object.entries(cells).map(([field, cell]) => [field, cell?.text])
  return { texts: texts.sort(), emails, place }
}

function sameClass(one: Pick<ClassList, 'label' | 'rows'>, other: Pick<ClassList, 'label' | 'rows'>): boolean {
  return one.label === other.label && one.rows[0]?.place.sheet === other.rows[0]?.place.sheet
}
