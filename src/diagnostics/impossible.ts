/** What can't be missing unless the program is at fault: then it stops, where a default would print a blank. */

/**
 * The item at an index that is known to be within the list.
 *
 * @throws RangeError for any other index; it names no item, since an item may be personal data
 * @example itemAt(['а', 'б'], 1) // 'б'
 */
export function itemAt<T>(items: readonly T[], index: number): T {
  if (!Number.isInteger(index) || index < 0 || index >= items.length) {
    throw new RangeError(`no item ${index} in a list of ${items.length}`)
  }
  return items[index] as T
}

/**
 * A value that is known to be there.
 *
 * @param what names it for the error: a word of the program's own, never of the data
 * @throws RangeError where it is missing
 * @example present(looks.get(edition), 'a look of the edition')
 */
export function present<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new RangeError(`missing: ${what}`)
  return value
}
