/** Proofs file after file, with one reader of pages and one of codes for all of them. */
import { dirname } from 'node:path'
import type { ManifestFile } from '../../build/manifest.ts'
import { type ProofedFile, type ProofKit, proofFile } from '../../build/proof-file.ts'
import { openCodeReader } from '../../node/code-reader.ts'
import { openPdfReader } from '../../node/pdf-reader.ts'
import { unusableFile } from '../../proof/file-diagnostics.ts'
import type { Io } from '../io.ts'
import { createProgress } from '../progress.ts'

export interface ProofWork {
  /** As the user would type it. */
  readonly file: string
  /** What the manifest says of it; null when none names it. */
  readonly entry: ManifestFile | null
  readonly read: () => Promise<Uint8Array>
}

export interface ProofFilesOptions extends Pick<ProofKit, 'leastType' | 'keep'> {
  readonly io: Io
  readonly quiet: boolean
}

/** @throws when the user has stopped it */
export async function proofFiles(
  work: readonly ProofWork[],
  { io, quiet, leastType, keep }: ProofFilesOptions,
): Promise<readonly ProofedFile[]> {
  if (work.length === 0) return []
  const [reader, readCodes] = await Promise.all([openPdfReader(), openCodeReader()])
  const progress = createProgress(io, quiet)
  const proofed: ProofedFile[] = []
  for (const { file, entry, read } of work) {
    const folder = dirname(file)
    const beside = work.filter((one) => dirname(one.file) === folder)
    const done = beside.findIndex((one) => one.file === file)
    const step = () => {
      progress.step(PROOF, folder, done, beside.length)
      if (io.stop.aborted) progress.end()
      io.stop.throwIfAborted()
    }
    const bytes = await read().catch(() => null)
    proofed.push(
      bytes
        ? await proofFile(file, bytes, entry, { reader, readCodes, leastType, step, ...(keep ? { keep } : {}) })
        : unreadable(file, entry),
    )
  }
  progress.end()
  return proofed
}

/** Before the folder whose files are looked at. */
const PROOF = 'proof'

function unreadable(file: string, entry: ManifestFile | null): ProofedFile {
  const pupils = entry?.pupil ? [entry.pupil] : []
  return { file, pages: 0, codes: 0, findings: [unusableFile(file, 'unreadable', pupils)] }
}
