/** Runs a program of poppler-utils or qpdf on a finished file. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** @returns what the program prints; throws with its complaint when it fails */
export async function runTool(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(program, [...args], { maxBuffer: 64 * 1024 * 1024 })
  return stdout
}

/** Gives `use` a folder with the file in it, and takes the folder away afterwards. */
export async function withPdfFile<T>(pdf: Uint8Array, use: (file: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'pamyatka-test-'))
  try {
    const file = join(folder, 'file.pdf')
    await writeFile(file, pdf)
    return await use(file, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
