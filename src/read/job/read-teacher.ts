/** The class teacher, from the job file or from a class list. */

import { type Checked, checked, wrong } from '../../diagnostics/checked.ts'
import type { Teacher } from '../../model/job.ts'
import { genderField, optionalEmail, optionalPhone, optionalText, requiredText } from '../fields.ts'
import { keysOf } from '../judged.ts'
import { givenForms, nameFormsSchema } from '../lists/names/given-forms.ts'
import { genderOf } from '../lists/values/gender.ts'
import { checkYaml, valueAt } from '../yaml/check-yaml.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import type { YamlPath } from '../yaml/yaml-node.ts'

const teacherSchema = keysOf({
  lastName: requiredText,
  firstName: requiredText,
  middleName: optionalText,
  gender: genderField,
  phone: optionalPhone,
  email: optionalEmail,
  hours: optionalText,
  forms: nameFormsSchema.optional(),
})

/** Null without a diagnostic where the file doesn't name one. */
export function readTeacher(yaml: YamlFile, path: YamlPath): Checked<Teacher> {
  if ((valueAt(yaml.value, path) ?? null) === null) return wrong()
  const { value, diagnostics } = checkYaml(yaml, teacherSchema, path)
  if (value === null) return wrong(...diagnostics)
  return checked({ ...value, gender: value.gender ?? genderOf(value.middleName), forms: givenForms(value.forms ?? {}) })
}
