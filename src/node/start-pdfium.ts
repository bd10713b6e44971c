/** PDFium, ready to open files; compiled to WebAssembly, so that nothing has to be installed. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

const require = createRequire(import.meta.url)

export async function startPdfium(): Promise<WrappedPdfiumModule> {
  const wasm = new Uint8Array(await readFile(require.resolve('@embedpdf/pdfium/pdfium.wasm')))
  // else it takes the path of the running script into its environment, and breaks off at a letter that isn't Latin-1;
  // Emscripten documents the option, the package's types leave it out
  const options = { wasmBinary: wasm.buffer, thisProgram: 'pamyatka' }
  const pdfium = await init(options)
  pdfium.PDFiumExt_Init()
  return pdfium
}
