/** One page: rendered, spoilt as copying spoils it, read, compared, and looked over. */
import { asPrintedAndSeen, DEGRADATION } from './as-printed-and-seen.ts'
import { checkCodes } from './check-codes.ts'
import { checkContrast } from './check-contrast.ts'
import { checkInk } from './check-ink.ts'
import { checkQuietZones } from './check-quiet-zones.ts'
import { checkGlyphs, checkTypeSize } from './check-type.ts'
import type { ExpectedPage } from './expected-page.ts'
import { whose } from './file-diagnostics.ts'
import type { Finding, PageFault } from './finding.ts'
import type { CodeReader, GrayRaster, PageView } from './page-view.ts'
import { wordsOf } from './page-words.ts'

export interface ProofPageInput {
  readonly page: PageView
  /** From 1. */
  readonly number: number
  /** As the user would type it. */
  readonly file: string
  readonly expected: ExpectedPage
  readonly readCodes: CodeReader
  /** Points; smaller type is an error. */
  readonly leastType: number
}

export interface ProofedPage {
  readonly findings: readonly Finding[]
  readonly codes: number
  /** The page as a copier and a phone would have it: made when it is first asked for. */
  readonly seen: () => GrayRaster
}

/** Fine enough for modules of a tenth of a millimetre: what can't be read here is no code. */
const CLEAN_DPI = 500

/** @returns everything that print or a phone would lose, and the page as it was looked at */
export async function proofPage(input: ProofPageInput): Promise<ProofedPage> {
  const { page, number, expected } = input
  const { dpi } = DEGRADATION
  const clean = page.render(dpi)
  const seen = lazily(() => asPrintedAndSeen(clean, number))
  const words = wordsOf(page.letters)
  const codes = await checkCodes(
    { seen, plain: clean, clean: () => page.render(CLEAN_DPI), expected: expected.codes },
    input.readCodes,
  )
  const faults = [
    ...codes.faults,
    ...checkQuietZones(codes.read, clean, DEGRADATION.turn),
    ...checkTypeSize(words, input.leastType),
    ...checkContrast(words, clean, dpi),
    ...checkGlyphs(words),
    ...checkInk(page, words, clean, dpi),
  ]
  return { findings: faults.map((fault) => located(fault, input)), codes: codes.read.length, seen }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function located({ pupil, subject, ...diagnostic }: PageFault, { file, number, expected }: ProofPageInput): Finding {
  const pupils = pupil ? [pupil] : expected.pupils
  const place = { file, page: number, ...whose(pupils) }
  return { ...diagnostic, pupils, subject: subject ?? null, place }
}
