/** The shape of what merging gives a manuscript: every field, by name, with the kind of its value. */
import type { Portal } from '../model/job.ts'

export type ValueKind = 'text' | 'number' | 'date' | 'flag'

export interface Group {
  readonly kind: 'group'
  readonly fields: ReadonlyMap<string, Shape>
  /** Has the parts of a person's name, so that name helpers take it. */
  readonly person: boolean
  /** What each of its members is, where `{{#each}}` may go through them. */
  readonly each: Shape | null
}

export type Shape = Group | { readonly kind: ValueKind }

export const TEXT: Shape = { kind: 'text' }
const DATE: Shape = { kind: 'date' }
export const NUMBER: Shape = { kind: 'number' }
export const FLAG: Shape = { kind: 'flag' }

const NAME = { lastName: TEXT, firstName: TEXT, middleName: TEXT, gender: TEXT }

/**
 * The fields that a template of this job may name; `createContext` fills the same shape with values.
 *
 * @param portals their ids are the fields of `portal`
 */
export function knownFields(portals: readonly Pick<Portal, 'id'>[]): Group {
  const portal = group({ name: TEXT, url: TEXT, print: TEXT, checked: DATE })
  return group({
    school: group({
      name: TEXT,
      fullName: TEXT,
      city: TEXT,
      address: TEXT,
      site: TEXT,
      phone: TEXT,
      help: group({ name: TEXT, phone: TEXT, email: TEXT, hours: TEXT }),
    }),
    class: group({ label: TEXT, teacher: group({ ...NAME, phone: TEXT, email: TEXT, hours: TEXT }, { person: true }) }),
    pupil: group(
      { number: NUMBER, ...NAME, birthDate: DATE, age: NUMBER, under14: FLAG, vk: TEXT, language: TEXT },
      { person: true },
    ),
    meeting: group({ date: DATE, time: TEXT, room: TEXT }),
    deadline: group({ slip: DATE, finish: DATE }),
    portal: group(Object.fromEntries(portals.map(({ id }) => [id, portal])), { each: portal }),
    leaflet: group({ title: TEXT, kind: TEXT, large: FLAG }),
  })
}

/** @param rest of a group that is a person, or of one that `{{#each}}` may go through */
export function group(fields: Readonly<Record<string, Shape>>, rest: { person?: boolean; each?: Shape } = {}): Group {
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
