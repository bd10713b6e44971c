/** The class teacher, from the job file or from a class list. */
import type { Teacher } from '../model/job.ts'
import { checkYaml, valueAt } from './check-yaml.ts'
import { type Checked, checked, wrong } from './checked.ts'
import { email, fault, phone, requiredText, text } from './fields.ts'
import { genderOf, readGender } from './gender.ts'
import { nameForms, nameFormsSchema } from './name-forms.ts'
import { judged, keysOf } from './problem.ts'
import { described } from './quoted.ts'
import type { YamlFile } from './yaml-file.ts'
import type { YamlPath } from './yaml-node.ts'

const gender = judged((value) => {
  if (value === undefined || value === null || value === '') return { value: null }
  const read = typeof value === 'string' ? readGender(value) : null
  if (read !== null) return { value: read }
  const found = described(value)
  const hint = { ru: 'м или ж', en: 'm or f' }
  return fault('read/unknown-gender', `пол не понят: ${found.ru}`, `the gender is not understood: ${found.en}`, hint)
})

const teacherSchema = keysOf({
  lastName: requiredText,
  firstName: requiredText,
  middleName: text,
  gender,
  phone,
  email,
  hours: text,
  forms: nameFormsSchema.optional(),
})

/** Null without a diagnostic where the file doesn't name one. */
export function readTeacher(yaml: YamlFile, path: YamlPath): Checked<Teacher> {
  if ((valueAt(yaml.value, path) ?? null) === null) return wrong()
  const { value, diagnostics } = checkYaml(yaml, teacherSchema, path)
  if (value === null) return wrong(...diagnostics)
  return checked({ ...value, gender: value.gender ?? genderOf(value.middleName), forms: nameForms(value.forms ?? {}) })
}
