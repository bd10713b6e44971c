/** The faces of the look, from the package that holds them. */
import { readFile } from 'node:fs/promises'
import type { FontFiles } from '../press/press.ts'
import { assetPath } from './package-files.ts'

let read: Promise<FontFiles> | undefined

/** Regular and bold of Noto Sans, as files; read once for a process, and so opened once (`openFonts`). */
export function readFonts(): Promise<FontFiles> {
  read ??= readFaces()
  return read
}

async function readFaces(): Promise<FontFiles> {
  const [regular, bold] = await Promise.all([
    readFile(assetPath('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')),
    readFile(assetPath('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf')),
  ])
  return { regular: new Uint8Array(regular), bold: new Uint8Array(bold) }
}
