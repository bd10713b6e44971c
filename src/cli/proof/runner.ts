/** `pamyatka proof PDF…`: every page as a copier prints it and a phone sees it, and what is lost on the way. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createManifests } from '../../build/find-manifests.ts'
import { findingsOf, isFine, type ProofResult } from '../../build/proof-result.ts'
import { findPdfs } from '../../node/find-pdfs.ts'
import { writeGreyPng } from '../../node/write-grey-png.ts'
import { missingFile, noFiles } from '../../proof/file-diagnostics.ts'
import type { Finding } from '../../proof/finding.ts'
import type { ExitCode, Io } from '../io.ts'
import { languageOf } from '../io.ts'
import { printJson } from '../print-json.ts'
import type { ProofOptions } from './command.ts'
import { proofFiles } from './proof-files.ts'
import { printFindings, proofText } from './report.ts'
import { proofView } from './view.ts'

export async function runProof(options: ProofOptions, io: Io): Promise<ExitCode> {
  const language = languageOf(options.lang, io.env)
  try {
    const result = await proofAll(options, io)
    if (options.json) printJson(proofView(result, language), io)
    else {
      printFindings(findingsOf(result), io, language)
      io.out(proofText(result, language))
    }
    return isFine(result) ? 0 : 1
  } catch (cause) {
    if (io.stop.aborted) return 130
    throw cause
  }
}

async function proofAll({ paths, minType, pages, json }: ProofOptions, io: Io): Promise<ProofResult> {
  const found = await findPdfs(paths)
  const manifests = createManifests()
  const others: Finding[] = found.nothing.map(noFiles)
  for (const folder of found.folders) {
    for (const { file, entry } of await manifests.missingIn(folder)) {
      others.push(missingFile(file, entry.pupil ? [entry.pupil] : []))
    }
  }
  const work = await Promise.all(
    found.files.map(async (file) => ({
      file,
      entry: await manifests.entryOf(file),
      read: async () => new Uint8Array(await readFile(file)),
    })),
  )
  const root = commonFolder(found.files)
  const pageFile = (file: string, page: number) =>
    join(pages ?? '', `${file.slice(root.length).replace(/\.pdf$/i, '')}-${page}.png`)
  const files = await proofFiles(work, {
    io,
    quiet: json,
    leastType: minType,
    ...(pages === null ? {} : { keep: (file, page, seen) => writeGreyPng(pageFile(file, page), seen) }),
  })
  return { files, others }
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
