/** Pages of a PDF as pictures, by poppler: a renderer that knows nothing of how the file was made. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runTool, withPdfFile } from './run-tool.ts'

/**
 * @param page the only page that is wanted, from 1
 * @returns one portable grey map a page, in order: a PNG would take longer to write than the page to draw
 */
export function renderPdf(pdf: Uint8Array, dpi: number, page?: number): Promise<readonly Uint8Array[]> {
  return withPdfFile(pdf, async (file, folder) => {
    const wanted = page === undefined ? [] : ['-f', String(page), '-l', String(page)]
    await runTool('pdftoppm', ['-gray', '-r', String(dpi), ...wanted, file, join(folder, 'page')])
    // numbers are padded to one width, so that names sort as pages do
    const names = (await readdir(folder)).filter((name) => name.endsWith('.pgm')).sort()
    return Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(folder, name)))))
  })
}
