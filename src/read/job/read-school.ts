/** `school.yaml`: the school's names and contacts, and the days on which it walked through the portals. */

import { type Checked, checked, wrong } from '../../diagnostics/checked.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { outcome } from '../../diagnostics/outcome.ts'
import type { School } from '../../model/job.ts'
import { optionalDate, optionalEmail, optionalPhone, optionalText, requiredText } from '../fields.ts'
import { judged, keysOf } from '../judged.ts'
import { checkYaml, isRecord, valueAt } from '../yaml/check-yaml.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'

const helpSchema = keysOf({ name: optionalText, phone: optionalPhone, email: optionalEmail, hours: optionalText })
const schoolSchema = keysOf({
  name: requiredText,
  fullName: optionalText,
  city: optionalText,
  address: optionalText,
  site: optionalText,
  phone: optionalPhone,
  help: helpSchema.optional(),
  // its keys are portals; they are read one by one
  checked: judged((value) => outcome(value)),
})
const nothing = keysOf({})

const NO_HELP = { name: '', phone: '', email: '', hours: '' }

export interface SchoolFile {
  readonly school: School
  /** ISO dates by the id of a portal: when a person of the school last walked through it. */
  readonly checked: ReadonlyMap<string, string>
  /** The file itself, for places in it. */
  readonly yaml: YamlFile
}

/** Without a full name the short one serves for both; whatever else is missing is ''. */
export function readSchool(yaml: YamlFile): Checked<SchoolFile> {
  const { value, diagnostics } = checkYaml(yaml, schoolSchema)
  const days = readDays(yaml)
  if (value === null || days.value === null) return wrong(...diagnostics, ...days.diagnostics)
  const { fullName, help, checked: _, ...rest } = value
  const school = { ...rest, fullName: fullName || rest.name, help: help ?? NO_HELP }
  return checked({ school, checked: days.value, yaml }, [...diagnostics, ...days.diagnostics])
}

function readDays(yaml: YamlFile): Checked<ReadonlyMap<string, string>> {
  const given = valueAt(yaml.value, ['checked']) ?? null
  if (given === null) return checked(new Map())
  if (!isRecord(given)) return wrong(...checkYaml(yaml, nothing, ['checked']).diagnostics)
  const read = Object.keys(given).map((id) => ({ id, ...checkYaml(yaml, optionalDate, ['checked', id]) }))
  const diagnostics: readonly Diagnostic[] = read.flatMap((one) => one.diagnostics)
  if (diagnostics.length > 0) return wrong(...diagnostics)
  return checked(new Map(read.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const]))))
}
