/** The blocks of a step: Markdown's own, and the constructs, each read by the function that the tables below name. */

import type { Block } from '../model/block.ts'
import { prose, readHead } from './arguments.ts'
import { readBox } from './constructs/box.ts'
import { readCallout } from './constructs/callout.ts'
import { readDone } from './constructs/done.ts'
import { readQr } from './constructs/qr.ts'
import { readQuestion } from './constructs/question.ts'
import { readScreen } from './constructs/screen.ts'
import { readScreens } from './constructs/screens.ts'
import type { ConstructReader, StepState } from './constructs/step-state.ts'
import { readVariant, readVariants } from './constructs/variants.ts'
import { hintFor } from './context.ts'
import { namelessFigure } from './figures.ts'
import { readInlines } from './inlines.ts'
import { isChecklist, listItems } from './lists.ts'
import type { SyntaxNode } from './syntax-tree.ts'
import { readTable } from './table.ts'

const CONSTRUCTS: ReadonlyMap<string, ConstructReader> = new Map([
  ['box', readBox],
  ['callout', readCallout],
  ['done', readDone],
  ['qr', readQr],
  ['question', readQuestion],
  ['screen', readScreen],
  ['screens', readScreens],
  ['variant', readVariant],
  ['variants', readVariants],
])

type NodeReader = (node: SyntaxNode, state: StepState) => readonly Block[]

const MARKDOWN: ReadonlyMap<string, NodeReader> = new Map<string, NodeReader>([
  ['paragraph', readParagraph],
  [
    'heading',
    (node, { context }) => [{ type: 'heading', content: readInlines(node, context), place: context.place(node) }],
  ],
  ['ordered_list', readActions],
  ['bullet_list', readList],
  ['table', readTable],
  ['hr', () => []],
])

/** The blocks of a step in order; what isn't a block of a step is reported and left out. */
export function readBlocks(nodes: readonly SyntaxNode[], state: StepState): readonly Block[] {
  return nodes.flatMap((node) => (node.type === 'construct' ? readConstruct(node, state) : readMarkdown(node, state)))
}

function readConstruct(node: SyntaxNode, state: StepState): readonly Block[] {
  const head = readHead(node.info)
  const read = CONSTRUCTS.get(head.name)
  if (read) return read(node, head, state)
  state.context.error(
    node,
    'parse/unknown-construct',
    { ru: `конструкции «${head.name}» в шаге нет`, en: `there is no construct "${head.name}" in a step` },
    hintFor(head.name, CONSTRUCTS.keys()),
  )
  return []
}

function readMarkdown(node: SyntaxNode, state: StepState): readonly Block[] {
  const read = MARKDOWN.get(node.type)
  if (read) return read(node, state)
  state.context.error(
    node,
    'parse/block-not-supported',
    { ru: `«${node.type}» в памятке не печатается`, en: `${node.type} can't be printed in a leaflet` },
    { ru: 'есть абзацы, списки, таблицы и конструкции', en: 'there are paragraphs, lists, tables and constructs' },
  )
  return []
}

function readActions(node: SyntaxNode, state: StepState): readonly Block[] {
  return node.children.map((item) => ({
    type: 'action',
    mark: state.nextMark(),
    content: readInlines(item, state.context),
    place: state.context.place(item),
  }))
}

function readList(node: SyntaxNode, { context }: StepState): readonly Block[] {
  const items = listItems(node, context)
  return [{ type: isChecklist(node, context) ? 'checklist' : 'list', items, place: context.place(node) }]
}

/** A paragraph, or a figure when it holds a picture and nothing else. */
function readParagraph(node: SyntaxNode, { context }: StepState): readonly Block[] {
  const [inline] = node.children
  const picture = inline?.children.length === 1 ? inline.children[0] : undefined
  if (picture?.type !== 'image')
    return [{ type: 'paragraph', content: readInlines(node, context), place: context.place(node) }]
  const path = picture.attributes.get('src') ?? ''
  const figure = context.figures.get(picture.attributes.get('title')?.trim() || namelessFigure(node.line)) ?? 0
  return [{ type: 'figure', path, caption: prose(picture.content), figure, place: context.place(node) }]
}
