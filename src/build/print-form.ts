/** The forms in which the leaflets of a class can be printed. */
import type { PackFile } from '../model/class-pack.ts'

/** `class` is always made; the others on demand. */
export const PRINT_FORMS = ['class', 'booklet', 'two-up', 'fold'] as const
export type PrintForm = (typeof PRINT_FORMS)[number]

/** What the cover says of each. */
export const FORM_WORDS: Readonly<Record<PrintForm, Omit<PackFile, 'name'>>> = {
  class: { what: 'листы А4', flip: 'long', after: 'листы семьи скрепить' },
  booklet: { what: 'брошюры А5', flip: 'short', after: 'согнуть и скрепить' },
  'two-up': { what: 'по две А5', flip: 'short', after: 'разрезать, правую стопку положить под левую' },
  fold: { what: 'А5 без скрепки', flip: 'short', after: 'каждый лист согнуть, сложить стопкой' },
}
