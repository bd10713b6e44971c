/** The content of a line: text with fields, links, labels, references. */
import type { FieldText } from './field-text.ts'

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
