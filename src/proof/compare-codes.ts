/** What the codes of a page say, against what the manifest says that they should. */
import type { ExpectedCode } from './expected-page.ts'

export interface ComparedCodes {
  /** Expected and not read. */
  readonly unread: readonly ExpectedCode[]
  /** Read and not expected. */
  readonly strange: readonly string[]
}

/** Each promise is kept by one code: two codes with the same address must both be read. */
export function compareCodes(expected: readonly ExpectedCode[], read: readonly string[]): ComparedCodes {
  const strange = [...read]
  const unread = expected.filter(({ payload }) => {
    const at = strange.indexOf(payload)
    if (at >= 0) strange.splice(at, 1)
    return at < 0
  })
  return { unread, strange }
}
