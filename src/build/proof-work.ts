/** Proofs file after file, with one reader of pages and one of codes for all of them. */
import { unusableFile } from '../proof/file-diagnostics.ts'
import type { ProofWorld } from './build-world.ts'
import type { ManifestFile } from './manifest.ts'
import { folderOf } from './manifests.ts'
import { takeStep, type Watch } from './progress.ts'
import { ownPupil, type ProofedFile, type ProofKit, proofFile } from './proof-file.ts'

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

/** Proofs files one after another; one that can't be opened gets a finding. @throws the reason of `stop`, when the work is to stop */
export async function proofWork(work: readonly ProofWork[], context: ProofContext): Promise<readonly ProofedFile[]> {
  if (work.length === 0) return []
  const { world, leastType, keep, progress } = context
  const [reader, readCodes] = await Promise.all([world.openPdfReader(), world.openCodeReader()])
  const proofed: ProofedFile[] = []
  for (const { file, entry, read, folder, done, total } of countedByFolder(work)) {
    const step = () => takeStep(context, world, PROOF, folder, done, total())
    const bytes = await read()
    const kit = { reader, readCodes, sha256: world.sha256, leastType, step, ...(keep ? { keep } : {}) }
    proofed.push(bytes ? await proofFile(file, bytes, entry, kit) : unreadable(file, entry))
  }
  progress.end()
  return proofed
}

/** Before the folder whose files are looked at. */
const PROOF = 'proof'

/** How many files of the same folder come before each, and how many there are. */
function countedByFolder(work: readonly ProofWork[]) {
  const counts = new Map<string, { total: number }>()
  return work.map((one) => {
    const folder = folderOf(one.file)
    const count = counts.get(folder) ?? { total: 0 }
    counts.set(folder, count)
    return { ...one, folder, done: count.total++, total: () => count.total }
  })
}

function unreadable(file: string, entry: ManifestFile | null): ProofedFile {
  const pupils = ownPupil(entry)
  return { file, pages: 0, codes: 0, findings: [unusableFile(file, 'unreadable', pupils)] }
}
