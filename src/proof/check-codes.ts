/** Every code of a page, read from the copied page and compared with what was promised. */
import { itemAt } from '../diagnostics/impossible.ts'
import { DEGRADATION } from './as-printed-and-seen.ts'
import { QUIET } from './check-quiet-zones.ts'
import { compareCodes } from './compare-codes.ts'
import type { ExpectedCode } from './expected-page.ts'
import type { PageFault } from './finding.ts'
import type { CodeReader, GrayRaster, ReadCode } from './page-view.ts'
import { missingCode, otherCode, unexpectedCode, unreadableCode } from './proof-diagnostics.ts'
import { isSame, readAlone, readPageCodes } from './read-page-codes.ts'
import { turnBack } from './turn-raster.ts'

export interface CodePage {
  /** As it is copied and seen. */
  readonly seen: () => GrayRaster
  /** As it is in the file, at the size of `seen`. */
  readonly plain: GrayRaster
  /** As it is in the file, large enough for the finest code. */
  readonly clean: () => GrayRaster
  /** Null where it isn't known. */
  readonly expected: readonly ExpectedCode[] | null
}

export interface CheckedCodes {
  readonly faults: readonly PageFault[]
  /** The codes that were read, where they are on the page as it is seen. */
  readonly read: readonly ReadCode[]
}

/**
 * Where the expected codes aren't known, the clean page is the measure: a code that can be read there and no longer from paper is
 * lost.
 */
export async function checkCodes(
  { seen: copy, plain, clean, expected }: CodePage,
  read: CodeReader,
): Promise<CheckedCodes> {
  // many pages are to have none, and it takes far longer to copy a page than to see that none is there
  if (expected?.length === 0 && (await read(plain)).length === 0) return { faults: [], read: [] }
  const seen = copy()
  const promised = expected ?? (await payloadsOf(clean(), read)).map((payload) => ({ payload, pupil: null }))
  const codes = await readPageCodes(seen, read, (found) => compareCodes(promised, found).unread.length === 0)
  const payloads = codes.map(({ payload }) => payload)
  const { unread, strange } = compareCodes(promised, payloads)
  if (unread.length === 0 && (strange.length === 0 || expected === null)) return { faults: [], read: codes }

  // a code that the clean page shows is spoilt by paper; one that it doesn't show isn't there at all
  const large = clean()
  const inFile = await read(large)
  const onClean = inFile.map(({ payload }) => payload)
  const { unread: absent, strange: others } = compareCodes(unread, withoutAll(onClean, payloads))
  const alone = await readOneByOne({ seen, codes }, { page: large, codes: inFile }, read)
  const spoilt = compareCodes(
    unread.filter((code) => !absent.includes(code)),
    alone,
  ).unread
  const wrong = expected === null ? [] : unique([...strange, ...others])
  const pairs = Math.min(absent.length, wrong.length)
  return {
    faults: [
      ...spoilt.map(unreadableCode),
      ...absent.slice(0, pairs).map((code, i) => otherCode(code, itemAt(wrong, i))),
      ...absent.slice(pairs).map(missingCode),
      ...wrong.slice(pairs).map(unexpectedCode),
    ],
    read: codes,
  }
}

/** Codes of the clean page that weren't read yet, each looked for alone where it is on the page as it is seen. */
async function readOneByOne(
  { seen, codes }: { readonly seen: GrayRaster; readonly codes: readonly ReadCode[] },
  clean: { readonly page: GrayRaster; readonly codes: readonly ReadCode[] },
  read: CodeReader,
): Promise<readonly string[]> {
  const scale = seen.width / clean.page.width
  const found: string[] = []
  for (const { payload, x, y, size } of clean.codes) {
    if (!size) continue
    const at = turnBack({ x: x * scale, y: y * scale }, seen, -DEGRADATION.turn)
    if (codes.some((known) => isSame(known, { payload, ...at }))) continue
    const half = (size.edge / 2 + (QUIET * size.edge) / size.modules) * scale
    found.push(...(await readAlone(seen, at, half, read)))
  }
  return found
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
