/** A second opinion: the report of PDFBox Preflight on files, which shares no code with the writer nor with qpdf and poppler. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runTool } from '../run-tool.ts'

/** Where Debian puts them; tests/setup.sh installs them. */
const CLASS_PATH = ['preflight', 'pdfbox2', 'xmpbox', 'fontbox2', 'commons-logging', 'javax.activation', 'jaxb-api']
  .map((jar) => `/usr/share/java/${jar}.jar`)
  .join(':')
const PROGRAM = fileURLToPath(new URL('Preflight.java', import.meta.url))

/**
 * Preflight knows PDF/A-1b only. What part 2 allows, or doesn't ask for, and part 1 does: cross-reference streams (19005-2, 6.1.4),
 * its own number (6.6.4), and no list of the glyphs of a subset (6.2.11.4.2).
 */
const ONLY_PART_1 = [
  /^1\.4 Trailer Syntax error, \/XRef cross reference streams are not allowed$/,
  /^7\.11\.2 Error on MetaData, part must be 1$/,
  /^3\.1\.11 Invalid Font definition, [A-Z]{6}\+NotoSans-(?:Regular|Bold): The CIDSet entry is missing for the Composite Subset$/,
]

/** @returns the errors of each file, but for those that part 2 doesn't know; one start of the virtual machine for all */
export async function preflight(files: readonly Uint8Array[]): Promise<readonly (readonly string[])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pamyatka-test-'))
  try {
    const paths = await Promise.all(
      files.map(async (bytes, i) => {
        const path = join(folder, `${i}.pdf`)
        await writeFile(path, bytes)
        return path
      }),
    )
    const printed = await runTool('java', ['-cp', CLASS_PATH, PROGRAM, ...paths])
    const lines = printed.split('\n').map((line) => line.split('\t'))
    return files.map((_file, i) =>
      lines
        .flatMap(([file, error = '']) => (file === String(i) ? [error] : []))
        .filter((error) => !ONLY_PART_1.some((known) => known.test(error))),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
