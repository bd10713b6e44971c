/** The outside world of an application, on Node: fonts, SHA-256, files, the readers of pages and codes. */
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { compileAsRead } from '../merge/compile-as-read.ts'
import { deflate, inflate } from '../press/deflate.ts'
import { readFonts } from './fonts.ts'
import { openStagedOutput } from './staged-output.ts'
import { VERSION } from './version.ts'

/** What looking at finished files needs: the readers are megabytes of WebAssembly, loaded when they are asked for. */
export const proofWorld = {
  sha256: async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
  pause: () => setImmediate(),
  openPdfReader: async () => (await import('./pdf-reader.ts')).openPdfReader(),
  openCodeReader: async () => (await import('./code-reader.ts')).openCodeReader(),
}

/**
 * All that an application needs: the fonts of the package, the version of the program, and output folders of the disk.
 *
 * @example const pipeline = await createPipeline(job, await createWorld())
 */
export async function createWorld() {
  return {
    ...proofWorld,
    fonts: await readFonts(),
    deflate,
    inflate,
    maker: compileAsRead,
    version: VERSION,
    openOutput: (folder: string) => openStagedOutput(folder),
  }
}
