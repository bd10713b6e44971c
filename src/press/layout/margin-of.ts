/** A node's margin as pdfmake wants it: no key where there is none, and a list that it may write into. */
import type { Margin } from '../../model/composed.ts'

export function marginOf(margin: Margin | undefined): { readonly margin?: number[] } {
  return margin ? { margin: [...margin] } : {}
}
