/** Reads QR codes as phones do, by ZXing as WebAssembly. */
import { readFile } from 'node:fs/promises'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { CodeReader } from '../proof/page-view.ts'
import { assetPath } from './package-files.ts'

/** Most symbols that are looked for on a page. */
const MOST = 255

let prepared: Promise<void> | undefined

/** @returns reads the QR codes of an upright grey page */
export async function openCodeReader(): Promise<CodeReader> {
  prepared ??= prepare()
  await prepared
  return async ({ width, height, samples }) => {
    // a portable grey map is a quarter of what the module's own pixels take
    const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
    const file = new Uint8Array(head.length + samples.length)
    file.set(head)
    file.set(samples, head.length)
    const found = await readBarcodes(file, {
      formats: ['QRCode'],
      tryHarder: true,
      // pages are upright, and white on black is what phones fail at
      tryInvert: false,
      tryRotate: false,
      maxNumberOfSymbols: MOST,
    })
    return found
      .filter(({ isValid }) => isValid)
      .map(({ text, symbol, position: { topLeft, topRight, bottomRight } }) => ({
        payload: text,
        x: (topLeft.x + bottomRight.x) / 2,
        y: (topLeft.y + bottomRight.y) / 2,
        size: { edge: Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y), modules: symbol.width },
      }))
  }
}

async function prepare(): Promise<void> {
  // without its file at hand the module would fetch it from the network
  const wasm = new Uint8Array(await readFile(assetPath('zxing-wasm/reader/zxing_reader.wasm')))
  prepareZXingModule({ overrides: { wasmBinary: wasm.buffer } })
}
