/** A name of several parts, each with its own way through the cases. */
import type { Declined } from './declined-word.ts'

/** The parts and the separators between them: «Мамин-Сибиряк» is ['Мамин', '-', 'Сибиряк']. */
export function partsOf(name: string): readonly string[] {
  return name.split(/([\s\u2010\u2011-]+)/u)
}

/** True where a part of `partsOf` is a separator. */
export function isSeparator(part: string): boolean {
  return part === '' || /^[\s\u2010\u2011-]+$/u.test(part)
}

/** Joined without anything between; sure where all parts are. */
export function joinParts(parts: readonly Declined[], separator = ''): Declined {
  const joined = (pick: (part: Declined) => string) =>
    parts
      .map(pick)
      .filter((text) => text !== '')
      .join(separator)
  return {
    genitive: joined(({ genitive }) => genitive),
    dative: joined(({ dative }) => dative),
    accusative: joined(({ accusative }) => accusative),
    sure: parts.every(({ sure }) => sure),
  }
}
