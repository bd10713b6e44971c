/** The shape of what merging gives a manuscript: every field, by name, with the kind of its value. */
import type { Portal, Pupil } from '../model/job.ts'
import { TEMPLATE_WORDS } from './template-words.ts'

export type ValueKind = 'text' | 'number' | 'date' | 'flag'

export interface Group {
  readonly kind: 'group'
  readonly fields: ReadonlyMap<string, FieldShape>
  /** Has the parts of a person's name, so that name helpers take it. */
  readonly person: boolean
  /** What each of its members is, where `{{#each}}` may go through them. */
  readonly each: FieldShape | null
}

export type FieldShape = Group | { readonly kind: ValueKind }

export const TEXT_FIELD: FieldShape = { kind: 'text' }
const DATE: FieldShape = { kind: 'date' }
export const NUMBER: FieldShape = { kind: 'number' }
export const FLAG: FieldShape = { kind: 'flag' }

const NAME = { lastName: TEXT_FIELD, firstName: TEXT_FIELD, middleName: TEXT_FIELD, gender: TEXT_FIELD }

/** All of a pupil that a template may name; the compiler names a value of the model that is missing here. */
const PUPIL: {
  readonly [F in Exclude<keyof Pupil, 'emails' | 'forms' | 'place' | 'edition'> | 'age' | 'under14']: FieldShape
} = {
  number: NUMBER,
  ...NAME,
  birthDate: DATE,
  age: NUMBER,
  under14: FLAG,
  vk: TEXT_FIELD,
  language: TEXT_FIELD,
}

/**
 * The fields that a template of this job may name; `createMergeContext` fills the same shape with values.
 *
 * @param portals their ids are the fields of `portal`
 */
export function knownFields(portals: readonly Pick<Portal, 'id'>[]): Group {
  const portal = fieldGroup({ name: TEXT_FIELD, url: TEXT_FIELD, print: TEXT_FIELD, checked: DATE })
  return fieldGroup({
    school: fieldGroup({
      name: TEXT_FIELD,
      fullName: TEXT_FIELD,
      city: TEXT_FIELD,
      address: TEXT_FIELD,
      site: TEXT_FIELD,
      phone: TEXT_FIELD,
      help: fieldGroup({ name: TEXT_FIELD, phone: TEXT_FIELD, email: TEXT_FIELD, hours: TEXT_FIELD }),
    }),
    class: fieldGroup({
      label: TEXT_FIELD,
      teacher: fieldGroup({ ...NAME, phone: TEXT_FIELD, email: TEXT_FIELD, hours: TEXT_FIELD }, { person: true }),
    }),
    pupil: fieldGroup(PUPIL, { person: true }),
    meeting: fieldGroup({ date: DATE, time: TEXT_FIELD, room: TEXT_FIELD }),
    deadline: fieldGroup({ slip: DATE, finish: DATE }),
    portal: fieldGroup(Object.fromEntries(portals.map(({ id }) => [id, portal])), { each: portal }),
    leaflet: fieldGroup({
      title: TEXT_FIELD,
      kind: TEXT_FIELD,
      audience: TEXT_FIELD,
      time: TEXT_FIELD,
      checked: DATE,
      portals: FLAG,
      large: FLAG,
      slip: FLAG,
    }),
    words: fieldGroup(Object.fromEntries(TEMPLATE_WORDS.map((name) => [name, TEXT_FIELD]))),
  })
}

/** @param rest of a group that is a person, or of one that `{{#each}}` may go through */
export function fieldGroup(
  fields: Readonly<Record<string, FieldShape>>,
  rest: { person?: boolean; each?: FieldShape } = {},
): Group {
  return {
    kind: 'group',
    fields: new Map(Object.entries(fields)),
    person: rest.person ?? false,
    each: rest.each ?? null,
  }
}

/** Every value's whole path: `['school.name', …, 'pupil.firstName', …]`. */
export function fieldPaths(shape: Group): readonly string[] {
  return [...shape.fields].flatMap(([name, inner]) =>
    inner.kind === 'group' ? fieldPaths(inner).map((path) => `${name}.${path}`) : [name],
  )
}
