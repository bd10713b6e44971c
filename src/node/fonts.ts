/** The faces of the look, from the package that holds them. */
import { readFile } from 'node:fs/promises'
import type { FontFiles } from '../press/press.ts'
import { assetPath } from './package-files.ts'

const PACKAGE = '@expo-google-fonts/noto-sans'

export async function readFonts(): Promise<FontFiles> {
  const [regular, bold] = await Promise.all(
    ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'].map(
      async (file) => new Uint8Array(await readFile(assetPath(`${PACKAGE}/${file}`))),
    ),
  )
  if (!regular || !bold) throw new Error('no fonts')
  return { regular, bold }
}
