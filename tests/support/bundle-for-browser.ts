/** Bundles modules of the project as a page would carry them. */
import { build } from 'esbuild'

export interface Bundle {
  /** One script that sets a global variable. */
  readonly script: string
  /** Files that went into it. */
  readonly inputs: readonly string[]
  /** What they import, as it is written. */
  readonly imported: readonly string[]
}

/**
 * @param folder where the paths in `entry` begin
 * @param entry `export { … } from './…'` lines
 * @param globalName what holds the exports in the page
 */
export async function bundleForBrowser(folder: string, entry: string, globalName: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry, resolveDir: folder, loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'iife',
    globalName,
    logLevel: 'silent',
  })
  const script = outputFiles[0]?.text
  if (!script) throw new Error('the bundle is empty')
  return {
    script,
    inputs: Object.keys(metafile.inputs),
    imported: Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path)),
  }
}
