/** Telephone numbers in a cell of a class list, as people and spreadsheets write them, to E.164 (ITU-T E.164). */

export interface ListPhones {
  readonly phones: readonly string[]
  /** Numbers that can't be dialled from anywhere, as written: too short, or broken by a spreadsheet. */
  readonly odd: readonly { readonly text: string; readonly why: 'short' | 'lost' }[]
}

/** «8,91E+10»: the spreadsheet kept three digits of eleven. */
const EXPONENT = /^\d+[.,]?\d*e[+]?\d+$/i

/**
 * Several numbers may stand in one cell, with names or words beside them.
 *
 * @example listPhones('8 (922) 000-00-12, мама') // { phones: ['+79220000012'], odd: [] }
 */
export function listPhones(text: string): ListPhones {
  const phones: string[] = []
  const odd: { text: string; why: 'short' | 'lost' }[] = []
  for (const part of text.split(/[,;/\n]|\s{2,}|(?<=\d)\s+(?=(?:\+7|8)[\s(-]*9)/)) {
    const bare = part.replace(/\s/g, '')
    if (EXPONENT.test(bare)) odd.push({ text: part.trim(), why: 'lost' })
    else {
      const number = readNumber(part)
      if (number !== null) phones.push(number)
      else if (/\d/.test(part)) odd.push({ text: part.trim(), why: 'short' })
    }
  }
  return {
    phones: [...new Set(phones)],
    odd: EXPONENT.test(text.replace(/\s/g, '')) ? [{ text: text.trim(), why: 'lost' }] : odd,
  }
}

/** Russian numbers have ten digits after the country code; others keep their own. */
function readNumber(part: string): string | null {
  const digits = part.replace(/\D/g, '')
  if (/^\s*\+/.test(part) && !digits.startsWith('7'))
    return digits.length >= 8 && digits.length <= 15 ? `+${digits}` : null
  if (digits.length === 11 && /^[78]/.test(digits)) return `+7${digits.slice(1)}`
  return digits.length === 10 && /^[3489]/.test(digits) ? `+7${digits}` : null
}
