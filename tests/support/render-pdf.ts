/** Pages of a PDF as pictures, by poppler: a renderer that knows nothing of how the file was made. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runTool, withPdfFile } from './run-tool.ts'

/** @returns one grey PNG file a page, in order */
export function renderPdf(pdf: Uint8Array, dpi: number): Promise<readonly Uint8Array[]> {
  return withPdfFile(pdf, async (file, folder) => {
    await runTool('pdftoppm', ['-png', '-gray', '-r', String(dpi), file, join(folder, 'page')])
    // numbers are padded to one width, so that names sort as pages do
    const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort()
    return Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(folder, name)))))
  })
}
