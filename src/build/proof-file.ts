/** Proofs one file: is it the one that was made, and is every page of it fit to be printed. */
import type { ExpectedCode, ExpectedPage, ProofPupil } from '../proof/expected-page.ts'
import { damagedPage, notInManifest, otherFile, unusableFile } from '../proof/file-diagnostics.ts'
import type { Finding } from '../proof/finding.ts'
import type { CodeReader, GrayRaster } from '../proof/page-view.ts'
import type { PdfReader } from '../proof/pdf-file.ts'
import { proofPage } from '../proof/proof-page.ts'
import type { Sha256 } from './build-world.ts'
import type { ManifestFile } from './manifest.ts'

export interface ProofKit {
  readonly reader: PdfReader
  readonly readCodes: CodeReader
  readonly sha256: Sha256
  /** Points. */
  readonly leastType: number
  /** Called before each page; throws to stop. */
  readonly step: () => Promise<void>
  /** Takes a page as it was looked at. */
  readonly keep?: (file: string, page: number, seen: GrayRaster) => Promise<void>
}

export interface ProofedFile {
  readonly file: string
  readonly pages: number
  readonly codes: number
  readonly findings: readonly Finding[]
}

/**
 * Every page of it, one after another.
 *
 * @param file as the user would type it
 * @param entry what the manifest says of it; null when none names it
 */
export async function proofFile(
  file: string,
  bytes: Uint8Array,
  entry: ManifestFile | null,
  kit: ProofKit,
): Promise<ProofedFile> {
  const findings: Finding[] = []
  const pupils = ownPupil(entry)
  if (!entry) findings.push(notInManifest(file))
  else if ((await kit.sha256(bytes)) !== entry.sha256) findings.push(otherFile(file, pupils))
  const opened = kit.reader.open(bytes)
  if (!opened.ok) {
    return { file, pages: 0, codes: 0, findings: [...findings, unusableFile(file, opened.fault, pupils)] }
  }
  const pdf = opened.value
  const expectedOn = expectations(entry, pdf.pages)
  let codes = 0
  try {
    for (let index = 0; index < pdf.pages; index++) {
      await kit.step()
      const expected = expectedOn(index + 1)
      const proofed = await pdf.withPage(index, (page) =>
        proofPage({
          page,
          number: index + 1,
          file,
          expected,
          readCodes: kit.readCodes,
          leastType: kit.leastType,
        }),
      )
      if (proofed === null) {
        findings.push(damagedPage(file, index + 1, expected.pupils))
        continue
      }
      codes += proofed.codes
      findings.push(...proofed.findings)
      await kit.keep?.(file, index + 1, proofed.seen())
    }
  } finally {
    pdf.close()
  }
  return { file, pages: pdf.pages, codes, findings }
}

/** The pupil whose file it is, as a finding has it. */
export function ownPupil(entry: ManifestFile | null): readonly ProofPupil[] {
  return entry?.pupil ? [{ number: entry.pupil.number, name: entry.pupil.name }] : []
}

/** What the manifest expects of each page; a code on it may belong to a pupil that the entry names on another page. */
function expectations(entry: ManifestFile | null, count: number): (page: number) => ExpectedPage {
  if (!entry) return () => ({ codes: null, pupils: [] })
  const own = ownPupil(entry)
  const known = new Map<string, ProofPupil>()
  const here = new Map<number, ProofPupil[]>()
  for (const { id, number, name, pages } of entry.pupils) {
    const pupil = { number, name }
    if (!known.has(id)) known.set(id, pupil)
    // a manifest is a file that anyone may have written: only pages that are there count
    for (let page = Math.max(1, pages[0]); page <= Math.min(count, pages[1]); page++) append(here, page, pupil)
  }
  for (const pupil of own) known.set(entry.pupil?.id ?? '', pupil)
  const codes = new Map<number, ExpectedCode[]>()
  for (const { page, payload, pupil } of entry.codes ?? []) {
    append(codes, page, { payload, pupil: pupil === null ? null : (known.get(pupil) ?? null) })
  }
  return (page) => ({
    codes: entry.codes === null ? null : (codes.get(page) ?? []),
    pupils: entry.pupil ? own : (here.get(page) ?? []),
  })
}

function append<T>(lists: Map<number, T[]>, page: number, item: T): void {
  const list = lists.get(page)
  if (list) list.push(item)
  else lists.set(page, [item])
}
