/** The class teacher, from the job file or from a class list. */
import type { Teacher } from '../../model/job.ts'
import { type Checked, checked, wrong } from '../checked.ts'
import { email, genderField, phone, requiredText, text } from '../fields.ts'
import { nameForms, nameFormsSchema } from '../lists/names/given-forms.ts'
import { genderOf } from '../lists/values/gender.ts'
import { keysOf } from '../problem.ts'
import { checkYaml, valueAt } from '../yaml/check-yaml.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import type { YamlPath } from '../yaml/yaml-node.ts'

const teacherSchema = keysOf({
  lastName: requiredText,
  firstName: requiredText,
  middleName: text,
  gender: genderField,
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
