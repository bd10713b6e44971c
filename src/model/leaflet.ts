/** What `parse` makes of a form: a typed tree of sections and blocks, in which a field is a node of its own. */
import type { FieldText } from './field-text.ts'
import type { Place } from './place.ts'

// ---- inlines

export interface Text {
  readonly type: 'text'
  readonly text: FieldText
  readonly bold: boolean
}

export interface Link {
  readonly type: 'link'
  readonly address: FieldText
  readonly children: readonly Inline[]
}

/** What is written on a button or tab, as the portal spells it: `[[Продолжить]]`. */
export interface Label {
  readonly type: 'label'
  readonly text: FieldText
}

/** «рисунок 3»: `number` is found when the whole leaflet is known. */
export interface Reference {
  readonly type: 'reference'
  readonly word: string
  readonly target: string
  readonly number: number
}

export interface LineBreak {
  readonly type: 'break'
}

export type Inline = Text | Link | Label | Reference | LineBreak
export type Inlines = readonly Inline[]

// ---- blocks of a step

interface At {
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
  readonly items: readonly Inlines[]
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
  readonly items: readonly Inlines[]
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

export type Block =
  | Paragraph
  | Heading
  | Action
  | BulletList
  | Checklist
  | Callout
  | Box
  | Done
  | Screen
  | Gallery
  | Figure
  | Questions
  | Variant
  | Table
  | Qr

// ---- the leaflet

/** Name, address and print form of the portal that a step is about; its address goes into the QR code. */
export interface StepPortal {
  readonly name: string
  readonly url: string
  readonly print: string
}

export interface Step extends At {
  readonly number: number
  readonly title: FieldText
  readonly portal: StepPortal | null
  /** What the step is called on the way; the portal's name unless the manuscript says otherwise. */
  readonly name: FieldText
  /** What one gets there, for the way on the first page. */
  readonly gives: FieldText
  /** What must come before this step: the word on the rail of the way; empty for none. */
  readonly waits: FieldText
  readonly blocks: readonly Block[]
}

export interface DateCell {
  readonly label: FieldText
  readonly date: FieldText
  readonly detail: FieldText
}

export interface Contact extends At {
  readonly heading: FieldText
  readonly lastName: FieldText
  readonly firstName: FieldText
  readonly middleName: FieldText
  readonly role: FieldText
  readonly phone: FieldText
  readonly hours: FieldText
}

/** The personal first page. */
export interface Cover extends At {
  readonly head: readonly FieldText[]
  readonly mark: FieldText
  readonly name: FieldText
  readonly title: FieldText
  readonly intro: readonly Inlines[]
  readonly dates: readonly DateCell[]
  readonly wayHeading: FieldText
  readonly needsHeading: FieldText
  readonly needs: readonly Inlines[]
  readonly contact: Contact
  /** Where each part was written: in the template, or in the manuscript. */
  readonly places: Readonly<Record<CoverPart, Place>>
}

export type CoverPart = 'head' | 'pupil' | 'intro' | 'dates' | 'way' | 'needs' | 'contact'

export type SlipRowKind = 'phone' | 'line' | 'signature' | 'date'

export interface SlipRow {
  readonly label: FieldText
  readonly kind: SlipRowKind
}

/** A tear-off part, or its back. */
export interface Slip extends At {
  readonly name: FieldText
  readonly note: Inlines
  readonly rows: readonly SlipRow[]
}

/** The running footer: left, centre, right; `%page%` and `%pages%` stand for the numbers. */
export interface Footer {
  readonly parts: readonly [FieldText, FieldText, FieldText]
}

export interface Leaflet {
  readonly cover: Cover
  readonly steps: readonly Step[]
  readonly slip: Slip | null
  readonly slipBack: Slip | null
  readonly footer: Footer
  /** Title of the page that fills a sheet in the print file. */
  readonly notes: FieldText
}
