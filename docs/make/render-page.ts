/** Pages of a PDF as PNG files, by pdftoppm of poppler-utils. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * @param most so many pages from the first on
 * @returns one PNG file a page, in order
 */
export async function renderPages(pdf: Uint8Array, dpi: number, most?: number): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pamyatka-docs-'))
  try {
    const file = join(folder, 'file.pdf')
    await writeFile(file, pdf)
    await run('pdftoppm', [
      '-png',
      '-r',
      String(dpi),
      ...(most === undefined ? [] : ['-l', String(most)]),
      file,
      join(folder, 'page'),
    ])
    // numbers are padded to one width, so that names sort as pages do
    const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort()
    return await Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(folder, name)))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
