/** Which spellings of a name are one child's. */

/**
 * Letter case, «ё», accents written apart and signs make no difference.
 *
 * @returns the same text for two spellings of one name
 * @example nameKey('ИВАНОВ-ЕЖОВ Артём') === nameKey('Иванов Ежов Артем') // true
 */
export function nameKey(name: string): string {
  const letters = name.normalize('NFC').toLowerCase().replaceAll('ё', 'е')
  return (letters.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')
}
