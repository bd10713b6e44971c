/** Names of pupils as names of files: readable on Windows, Linux and macOS, and never a way out of a folder. */
import { isDeviceName } from '../rules/device-name.ts'

/** Bytes of UTF-8 that are left for the name; most file systems end at 255. */
const LIMIT = 120

/**
 * @example pupilFileName({ number: 1, lastName: 'Иванов', firstName: 'Иван' }, 2) // '01-Иванов-Иван.pdf'
 * @param digits how many digits the numbers of the class take
 */
export function pupilFileName(
  pupil: { readonly number: number; readonly lastName: string; readonly firstName: string },
  digits: number,
): string {
  const number = String(pupil.number).padStart(digits, '0')
  return `${[number, ...[pupil.lastName, pupil.firstName].map(safePart).filter((part) => part !== '')].join('-')}.pdf`
}

/**
 * A label as a folder name. Only letters, digits, marks, hyphens and apostrophes stay; the rest becomes a hyphen, so
 * that neither separators, nor dots at an end, nor characters that Windows refuses can get in.
 */
export function safePart(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}'’-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  let short = ''
  for (const char of clean) {
    if (new TextEncoder().encode(short + char).length > LIMIT) break
    short += char
  }
  return isDeviceName(short) ? `_${short}` : short
}
