/** Marks of other languages that a leaflet would print as they are typed: what was meant is said in their place. */
import type { DiagnosticCode } from '../diagnostics/codes.ts'
import type { Place } from '../model/place.ts'
import { foreignMarks } from '../rules/foreign-marks.ts'
import type { ParseContext } from './context.ts'

/** Errors of a line that say the same of its marks. */
const SAME_MARKS: ReadonlySet<DiagnosticCode> = new Set([
  'parse/bad-screen-line',
  'parse/field-not-here',
  'parse/inline-not-supported',
  'parse/not-an-address',
  'parse/not-printed-here',
  'parse/outside-a-step',
  'parse/unknown-figure',
])

/** Warns of the marks of each line; one message for those that are meant alike. */
export function warnOfForeignMarks(context: ParseContext): void {
  const keyOf = ({ file, line }: Place) => `${file}:${line}`
  const reported = new Set(
    context.diagnostics.flatMap(({ code, place }) => (place && SAME_MARKS.has(code) ? [keyOf(place)] : [])),
  )
  for (const [i, text] of context.lines.entries()) {
    const at = { line: i + 1 }
    if (reported.has(keyOf(context.place(at)))) continue
    for (const { found, hint } of foreignMarks(text)) {
      const [one, many] = [found.length === 1, found.slice(0, LISTED)]
      const ru = many.map((mark) => `«${mark}»`).join(', ')
      const en = many.map((mark) => `"${mark}"`).join(', ')
      context.warn(
        at,
        'parse/printed-as-typed',
        {
          ru: `${ru} ${one ? 'напечатается' : 'напечатаются'} как есть`,
          en: `${en} ${one ? 'is printed as it is' : 'are printed as they are'}`,
        },
        hint,
      )
    }
  }
}

/** How many marks a message lists. */
const LISTED = 5
