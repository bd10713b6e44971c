/** Every code of a page, read from the copied page and compared with what was promised. */
import { itemAt } from '../diagnostics/impossible.ts'
import { compareCodes } from './compare-codes.ts'
import type { ExpectedCode } from './expected-page.ts'
import type { PageFault } from './finding.ts'
import type { CodeReader, GrayRaster } from './page-view.ts'
import { missingCode, otherCode, unexpectedCode, unreadableCode } from './proof-diagnostics.ts'
import { readPageCodes } from './read-page-codes.ts'

export interface CodePage {
  /** As it is copied and seen. */
  readonly seen: GrayRaster
  /** As it is in the file, large enough for the finest code. */
  readonly clean: () => GrayRaster
  /** Null where it isn't known. */
  readonly expected: readonly ExpectedCode[] | null
}

export interface CheckedCodes {
  readonly faults: readonly PageFault[]
  /** How many codes were read. */
  readonly read: number
}

/**
 * Where the expected codes aren't known, the clean page is the measure: a code that can be read there and no longer from paper is
 * lost.
 */
export async function checkCodes({ seen, clean, expected }: CodePage, read: CodeReader): Promise<CheckedCodes> {
  const promised = expected ?? (await payloadsOf(clean(), read)).map((payload) => ({ payload, pupil: null }))
  const payloads = await readPageCodes(seen, read, (found) => compareCodes(promised, found).unread.length === 0)
  const { unread, strange } = compareCodes(promised, payloads)
  if (unread.length === 0 && (strange.length === 0 || expected === null)) return { faults: [], read: payloads.length }

  // a code that the clean page shows is spoilt by paper; one that it doesn't show isn't there at all
  const onClean = expected === null ? promised.map(({ payload }) => payload) : await payloadsOf(clean(), read)
  const { unread: absent, strange: others } = compareCodes(unread, withoutAll(onClean, payloads))
  const spoilt = unread.filter((code) => !absent.includes(code))
  const wrong = expected === null ? [] : unique([...strange, ...others])
  const pairs = Math.min(absent.length, wrong.length)
  return {
    faults: [
      ...spoilt.map(unreadableCode),
      ...absent.slice(0, pairs).map((code, i) => otherCode(code, itemAt(wrong, i))),
      ...absent.slice(pairs).map(missingCode),
      ...wrong.slice(pairs).map(unexpectedCode),
    ],
    read: payloads.length,
  }
}

async function payloadsOf(raster: GrayRaster, read: CodeReader): Promise<readonly string[]> {
  return (await read(raster)).map(({ payload }) => payload)
}

/** What is left of a list when each of the others has been taken out of it once. */
function withoutAll(payloads: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...payloads]
  for (const other of others) {
    const place = left.indexOf(other)
    if (place >= 0) left.splice(place, 1)
  }
  return left
}

function unique(payloads: readonly string[]): readonly string[] {
  return [...new Set(payloads)]
}
