/** The two faces of the look, opened once for all documents. */
import type { Font } from 'fontkit'
import * as fontkit from 'fontkit'
import type { PressFont } from './font.ts'
import { createFont } from './font.ts'

export interface FontBank {
  readonly regular: PressFont
  readonly bold: PressFont
}

/** TrueType files as bytes. */
export interface FontFiles {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

/** What was opened before: tables of a font are read as they are needed, and words shaped once, whatever document asks. */
const banks = new WeakMap<FontFiles, FontBank>()

/**
 * The same files give the same bank.
 *
 * @throws TypeError where a file is a collection of fonts; fontkit's error where it is none
 */
export function openFonts(files: FontFiles): FontBank {
  const before = banks.get(files)
  if (before) return before
  const bank = { regular: createFont(openFont(files.regular), 'F1'), bold: createFont(openFont(files.bold), 'F2') }
  banks.set(files, bank)
  return bank
}

/** The face of regular or of bold text. */
export function faceOf(fonts: FontBank, bold: boolean): PressFont {
  return bold ? fonts.bold : fonts.regular
}

/** A collection holds several fonts; the look's files hold one each. */
function openFont(bytes: Uint8Array): Font {
  const opened = fontkit.create(bytes as Parameters<typeof fontkit.create>[0])
  if ('fonts' in opened) throw new TypeError('a font collection where one font was expected')
  return opened
}
