/** `pamyatka proof PDF…`: every page as a copier prints it and a phone sees it, and what is lost on the way. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openCodeReader } from '../node/code-reader.ts'
import { findPdfs } from '../node/find-pdfs.ts'
import { openPdfReader } from '../node/pdf-reader.ts'
import { writeGreyPng } from '../node/write-grey-png.ts'
import { missingFile, noFiles, unusableFile } from '../proof/file-diagnostics.ts'
import type { Finding } from '../proof/finding.ts'
import { createManifests } from './find-manifests.ts'
import type { ExitCode, Io } from './io.ts'
import { languageOf } from './io.ts'
import { createProgress } from './progress.ts'
import type { ProofOptions } from './proof.options.ts'
import { findingsOf, isFine, type ProofResult, printFindings, proofText, proofView } from './proof.view.ts'
import { type ProofedFile, proofFile } from './proof-file.ts'

export async function runProof(options: ProofOptions, io: Io): Promise<ExitCode> {
  const language = languageOf(options.lang, io.env)
  try {
    const result = await proofAll(options, io)
    if (options.json) io.out(`${JSON.stringify(proofView(result, language), null, 2)}\n`)
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
  if (found.files.length === 0) return { files: [], others }
  const [reader, readCodes] = await Promise.all([openPdfReader(), openCodeReader()])
  const progress = createProgress(io, json)
  const root = commonFolder(found.files)
  const files: ProofedFile[] = []
  for (const file of found.files) {
    const entry = await manifests.entryOf(file)
    const bytes = await readFile(file).catch(() => null)
    if (!bytes) {
      files.push({
        file,
        pages: 0,
        codes: 0,
        findings: [unusableFile(file, 'unreadable', entry?.pupil ? [entry.pupil] : [])],
      })
      continue
    }
    const proofed = await proofFile(file, new Uint8Array(bytes), entry, {
      reader,
      readCodes,
      leastType: minType,
      step: () => {
        progress.step(dirname(file), '', files.length, found.files.length)
        if (io.stop.aborted) progress.end()
        io.stop.throwIfAborted()
      },
      ...(pages === undefined
        ? {}
        : {
            keep: (name, page, seen) =>
              writeGreyPng(join(pages, `${name.slice(root.length).replace(/\.pdf$/i, '')}-${page}.png`), seen),
          }),
    })
    files.push(proofed)
  }
  progress.end()
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
