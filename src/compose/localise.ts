/** Gives the fields of a part of a leaflet numbers of its own, so that the same part in another form is the same. */

export interface Localised<T> {
  readonly value: T
  /** Index in the leaflet's values of each of the part's own fields. */
  readonly fields: readonly number[]
  /** Equal for equal parts, wherever they were written. */
  readonly key: string
}

/** @param part a tree of plain values with `{ type: 'field', index }` in it */
export function localise<T>(part: T): Localised<T> {
  const fields: number[] = []
  const value = renumber(part, (index) => {
    const known = fields.indexOf(index)
    return known >= 0 ? known : fields.push(index) - 1
  }) as T
  const key = JSON.stringify(value, (name, inner) => (name === 'place' || name === 'places' ? undefined : inner))
  return { value, fields, key }
}

function renumber(part: unknown, local: (index: number) => number): unknown {
  if (Array.isArray(part)) return part.map((item) => renumber(item, local))
  if (typeof part !== 'object' || part === null) return part
  if ('type' in part && part.type === 'field' && 'index' in part && typeof part.index === 'number') {
    return { type: 'field', index: local(part.index) }
  }
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, renumber(inner, local)]))
}
