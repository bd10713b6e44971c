/** The library's types, `dist/types/`: the declarations that `src/index.ts` leads to, and no others. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { packagePath } from '../src/node/package-files.ts'

const FROM = /\b(from\s*|import\()(['"])([^'"]+)\2/g

/**
 * @param folder where they go; what is in it is replaced
 * @throws Error where a type of the library leads to a package: a school's machine has none of them
 * @example await makeDeclarations(packagePath('dist/types'))
 */
export async function makeDeclarations(folder: string): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'pamyatka-types-'))
  try {
    const tsc = packagePath('node_modules/typescript/bin/tsc')
    const project = packagePath('pack/tsconfig.declarations.json')
    await promisify(execFile)(process.execPath, [tsc, '-p', project, '--outDir', work])
    await rm(folder, { recursive: true, force: true })
    for (const [path, text] of await reachable(join(work, 'index.d.ts'))) {
      const target = join(folder, relative(work, path))
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, text)
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Every declaration that the first one names, and what those name, ready to be resolved beside JavaScript. */
async function reachable(first: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const open = [first]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue
    const text = await readFile(path, 'utf8')
    for (const [, , , name = ''] of text.matchAll(FROM)) {
      if (!name.startsWith('.')) throw new Error(`a type of the library leads to "${name}", in ${path}`)
      open.push(join(dirname(path), name.replace(/\.ts$/, '.d.ts')))
    }
    found.set(
      path,
      text.replace(FROM, (whole) => whole.replace(/\.ts(['"])$/, '.js$1')),
    )
  }
  return found
}
