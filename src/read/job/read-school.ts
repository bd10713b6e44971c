/** `school.yaml`: the school's names and contacts. */
import type { School } from '../../model/job.ts'
import { type Checked, checked, wrong } from '../checked.ts'
import { email, phone, requiredText, text } from '../fields.ts'
import { keysOf } from '../problem.ts'
import { checkYaml } from '../yaml/check-yaml.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'

const helpSchema = keysOf({ name: text, phone, email, hours: text })
const schoolSchema = keysOf({
  name: requiredText,
  fullName: text,
  city: text,
  address: text,
  site: text,
  phone,
  help: helpSchema.optional(),
})

const NO_HELP = { name: '', phone: '', email: '', hours: '' }

/** Without a full name the short one serves for both; whatever else is missing is ''. */
export function readSchool(yaml: YamlFile): Checked<School> {
  const { value, diagnostics } = checkYaml(yaml, schoolSchema)
  if (value === null) return wrong(...diagnostics)
  const { fullName, help, ...rest } = value
  return checked({ ...rest, fullName: fullName || rest.name, help: help ?? NO_HELP }, diagnostics)
}
