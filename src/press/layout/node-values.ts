/** What a node is set with, beside what it says itself. */
import type { Theme } from '../../model/theme.ts'
import type { PageLanguage } from './page-language.ts'

export interface NodeValues {
  readonly values: readonly string[]
  /** Page on which each step begins, by its number. */
  readonly pageOfStep: (step: number) => number
  /** Addresses of portals, by how they are printed. */
  readonly addresses: ReadonlyMap<string, string>
  readonly theme: Theme
  readonly language: PageLanguage
  /** One line of Noto Sans, as a multiple of the type size. */
  readonly naturalLeading: number
  /** Width of a line of text, in points. */
  readonly measure: (text: string, size: number, bold: boolean) => number
}
