/** Reports names that were wanted in a case that the rules aren't sure of. */
import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts'
import type { PersonName } from '../model/job.ts'
import type { Recipient } from './create-merge-context.ts'
import { fullName } from './person-name.ts'

const CASES = {
  ru: 'впишите падежи в файл имён (в задании names: names.yaml) или в список класса',
  en: 'write the cases into the file of names (names: names.yaml in the job) or into the class list',
} as const

/** Mostly the patronymic is missing, and nothing else shows the gender. */
const TEACHER = {
  ru: 'впишите отчество или пол классного руководителя: teacher: { …, middleName: Павловна } или gender: f',
  en: "write the class teacher's patronymic or gender: teacher: { …, middleName: Павловна } or gender: f",
} as const

/** A warning for each name, with a hint how to settle its cases once for all leaflets. */
export function unsureNames(people: ReadonlySet<PersonName>, { schoolClass, pupil }: Recipient): readonly Diagnostic[] {
  return [...people].map((person) => {
    const name = fullName(person)
    const isPupil = person !== schoolClass.teacher
    return warning(
      'merge/name-unsure',
      {
        ru: `как склонять «${name}», неясно; напечатано в именительном падеже`,
        en: `how “${name}” goes through the cases isn't clear; printed in the nominative`,
      },
      {
        place: isPupil ? pupil.place : { file: schoolClass.file },
        hint: isPupil || person.gender !== null ? CASES : TEACHER,
      },
    )
  })
}
