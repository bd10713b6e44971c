/** The PDF files that arguments of a command line mean: a file, a folder, or a pattern that the shell left as it is. */
import { stat } from 'node:fs/promises'
import { isAbsolute, join, normalize, sep } from 'node:path'
import { glob } from 'tinyglobby'

interface FoundPdfs {
  /** Paths as the user would type them, each once, in the order of a person's eye: 2 before 10. */
  readonly files: readonly string[]
  readonly folders: readonly string[]
  /** Arguments that mean no file. */
  readonly nothing: readonly string[]
}

/**
 * Windows' shells hand on `out\**\*.pdf` as it is typed, and so does `sh`, which knows no `**`. A name that is there wins
 * over the pattern that it could be: `5А (1).pdf`.
 *
 * @example await findPdfs(['out/**\/*.pdf']) // { files: ['out/5А/chats/class.pdf', …], folders: [], nothing: [] }
 */
export async function findPdfs(wanted: readonly string[]): Promise<FoundPdfs> {
  const files = new Set<string>()
  const folders: string[] = []
  const nothing: string[] = []
  for (const one of wanted) {
    const there = await stat(one).catch(() => null)
    if (there?.isDirectory()) folders.push(one)
    const found = there?.isFile()
      ? [one]
      : there?.isDirectory()
        ? await findBelow(one, '**/*.pdf')
        : await glob(one.replaceAll(sep, '/'), { caseSensitiveMatch: false, absolute: isAbsolute(one) })
    if (found.length === 0) nothing.push(one)
    for (const file of found) files.add(normalize(file).replaceAll(sep, '/'))
  }
  return { files: [...files].sort(new Intl.Collator('ru', { numeric: true }).compare), folders, nothing }
}

/** Files in a folder or below it, hidden folders left out: `build` keeps there what isn't finished. */
export async function findBelow(folder: string, pattern: string): Promise<readonly string[]> {
  const found = await glob(pattern, { cwd: folder, caseSensitiveMatch: false })
  return found.map((file) => join(folder, file)).sort()
}
