/** What a phone's camera would read from a page. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

// without its file at hand the module would fetch it from the network
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer as ArrayBuffer } })

/**
 * @param picture a rendered page: a file of any format that ZXing reads, or a portable grey map
 * @returns the payloads of all QR codes on it, from the top down and from left to right
 */
export async function decodeCodes(picture: Uint8Array): Promise<readonly string[]> {
  const found = await readBarcodes(new Uint8Array(picture), {
    formats: ['QRCode'],
    tryHarder: true,
    // many phones fail at a code that is white on black: it isn't one
    tryInvert: false,
    maxNumberOfSymbols: 255,
  })
  return found
    .filter((code) => code.isValid)
    .map(({ text, position }) => ({ text, x: position.topLeft.x, y: position.topLeft.y }))
    .sort((a, b) => (Math.abs(a.y - b.y) > 20 ? a.y - b.y : a.x - b.x))
    .map(({ text }) => text)
}
