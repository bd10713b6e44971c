/** What the pipeline needs of the outside, on Node. */
import { deflateSync, inflateSync } from 'node:zlib'
import type { Deflate, FontFiles } from '../press/press.ts'
import { readFonts } from './fonts.ts'

/** The fonts of the package, and zlib. */
export async function createWorld(): Promise<{
  readonly fonts: FontFiles
  readonly deflate: Deflate
  readonly inflate: Deflate
}> {
  return { fonts: await readFonts(), deflate: (bytes) => deflateSync(bytes), inflate: (bytes) => inflateSync(bytes) }
}
