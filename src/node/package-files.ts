/** Where the program's own files are: its templates and content, its fonts and modules; from the sources and from `dist/` alike. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Files of dependencies that can't be bundled; the bundle has each under its own name in `dist/assets/`. */
export const ASSETS = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@embedpdf/pdfium/pdfium.wasm',
  'zxing-wasm/reader/zxing_reader.wasm',
] as const

/** The bundle is JavaScript and has its assets beside it; the sources have them in `node_modules`. */
const IS_BUNDLE = !import.meta.url.endsWith('.ts')

/** The folder of the package: the nearest one above with a `package.json`. */
const PACKAGE_FOLDER = folderOfPackage(dirname(fileURLToPath(import.meta.url)))

/**
 * @param path from the folder of the package, with slashes
 * @returns the absolute path, as this system writes it
 * @example packagePath('templates') // '/usr/lib/node_modules/pamyatka/templates'
 */
export function packagePath(path: string): string {
  return join(PACKAGE_FOLDER, path)
}

/**
 * @param asset the package and the path in it
 * @returns the absolute path of the file
 * @example assetPath('@embedpdf/pdfium/pdfium.wasm')
 */
export function assetPath(asset: (typeof ASSETS)[number]): string {
  return IS_BUNDLE ? packagePath(`dist/assets/${basename(asset)}`) : createRequire(import.meta.url).resolve(asset)
}

function folderOfPackage(folder: string): string {
  const isTop = dirname(folder) === folder
  return isTop || existsSync(join(folder, 'package.json')) ? folder : folderOfPackage(dirname(folder))
}
