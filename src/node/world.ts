/** What the pipeline needs of the outside, on Node. */
import { deflateSync, inflateSync } from 'node:zlib'
import type { FontFiles } from '../press/font-bank.ts'
import type { Deflate } from '../press/pdf/embed-font.ts'
import { readFonts } from './fonts.ts'

/** The fonts of the package, and zlib. */
export async function createWorld(): Promise<{
  readonly fonts: FontFiles
  readonly deflate: Deflate
  readonly inflate: Deflate
}> {
  return { fonts: await readFonts(), deflate: (bytes) => deflateSync(bytes), inflate: (bytes) => inflateSync(bytes) }
}
