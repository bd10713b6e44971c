/** What every composing function needs: the theme, and how wide a text is. */

import type { Margin, Node, Role, Run, StackNode, TextNode } from '../model/composed.ts'
import type { FieldText } from '../model/field-text.ts'
import type { Inline, Inlines, Label } from '../model/inline.ts'
import type { Theme, TypeRole } from '../model/theme.ts'
import { type Words, type WordTemplate, wordFields } from '../model/words.ts'
import type { QrDrawings } from './drawings/qr-code.ts'

export interface Look {
  readonly theme: Theme
  readonly words: Words
  /** Width of a text on one line, in points. */
  readonly measure: (text: string, size: number, bold: boolean) => number
  /** QR codes that were drawn before; one run's own, as they may hold values of a class list. */
  readonly codes: QrDrawings
}

/** How much larger signs in running text are drawn than the standard edition draws them. */
export function signScale({ type }: Theme): number {
  return type.body.size / 12
}

/** The same for what holds service text: drawn screens, small marks. */
export function serviceScale({ type }: Theme): number {
  return type.service.size / 10
}

/** Width of the text column. */
export function textWidth(theme: Theme): number {
  return theme.page.width - 2 * theme.page.side
}

/** Width of the actions when screens are set at their right, in points. */
export function narrowWidth(theme: Theme): number {
  return textWidth(theme) - theme.gap.column - theme.screen.width
}

/** A text node of one role; roles that are bold by themselves stay bold. */
export function textNode(
  runs: readonly Run[],
  style: TypeRole,
  rest: Omit<TextNode, 'type' | 'runs' | 'style'> = {},
): TextNode {
  return { type: 'text', runs, style, ...rest }
}

/** Running text, in which words may be broken where the column is narrow. */
export function prose(
  inlines: Inlines,
  style: TypeRole,
  look: Pick<Look, 'words'>,
  rest: Omit<TextNode, 'type' | 'runs' | 'style' | 'hyphenate'> = {},
): TextNode {
  return textNode(runsOf(inlines, look), style, { ...rest, hyphenate: 'to-fill' })
}

/** A text node of text that is not marked up. */
export function plainText(
  content: FieldText | string,
  style: TypeRole,
  rest: Omit<TextNode, 'type' | 'runs' | 'style'> = {},
): TextNode {
  return textNode([{ text: typeof content === 'string' ? [content] : content }], style, rest)
}

/**
 * A word as runs: its literal parts in the usual type, each place as the run that is given for it; neighbours in the usual
 * type are one run.
 *
 * @example wordRuns(words.cover.finish, { date: { text: ['11 сентября'], bold: true } })
 */
export function wordRuns<P extends string>(word: WordTemplate<P>, runs: Readonly<Record<P, Run>>): readonly Run[] {
  const out: Run[] = []
  for (const part of word) {
    const run: Run = typeof part === 'string' ? { text: [part] } : runs[part.place]
    const last = out.at(-1)
    if (last && isPlain(last) && isPlain(run)) out[out.length - 1] = { text: [...last.text, ...run.text] }
    else out.push(run)
  }
  return out
}

function isPlain(run: Run): boolean {
  return Object.keys(run).length === 1
}

/**
 * Nodes one below the other.
 *
 * @param margin left, top, right, bottom, in points
 */
export function stack(children: readonly Node[], margin?: Margin): Node {
  return margin ? { type: 'stack', children, margin } : { type: 'stack', children }
}

/** Nodes that are one thing to a reader who doesn't see them. */
export function group(
  role: Role,
  children: readonly Node[],
  rest: Omit<StackNode, 'type' | 'role' | 'children'> = {},
): Node {
  return { type: 'stack', role, children, ...rest }
}

/** Inlines as runs; labels are bold and in quotation marks in running text, links are bold and underlined. */
export function runsOf(inlines: Inlines, look: Pick<Look, 'words'>): readonly Run[] {
  return inlines.flatMap((inline) => runsOfOne(inline, look))
}

/** What is written on a button, as running text says it: «Войти». */
export function labelRun({ text }: Label, { words }: Pick<Look, 'words'>): Run {
  return { text: wordFields(words.label, { text }), bold: true }
}

function runsOfOne(inline: Inline, look: Pick<Look, 'words'>): readonly Run[] {
  switch (inline.type) {
    case 'text':
      return [inline.bold ? { text: inline.text, bold: true } : { text: inline.text }]
    case 'label':
      return [labelRun(inline, look)]
    case 'link':
      return runsOf(inline.children, look).map((run) => ({ ...run, bold: true, underline: true, link: inline.address }))
    case 'reference':
      return [{ text: [`${inline.word}\u00a0${inline.number}`] }]
    case 'break':
      return [{ text: ['\n'] }]
  }
}

const POINTS_PER_MM = 72 / 25.4

/** Millimetres in points. */
export function mm(value: number): number {
  return value * POINTS_PER_MM
}
