/** Pages of a PDF as pictures, by poppler: a renderer that knows nothing of how the file was made. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runTool, withPdfFile } from './run-tool.ts'

/** A process as large as that of the tests takes long to start another: a shell starts one for each run of pages. */
const EACH_RUN =
  'file=$1 dpi=$2 to=$3; shift 3; while [ $# -gt 0 ]; do pdftoppm -gray -r "$dpi" -f "$1" -l "$2" "$file" "$to" || exit; shift 2; done'

/**
 * @param pages the only pages that are wanted, from 1, in rising order; all of them where it is left out
 * @returns one portable grey map a page, in order: a PNG would take longer to write than the page to draw
 */
export function renderPdf(pdf: Uint8Array, dpi: number, pages?: readonly number[]): Promise<readonly Uint8Array[]> {
  return withPdfFile(pdf, async (file, folder) => {
    const to = join(folder, 'page')
    if (pages === undefined) await runTool('pdftoppm', ['-gray', '-r', String(dpi), file, to])
    else await runTool('sh', ['-c', EACH_RUN, 'sh', file, String(dpi), to, ...runsOf(pages).flat().map(String)])
    // numbers are padded to one width, so that names sort as pages do
    const names = (await readdir(folder)).filter((name) => name.endsWith('.pgm')).sort()
    return Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(folder, name)))))
  })
}

/** First and last page of each run of neighbours. */
function runsOf(pages: readonly number[]): readonly (readonly [number, number])[] {
  const firsts = pages.filter((page, i) => pages[i - 1] !== page - 1)
  const lasts = pages.filter((page, i) => pages[i + 1] !== page + 1)
  return firsts.map((first, i) => [first, lasts[i] ?? first])
}
