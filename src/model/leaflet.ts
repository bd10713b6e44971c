/** What `parse` makes of a form: a typed tree of sections and blocks, in which a field is a node of its own. */
import type { At, Block, TickItem } from './block.ts'
import type { FieldText } from './field-text.ts'
import type { Inlines } from './inline.ts'
import type { Place } from './place.ts'

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
  /** How long the way takes; empty where no one has tried. */
  readonly time: FieldText
  readonly needsHeading: FieldText
  readonly needs: readonly TickItem[]
  readonly contact: Contact
  /** What must be kept to oneself. */
  readonly safety: readonly Inlines[]
  /** Where each part was written: in the template, or in the manuscript. */
  readonly places: Readonly<Record<CoverPart, Place>>
}

export type CoverPart = 'head' | 'pupil' | 'intro' | 'dates' | 'time' | 'way' | 'needs' | 'contact' | 'safety'

/** The constructs outside the steps, each once, by the word after `:::`. */
export type LeafletPart = CoverPart | 'audience' | 'fit' | 'slip' | 'slip-back' | 'footer' | 'notes'

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

/** The running footer: left, centre, right; `%page%` and `%pages%` are replaced by the numbers. */
export interface Footer {
  readonly parts: readonly [FieldText, FieldText, FieldText]
}

/** «On one sheet»: the most sheets, printed on both sides, that a leaflet should take. */
export interface Fit extends At {
  readonly sheets: number
}

export interface Leaflet {
  readonly fit: Fit | null
  readonly cover: Cover
  readonly steps: readonly Step[]
  readonly slip: Slip | null
  /** The template has it for all leaflets; without a slip it isn't printed. */
  readonly slipBack: Slip | null
  readonly footer: Footer
  /** Title of the page that fills a sheet in the print file. */
  readonly notes: FieldText
}
