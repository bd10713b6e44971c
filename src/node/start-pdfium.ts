/** PDFium, ready to open files; compiled to WebAssembly, so that nothing has to be installed. */
import { readFile } from 'node:fs/promises'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { assetPath } from './package-files.ts'

let started: Promise<WrappedPdfiumModule> | undefined

/** PDFium as WebAssembly, from the program's own files: nothing is fetched. Started once for a process, since that takes 60 ms. */
export function startPdfium(): Promise<WrappedPdfiumModule> {
  started ??= start()
  return started
}

async function start(): Promise<WrappedPdfiumModule> {
  const wasm = new Uint8Array(await readFile(assetPath('@embedpdf/pdfium/pdfium.wasm')))
  // else it takes the path of the running script into its environment, and breaks off at a letter that isn't Latin-1;
  // Emscripten documents the option, the package's types leave it out
  const options = { wasmBinary: wasm.buffer, thisProgram: 'pamyatka' }
  const pdfium = await init(options)
  pdfium.PDFiumExt_Init()
  return pdfium
}
