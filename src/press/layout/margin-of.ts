/** A node's margin as pdfmake wants it: no key where there is none, and a list that it may write into. */
import type { Margin } from '../../model/composed.ts'

/** @example marginOf([0, 4, 0, 0]) // { margin: [0, 4, 0, 0] }, points, clockwise from the left */
export function marginOf(margin: Margin | undefined): { readonly margin?: number[] } {
  return margin ? { margin: [...margin] } : {}
}
