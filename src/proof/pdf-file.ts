/** A PDF file as the proof reads it: its pages one by one, or why it can't be opened. */
import type { Attempt } from '../diagnostics/attempt.ts'
import type { PageView } from './page-view.ts'

export type PdfFault = 'not-a-pdf' | 'damaged' | 'locked'

export interface OpenPdf {
  readonly pages: number
  /** What the file calls itself (ISO 32000-1, 14.3.3); empty where it doesn't. */
  readonly title: string
  /**
   * @param index from 0; the view is good only while `use` runs
   * @returns null when the page can't be read
   */
  withPage<T>(index: number, use: (page: PageView) => Promise<T>): Promise<T | null>
  /**
   * What a page says: the texts of its letters, quicker than with their places.
   *
   * @param index from 0
   * @returns null when the page can't be read
   */
  textOf(index: number): string | null
  /** Gives its memory back. */
  close(): void
}

export interface PdfReader {
  open(bytes: Uint8Array): Attempt<OpenPdf, PdfFault>
}
