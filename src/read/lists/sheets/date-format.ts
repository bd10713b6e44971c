/** Which number formats are dates, and how a day looks in them, in Russian. */
import { formatCodes, formatPieces, formatSections } from './format-pieces.ts'
import { type Day, serialDay } from './serial-date.ts'

const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const WEEKDAYS = 'воскресенье понедельник вторник среда четверг пятница суббота'.split(' ')
const TOKENS = /am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|./gi

/** @returns whether the numbers in this format are days, rather than plain numbers or times of day */
export function isDateFormat(format: string): boolean {
  const codes = formatCodes(format)
  if (/general/i.test(codes)) return false
  return /[yd]/i.test(codes) || (/m/i.test(codes) && !/[hs\d#?]/i.test(codes))
}

/**
 * A day in its format. The time of day is left out.
 *
 * @returns null if the number is no day
 * @example shownDate(41407, 'dd.mm.yyyy', false) // '13.05.2013'
 */
export function shownDate(serial: number, format: string, from1904: boolean): string | null {
  const day = serialDay(serial, from1904)
  if (day === null) return null
  const tokens = formatPieces(formatSections(format)[0] ?? '').flatMap(({ kind, text }) =>
    kind === 'literal'
      ? [{ text, code: '' }]
      : (text.match(TOKENS) ?? []).map((token) => ({ text: token, code: codeOf(token) })),
  )
  const coded = tokens.filter(({ code }) => code !== '')
  const isMinute = (token: (typeof tokens)[number]) => {
    const at = coded.indexOf(token)
    return token.code === 'm' && token.text.length <= 2 && (coded[at - 1]?.code === 'h' || coded[at + 1]?.code === 's')
  }
  const text = tokens.map((token) => (isMinute(token) ? '' : shown(token.text, token.code, day))).join('')
  // separators that were around the time separate nothing any more
  const bare = text.replace(/^[\s:,.;-]+|[\s:,;-]+$/g, '')
  return /\d/.test(bare) ? bare : null
}

function codeOf(token: string): string {
  if (/^a/i.test(token)) return /^a\/p$|^am\/pm$/i.test(token) ? 'ampm' : ''
  return /^[ymdhs]/i.test(token) ? token.charAt(0).toLowerCase() : ''
}

function shown(token: string, code: string, { year, month, day }: Day): string {
  const long = token.length
  switch (code) {
    case 'y':
      return long <= 2 ? String(year % 100).padStart(2, '0') : String(year).padStart(4, '0')
    case 'm':
      if (long <= 2) return String(month).padStart(long, '0')
      return long === 3 ? (MONTHS[month - 1] ?? '').slice(0, 3) : (MONTHS[month - 1] ?? '')
    case 'd':
      if (long <= 2) return String(day).padStart(long, '0')
      return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''
    case '':
      return token === '@' ? '' : token
    default:
      return ''
  }
}
