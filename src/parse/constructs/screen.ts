/**
 * `::: screen`, a drawn form, and `::: screens`, a gallery of them. A form's inside is not Markdown but one element a line, as
 * `docs/authoring.md` lists them.
 */

import type { Gallery, Screen, ScreenButton, ScreenLine } from '../../model/block.ts'
import { CONTROL_ICONS } from '../../model/block.ts'
import type { FieldText } from '../../model/field-text.ts'
import { splitFields } from '../../model/field-text.ts'
import { wordText } from '../../model/words.ts'
import type { ConstructHead } from '../arguments.ts'
import { optionList, optionProse, readHead } from '../arguments.ts'
import type { ParseContext } from '../context.ts'
import { hintFor, innerLines } from '../context.ts'
import type { SyntaxNode } from '../syntax-tree.ts'
import type { ConstructReader, StepState } from './step-state.ts'

/** `::: screen address=gosuslugi`: a drawn screen, a line each for its parts. */
export const readScreen: ConstructReader<Screen> = (node, head, state) => [screenOf(node, head, state)]

/** `:::: screens`: screens side by side; anything else within is an error. */
export const readScreens: ConstructReader<Gallery> = (node, _head, state) => {
  const screens = node.children.flatMap((child) => {
    const head = readHead(child.info)
    if (child.type === 'construct' && head.name === 'screen') return [screenOf(child, head, state)]
    state.context.error(child, 'parse/not-a-screen', {
      ru: 'в «screens» стоят только «screen»',
      en: '"screens" holds nothing but "screen"',
    })
    return []
  })
  return screens.length === 0 ? [] : [{ type: 'gallery', screens, place: state.context.place(node) }]
}

/** One screen; without `for=` it belongs to the action before it. */
function screenOf(node: SyntaxNode, head: ConstructHead, state: StepState): Screen {
  const { context } = state
  const lines = innerLines(node, context).map(({ text, line }) => readLine(text, line, context))
  if (lines.length === 0) {
    context.error(node, 'parse/empty-construct', { ru: '«screen» пуст', en: '"screen" is empty' })
  }
  const last = state.lastMark()
  const marks = head.options.has('for') ? optionList(head, 'for') : last === null ? [] : [last]
  const figure = context.figures.get(head.options.get('id') ?? '') ?? null
  const caption = optionProse(head, 'caption')
  // the button that its action presses has the action's number: that says whose the screen is
  const isNumbered = !head.options.has('for') && marks.length > 0 && pressedCount(lines) === marks.length
  return {
    type: 'screen',
    address: screenAddress(head, node, context),
    lines,
    marks,
    caption: caption.length > 0 ? caption : figure === null && !isNumbered ? captionFor(marks, context) : [],
    figure,
    place: context.place(node),
  }
}

function pressedCount(lines: readonly ScreenLine[]): number {
  return lines.flatMap((line) => (line.type === 'buttons' ? line.buttons : [])).filter(({ pressed }) => pressed).length
}

function captionFor(marks: readonly string[], { words: { screen } }: ParseContext): FieldText {
  if (marks.length === 0) return []
  const all = marks.join(', ')
  return [marks.length > 1 ? wordText(screen.ofActions, { marks: all }) : wordText(screen.ofAction, { mark: all })]
}

/** `address=cop` is a portal's printed address, anything else is printed as it is. */
function screenAddress(head: ConstructHead, node: SyntaxNode, context: ParseContext): FieldText {
  const value = head.options.get('address') ?? ''
  const portal = context.portals.get(value)
  if (portal) return [portal.print]
  if (/^[a-z][a-z0-9-]*$/.test(value)) {
    context.error(
      node,
      'parse/unknown-portal',
      { ru: `портала «${value}» нет в portals.yaml`, en: `there is no portal "${value}" in portals.yaml` },
      hintFor(value, context.portals.keys()),
    )
  }
  return splitFields(value)
}

function readLine(text: string, line: number, context: ParseContext): ScreenLine {
  if (text.startsWith('# ')) return { type: 'title', text: splitFields(text.slice(2).trim()) }
  if (/^-{3,}$/.test(text)) return { type: 'rule' }
  if (text.startsWith('[[')) return { type: 'buttons', buttons: readButtons(text, line, context) }
  const check = /^\[([ xх]?)\]\s+(.*)$/i.exec(text)
  if (check) return { type: 'check', on: (check[1] ?? '').trim() !== '', text: splitFields(check[2] ?? '') }
  const link = /^\((.+)\)$/.exec(text)
  if (link) return { type: 'link', text: splitFields(link[1] ?? '') }
  if (text.startsWith('- ')) return { type: 'bullet', text: splitFields(text.slice(2).trim()) }
  if (text.startsWith('@ ')) return readPerson(text.slice(2))
  if (text.startsWith('! ')) return readControl(text.slice(2), line, context)
  const field = /^(.+?):?\s+=(?:\s+(.*))?$/.exec(text)
  if (field) return { type: 'field', label: splitFields(field[1] ?? ''), sample: splitFields((field[2] ?? '').trim()) }
  return { type: 'note', text: splitFields(text) }
}

const BUTTON = /\[\[(.+?)\]\](?!\])(!?)/g

function readButtons(text: string, line: number, context: ParseContext): readonly ScreenButton[] {
  const rest = text.replace(BUTTON, '').trim()
  if (rest !== '') {
    context.error(
      { line },
      'parse/bad-screen-line',
      { ru: `«${rest}» рядом с кнопкой не печатается`, en: `"${rest}" beside a button isn't printed` },
      { ru: 'кнопки пишут подряд: [[Назад]] [[Далее]]!', en: 'write buttons in a row: [[Назад]] [[Далее]]!' },
    )
  }
  return [...text.matchAll(BUTTON)].map(([, label = '', pressed]) => ({
    text: splitFields(label.trim()),
    pressed: pressed === '!',
  }))
}

function readPerson(text: string): ScreenLine {
  const [name = '', detail = ''] = text.split('|').map((part) => part.trim())
  return { type: 'person', name: splitFields(name), detail: splitFields(detail) }
}

function readControl(text: string, line: number, context: ParseContext): ScreenLine {
  const match = /^(\S+)\s+([a-z]+)\s*\|\s*(.+)$/.exec(text)
  const icon = CONTROL_ICONS.find((known) => known === match?.[2])
  if (!icon) {
    context.error(
      { line },
      'parse/unknown-icon',
      { ru: `значка «${match?.[2] ?? text}» нет`, en: `there is no icon "${match?.[2] ?? text}"` },
      hintFor(match?.[2] ?? '', CONTROL_ICONS),
    )
  }
  return { type: 'control', mark: match?.[1] ?? '', icon: icon ?? 'chat', name: splitFields(match?.[3] ?? '') }
}
