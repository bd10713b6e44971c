/** A sheet for the teacher: running head, parts one below the other, footer. It is set as a leaflet is. */

import type { ClassPack } from '../../model/class-pack.ts'
import type { ComposedLeaflet, FlowItem, Node } from '../../model/composed.ts'
import { wordText } from '../../model/words.ts'
import { runningHead } from '../cover-parts.ts'
import type { Look } from '../look.ts'
import { footerAt, notesPage } from '../page-furniture.ts'

export interface SheetPart {
  readonly node: Node
  readonly gap: number
  /** How far the gap may shrink; not at all if not given. */
  readonly gapMin?: number
  /** It stays with what follows. */
  readonly leads?: boolean
}

export interface SheetWords {
  /** What kind of sheet it is, at the right of the running head. */
  readonly kind: string
  /** In the middle of the footer; `%page%` and `%pages%` as in a leaflet's. */
  readonly footer: string
  /** The kind is printed bold. */
  readonly strong?: boolean
}

/** A sheet for the teacher from its parts: a leaflet of one section, without values, slip or cover. */
export function sheetOf(parts: readonly SheetPart[], words: SheetWords, pack: ClassPack, look: Look): ComposedLeaflet {
  const footer = {
    parts: [[wordText(look.words.sheet.class, { class: pack.label })], [words.footer], [pack.school]],
  } as const
  const item = ({ node, gap, gapMin = gap, leads = false }: SheetPart): FlowItem => ({
    node,
    narrow: false,
    asides: [],
    gap,
    gapMin: Math.min(gap, gapMin),
    keepWithNext: leads,
    leadsNext: leads,
    place: pack.place,
    kind: 'class-sheet',
    name: { ru: 'лист класса', en: 'class sheet' },
  })
  const head = runningHead([[pack.school], [words.kind]], look, words.strong === true)
  return {
    theme: look.theme,
    sections: [
      {
        key: JSON.stringify(['class sheet', words, pack]),
        items: [item({ node: head, gap: 0 }), ...parts.map(item)],
        title: [words.footer],
        fields: [],
      },
    ],
    front: 0,
    headed: false,
    fit: null,
    hasSlip: false,
    slip: [],
    slipBack: [],
    footer: (page, pages) => [footerAt(footer, page, pages, look.theme.page.footer, look)],
    notes: notesPage([look.words.sheet.notes], footer, look),
  }
}
