/** What `send` is asked to do. */
import type { SendOptions } from './parameters.ts'

export type SendMode =
  /** What it does when nothing else is said. */
  | { readonly kind: 'plan' }
  /** Print letters as they would be. */
  | { readonly kind: 'show' }
  /** Letters of a sample go to this address; null: to the teacher's own. */
  | { readonly kind: 'to-me'; readonly address: string | null; readonly sample: number }
  /** Send; `letters` is the number of letters that the plan must have. */
  | { readonly kind: 'confirm'; readonly letters: number }
  | { readonly kind: 'status' }
  /** Letters as drafts in this folder. */
  | { readonly kind: 'eml'; readonly folder: string }

/** @param options the parser has seen to it that one of the modes is typed at most */
export function modeOf({ show, toMe, sample, confirm, status, eml }: SendOptions): SendMode {
  if (eml !== null) return { kind: 'eml', folder: eml }
  if (status) return { kind: 'status' }
  if (show) return { kind: 'show' }
  if (toMe !== null) return { kind: 'to-me', address: toMe === true ? null : toMe, sample }
  return confirm === null ? { kind: 'plan' } : { kind: 'confirm', letters: confirm }
}
