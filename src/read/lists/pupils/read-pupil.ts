/** One row of a class list to a pupil, or the reasons why it can't become one. */
import { CODE } from '../../../diagnostics/codes.ts'
import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.ts'
import type { Pupil } from '../../../model/job.ts'
import { type Checked, checked, wrong } from '../../checked.ts'
import { cleanText } from '../../clean-text.ts'
import { removedWarning } from '../../yaml/yaml-file.ts'
import { nameForms } from '../names/given-forms.ts'
import { type ListRow, ROW_FIELDS, type RowField } from '../rows/row.ts'
import { birthDateMeant, editionMeant, genderMeant, languageMeant, type Meant, vkMeant } from './pupil-values.ts'

/**
 * @param meetingDate ISO date; nobody is born after it. Null where the job has none.
 * @returns the pupil, still without a number; null for a row without a name, with diagnostics `read/pupil-skipped`
 */
export function readPupil(row: ListRow, meetingDate: string | null): Checked<Omit<Pupil, 'number'>> {
  const { texts, diagnostics } = cleanCells(row)
  if (row.broken !== null) return wrong(skipped(row.broken))

  const [lastName, firstName, middleName] = [nameOf(texts.lastName), nameOf(texts.firstName), nameOf(texts.middleName)]
  const absent: readonly RowField[] = [
    ...(lastName === '' ? (['lastName'] as const) : []),
    ...(firstName === '' ? (['firstName'] as const) : []),
  ]
  if (absent.length > 0) return wrong(...diagnostics, ...absent.map((field) => nameless(row, field)))

  const birthDate = birthDateMeant(texts.birthDate, meetingDate)
  const gender = genderMeant(texts.gender, { firstName, middleName })
  const vk = vkMeant(texts.vk)
  const language = languageMeant(texts.language)
  const edition = editionMeant(texts.edition)
  const meant: Partial<Record<RowField, Meant<unknown>>> = { birthDate, gender, vk, language, edition }
  return checked(
    {
      lastName,
      firstName,
      middleName,
      gender: gender.value,
      birthDate: birthDate.value,
      vk: vk.value,
      language: language.value,
      edition: edition.value,
      emails: [...row.emails.keys()],
      forms: nameForms(texts),
      place: row.place,
    },
    [...diagnostics, ...ROW_FIELDS.flatMap((field) => noted(row, field, meant[field]))],
  )
}

function cleanCells(row: ListRow) {
  const texts: Record<RowField, string> = {
    number: '',
    lastName: '',
    firstName: '',
    middleName: '',
    birthDate: '',
    gender: '',
    vk: '',
    language: '',
    edition: '',
    genitive: '',
    dative: '',
    accusative: '',
  }
  const diagnostics: Diagnostic[] = []
  for (const field of ROW_FIELDS) {
    const cell = row.cells[field]
    if (cell === undefined) continue
    const { text, removed } = cleanText(cell.text)
    texts[field] = text
    if (removed !== '') diagnostics.push(removedWarning(removed, { place: cell.place }))
  }
  return { texts, diagnostics }
}

/** A dash in the cell of a name says that there is none. */
function nameOf(text: string): string {
  return /^\p{Pd}+$/u.test(text) ? '' : text
}

function noted(row: ListRow, field: RowField, meant: Meant<unknown> | undefined): readonly Diagnostic[] {
  if (meant?.note === undefined) return []
  const { code, message, hint } = meant.note
  return [warning(code, message, { hint, place: row.cells[field]?.place ?? row.place })]
}

function nameless(row: ListRow, field: RowField): Diagnostic {
  const [ru, en] = field === 'lastName' ? ['фамилии', 'last name'] : ['имени', 'first name']
  return skipped({
    message: { ru: `нет ${ru}`, en: `there is no ${en}` },
    hint: {
      ru: 'допишите; итоги и подписи из списка уберите',
      en: 'write it; take totals and signatures out of the list',
    },
    place: row.cells[field]?.place ?? row.place,
  })
}

function skipped({ message, ...rest }: NonNullable<ListRow['broken']>): Diagnostic {
  const whole = { ru: `ученик пропущен: ${message.ru}`, en: `pupil skipped: ${message.en}` }
  return warning(CODE.pupilSkipped, whole, rest)
}
