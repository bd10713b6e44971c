/** The forms in which the leaflets of a class can be printed. */
import type { PrintForm } from '../model/class-pack.ts'

export type { PrintForm } from '../model/class-pack.ts'

/** Of one leaflet, or of all leaflets of the class, pupil by pupil. */
export type PrintKind = PrintForm | 'together'

/** `class` is always made; the others on demand. */
export const PRINT_FORMS = ['class', 'booklet', 'two-up', 'fold'] as const satisfies readonly PrintForm[]

/** All that may be asked for. */
export const PRINT_KINDS = [...PRINT_FORMS, 'together'] as const satisfies readonly PrintKind[]
