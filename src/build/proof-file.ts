/** Proofs one file: is it the one that was made, and is every page of it fit to be printed. */
import { setImmediate } from 'node:timers/promises'
import type { PdfReader } from '../node/pdf-reader.ts'
import type { ExpectedPage, ProofPupil } from '../proof/expected-page.ts'
import { damagedPage, notInManifest, otherFile, unusableFile } from '../proof/file-diagnostics.ts'
import type { Finding } from '../proof/finding.ts'
import type { CodeReader, GrayRaster } from '../proof/page-view.ts'
import { proofPage } from '../proof/proof-page.ts'
import { type ManifestFile, sha256 } from './manifest.ts'

export interface ProofKit {
  readonly reader: PdfReader
  readonly readCodes: CodeReader
  /** Points. */
  readonly leastType: number
  /** Called before each page; throws to stop. */
  readonly step: () => void
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
  const pupils = entry?.pupil ? [entry.pupil] : []
  if (!entry) findings.push(notInManifest(file))
  else if (sha256(bytes) !== entry.sha256) findings.push(otherFile(file, pupils))
  const pdf = kit.reader.open(bytes)
  if (typeof pdf === 'string') {
    return { file, pages: 0, codes: 0, findings: [...findings, unusableFile(file, pdf, pupils)] }
  }
  let codes = 0
  try {
    for (let index = 0; index < pdf.pages; index++) {
      // a pause in which Ctrl-C is heard
      await setImmediate()
      kit.step()
      const expected = expectedOf(entry, index + 1)
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
      await kit.keep?.(file, index + 1, proofed.seen)
    }
  } finally {
    pdf.close()
  }
  return { file, pages: pdf.pages, codes, findings }
}

/** What the manifest says of a page; its codes may belong to pupils whom the entry names elsewhere. */
function expectedOf(entry: ManifestFile | null, page: number): ExpectedPage {
  if (!entry) return { codes: null, pupils: [] }
  const all: readonly ProofPupil[] = [...(entry.pupil ? [entry.pupil] : []), ...entry.pupils]
  const byNumber = (number: number | null) => {
    const pupil = all.find((one) => one.number === number)
    return pupil ? { number: pupil.number, name: pupil.name } : null
  }
  const here = entry.pupils.filter(({ pages: [from, to] }) => from <= page && page <= to)
  return {
    codes:
      entry.codes
        ?.filter((code) => code.page === page)
        .map(({ payload, pupil }) => ({ payload, pupil: byNumber(pupil) })) ?? null,
    pupils: entry.pupil ? [entry.pupil] : here.map(({ number, name }) => ({ number, name })),
  }
}
