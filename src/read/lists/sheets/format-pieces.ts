/** Number formats of spreadsheets taken apart (ECMA-376, 18.8.30 and 18.8.31). */

/** A literal text, or characters of the format with a meaning. */
export interface Piece {
  readonly kind: 'literal' | 'code'
  readonly text: string
}

/** Excel itself takes no longer ones. */
const LONGEST = 255
const SECTIONS = /(?:"[^"]*"?|\\.|\[[^\]]*\]?|[^;"\\[]|\\$)+|(?<=^|;)(?=;|$)/g
const PIECES = /"([^"]*)"?|\\(.)|[_*].|\[\$([^\]-]*)[^\]]*\]|\[([hms]+)\]|\[[^\]]*\]|([^"\\[_*]+)/gi

/** Sections for positive, negative, zero and text, divided by semicolons that aren't quoted. */
export function formatSections(format: string): readonly string[] {
  return format.slice(0, LONGEST).match(SECTIONS) ?? ['']
}

/** Colours, conditions, locales, fillings and paddings are dropped. */
export function formatPieces(section: string): readonly Piece[] {
  return [...section.matchAll(PIECES)].map(([, quoted, escaped, currency, span, code]): Piece => {
    const text = code ?? span
    return text === undefined ? { kind: 'literal', text: quoted ?? escaped ?? currency ?? '' } : { kind: 'code', text }
  })
}

/** The codes of the first section, literals blanked out. */
export function formatCodes(format: string): string {
  return formatPieces(formatSections(format)[0] ?? '')
    .map(({ kind, text }) => (kind === 'code' ? text : ' '))
    .join('')
}
