/** Encrypts a finished PDF with the cryptography of Node. */
import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import type { PdfCrypto } from '../press/protection.ts'
import { encryptPdf } from '../press/protection.ts'

const CRYPTO: PdfCrypto = {
  sha: (bits, bytes) => createHash(`sha${bits}`).update(bytes).digest(),
  aesCbc: (key, iv, bytes) => {
    const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, iv).setAutoPadding(false)
    return Buffer.concat([cipher.update(bytes), cipher.final()])
  },
  random: (length) => randomBytes(length),
}

/**
 * The file under a password that opens it, AES-256 (ISO 32000-2, 7.6.4, revision 6). Salts and keys are new each time, so the bytes
 * differ from one call to the next; the plain file is what a plan should be sealed with.
 *
 * @param pdf a file that the press wrote
 * @throws RangeError (the promise is rejected) for another file, or for a password that is empty, over 127 bytes of UTF-8 long, or
 * can't be typed
 * @example await protectPdf(pdf, 'Снегирь 2026')
 */
export async function protectPdf(pdf: Uint8Array, password: string): Promise<Uint8Array> {
  return encryptPdf(pdf, password, {
    crypto: CRYPTO,
    deflate: (bytes) => deflateSync(bytes),
    inflate: (bytes) => inflateSync(bytes),
  })
}
