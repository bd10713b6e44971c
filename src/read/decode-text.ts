/** Bytes of a file to text: UTF-8 only, lines ended by `\n`. */

import { type Checked, checked, wrong } from '../diagnostics/checked.ts'
import { error } from '../diagnostics/diagnostic.ts'

const LF = 0x0a

/**
 * A byte order mark is dropped, CRLF and lone CR become `\n`; so line numbers stay those of an editor.
 *
 * @param file as a user would type it
 * @returns the text; or an error at the first line that isn't UTF-8
 * @example decodeText(new TextEncoder().encode('а\r\nб'), 'content/names.yaml').value // 'а\nб'
 */
export function decodeText(bytes: Uint8Array, file: string): Checked<string> {
  const text = decodeUtf8(bytes)
  if (text !== null) return checked(text.replace(/\r\n?/g, '\n'))
  const line = firstBadLine(bytes)
  return wrong(
    error(
      'read/not-utf8',
      { ru: `строка ${line} записана не в UTF-8`, en: `line ${line} is not UTF-8` },
      {
        place: { file, line },
        hint: {
          ru: 'сохраните файл в кодировке UTF-8 (в Excel: «CSV UTF-8»)',
          en: 'save the file as UTF-8 (in Excel: “CSV UTF-8”)',
        },
      },
    ),
  )
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-8 never uses the byte of a line feed inside another character, so each line can be tried alone. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(LF, start)
    if (decodeUtf8(bytes.subarray(start, end < 0 ? bytes.length : end)) === null) return line
    if (end < 0) break
    start = end + 1
  }
  return line
}
