/**
 * Invisible marks that travel through a template's run, so that the place of every line is known afterwards.
 *
 * A mark is two code points of the private-use plane 16, a number in base 0x4000. Marks are put into the *tree*, after Handlebars has
 * dealt with white space, so they disturb neither stand-alone tags nor arguments; they are gone before anyone reads the Markdown.
 */
import type { LineOrigin } from '../model/merged.ts'

const HIGH = 0x100000
const LOW = 0x104000
const BASE = 0x4000
const MARK = /([\u{100000}-\u{103FFF}][\u{104000}-\u{107FFF}])/u
const INVISIBLE = /[\u{100000}-\u{107FFF}]/gu

/** @param index of the line among all lines of all texts of the job */
export function originMark(index: number): string {
  return String.fromCodePoint(HIGH + Math.floor(index / BASE), LOW + (index % BASE))
}

/** Whether a text with origin marks would print nothing. */
export function isBlankMarked(text: string): boolean {
  return text.replace(INVISIBLE, '').trim() === ''
}

export interface Form {
  readonly form: string
  readonly origins: readonly LineOrigin[]
}

/**
 * Takes the marks out. The origin of a line is the last mark before its first visible character: a line of an indented partial
 * comes from the partial.
 *
 * @param lines what the numbers in the marks mean
 */
export function readForm(marked: string, lines: readonly LineOrigin[]): Form {
  const start: LineOrigin = lines[0] ?? { file: '', line: 1 }
  const origins: LineOrigin[] = []
  let form = ''
  let current = start
  let lineOpen = false
  for (const [i, piece] of marked.split(MARK).entries()) {
    if (i % 2 === 1) {
      current = lines[indexOf(piece)] ?? current
      continue
    }
    const parts = piece.split('\n')
    for (const [j, part] of parts.entries()) {
      const ended = j < parts.length - 1
      const visible = part.trim() !== ''
      if (!lineOpen && (ended || visible)) origins.push(current)
      lineOpen = !ended && (lineOpen || visible)
    }
    form += piece
  }
  if (!lineOpen) origins.push(current)
  return { form, origins }
}

function indexOf(mark: string): number {
  const [high, low] = Array.from(mark, (char) => char.codePointAt(0) ?? 0)
  return ((high ?? HIGH) - HIGH) * BASE + ((low ?? LOW) - LOW)
}
