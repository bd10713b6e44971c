/** The library's types, `dist/types/`: the declarations that `src/index.ts` leads to, and no others. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { packagePath } from '../node/package-files.ts'
import { pruneDeclarations } from './prune-declarations.ts'

/**
 * @param folder where they go; what is in it is replaced
 * @throws Error where a type of the library leads to a package: a school's machine has none of them
 * @example await makeDeclarations(packagePath('dist/types'))
 */
export async function makeDeclarations(folder: string): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'pamyatka-types-'))
  try {
    const tsc = packagePath('node_modules/typescript/bin/tsc')
    const project = packagePath('src/pack/tsconfig.declarations.json')
    await promisify(execFile)(process.execPath, [tsc, '-p', project, '--outDir', work])
    const declarations = pruneDeclarations(await filesIn(work), 'index.d.ts')
    await rm(folder, { recursive: true, force: true })
    for (const [path, text] of declarations) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = paths.map(async (path) => {
    return [relative(folder, path).replaceAll(sep, '/'), await readFile(path, 'utf8')] as const
  })
  return new Map(await Promise.all(texts))
}
