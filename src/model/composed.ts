/** What `compose` makes of a section: boxes to set, in order, with the rules by which pages may break between them. */
import type { Block } from './block.ts'
import type { Drawing } from './drawing.ts'
import type { FieldText } from './field-text.ts'
import type { Fit } from './leaflet.ts'
import type { Place } from './place.ts'
import type { Theme, TypeRole } from './theme.ts'

/** Left, top, right, bottom, in points. */
export type Margin = readonly [number, number, number, number]

/** A run of text in one style. */
export interface Run {
  readonly text: FieldText
  readonly bold?: boolean
  readonly underline?: boolean
  readonly link?: FieldText
  /** Its text names the page on which this step begins: `%page%` in it is the number; it leads there. */
  readonly pageOfStep?: number
  /** Its text is a telephone number, and calls it. */
  readonly telephone?: boolean
  /** An address, printed without protocol and closing slash. */
  readonly address?: boolean
}

/**
 * What a part of a page is to a reader who doesn't see it (ISO 32000-1, 14.8.4). `Artifact` is what only the eye needs: running heads,
 * footers, drawn signs.
 */
export type Role =
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Note'
  | 'Link'
  | 'Span'
  | 'Artifact'

/** What every node may say of itself; without a role a text is a paragraph, a picture a figure, and a group nothing by itself. */
interface Tagged {
  readonly role?: Role
  /** Groups of one box with the same name are one element: the cells of a column that is set row by row. */
  readonly part?: string
}

export interface TextNode extends Tagged {
  readonly type: 'text'
  readonly runs: readonly Run[]
  readonly style: TypeRole
  /** Roles to use instead when the text would take more than two lines of `width` in its own: the first that does not, else the last. */
  readonly longStyle?: { readonly roles: readonly TypeRole[]; readonly width: number }
  /** The width in which its lines are as few and as even as they can be, and end with sentences where they can. */
  readonly balance?: number
  readonly bold?: boolean
  /**
   * Where words may be broken: of running text where the column is narrow, of other text where a word is wider than it. Values, bold runs and
   * addresses never are.
   */
  readonly hyphenate?: 'to-fill' | 'to-fit'
  readonly align?: 'left' | 'center' | 'right'
  readonly colour?: string
  readonly margin?: Margin
}

export interface StackNode extends Tagged {
  readonly type: 'stack'
  readonly children: readonly Node[]
  readonly margin?: Margin
}

export interface ColumnsNode extends Tagged {
  readonly type: 'columns'
  readonly children: readonly Node[]
  /** Points, what is left over, or as wide as the content. */
  readonly widths: readonly (number | '*' | 'auto')[]
  readonly gap: number
  readonly margin?: Margin
}

/** A framed table; a cell's `fill` is a colour or the hatch. */
export interface TableNode extends Tagged {
  readonly type: 'table'
  /** Of a table of data: what its first row says of the columns, or each first cell of its row; the first row if not given. */
  readonly heads?: 'columns' | 'rows'
  readonly widths: readonly (number | '*')[]
  readonly rows: readonly (readonly TableCell[])[]
  readonly frame: TableFrame
  readonly margin?: Margin
}

export interface TableCell {
  readonly node: Node
  readonly fill?: string
  /** Its content is centred vertically in a higher row. */
  readonly middle?: boolean
  /** No lines at its sides and above it. */
  readonly open?: boolean
}

export interface TableFrame {
  /** Width of the outer border and of the lines inside. */
  readonly outer: number
  readonly inner: number
  /** A heavier line under the head and under each `every` rows, to lead the eye. */
  readonly strong?: { readonly every: number; readonly width: number }
  /** Padding of a cell by column: left, top, right, bottom. */
  readonly padding: readonly Margin[]
}

/** A picture made of shapes and text, drawn anew where a value in it changes its measures. */
export interface DrawingNode extends Tagged {
  readonly type: 'drawing'
  readonly draw: Drawing | ((fill: (text: FieldText) => string) => Drawing)
  readonly align?: 'left' | 'center' | 'right'
  readonly margin?: Margin
}

export interface PictureNode extends Tagged {
  readonly type: 'picture'
  /** What it shows. */
  readonly alt: FieldText
  readonly path: string
  readonly width: number
  readonly height: number
  readonly margin?: Margin
}

export type Node = TextNode | StackNode | ColumnsNode | TableNode | DrawingNode | PictureNode

/** What an item is: a block of a step, or one of what the program adds to them. Where pages may break is decided by it. */
export type ItemKind = Block['type'] | 'step-head' | 'first-page' | 'class-sheet'

/** What messages call a thing, in both languages; nothing is decided by it, and nothing of it is printed. */
export interface MessageName {
  readonly ru: string
  readonly en: string
}

/** One thing that is never cut by a page break. */
export interface FlowItem {
  readonly node: Node
  /** Set in the left column, so that screens find room at its right; otherwise as wide as the text. */
  readonly narrow: boolean
  /** Screens beside it, each never cut. */
  readonly asides: readonly Aside[]
  /** Space before it when it doesn't begin a page, and the least that it may be. */
  readonly gap: number
  readonly gapMin: number
  /** No page break between this and the next item. */
  readonly keepWithNext: boolean
  /** They are parted all the same where a page would be left more than half empty: an action and a high screen below it. */
  readonly yields?: boolean
  /** It belongs to the next item, as a heading does: where that one goes, it goes too. */
  readonly leadsNext: boolean
  /** What is above it again where a page begins with it: the head of a variant that had to be parted. */
  readonly repeated?: Node
  readonly place: Place
  readonly kind: ItemKind
  readonly name: MessageName
}

export interface Aside {
  readonly node: Node
  readonly place: Place
}

export interface ComposedSection {
  /** Two sections with the same key and the same values have the same pages. */
  readonly key: string
  readonly items: readonly FlowItem[]
  /** The same with less on it, for values with which the whole doesn't fit on its one page. */
  readonly shorter?: ComposedSection
  /** For the outline: what the section is called. */
  readonly title: FieldText
  /** Which values of the leaflet it uses. */
  readonly fields: readonly number[]
}

/** The parts at fixed places on a page, whatever the body is: footer, slip. */
export interface Furniture {
  readonly node: Node
  /** The same in less height, for values with which it doesn't fit: the first that does. */
  readonly closer?: readonly Node[]
  readonly x: number
  readonly y: number
  readonly width: number
  /** Where it was written, if it can come out too tall. */
  readonly place?: Place
}

export interface ComposedLeaflet {
  /** The look in which it is composed, and will be set. */
  readonly theme: Theme
  readonly sections: readonly ComposedSection[]
  /** How many of the sections are the personal pages, which name the pages of the steps. */
  readonly front: number
  /** Whether it begins with a head in the place of personal pages, below which the first step comes if it is whole there. */
  readonly headed: boolean
  /** How short it should be, where that is given. */
  readonly fit: Fit | null
  readonly hasSlip: boolean
  /** The slip and its cut line on page 1, their back on page 2. */
  readonly slip: readonly Furniture[]
  readonly slipBack: readonly Furniture[]
  /** The footer of page `page` of `pages`. */
  readonly footer: (page: number, pages: number) => readonly Furniture[]
  /** The body of the page that fills a sheet, and its footer. */
  readonly notes: readonly Furniture[]
}
