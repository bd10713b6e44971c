/** The blocks of a step. */
import type { FieldText } from './field-text.ts'
import type { Inlines } from './inline.ts'
import type { Place } from './place.ts'

/** Where a block was written. */
export interface At {
  readonly place: Place
}

export interface Paragraph extends At {
  readonly type: 'paragraph'
  readonly content: Inlines
}

export interface Heading extends At {
  readonly type: 'heading'
  readonly content: Inlines
}

/** One numbered thing to do; `mark` is «3» or «А1». */
export interface Action extends At {
  readonly type: 'action'
  readonly mark: string
  readonly content: Inlines
}

export interface BulletList extends At {
  readonly type: 'list'
  readonly items: readonly Inlines[]
}

/** Boxes to tick with a pen. */
export interface Checklist extends At {
  readonly type: 'checklist'
  readonly items: readonly TickItem[]
}

export interface TickItem {
  readonly content: Inlines
  /** `[x]`: the box is printed with a tick in it. */
  readonly ticked: boolean
}

export interface Callout extends At {
  readonly type: 'callout'
  /** The bold first word: «Важно.» */
  readonly lead: FieldText
  readonly content: readonly Inlines[]
}

export interface Box extends At {
  readonly type: 'box'
  readonly title: FieldText
  readonly items: readonly TickItem[]
}

/** What the reader sees when the step is done. */
export interface Done extends At {
  readonly type: 'done'
  readonly content: Inlines
}

export type ScreenLine =
  | { readonly type: 'title'; readonly text: FieldText }
  | { readonly type: 'note'; readonly text: FieldText }
  | { readonly type: 'field'; readonly label: FieldText; readonly sample: FieldText }
  | { readonly type: 'buttons'; readonly buttons: readonly ScreenButton[] }
  | { readonly type: 'link'; readonly text: FieldText }
  | { readonly type: 'check'; readonly text: FieldText; readonly on: boolean }
  | { readonly type: 'bullet'; readonly text: FieldText }
  | { readonly type: 'person'; readonly name: FieldText; readonly detail: FieldText }
  | { readonly type: 'rule' }
  | { readonly type: 'control'; readonly mark: string; readonly icon: ControlIcon; readonly name: FieldText }

export interface ScreenButton {
  readonly text: FieldText
  /** The one to press. */
  readonly pressed: boolean
}

export const CONTROL_ICONS = [
  'chat',
  'hand',
  'share',
  'people',
  'camera',
  'microphone',
  'leave',
  'settings',
  'minimize',
  'maximize',
] as const
export type ControlIcon = (typeof CONTROL_ICONS)[number]

/** A drawn form on a portal. */
export interface Screen extends At {
  readonly type: 'screen'
  /** The bar at the top. */
  readonly address: FieldText
  readonly lines: readonly ScreenLine[]
  /** Marks of the actions that it belongs to: «3», «А1», «Б1». */
  readonly marks: readonly string[]
  readonly caption: FieldText
  /** Number of the figure, if it is one. */
  readonly figure: number | null
}

export interface Gallery extends At {
  readonly type: 'gallery'
  readonly screens: readonly Screen[]
}

export interface Figure extends At {
  readonly type: 'figure'
  readonly path: string
  readonly caption: FieldText
  /** What it shows, for those who don't see it; empty where the author doesn't say. */
  readonly description: FieldText
  readonly figure: number
}

export interface Question {
  readonly text: FieldText
  readonly answers: readonly { readonly word: string; readonly variant: string }[]
}

export interface Questions extends At {
  readonly type: 'questions'
  readonly questions: readonly Question[]
}

export interface Variant extends At {
  readonly type: 'variant'
  readonly letter: string
  readonly title: FieldText
  readonly has: readonly string[]
  readonly lacks: readonly string[]
  readonly blocks: readonly Block[]
}

export interface Table extends At {
  readonly type: 'table'
  readonly head: readonly Inlines[]
  readonly rows: readonly (readonly Inlines[])[]
}

export interface Qr extends At {
  readonly type: 'qr'
  readonly address: FieldText
  readonly caption: FieldText
}

/** The constructs of a step, by the word after `:::`, and what each becomes. A new one begins here. */
export interface ConstructBlocks {
  readonly box: Box
  readonly callout: Callout
  readonly done: Done
  readonly qr: Qr
  readonly question: Questions
  readonly screen: Screen
  readonly screens: Gallery
  readonly variant: Variant
  readonly variants: Variant
}

/** What Markdown's own blocks become; a line across prints nothing. */
export interface MarkdownBlocks {
  readonly paragraph: Paragraph | Figure
  readonly heading: Heading
  readonly ordered_list: Action
  readonly bullet_list: BulletList | Checklist
  readonly table: Table
  readonly hr: never
}

/** Name of a construct of a step. */
export type StepConstruct = keyof ConstructBlocks

export type Block = ConstructBlocks[StepConstruct] | MarkdownBlocks[keyof MarkdownBlocks]

/** @example BlockOf<'action'> // Action */
export type BlockOf<T extends Block['type']> = Extract<Block, { readonly type: T }>
