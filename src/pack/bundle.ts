/**
 * The bundle: `dist/main.js` is the command, `dist/index.js` the library, `dist/chunks/` what they load when it is needed, and
 * `dist/assets/` fonts and WebAssembly. It holds every dependency, so the package has none to install.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { build } from 'esbuild'
import { ASSETS, assetPath, packagePath } from '../node/package-files.ts'
import { licenceTexts } from './licences.ts'
import { pageCode } from './page-code.ts'

/** Also in the folder, but made by `declarations.ts`. */
const TYPES = 'types'

/** CommonJS in an ES module: a dependency that asks for a module of Node's finds `require`. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);"

export interface Bundle {
  /** Packages whose code is in the bundle or whose files are beside it, by name. */
  readonly packages: readonly string[]
}

/**
 * Makes the bundle. What hasn't changed is left alone, so that a program that is running from the folder goes on.
 *
 * @param folder where it goes; what else is in it, but for the types, is removed
 * @param more programs beside the command and the library, by name: their first files, from the root
 * @example await makeBundle(packagePath('dist'))
 */
export async function makeBundle(folder: string, more: Readonly<Record<string, string>> = {}): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: packagePath(''),
    entryPoints: { main: 'src/cli/main.ts', index: 'src/index.ts', ...more },
    bundle: true,
    // the help needs no press: each part is loaded by the command that asks for it
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    alias: { 'brotli/decompress.js': packagePath('src/pack/no-woff2.ts') },
    // names stay, so that the stack of a fault can be read
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    outdir: folder,
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: REQUIRE },
    metafile: true,
    write: false,
    logLevel: 'warning',
  })
  const page = await pageCode()
  const packages = packagesOf([
    ...Object.keys(metafile.inputs),
    ...page.inputs,
    ...ASSETS.map((asset) => `node_modules/${asset}`),
  ])
  const licences = join(folder, 'THIRD-PARTY-LICENSES.txt')
  const made = [
    ...outputFiles.map(({ path, contents }) => ({ path, contents })),
    { path: licences, contents: new TextEncoder().encode(await licenceTexts(packages)) },
  ]
  for (const { path, contents } of made) await writeChanged(path, contents)
  const parts = [...page.files].map(([name, contents]) => ({ path: join(folder, 'assets', name), contents }))
  for (const { path, contents } of parts) await writeChanged(path, contents)
  const assets = ASSETS.map((asset) => ({ from: assetPath(asset), to: join(folder, 'assets', basename(asset)) }))
  for (const { from, to } of assets) await writeChanged(to, await readFile(from))
  await removeOthers(folder, [...[...made, ...parts].map(({ path }) => path), ...assets.map(({ to }) => to)])
  return { packages }
}

/** @param files paths from the root, as esbuild names them */
function packagesOf(files: readonly string[]): readonly string[] {
  const names = files.flatMap((file) => {
    const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? []
    return name === undefined ? [] : [name]
  })
  return [...new Set(names)].sort()
}

async function writeChanged(path: string, contents: Uint8Array): Promise<void> {
  const before = await readFile(path).catch(() => null)
  if (before?.equals(contents)) return
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, contents)
}

async function removeOthers(folder: string, kept: readonly string[]): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of found) {
    const path = join(entry.parentPath, entry.name)
    const isTypes = path.startsWith(join(folder, TYPES))
    if (entry.isFile() && !isTypes && !kept.includes(path)) await rm(path)
  }
}
