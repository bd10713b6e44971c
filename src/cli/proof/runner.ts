/** `pamyatka proof PDF…`: every page as a copier prints it and a phone sees it, and what is lost on the way. */
import { join } from 'node:path'
import { proofFiles } from '../../build/proof-files.ts'
import { findingsOf, isFine } from '../../build/proof-result.ts'
import { proofView } from '../../build/proof-view.ts'
import { pdfFolders } from '../../node/pdf-folders.ts'
import { proofWorld } from '../../node/world.ts'
import { writeGreyPng } from '../../node/write-grey-png.ts'
import type { ExitCode, Io } from '../io.ts'
import { languageOf } from '../io.ts'
import { printJson } from '../print-json.ts'
import { createProgress } from '../progress.ts'
import type { ProofOptions } from './parameters.ts'
import { printFindings, proofText } from './report.ts'

/** Prints what was found; with `pages`, keeps each page as it was looked at. */
export async function runProof({ paths, minType, pages, json, lang }: ProofOptions, io: Io): Promise<ExitCode> {
  const language = languageOf(lang, io.env)
  try {
    const result = await proofFiles({
      paths,
      folders: pdfFolders,
      world: proofWorld,
      progress: createProgress(io),
      stop: io.stop,
      leastType: minType,
      ...(pages === null ? {} : { keepPage: (name, seen) => writeGreyPng(join(pages, `${name}.png`), seen) }),
    })
    if (json) printJson(proofView(result, language), io)
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
