/** One row of a class list to a pupil, or the reasons why it can't become one. */

import { type Checked, checked, wrong } from '../../../diagnostics/checked.ts'
import { CODE } from '../../../diagnostics/codes.ts'
import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.ts'
import type { Pupil } from '../../../model/job.ts'
import { cleanText } from '../../clean-text.ts'
import { removedWarning } from '../../yaml/yaml-file.ts'
import { ROW_FIELDS, type RowField } from '../columns.ts'
import { givenForms } from '../names/given-forms.ts'
import type { ListRow } from '../rows/row.ts'
import { singleName } from '../rows/row-diagnostics.ts'
import { MEANINGS, MEANT_FIELDS, type MeantField } from './pupil-values.ts'

/**
 * @param meetingDate ISO date; no pupil is born after it. Null where the job has none.
 * @returns the pupil, still without a number; null for a row without a name, with diagnostics `read/pupil-skipped`
 */
export function readPupil(row: ListRow, meetingDate: string | null): Checked<Omit<Pupil, 'number'>> {
  const { texts, diagnostics } = cleanCells(row)
  if (row.broken !== null) return wrong(skipped(row.broken))

  const [lastName, firstName, middleName] = [nameOf(texts.lastName), nameOf(texts.firstName), nameOf(texts.middleName)]
  const absent = (['lastName', 'firstName'] as const).filter((field) => nameOf(texts[field]) === '')
  const [lacking, ...more] = absent
  // one that is left empty was forgotten, a dash is an answer
  const isSingle = lacking !== undefined && more.length === 0 && texts[lacking] !== ''
  if (absent.length > 0 && !isSingle) return wrong(...diagnostics, ...absent.map((field) => nameless(row, field)))

  const context = { firstName, middleName, latest: meetingDate }
  const meant = MEANT_FIELDS.map((field) => {
    const { value, diagnostics: odd } = MEANINGS[field](texts[field], row.cells[field]?.place ?? row.place, context)
    return { field, value, odd }
  })
  // a value for each field of MEANINGS, of the type that MEANINGS gives it
  const values = Object.fromEntries(meant.map(({ field, value }) => [field, value])) as Pick<Pupil, MeantField>
  return checked(
    {
      lastName,
      firstName,
      middleName,
      ...values,
      emails: [...row.emails.keys()],
      forms: givenForms(texts),
      place: row.place,
    },
    [
      ...diagnostics,
      ...(isSingle ? [singleName(lastName || firstName, lacking, row.cells[lacking]?.place ?? row.place)] : []),
      ...meant.flatMap(({ odd }) => odd),
    ],
  )
}

/** The text of each cell, empty where there is none, and a warning where something invisible was taken out. */
function cleanCells(row: ListRow) {
  const diagnostics: Diagnostic[] = []
  const textOf = (field: RowField) => {
    const cell = row.cells[field]
    if (cell === undefined) return ''
    const { text, removed } = cleanText(cell.text)
    if (removed !== '') diagnostics.push(removedWarning(removed, { place: cell.place }))
    return text
  }
  const texts = Object.fromEntries(ROW_FIELDS.map((field) => [field, textOf(field)])) as Record<RowField, string>
  return { texts, diagnostics }
}

/** A dash in the cell of a name says that there is none. */
function nameOf(text: string): string {
  return /^\p{Pd}+$/u.test(text) ? '' : text
}

function nameless(row: ListRow, field: RowField): Diagnostic {
  const [ru, en] = field === 'lastName' ? ['фамилии', 'last name'] : ['имени', 'first name']
  return skipped({
    message: { ru: `нет ${ru}`, en: `there is no ${en}` },
    hint: {
      ru: 'допишите; если у ребёнка одно имя, поставьте прочерк и номер по списку; итоги и подписи из списка уберите',
      en: 'write it; if the child has one name, put a dash and the number in the list; take totals and signatures out of it',
    },
    place: row.cells[field]?.place ?? row.place,
  })
}

function skipped({ message, ...rest }: NonNullable<ListRow['broken']>): Diagnostic {
  const whole = { ru: `ученик пропущен: ${message.ru}`, en: `pupil skipped: ${message.en}` }
  return warning(CODE.pupilSkipped, whole, rest)
}
