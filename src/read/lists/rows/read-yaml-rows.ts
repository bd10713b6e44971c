/** The pupils of a class list in YAML, as rows; keys that no leaflet needs are never kept. */
import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.ts'
import { type Checked, checked, wrong } from '../../checked.ts'
import { judged } from '../../problem.ts'
import { quoted } from '../../quoted.ts'
import { checkYaml, isRecord, valueAt } from '../../yaml/check-yaml.ts'
import type { YamlFile } from '../../yaml/yaml-file.ts'
import type { YamlPath } from '../../yaml/yaml-node.ts'
import { listEmails } from '../values/list-emails.ts'
import { type ListRow, ROW_FIELDS, type RowCell, type RowField } from './row.ts'
import { badEmail } from './row-diagnostics.ts'

const FORMS = ['genitive', 'dative', 'accusative'] as const
const listSchema = judged((value) => ({ value })).array()

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
  for (const field of ROW_FIELDS) {
    if (field === 'number') continue
    const inner = isForm(field) ? ['forms', field] : [field]
    const value = valueAt(item, inner) ?? ''
    const located = yaml.locate([...path, ...inner])
    if (typeof value !== 'object') cells[field] = { text: String(value), place: located.place }
    else broken = notText(inner.join('.'), located.place)
  }
  const { emails } = listEmails(addressText(valueAt(item, ['emails'])))
  const stands = yaml.locate([...path, 'emails']).place
  return { cells, emails: new Map(emails.map((email) => [email, stands])), place, broken }
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
  const own = Object.keys(item).filter(
    (key) => key !== 'forms' && key !== 'emails' && (!isField(key) || isForm(key) || key === 'number'),
  )
  const forms = isRecord(item.forms) ? Object.keys(item.forms).filter((key) => !isField(key) || !isForm(key)) : []
  return [...own.map((key) => [...path, key]), ...forms.map((key) => [...path, 'forms', key])]
}

function isField(key: string): key is RowField {
  return ROW_FIELDS.some((field) => field === key)
}

function isForm(field: RowField): boolean {
  return FORMS.some((form) => form === field)
}

function keyDropped(yaml: YamlFile, key: string, path: YamlPath): Diagnostic {
  return warning(
    'read/key-dropped',
    { ru: `ключ ${quoted(key)} не прочитан`, en: `the key ${quoted(key)} was not read` },
    {
      ...yaml.locate(path, 'key'),
      hint: {
        ru: 'у ученика бывают lastName, firstName, middleName, birthDate, gender, vk, language, edition, emails, forms; прочее лучше убрать из файла',
        en: 'a pupil has lastName, firstName, middleName, birthDate, gender, vk, language, edition, emails, forms; better take the rest out',
      },
    },
  )
}
