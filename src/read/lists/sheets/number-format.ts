/** How a plain number looks in its format: digits filled in and grouped, with literals, as Excel shows it in Russian. */
import { formatPieces, formatSections, type Piece } from './format-pieces.ts'

/** A character of the format that is shown, or that a digit goes into. */
interface Mark {
  readonly text: string
  readonly isPlace: boolean
}

const GROUP = '\u00a0'

/**
 * @returns null where the format isn't one of plain digits: fractions, conditions, exponents, thousands left out
 * @example numberText(5, '00000') // '00005'
 * @example numberText(89121234567, '0 (000) 000-00-00') // '8 (912) 123-45-67'
 */
export function numberText(value: number, format: string): string | null {
  const sections = formatSections(format)
  const [positive = '', negative, zero] = sections
  const own = value < 0 && negative !== undefined
  const section = own ? negative : value === 0 && zero !== undefined ? zero : positive
  const pieces = formatPieces(section)
  const codes = pieces.map(({ kind, text }) => (kind === 'code' ? text : '')).join('')
  if (!isPlain(codes) || /\[[<>=]/.test(section)) return null

  const decimals = (/\.([0#?]*)/.exec(codes)?.[1] ?? '').length
  const optional = (/\.[0?]*(#*)/.exec(codes)?.[1] ?? '').length
  const amount = Math.abs(value) * 100 ** (codes.split('%').length - 1)
  if (decimals > 30 || !(amount < 1e21)) return null
  const fixed = amount.toFixed(decimals)
  const [whole = '', fraction = ''] = fixed.split('.')

  const marks = pieces.flatMap(marksOf)
  const point = marks.findIndex(({ text, isPlace }) => !isPlace && text === '.')
  const head = wholePart(point < 0 ? marks : marks.slice(0, point), whole, /[0#?],[0#?]/.test(codes))
  const tail = point < 0 ? '' : fractionPart(marks.slice(point + 1), withoutZeros(fraction, optional))
  return value < 0 && !own && /[1-9]/.test(fixed) ? `-${head}${tail}` : head + tail
}

function isPlain(codes: string): boolean {
  return (
    /[0#?]/.test(codes) && !/[^0#?.,%\s()+\-/:]/.test(codes) && !/\//.test(codes) && !/[0#?],+(?![0#?,])/.test(codes)
  )
}

function marksOf({ kind, text }: Piece): readonly Mark[] {
  if (kind === 'literal') return [{ text: text === '.' ? '\u2024' : text, isPlace: false }]
  return [...text.replaceAll(',', '')].map((mark) => ({ text: mark, isPlace: /[0#?]/.test(mark) }))
}

/** Digits go into their places from the right; the first place takes all that are left. */
function wholePart(marks: readonly Mark[], whole: string, grouped: boolean): string {
  const first = marks.findIndex(({ isPlace }) => isPlace)
  let left = whole === '0' && !marks.some(({ text, isPlace }) => isPlace && text === '0') ? '' : whole
  let [head, count] = ['', 0]
  for (let at = marks.length - 1; at >= 0; at--) {
    const { text = '', isPlace = false } = marks[at] ?? {}
    if (!isPlace) {
      head = text + head
      continue
    }
    const taken = at === first ? left : left.slice(-1)
    left = left.slice(0, left.length - taken.length)
    for (const digit of [...(taken === '' && text === '0' ? '0' : taken)].reverse()) {
      head = digit + (grouped && count > 0 && count % 3 === 0 ? GROUP : '') + head
      count++
    }
  }
  return head.replaceAll('\u2024', '.')
}

function fractionPart(marks: readonly Mark[], fraction: string): string {
  let used = 0
  const shown = marks.map(({ text, isPlace }) => (isPlace ? fraction.charAt(used++) : text)).join('')
  return `${fraction === '' ? '' : ','}${shown.replaceAll('\u2024', '.')}`
}

function withoutZeros(fraction: string, optional: number): string {
  let end = fraction.length
  while (end > fraction.length - optional && fraction[end - 1] === '0') end--
  return fraction.slice(0, end)
}
