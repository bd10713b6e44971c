/** A class of a list as a teacher compares it with the list on paper. */
import type { ListedClass } from '../../build/listed-class.ts'
import type { Language } from '../../diagnostics/diagnostic.ts'
import { columnMapText } from '../../read/lists/tables/column-map-of.ts'
import { pluralForm } from '../../rules/plural-form.ts'

/** One line a pupil; below, the columns as the job file takes them. */
export function classText({ label, teacher, sheet, pupils, columns, year }: ListedClass, language: Language): string {
  const count =
    language === 'ru'
      ? `${pupils.length} ${pluralForm(pupils.length, 'ученик', 'ученика', 'учеников')}`
      : `${pupils.length} pupils`
  const nameless = language === 'ru' ? 'класс не назван' : 'no class named'
  const head = [
    label ?? nameless,
    ...(sheet === '' ? [] : [sheet]),
    ...(year === null ? [] : [`${year}/${year + 1}`]),
    ...(teacher === null ? [] : [teacher]),
    count,
  ].join(' · ')
  const rows = pupils.map((pupil, i) => {
    const name = [pupil.lastName, pupil.firstName, pupil.middleName].filter((part) => part !== '').join(' ')
    const rest = [pupil.gender === 'm' ? 'м' : pupil.gender === 'f' ? 'ж' : '?', pupil.birthDate ?? '', ...pupil.emails]
    return `${String(i + 1).padStart(3)}. ${name}\t${rest.join('\t').trimEnd()}`
  })
  return `${[head, ...rows, columnMapText(columns)].join('\n')}\n\n`
}
