/** The forms in which the leaflets of a class can be printed. */
import type { PrintForm } from '../model/class-pack.ts'

export type { PrintForm } from '../model/class-pack.ts'

/** `class` is always made; the others on demand. */
export const PRINT_FORMS = ['class', 'booklet', 'two-up', 'fold'] as const satisfies readonly PrintForm[]
