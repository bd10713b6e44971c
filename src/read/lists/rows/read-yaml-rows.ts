/** The pupils of a class list in YAML, as rows; keys that no leaflet needs are never kept. */

import { type Checked, checked, wrong } from '../../../diagnostics/checked.ts'
import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.ts'
import { outcome } from '../../../diagnostics/outcome.ts'
import { judged } from '../../judged.ts'
import { quoted } from '../../quoted.ts'
import { checkYaml, isRecord, valueAt } from '../../yaml/check-yaml.ts'
import type { YamlFile } from '../../yaml/yaml-file.ts'
import type { YamlPath } from '../../yaml/yaml-node.ts'
import { COLUMNS, LIST_FIELDS, ROW_FIELDS, type RowField } from '../columns.ts'
import { listEmails } from '../values/list-emails.ts'
import type { ListRow, RowCell } from './row.ts'
import { badEmail } from './row-diagnostics.ts'

/** The cells that a pupil in YAML has, each with its keys. */
const CELLS = ROW_FIELDS.flatMap((field) => {
  const keys = COLUMNS[field].yaml
  return keys === null ? [] : [{ field, keys }]
})
/** The keys of a pupil, and those within them. */
const KEYS = [...new Set(LIST_FIELDS.flatMap((field) => COLUMNS[field].yaml?.slice(0, 1) ?? []))]
const FORMS = CELLS.flatMap(({ keys }) => (keys[0] === 'forms' ? keys.slice(1) : []))
const listSchema = judged((value) => outcome(value)).array()

/** Rows in the order of the file, and one warning for each key that was dropped. */
export function readYamlRows(yaml: YamlFile): Checked<readonly ListRow[]> {
  const items = checkYaml(yaml, listSchema, ['pupils'])
  if (items.value === null) return wrong(...items.diagnostics)
  const dropped = new Map<string, YamlPath>()
  const rows = items.value.map((item, index) => {
    const path = ['pupils', index]
    for (const inner of unknownKeys(item, path)) {
      const name = String(inner.at(-1))
      if (!dropped.has(name)) dropped.set(name, inner)
    }
    return pupilRow(yaml, item, path)
  })
  const odd = items.value.flatMap((item, index) =>
    listEmails(addressText(valueAt(item, ['emails']))).odd.map((address) =>
      badEmail(address, yaml.locate(['pupils', index, 'emails']).place),
    ),
  )
  return checked(rows, [...[...dropped].map(([key, path]) => keyDropped(yaml, key, path)), ...odd])
}

function pupilRow(yaml: YamlFile, item: unknown, path: YamlPath): ListRow {
  const { place } = yaml.locate(path)
  if (!isRecord(item)) {
    const message = { ru: 'это не набор ключей', en: 'this is not a set of keys' }
    return {
      cells: {},
      emails: new Map(),
      place,
      broken: { message, hint: { ru: 'lastName: …, firstName: …', en: 'lastName: …, firstName: …' }, place },
    }
  }
  const cells: Partial<Record<RowField, RowCell>> = {}
  let broken: ListRow['broken'] = null
  for (const { field, keys } of CELLS) {
    const value = valueAt(item, keys) ?? ''
    const located = yaml.locate([...path, ...keys])
    if (typeof value !== 'object') cells[field] = { text: String(value), place: located.place }
    else broken = notText(keys.join('.'), located.place)
  }
  const { emails } = listEmails(addressText(valueAt(item, ['emails'])))
  const emailsPlace = yaml.locate([...path, 'emails']).place
  return { cells, emails: new Map(emails.map((email) => [email, emailsPlace])), place, broken }
}

/** One text with addresses in it, or a list of texts. */
function addressText(value: unknown): string {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value]
  return parts.filter((part) => typeof part === 'string').join(' ')
}

function notText(key: string, place: RowCell['place']): ListRow['broken'] {
  return {
    message: { ru: `${key}: нужен текст`, en: `${key}: expected a text` },
    hint: { ru: 'если это текст, возьмите его в кавычки', en: 'if it is a text, put it in quotes' },
    place,
  }
}

function unknownKeys(item: unknown, path: YamlPath): readonly YamlPath[] {
  if (!isRecord(item)) return []
  const own = Object.keys(item).filter((key) => !KEYS.some((known) => known === key))
  const forms = isRecord(item.forms) ? Object.keys(item.forms).filter((key) => !FORMS.some((one) => one === key)) : []
  return [...own.map((key) => [...path, key]), ...forms.map((key) => [...path, 'forms', key])]
}

function keyDropped(yaml: YamlFile, key: string, path: YamlPath): Diagnostic {
  return warning(
    'read/key-dropped',
    { ru: `ключ ${quoted(key)} не прочитан`, en: `the key ${quoted(key)} was not read` },
    {
      ...yaml.locate(path, 'key'),
      hint: {
        ru: `у ученика бывают ${KEYS.join(', ')}; прочее лучше убрать из файла`,
        en: `a pupil has ${KEYS.join(', ')}; better take the rest out`,
      },
    },
  )
}
