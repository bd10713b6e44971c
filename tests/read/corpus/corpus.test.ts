import { describe, expect, it } from 'vitest'
import { viewRoster } from '../../../src/cli/roster.view.ts'
import { readRoster } from '../../../src/read/roster/read-roster.ts'
import { readSheets } from '../../../src/read/sheets/read-sheets.ts'
import type { Recipe } from './recipe.ts'
import { LAYOUTS } from './recipes-layout.ts'
import { LIBREOFFICE } from './recipes-libreoffice.ts'
import { NAMELESS } from './recipes-no-headings.ts'
import { VALUES } from './recipes-values.ts'

async function reading({ make, options = {} }: Recipe) {
  const sheets = await readSheets(await make(), 'список')
  if (!sheets.ok) return { codes: sheets.diagnostics.map(({ code }) => code), classes: [], everything: '' }
  const roster = readRoster(sheets.value.sheets, 'список', options)
  const before = [...sheets.diagnostics, ...roster.diagnostics]
  const view = roster.ok ? viewRoster(roster.value, null) : { classes: [], diagnostics: [] }
  const diagnostics = [...before, ...view.diagnostics]
  return {
    codes: diagnostics.map(({ code }) => code).sort(),
    everything: JSON.stringify([roster, view, diagnostics]),
    classes: view.classes.map(({ label, teacher, pupils }) => ({
      label,
      ...(teacher === null ? {} : { teacher }),
      pupils: pupils.map(({ lastName, firstName, middleName, birthDate, phones, emails }) =>
        [
          [lastName, firstName, middleName].filter((part) => part !== '').join(' '),
          birthDate ?? '',
          ...phones.pupil.map((phone) => `у${phone}`),
          ...phones.parent.map((phone) => `р${phone}`),
          ...emails,
        ]
          .filter((part) => part !== '')
          .join(' | '),
      ),
    })),
  }
}

describe.each([
  ['where a list lies', LAYOUTS],
  ['lists without headings', NAMELESS],
  ['what stands in the cells', VALUES],
  ['as LibreOffice saves it', LIBREOFFICE],
] as const)('%s', (_, recipes) => {
  it.each(recipes.map((recipe) => [recipe.name, recipe] as const))('%s', async (_name, recipe) => {
    const { classes, codes, everything } = await reading(recipe)
    expect(classes).toEqual(recipe.classes)
    expect(codes).toEqual(recipe.codes ?? [])
    for (const secret of recipe.secrets ?? []) expect(everything).not.toContain(secret)
  })
})
