/** Proofs file after file, with one reader of pages and one of codes for all of them. */
import { unusableFile } from '../proof/file-diagnostics.ts'
import type { ProofWorld } from './build-world.ts'
import type { ManifestFile } from './manifest.ts'
import { folderOf } from './manifests.ts'
import { takeStep, type Watch } from './progress.ts'
import { type ProofedFile, type ProofKit, proofFile } from './proof-file.ts'

export interface ProofWork {
  /** As the user would type it. */
  readonly file: string
  /** What the manifest says of it; null when none names it. */
  readonly entry: ManifestFile | null
  /** null where it can't be opened. */
  readonly read: () => Promise<Uint8Array | null>
}

export interface ProofContext extends Watch, Pick<ProofKit, 'leastType' | 'keep'> {
  readonly world: ProofWorld
}

/** @throws the reason of `stop`, when the work is to stop */
export async function proofWork(work: readonly ProofWork[], context: ProofContext): Promise<readonly ProofedFile[]> {
  if (work.length === 0) return []
  const { world, leastType, keep, progress } = context
  const [reader, readCodes] = await Promise.all([world.openPdfReader(), world.openCodeReader()])
  const totals = new Map<string, number>()
  for (const { file } of work) count(totals, folderOf(file))
  const proofed: ProofedFile[] = []
  const looked = new Map<string, number>()
  for (const { file, entry, read } of work) {
    const folder = folderOf(file)
    const done = count(looked, folder) - 1
    const step = () => takeStep(context, world, PROOF, folder, done, totals.get(folder) ?? 0)
    const bytes = await read()
    const kit = { reader, readCodes, sha256: world.sha256, leastType, step, ...(keep ? { keep } : {}) }
    proofed.push(bytes ? await proofFile(file, bytes, entry, kit) : unreadable(file, entry))
  }
  progress.end()
  return proofed
}

/** Before the folder whose files are looked at. */
const PROOF = 'proof'

/** @returns how often the folder has been counted, this time included */
function count(counts: Map<string, number>, folder: string): number {
  const next = (counts.get(folder) ?? 0) + 1
  counts.set(folder, next)
  return next
}

function unreadable(file: string, entry: ManifestFile | null): ProofedFile {
  const pupils = entry?.pupil ? [entry.pupil] : []
  return { file, pages: 0, codes: 0, findings: [unusableFile(file, 'unreadable', pupils)] }
}
