/** Looks at every page of finished files as a copier prints it and a phone sees it, and for files that are missing. */
import { missingFile, noFiles } from '../proof/file-diagnostics.ts'
import type { Finding } from '../proof/finding.ts'
import type { GrayRaster } from '../proof/page-view.ts'
import { createManifests, type PdfFolders } from './manifests.ts'
import { ownPupil } from './proof-file.ts'
import type { ProofResult } from './proof-result.ts'
import { type ProofContext, proofWork } from './proof-work.ts'

export interface ProofFilesInput extends Omit<ProofContext, 'keep'> {
  /** Files, folders and patterns, as typed. */
  readonly paths: readonly string[]
  readonly folders: PdfFolders
  /** Takes a page as it was looked at, by a name such as `5А/chats/class-3`; left out: pages aren't kept. */
  readonly keepPage?: (name: string, seen: GrayRaster) => Promise<void>
}

/**
 * What each file should hold is read from the manifest that `build` wrote with it.
 *
 * @throws the reason of `stop`, when the work is to stop
 */
export async function proofFiles({ paths, folders, keepPage, ...context }: ProofFilesInput): Promise<ProofResult> {
  const found = await folders.find(paths)
  const manifests = createManifests(folders)
  const others: Finding[] = found.nothing.map(noFiles)
  for (const folder of found.folders) {
    for (const { file, entry } of await manifests.missingIn(folder)) {
      others.push(missingFile(file, ownPupil(entry)))
    }
  }
  const work = await Promise.all(
    found.files.map(async (file) => ({ file, entry: await manifests.entryOf(file), read: () => folders.read(file) })),
  )
  const root = commonFolder(found.files)
  const nameOf = (file: string, page: number) => `${file.slice(root.length).replace(/\.pdf$/i, '')}-${page}`
  const keep = keepPage && ((file: string, page: number, seen: GrayRaster) => keepPage(nameOf(file, page), seen))
  return { files: await proofWork(work, { ...context, ...(keep ? { keep } : {}) }), others }
}

/** The folders that all files have in common, with the slash behind them. */
function commonFolder(files: readonly string[]): string {
  const [first = ''] = files
  let common = first.slice(0, first.lastIndexOf('/') + 1)
  while (common !== '' && !files.every((file) => file.startsWith(common))) {
    common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1)
  }
  return common
}
