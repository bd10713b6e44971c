/** The file of names: cases and genders that a person has settled, for everyone with that name. */

import { type Checked, checked, type Located, wrong } from '../../diagnostics/checked.ts'
import { type Diagnostic, warning } from '../../diagnostics/diagnostic.ts'
import type { Gender, NameForms, PersonName } from '../../model/job.ts'
import { cleanText } from '../clean-text.ts'
import { genderField, optionalText } from '../fields.ts'
import { keysOf } from '../judged.ts'
import { givenForms } from '../lists/names/given-forms.ts'
import { quoted } from '../quoted.ts'
import { checkYaml, isRecord } from '../yaml/check-yaml.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'

export interface NameOverride {
  /** As the file has it: «Заяц Лев Ильич». */
  readonly name: string
  readonly forms: NameForms
  /** Null where the file says nothing. */
  readonly gender: Gender | null
  readonly located: Located
}

/** By `nameKey`. */
export type NameOverrides = ReadonlyMap<string, NameOverride>

const entrySchema = keysOf({
  genitive: optionalText,
  dative: optionalText,
  accusative: optionalText,
  gender: genderField,
})

/**
 * @example
 * // Заяц Лев Ильич: { genitive: Заяца Льва Ильича, dative: Заяцу Льву Ильичу, accusative: Заяца Льва Ильича }
 */
export function readNameOverrides(yaml: YamlFile): Checked<NameOverrides> {
  if ((yaml.value ?? null) === null) return checked(new Map())
  if (!isRecord(yaml.value)) {
    return wrong(...checkYaml(yaml, keysOf({}), []).diagnostics)
  }
  const diagnostics: Diagnostic[] = []
  const overrides = new Map<string, NameOverride>()
  for (const name of Object.keys(yaml.value)) {
    const entry = checkYaml(yaml, entrySchema, [name])
    diagnostics.push(...entry.diagnostics)
    if (entry.value === null) continue
    const { gender, ...forms } = entry.value
    overrides.set(nameKey(name), { name, forms: givenForms(forms), gender, located: yaml.locate([name], 'key') })
  }
  return diagnostics.length > 0 ? wrong(...diagnostics) : checked(overrides)
}

/** What the list or the job itself says of a person wins over the file of names. */
export function settled<P extends PersonName>(person: P, overrides: NameOverrides): P {
  const found = overrides.get(nameKeyOf(person))
  if (!found) return person
  return { ...person, gender: found.gender ?? person.gender, forms: { ...found.forms, ...person.forms } }
}

/** Names of the file that no one has: mistyped, or left over from last year. */
export function unusedOverrides(overrides: NameOverrides, people: readonly PersonName[]): readonly Diagnostic[] {
  const borne = new Set(people.map(nameKeyOf))
  return [...overrides].flatMap(([key, { name, located }]) =>
    borne.has(key)
      ? []
      : [
          warning(
            'read/unused-name',
            {
              ru: `имени ${quoted(name)} нет ни в одном списке`,
              en: `the name ${quoted(name)} is in none of the lists`,
            },
            {
              ...located,
              hint: {
                ru: 'пишите имя целиком, как в списке: фамилия, имя, отчество',
                en: 'write the whole name as in the list: last name, first name, middle name',
              },
            },
          ),
        ],
  )
}

function nameKeyOf({ lastName, firstName, middleName }: PersonName): string {
  return nameKey([lastName, firstName, middleName].join(' '))
}

/** «Ё» and «Е», small letters and capitals, one space and two are the same. */
function nameKey(name: string): string {
  return cleanText(name).text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim()
}
