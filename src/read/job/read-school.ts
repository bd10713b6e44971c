/** `school.yaml`: the school's names and contacts, and the days on which it walked through the portals. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { School } from '../../model/job.ts'
import { type Checked, checked, wrong } from '../checked.ts'
import { email, optionalDate, phone, requiredText, text } from '../fields.ts'
import { judged, keysOf } from '../problem.ts'
import { checkYaml, isRecord, valueAt } from '../yaml/check-yaml.ts'
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
  // its keys are portals; they are read one by one
  checked: judged((value) => ({ value })),
})
const nothing = keysOf({})

const NO_HELP = { name: '', phone: '', email: '', hours: '' }

export interface SchoolFile {
  readonly school: School
  /** ISO dates by the id of a portal: when somebody of the school last walked through it. */
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
