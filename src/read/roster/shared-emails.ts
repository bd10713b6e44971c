/** One address at two families: a letter for one child would reach the other. */
import { type Diagnostic, warning } from '../../diagnostics/diagnostic.ts'
import { cleanText } from '../clean-text.ts'
import { quoted } from '../quoted.ts'
import type { RosterClass } from './read-roster.ts'
import type { RosterRow } from './roster-rows.ts'

/** Brothers and sisters share an address and a last name; for other pairs there is a warning at the second of the two. */
export function sharedEmails(classes: readonly RosterClass[]): readonly Diagnostic[] {
  const first = new Map<string, RosterRow>()
  return classes.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.emails.flatMap((email): readonly Diagnostic[] => {
        const key = email.toLowerCase()
        const before = first.get(key)
        if (!before) first.set(key, row)
        return before && before !== row && family(before) !== family(row) ? [shared(email, before, row)] : []
      }),
    ),
  )
}

/** «Иванов» and «Иванова» are one family. */
function family(row: RosterRow): string {
  return cleanText(row.cells.lastName?.text ?? '')
    .text.toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/(а|ая)$/, '')
    .replace(/(ий|ый|ой)$/, '')
}

function shared(email: string, before: RosterRow, row: RosterRow): Diagnostic {
  const line = before.place.line ?? 1
  const [ruSheet, enSheet] =
    before.place.sheet === undefined || before.place.sheet === row.place.sheet
      ? ['', '']
      : [` листа ${quoted(before.place.sheet)}`, ` of the sheet ${quoted(before.place.sheet)}`]
  return warning(
    'roster/shared-email',
    {
      ru: `адрес ${quoted(email)} уже есть у другой семьи, в строке ${line}${ruSheet}`,
      en: `the address ${quoted(email)} belongs to another family too, in line ${line}${enSheet}`,
    },
    {
      place: row.emailPlaces.get(email) ?? row.place,
      hint: {
        ru: 'если это одна семья, всё в порядке; если нет, исправьте адрес',
        en: 'if it is one family, all is well; if not, mend the address',
      },
    },
  )
}
