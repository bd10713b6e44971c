/** Lists of leaflet ids, as the job file and class lists write them. */

import { type Checked, checked, type Located, wrong } from '../../diagnostics/checked.ts'
import { error } from '../../diagnostics/diagnostic.ts'
import { outcome } from '../../diagnostics/outcome.ts'
import { id } from '../fields.ts'
import { judged } from '../judged.ts'
import { checkYaml, valueAt } from '../yaml/check-yaml.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import type { YamlPath } from '../yaml/yaml-node.ts'

const anything = judged((value) => outcome(value))

/** A leaflet that something asks for, and where it does. */
export interface LeafletUse {
  readonly id: string
  readonly located: Located
}

/** Null without a diagnostic where there is no such list; a wrong id is left out, so that the others can be looked up. */
export function readLeafletIds(yaml: YamlFile, path: YamlPath): Checked<readonly LeafletUse[]> {
  if ((valueAt(yaml.value, path) ?? null) === null) return wrong()
  const list = checkYaml(yaml, anything.array(), path)
  if (list.value === null) return wrong(...list.diagnostics)
  const read = list.value.map((_, index) => {
    const inner = [...path, index]
    return { ...checkYaml(yaml, id, inner), located: yaml.locate(inner) }
  })
  const uses = read.flatMap(({ value, located }) => (value === null ? [] : [{ id: value, located }]))
  const repeats = uses.flatMap((use, index) => {
    if (uses.findIndex((other) => other.id === use.id) === index) return []
    const message = { ru: `памятка ${use.id} названа дважды`, en: `the leaflet ${use.id} is named twice` }
    const hint = { ru: 'оставьте один раз', en: 'keep it once' }
    return [error('read/duplicate-leaflet', message, { hint, ...use.located })]
  })
  return checked(uses, [...read.flatMap(({ diagnostics }) => diagnostics), ...repeats])
}
