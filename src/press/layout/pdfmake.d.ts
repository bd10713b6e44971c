/** The parts of pdfmake 0.3.11 that the press drives directly; the package has no `exports` map, so they resolve. */
declare module 'pdfmake/js/LayoutBuilder.js' {
  export interface LaidInline {
    readonly text: string
    readonly x: number
    readonly width: number
    readonly font: import('../font.ts').PressFont
    readonly fontSize: number
    readonly color: string
    readonly decoration: string | null
    readonly link: string | null
    /** Our own: what the text belongs to, null for decoration; pdfmake hands on what it doesn't know. */
    readonly element: import('./structure.ts').ElementDraft | null
    /** Our own: the run that it is a word of, where words may be broken. */
    readonly prose?: import('./prose.ts').Prose
    /** What doesn't count where it begins or ends a line: spaces. */
    readonly leadingCut: number
    readonly trailingCut: number
    /** A line ends after it, or may not end after it. */
    readonly lineEnd?: boolean
    readonly noNewLine?: boolean
    /** It is never cut, however wide. */
    readonly noWrap?: boolean | null
  }
  export interface LaidLine {
    readonly x: number
    readonly y: number
    readonly inlines: readonly LaidInline[]
    readonly trailingCut: number
    readonly lastLineInParagraph: boolean
    getHeight(): number
    /** Width of its content so far, without the spaces at its ends. */
    getWidth(): number
    addInline(inline: LaidInline): void
  }
  /** A text in the making: the words that wait for a line. */
  export interface TextDefinition {
    readonly _inlines?: LaidInline[]
    /** Width of the narrowest column that can hold it. */
    _minWidth: number
  }
  /** A definition after measuring, with its width if it is a column; points. */
  export interface MeasuredNode {
    readonly _minWidth: number
    readonly _margin?: readonly number[] | null
    readonly _inlines?: readonly LaidInline[]
    readonly stack?: readonly MeasuredNode[]
    readonly columns?: readonly MeasuredNode[]
    readonly _gap?: number | null
    readonly width?: number | '*' | 'auto'
  }
  /** A column of a table, or of columns side by side. */
  export interface ColumnDefinition {
    width: number | '*' | 'auto'
    readonly _minWidth: number
  }
  export interface ColumnsDefinition {
    readonly columns: readonly (ColumnDefinition & MeasuredNode)[]
    readonly _gap?: number | null
  }
  export interface TableDefinition {
    readonly table: {
      readonly widths: readonly ColumnDefinition[]
      readonly body: readonly (readonly MeasuredNode[])[]
    }
    /** Lines and paddings, in points. */
    readonly _offsets: { readonly total: number }
    /** Our own: a table to those who read it, not a frame. */
    readonly isData?: boolean
  }
  export type LaidItem =
    | { readonly type: 'line'; readonly item: LaidLine }
    | { readonly type: 'vector'; readonly item: Readonly<Record<string, unknown>> }
    | { readonly type: 'image'; readonly item: Readonly<Record<string, unknown>> }
    | {
        readonly type: 'beginVerticalAlignment'
        readonly item: { getNodeHeight(): number; getViewHeight(): number }
      }
    | {
        readonly type: 'beginClip' | 'endClip' | 'svg' | 'attachment' | 'endVerticalAlignment'
        readonly item?: unknown
      }
  export interface LaidPage {
    readonly items: readonly LaidItem[]
  }
  /** What the layout asks of a document: fonts, nothing else. */
  export interface LayoutFonts {
    provideFont(family: string, bold: boolean, italics: boolean): import('../font.ts').PressFont
  }
  class LayoutBuilder {
    constructor(pageSize: object, pageMargins: object, svgMeasure: null)
    registerTableLayouts(layouts: object): void
    layoutDocument(
      content: object,
      fonts: LayoutFonts,
      styles: object,
      defaultStyle: object,
      ...rest: undefined[]
    ): readonly LaidPage[]
    /** Lays out from the beginning, once everything is ready. */
    tryLayoutDocument(...input: unknown[]): object
    buildNextLine(node: TextDefinition): LaidLine | null
    processColumns(node: ColumnsDefinition): void
    processTable(node: TableDefinition): void
    readonly docMeasure: { measureLeaf: (node: TextDefinition) => TextDefinition }
    readonly writer: { context(): { readonly y: number; readonly availableWidth: number } }
  }
  const module: { readonly default: typeof LayoutBuilder } | typeof LayoutBuilder
  export default module
}

declare module 'pdfmake/js/tableLayouts.js' {
  const module: { readonly tableLayouts: object }
  export default module
}
