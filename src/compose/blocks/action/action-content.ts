/** The inside of an action: text, and the keys that it ends with, drawn one below the other or in a chain. */
import type { Node } from '../../../model/composed.ts'
import type { Drawing } from '../../../model/drawing.ts'
import type { FieldText } from '../../../model/field-text.ts'
import { fieldsOf, fillText } from '../../../model/field-text.ts'
import type { Inline, Inlines, Label } from '../../../model/inline.ts'
import { ACTION_MARK, chainArrow } from '../../drawings/marks.ts'
import { scaleDrawing } from '../../drawings/scale-drawing.ts'
import type { Look } from '../../look.ts'
import { labelRun, prose, runsOf, serviceScale, signScale, textNode } from '../../look.ts'
import { KEY_SIZE, keyDrawing, keyWidth } from './key.ts'

const KEY_GAP = 6
const BELOW_TEXT = 4
/** The verb shares the base line of the key's text. */
const VERB_DROP = 1.3

/** Edge of the circle that an action begins with. */
export function actionMarkEdge({ theme }: Look): number {
  return ACTION_MARK * serviceScale(theme)
}

/** How far text is set down so that its first line is level with the middle of the circle; a key there is raised by as much. */
export function actionDrop(look: Look): number {
  return (actionMarkEdge(look) - look.theme.type.body.leading) / 2
}

/** Text first, then rows of keys; a short key is set on the line of the verb when both fit there. */
export function actionContent(content: Inlines, width: number, look: Look): readonly Node[] {
  const { before, chains } = cutAtLabels(content)
  const nodes: Node[] = []
  const [first, ...others] = chains
  const joined = first && joinsText(before, first, width, look)
  if (joined && first) {
    nodes.push({
      type: 'columns',
      widths: ['auto', '*'],
      gap: KEY_GAP,
      margin: [0, -actionDrop(look), 0, 0],
      children: [
        { ...textNode(runsOf(before, look), 'body'), margin: [0, VERB_DROP * signScale(look.theme), 0, 0] },
        keyRow(first, width, look),
      ],
    })
  } else {
    if (before.length > 0) nodes.push(prose(before, 'body', look))
    if (first) nodes.push(...keyRows(first, width, look, before.length > 0))
  }
  for (const chain of others) nodes.push(...keyRows(chain, width, look, true))
  return nodes
}

interface Cut {
  readonly before: Inlines
  /** Labels joined by arrows are one chain. */
  readonly chains: readonly (readonly Label[])[]
}

/** Cuts off the labels with which the content ends. */
function cutAtLabels(content: Inlines): Cut {
  const first = content.findIndex((inline) => inline.type === 'label')
  if (first < 0) return { before: content, chains: [] }
  const before = content.slice(0, first)
  const chains: Label[][] = []
  let linked = false
  let i = first
  for (; i < content.length; i++) {
    const inline = content[i]
    if (!inline) break
    if (inline.type === 'label') {
      const chain = chains.at(-1)
      if (linked && chain) chain.push(inline)
      else chains.push([inline])
      linked = false
    } else if (isArrow(inline)) linked = true
    else if (!isSeparator(inline)) break
  }
  const after = trimStart(content.slice(i))
  // a label in the middle of a sentence is read there: drawn, it would tear the sentence apart
  return after.length > 0 ? { before: content, chains: [] } : { before: trimEnd(before), chains }
}

function isArrow(inline: Inline): boolean {
  return inline.type === 'text' && /^[\s\u00a0]*(→|->|—>)[\s\u00a0]*$/.test(literal(inline.text))
}

function isSeparator(inline: Inline): boolean {
  return inline.type === 'break' || (inline.type === 'text' && /^[\s\u00a0.,;]*$/.test(literal(inline.text)))
}

function literal(content: FieldText): string {
  return content.map((part) => (typeof part === 'string' ? part : 'x')).join('')
}

function trimEnd(content: Inlines): Inlines {
  const last = content.at(-1)
  if (last?.type !== 'text') return last?.type === 'break' ? content.slice(0, -1) : content
  const tail = last.text.at(-1)
  if (typeof tail !== 'string') return content
  const trimmed = tail.replace(/[\s\u00a0]+$/, '')
  const rest = [...last.text.slice(0, -1), ...(trimmed === '' ? [] : [trimmed])]
  return [...content.slice(0, -1), ...(rest.length > 0 ? [{ ...last, text: rest }] : [])]
}

function trimStart(content: Inlines): Inlines {
  const [first, ...rest] = content
  if (first?.type !== 'text') return content
  const [head, ...others] = first.text
  if (typeof head !== 'string') return content
  return [{ ...first, text: [head.replace(/^[\s\u00a0.,;]+/, ''), ...others] }, ...rest]
}

function joinsText(before: Inlines, chain: readonly Label[], width: number, look: Look): boolean {
  if (before.length === 0 || before.some((inline) => inline.type === 'break')) return false
  // how long a value is shows only when it is set
  if (runsOf(before, look).some((run) => fieldsOf(run.text).length > 0)) return false
  const textWidth = runsOf(before, look).reduce(
    (sum, run) => sum + look.measure(literal(run.text), look.theme.type.body.size, run.bold === true),
    0,
  )
  return textWidth + KEY_GAP + chainWidth(chain, look) + 2 <= width
}

function widthOfKey(label: Label, look: Look): number {
  return keyWidth(look.measure(literal(label.text), KEY_SIZE, true)) * signScale(look.theme)
}

function chainWidth(chain: readonly Label[], look: Look): number {
  return (
    chain.reduce((sum, label) => sum + widthOfKey(label, look), 0) +
    (chain.length - 1) * (arrow(look).width + 2 * KEY_GAP)
  )
}

/** A chain that is too wide is broken after its arrows; a key that is too wide by itself is printed as in running text. */
function keyRows(chain: readonly Label[], width: number, look: Look, below: boolean): readonly Node[] {
  const margin = [0, below ? BELOW_TEXT : 0, 0, 2] as const
  if (chainWidth(chain, look) <= width) return [{ type: 'stack', children: [keyRow(chain, width, look)], margin }]
  return chain.map((label, i): Node => {
    if (widthOfKey(label, look) > width) {
      return textNode([labelRun(label, look)], 'body', { margin })
    }
    const free = width - widthOfKey(label, look) - KEY_GAP - arrow(look).width
    return { type: 'stack', children: [keyRow([label], width, look, i < chain.length - 1 && free >= 0)], margin }
  })
}

/** @param goesOn an arrow at the end leads to the next row */
function keyRow(chain: readonly Label[], width: number, look: Look, goesOn = false): Node {
  const joint: Node = { type: 'drawing', draw: arrow(look) }
  const keys = chain.flatMap((label, i): readonly Node[] => [...(i > 0 ? [joint] : []), keyNode(label, width, look)])
  const children = goesOn ? [...keys, joint] : keys
  if (children.length === 1 && children[0]) return children[0]
  return { type: 'columns', widths: children.map(() => 'auto'), gap: KEY_GAP, children }
}

/** A label with a value in it is measured when the value is known, and kept to the column. */
function keyNode(label: Label, width: number, look: Look): Node {
  const scale = signScale(look.theme)
  const key = (content: string, most?: number) =>
    scaleDrawing(keyDrawing(content, look.measure(content, KEY_SIZE, true), most), scale)
  if (label.text.every((part) => typeof part === 'string')) {
    return { type: 'drawing', draw: key(fillText(label.text, [])) }
  }
  return { type: 'drawing', draw: (fill) => key(fill(label.text), width / scale) }
}

function arrow({ theme }: Look): Drawing {
  return scaleDrawing(chainArrow(), signScale(theme))
}
