/** The look in numbers, read from `theme.yaml`. Lengths are points, y counts from the top of the page. */

/** How one role of text is set. */
export interface TypeStyle {
  readonly size: number
  /** Distance from one baseline to the next. */
  readonly leading: number
  readonly bold: boolean
}

export type TypeRole =
  | 'name'
  | 'title'
  | 'stepTitle'
  | 'subtitle'
  | 'heading'
  | 'body'
  | 'list'
  | 'portal'
  | 'address'
  | 'phone'
  | 'service'
  | 'sample'

export interface Theme {
  /** Parts of a page beside one another, or each in a row of its own as large print needs it. */
  readonly layout: 'columns' | 'rows'
  readonly page: {
    readonly width: number
    readonly height: number
    /** Left and right margin. */
    readonly side: number
    readonly top: number
    /** Where the body of an ordinary page ends. */
    readonly bodyEnd: number
    /** Position of the rule over the footer. */
    readonly footer: number
  }
  /** Pages 1 and 2 of a leaflet with a slip: the sheet's lower end is cut off. */
  readonly slip: {
    readonly bodyEnd: number
    readonly footer: number
    /** The cut line. */
    readonly cut: number
    /** Where the slip's own text begins. */
    readonly top: number
  }
  readonly gap: {
    /** Between blocks, and how far it may shrink when a page is a little too full. */
    readonly block: number
    readonly blockMin: number
    /** Heading to what follows it. */
    readonly heading: number
    /** Between numbered actions. */
    readonly action: number
    /** Between the column of actions and the column of screens. */
    readonly column: number
  }
  readonly screen: { readonly width: number }
  /** Edges of the squares: the class's on the first page, a step's on its page and on the way. */
  readonly mark: { readonly class: number; readonly step: number; readonly way: number }
  readonly qr: {
    /** Smallest edge, without quiet zone. */
    readonly sizeMm: number
    /** Smallest module. */
    readonly moduleMm: number
    readonly waySizeMm: number
    readonly contactSizeMm: number
  }
  readonly colour: { readonly ink: string; readonly accent: string; readonly paper: string }
  readonly type: Readonly<Record<TypeRole, TypeStyle>>
}
