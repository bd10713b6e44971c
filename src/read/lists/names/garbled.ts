/** Names that were read in another encoding than they were written in, and saved so: there must be no leaflet for «ЂЎа ¬®ў». */

/** Signs that no name has, beside a letter of one. */
const SIGN = /[\p{L}\ufffd][¬®¤¦§©±µ¶·†‡€‰™°\ufffd]|[¬®¤¦§©±µ¶·†‡€‰™°\ufffd][\p{L}\ufffd]/u
/** KOI8 taken for windows-1251 has small letters for capitals. */
const SWAPPED = /(?<!\p{L})[а-яё]\p{Lu}{2,}/u
/** MacCyrillic taken for windows-1251: its «я» is a capital. */
const FINAL_CAPITAL = /[а-яё]Я(?!\p{L})/u
/** UTF-8 taken for windows-1251, or for the Latin of the West. */
const TWICE = /(?:[РС][^\sА-Яа-яЁё\d.,;:()«»"'’-]){2}|[ÐÑ][\u0080-\u00ff]/u
const QUESTIONS = /^[?\s.-]*\?{2}[?\s.-]*$/u

/**
 * Whether a name is no name because of its encoding.
 *
 * @example isGarbled('бВТБНПЧ йМШС') // true
 */
export function isGarbled(name: string): boolean {
  return [SIGN, SWAPPED, FINAL_CAPITAL, TWICE, QUESTIONS].some((pattern) => pattern.test(name))
}
