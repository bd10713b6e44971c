/** The tear-off slip and its back: a name, a note, and rows to fill in. */
import { type FieldText, splitFields } from '../model/field-text.ts'
import type { Inlines } from '../model/inline.ts'
import type { Slip, SlipRow, SlipRowKind } from '../model/leaflet.ts'
import { optionText, readHead } from './arguments.ts'
import type { ParseContext } from './context.ts'
import { hintFor, innerLines } from './context.ts'
import type { SyntaxNode } from './syntax-tree.ts'
import { setTypography } from './typography.ts'

const KINDS: readonly SlipRowKind[] = ['phone', 'line', 'signature', 'date']

/** `::: slip "Отдайте до …" name="…"`: the part to tear off, a row a line. */
export function readSlip(node: SyntaxNode, context: ParseContext): Slip {
  const head = readHead(node.info)
  return {
    name: bindClass(optionText(head, 'name')),
    note: readNote(head.words[0] ?? '', node, context),
    rows: innerLines(node, context).flatMap(({ text, line }) => readRow(text, line, context)),
    place: context.place(node),
  }
}

/** The class is never alone on a line: what follows a comma stays with the word before it. */
function bindClass(name: FieldText): FieldText {
  return name.map((part) => (typeof part === 'string' ? part.replaceAll(', ', ',\u00a0') : part))
}

/** `**bold**` in a quoted argument. Where its lines end is decided by what they hold, so the signs by which they once were broken are spaces. */
function readNote(text: string, node: SyntaxNode, context: ParseContext): Inlines {
  if (text.includes('|')) {
    context.warn(
      { line: node.line },
      'parse/not-printed-here',
      { ru: '«|» в тексте талона не печатается', en: '"|" isn\'t printed in the text of a slip' },
      { ru: 'уберите: строки делит программа', en: 'leave it out: the program breaks the lines' },
    )
  }
  return text
    .replace(/\s*\|\s*/g, ' ')
    .split('**')
    .map((part, i) => ({ type: 'text', text: splitFields(setTypography(part)), bold: i % 2 === 1 }) as const)
    .filter((inline) => inline.text.length > 0)
}

function readRow(text: string, line: number, context: ParseContext): readonly SlipRow[] {
  const match = /^(.+?)\s+=\s+(\S+)$/.exec(text)
  const kind = KINDS.find((known) => known === match?.[2])
  if (match && kind) return [{ label: splitFields(setTypography(match[1] ?? '')), kind }]
  context.error(
    { line },
    'parse/bad-slip-row',
    { ru: `строка талона «${text}» не понята`, en: `the slip's row "${text}" isn't understood` },
    match ? hintFor(match[2] ?? '', KINDS) : { ru: 'Подпись родителя = signature', en: 'Подпись родителя = signature' },
  )
  return []
}
