/** Reports letters that the fonts lack: in what was painted, in what can't be, and in the values of one recipient. */
import { CODE } from '../diagnostics/codes.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Pupil } from '../model/job.ts'
import type { Place } from '../model/place.ts'
import type { Painted } from './paint/painted.ts'
import { shown } from './press-diagnostics.ts'

/** Characters that the font has no glyph for: an error for each text that was painted, at its place. */
export function missingGlyphs(painted: Painted, place: Place): readonly Diagnostic[] {
  const byText = new Map<string, string[]>()
  for (const { char, text } of painted.missing) byText.set(text, [...(byText.get(text) ?? []), char])
  return [...byText].map(([text, chars]) => lacking([...new Set(chars)], text, place))
}

/** The same for texts that aren't painted, since something else is wrong with their leaflet. */
export function missingInTexts(
  texts: readonly { readonly text: string; readonly place: Place }[],
  missing: (text: string) => readonly string[],
): readonly Diagnostic[] {
  return texts.flatMap(({ text, place }) => {
    const chars = [...new Set(missing(text))]
    return chars.length === 0 ? [] : [lacking(chars, text, place)]
  })
}

/** How many characters a message lists. */
const LISTED = 12

function lacking(chars: readonly string[], text: string, place: Place | null): Diagnostic {
  const codeOf = (char: string) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const [one = ''] = chars
  const listed = chars.slice(0, LISTED).map(shown).join(' ')
  const more = chars.length - LISTED
  const message =
    chars.length === 1
      ? {
          ru: `в шрифте нет знака «${shown(one)}» (${codeOf(one)}): «${shown(text)}»`,
          en: `the font has no glyph for "${shown(one)}" (${codeOf(one)}): "${shown(text)}"`,
        }
      : {
          ru: `в шрифте нет знаков ${listed}${more > 0 ? ` и ещё ${more}` : ''} (первый ${codeOf(one)}): «${shown(text)}»`,
          en: `the font has no glyphs for ${listed}${more > 0 ? ` and ${more} more` : ''} (the first is ${codeOf(one)}): "${shown(text)}"`,
        }
  return error(CODE.missingGlyph, message, {
    ...(place ? { place } : {}),
    hint: { ru: 'замените их другими', en: 'use other characters' },
  })
}

/**
 * Values that the fonts can't print. Those of the recipient's own name are one message, at the pupil's row; one from elsewhere, as from
 * the school's name, has no place, so that no one looks for it in the class list.
 */
export function missingInValues(
  values: readonly string[],
  missing: (text: string) => readonly string[],
  { lastName, firstName, middleName, forms, place }: Pupil,
): readonly Diagnostic[] {
  const name = [lastName, firstName, middleName].filter((part) => part !== '').join(' ')
  const own = new Set(missing([name, ...Object.values(forms)].join(' ')))
  const others = [...new Set(values)].flatMap((text) => {
    const chars = missing(text).filter((char) => !own.has(char))
    return chars.length === 0 ? [] : [lacking(chars, text, null)]
  })
  const isPrinted = values.some((text) => missing(text).some((char) => own.has(char)))
  return isPrinted ? [lacking([...own], name, place), ...others] : others
}
