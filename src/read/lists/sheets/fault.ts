/** Why a file can't be read as sheets; `fault-diagnostic.ts` says it in words. */

/** What a file that is no class list seems to be. */
export type Seems =
  | 'empty'
  | 'pdf'
  | 'word'
  | 'slides'
  | 'picture'
  | 'archive'
  | 'xlsb'
  | 'text-document'
  | 'numbers'
  | 'rtf'
  | 'json'
  | 'xml'
  | 'page-without-tables'
  | 'no-sheets'
  | 'binary'

export type Fault =
  | { readonly kind: 'locked'; readonly by: 'excel' | 'calc' | 'archive' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large'; readonly what: 'rows' | 'columns' | 'cells' | 'bytes' | 'unpacked' }
  | { readonly kind: 'not-a-list'; readonly seems: Seems }
  | {
      readonly kind: 'csv-syntax'
      readonly quote: 'open' | 'after'
      readonly line: number
      readonly column: number
    }

export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

/** @example read(3) // { ok: true, value: 3 } */
export function read<T>(value: T): Reading<T> {
  return { ok: true, value }
}

/** @example unread({ kind: 'damaged' }) */
export function unread(fault: Fault): Reading<never> {
  return { ok: false, fault }
}

export const DAMAGED: Reading<never> = unread({ kind: 'damaged' })
