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

/** A fault of a file. */
export type FileFault =
  | { readonly kind: 'locked'; readonly by: 'excel' | 'calc' | 'archive' }
  | { readonly kind: 'damaged' }
  /** A text in no encoding that is known; `line` is the first that isn't UTF-8 where others are. */
  | { readonly kind: 'encoding'; readonly line: number | null }
  | { readonly kind: 'too-large'; readonly what: 'rows' | 'columns' | 'cells' | 'bytes' | 'unpacked' }
  | { readonly kind: 'not-a-list'; readonly seems: Seems }
  | {
      readonly kind: 'csv-syntax'
      readonly quote: 'open' | 'after'
      readonly line: number
      readonly column: number
    }
