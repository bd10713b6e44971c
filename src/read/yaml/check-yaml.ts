/** Holds a part of a YAML file against a schema; each thing that is wrong gets its place. */
import type * as z from 'zod'
import { type Checked, checked, wrong } from '../../diagnostics/checked.ts'
import { closest } from '../../diagnostics/closest.ts'
import { CODE } from '../../diagnostics/codes.ts'
import { type Bilingual, type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { foundBy, missingKey } from '../judged.ts'
import { described, quoted } from '../quoted.ts'
import type { YamlFile } from './yaml-file.ts'
import type { YamlPath } from './yaml-node.ts'

/**
 * @param path the part of the file that the schema is for; [] for the whole
 * @example checkYaml(yaml, meetingSchema, ['meeting'])
 */
export function checkYaml<T>(yaml: YamlFile, schema: z.ZodType<T>, path: YamlPath = []): Checked<T> {
  const result = schema.safeParse(valueAt(yaml.value, path))
  if (result.success) return checked(result.data)
  return wrong(...result.error.issues.flatMap((issue) => explain(yaml, path, issue)))
}

/** Finds mistyped keys where the values are read one by one. Says so too if there are no keys at all. */
export function checkKeys(yaml: YamlFile, path: YamlPath, known: readonly string[]): readonly Diagnostic[] {
  const value = valueAt(yaml.value, path)
  if (!isRecord(value)) return [notTheKind(yaml, path, 'object', value)]
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => unknownKey(yaml, [...path, key], known))
}

/**
 * The value at a path; undefined where there is none.
 *
 * @example valueAt({ a: [1] }, ['a', 0]) // 1
 */
export function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined
    return Reflect.get(inner, step)
  }, value)
}

/** Whether a value is a map of YAML. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function explain(yaml: YamlFile, base: YamlPath, issue: z.core.$ZodIssue): readonly Diagnostic[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(yaml, [...path, key], issue.message.split(' ')))
  }
  const found = foundBy(issue)
  if (found !== null) return found.map((one) => located(one, yaml, path))
  const expected = issue.code === 'invalid_type' ? issue.expected : 'value'
  return [notTheKind(yaml, path, expected, valueAt(yaml.value, path))]
}

/** What a schema found, with the key before its message and its place in the file. */
function located(found: Diagnostic, yaml: YamlFile, path: YamlPath): Diagnostic {
  const key = keyName(path)
  const { ru, en } = found.message
  const message =
    found.code === CODE.missingKey ? missingKey(key).message : { ru: `${key}: ${ru}`, en: `${key}: ${en}` }
  return { ...found, message, ...yaml.locate(path) }
}

interface Kind extends Bilingual {
  readonly hint: Bilingual
}

const KEYS: Kind = {
  ru: 'набор ключей',
  en: 'a set of keys',
  hint: { ru: 'пишите с отступом строки «ключ: значение»', en: 'write indented lines “key: value”' },
}
const LIST: Kind = {
  ru: 'список',
  en: 'a list',
  hint: {
    ru: 'пишите с отступом строки «- значение» или [значение, значение]',
    en: 'write indented lines “- value” or [value, value]',
  },
}

function notTheKind(yaml: YamlFile, path: YamlPath, expected: string, value: unknown): Diagnostic {
  const whole = path.length === 0
  if (value === undefined || value === null) {
    const empty = { ru: 'файл пуст', en: 'the file is empty' }
    const absent = missingKey(keyName(path))
    return { ...absent, message: whole ? empty : absent.message, ...yaml.locate(path) }
  }
  const kind = expected === 'array' ? LIST : KEYS
  const found = yaml.confidential && typeof value === 'string' ? { ru: 'текст', en: 'a text' } : described(value)
  const [ru, en] = whole ? ['файл', 'the file'] : [keyName(path), keyName(path)]
  const message = {
    ru: `${ru}: нужен ${kind.ru}, а здесь ${found.ru}`,
    en: `${en}: expected ${kind.en}, found ${found.en}`,
  }
  return error('read/wrong-type', message, { hint: kind.hint, ...yaml.locate(path) })
}

function unknownKey(yaml: YamlFile, path: YamlPath, known: readonly string[]): Diagnostic {
  const key = String(path.at(-1))
  const guess = closest(key, known)
  const list = known.join(', ')
  const hint =
    guess === null
      ? { ru: `здесь бывают: ${list}`, en: `the keys here are: ${list}` }
      : { ru: `возможно, ${guess}`, en: `perhaps ${guess}` }
  return error(
    'read/unknown-key',
    { ru: `ключа ${quoted(key)} здесь не бывает`, en: `there is no key ${quoted(key)} here` },
    { hint, ...yaml.locate(path, 'key') },
  )
}

/** Positions in a list count from 1, as people do: `classes[1].teacher.phone` is of the first class. */
function keyName(path: YamlPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}
