/** Ages that no pupil has: a slip in the year of birth. */
import { CODE } from '../../../diagnostics/codes.ts'
import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.ts'
import { cleanText } from '../../clean-text.ts'
import { quoted } from '../../quoted.ts'
import { birthDateMeant } from '../pupils/pupil-values.ts'
import type { ListRow } from '../rows/row.ts'

/** Schools have pupils of these ages, in whole years. */
const YOUNGEST = 5
const OLDEST = 21

/** Warns of birth dates that make a pupil too young or too old for school. @param meetingDate ISO date; the age is that of this day */
export function oddAges(
  classes: readonly { readonly rows: readonly ListRow[] }[],
  meetingDate: string,
): readonly Diagnostic[] {
  return classes.flatMap(({ rows }) =>
    rows.flatMap(({ cells, place }): readonly Diagnostic[] => {
      const text = cleanText(cells.birthDate?.text ?? '').text
      // what can't be a birth date at all is reported where the pupil is read
      const birth = birthDateMeant(text, place, meetingDate).value
      const age = birth === null ? null : yearsBetween(birth, meetingDate)
      if (age === null || (age >= YOUNGEST && age <= OLDEST)) return []
      return [
        warning(
          CODE.oddAge,
          {
            ru: `дата рождения ${quoted(text)}: школьников такого возраста не бывает`,
            en: `born on ${quoted(text)}: no pupil is of that age`,
          },
          {
            place: cells.birthDate?.place ?? place,
            hint: {
              ru: `школьникам от ${YOUNGEST} лет до ${OLDEST} года; проверьте год`,
              en: `pupils are from ${YOUNGEST} to ${OLDEST} years old; check the year`,
            },
          },
        ),
      ]
    }),
  )
}

function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
