/** The blocks of a step: Markdown's own, read here, and the constructs. */
import { CODE } from '../diagnostics/codes.ts'
import type {
  Action,
  Block,
  BulletList,
  Checklist,
  Figure,
  Heading,
  MarkdownBlocks,
  Paragraph,
  Table,
} from '../model/block.ts'
import type { Inlines } from '../model/inline.ts'
import { proseArgument, readHead } from './arguments.ts'
import { CONSTRUCTS, isConstruct } from './constructs/constructs.ts'
import type { StepState } from './constructs/step-state.ts'
import { hintFor } from './context.ts'
import { namelessFigure } from './figures.ts'
import { readInlines } from './inlines.ts'
import { isChecklist, listItems, readTickItems } from './lists.ts'
import type { SyntaxNode } from './syntax-tree.ts'

type NodeReader<B extends Block> = (node: SyntaxNode, state: StepState) => readonly B[]

const MARKDOWN: { readonly [N in keyof MarkdownBlocks]: NodeReader<MarkdownBlocks[N]> } = {
  paragraph: readParagraph,
  heading: readHeading,
  ordered_list: readActions,
  bullet_list: readList,
  table: readTable,
  hr: () => [],
}

/** The blocks of a step in order; what isn't a block of a step is reported and left out. */
export function readBlocks(nodes: readonly SyntaxNode[], state: StepState): readonly Block[] {
  return nodes.flatMap((node) => (node.type === 'construct' ? readConstruct(node, state) : readMarkdown(node, state)))
}

function readConstruct(node: SyntaxNode, state: StepState): readonly Block[] {
  const head = readHead(node.info)
  if (isConstruct(head.name)) return CONSTRUCTS[head.name].read(node, head, state)
  state.context.error(
    node,
    CODE.unknownConstruct,
    { ru: `конструкции «${head.name}» в шаге нет`, en: `there is no construct "${head.name}" in a step` },
    hintFor(head.name, Object.keys(CONSTRUCTS)),
  )
  return []
}

function readMarkdown(node: SyntaxNode, state: StepState): readonly Block[] {
  if (isMarkdown(node.type)) return MARKDOWN[node.type](node, state)
  state.context.error(
    node,
    'parse/block-not-supported',
    { ru: `«${node.type}» в памятке не печатается`, en: `${node.type} can't be printed in a leaflet` },
    { ru: 'есть абзацы, списки, таблицы и конструкции', en: 'there are paragraphs, lists, tables and constructs' },
  )
  return []
}

function isMarkdown(type: string): type is keyof MarkdownBlocks {
  return Object.hasOwn(MARKDOWN, type)
}

function readHeading(node: SyntaxNode, { context }: StepState): readonly Heading[] {
  return [{ type: 'heading', content: readInlines(node, context), place: context.place(node) }]
}

function readActions(node: SyntaxNode, state: StepState): readonly Action[] {
  return node.children.map((item) => ({
    type: 'action',
    mark: state.nextMark(),
    content: readInlines(item, state.context),
    place: state.context.place(item),
  }))
}

function readList(node: SyntaxNode, { context }: StepState): readonly (BulletList | Checklist)[] {
  const place = context.place(node)
  if (isChecklist(node, context)) return [{ type: 'checklist', items: readTickItems(node, context), place }]
  return [{ type: 'list', items: listItems(node, context), place }]
}

/** A paragraph, or a figure when it holds a picture and nothing else. */
function readParagraph(node: SyntaxNode, { context }: StepState): readonly (Paragraph | Figure)[] {
  const [inline] = node.children
  const picture = inline?.children.length === 1 ? inline.children[0] : undefined
  if (picture?.type !== 'image')
    return [{ type: 'paragraph', content: readInlines(node, context), place: context.place(node) }]
  const path = picture.attributes.get('src') ?? ''
  const figure = context.figures.get(picture.attributes.get('title')?.trim() || namelessFigure(node.line)) ?? 0
  // «caption | what it shows»
  const [caption = '', ...described] = picture.content.split('|').map((part) => part.trim())
  const description = proseArgument(described.join(', '))
  return [{ type: 'figure', path, caption: proseArgument(caption), description, figure, place: context.place(node) }]
}

function readTable(node: SyntaxNode, { context }: StepState): readonly Table[] {
  const rowsOf = (part: string): readonly (readonly Inlines[])[] =>
    node.children
      .filter((child) => child.type === part)
      .flatMap((child) => child.children)
      .map((row) => row.children.map((cell) => readInlines(cell, context)))
  return [{ type: 'table', head: rowsOf('thead')[0] ?? [], rows: rowsOf('tbody'), place: context.place(node) }]
}
