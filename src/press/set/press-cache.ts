/** What one press keeps between leaflets, for one look: open fonts, and whatever was set before. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { itemAt } from '../../diagnostics/impossible.ts'
import type { Outcome } from '../../diagnostics/outcome.ts'
import type { Node } from '../../model/composed.ts'
import type { Theme } from '../../model/theme.ts'
import { type FontBank, faceOf } from '../font-bank.ts'
import type { NodeValues } from '../layout/node-values.ts'
import type { PageLanguage } from '../layout/page-language.ts'
import type { PageContent } from '../paint/page-content.ts'
import type { Painted } from '../paint/painted.ts'
import type { Deflate } from '../pdf/embed-font.ts'

export interface PressCache {
  readonly theme: Theme
  readonly language: PageLanguage
  readonly fonts: FontBank
  readonly deflate: Deflate
  /** Addresses of portals, by how they are printed. */
  readonly addresses: ReadonlyMap<string, string>
  /** Nodes without values, laid out and painted once for all recipients. */
  readonly nodes: WeakMap<Node, SetNode>
  /** Pages of sections, by what they are made of. */
  readonly pages: Map<string, Outcome<FinishedPages>>
}

/** A node laid out and painted. */
export interface SetNode {
  readonly painted: Painted
  /** In points. */
  readonly height: number
  readonly problems: readonly Diagnostic[]
}

/** What is printed on a page, section by section. */
export type FinishedPage = readonly { readonly section: number; readonly content: PageContent }[]

export type FinishedPages =
  /** `lastEmpty` is the share of the last page's height that is left over. */
  | { readonly fits: true; readonly pages: readonly FinishedPage[]; readonly lastEmpty: number }
  /** Points that are left over when the pages that there may be are full. */
  | { readonly fits: false; readonly over: number }

/**
 * Width of a line of text, in points.
 *
 * @example measureIn(fonts)('Иванов', 12, false) // 41.4
 */
export function measureIn(fonts: FontBank): NodeValues['measure'] {
  return (text, size, bold) => faceOf(fonts, bold).widthOfString(text, size)
}

/**
 * What nodes are set with.
 *
 * @param values in the order of the fields in the nodes
 * @param pageOfStep pages on which the steps begin, in order; empty where they aren't known yet
 */
export function nodeValues(cache: PressCache, values: readonly string[], pageOfStep: readonly number[]): NodeValues {
  return {
    values,
    addresses: cache.addresses,
    theme: cache.theme,
    language: cache.language,
    naturalLeading: cache.fonts.regular.lineHeight(1),
    measure: measureIn(cache.fonts),
    pageOfStep: (step) => (pageOfStep.length === 0 ? 0 : itemAt(pageOfStep, step - 1)),
  }
}
