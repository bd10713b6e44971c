/** The source files of a job on a disk: nothing outside the allowed folders can be read, not even through a link. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path'
import type { Attempt } from '../diagnostics/attempt.ts'
import { withinProgram } from '../read/program-files.ts'
import type { ReadFailure, SourceFiles } from '../read/source-files.ts'
import { decodePicture } from './decode-picture.ts'
import type { ProgramFiles } from './program-files.ts'

/**
 * @param jobPath the job file as the user typed it; its folder is where relative paths start, and is allowed itself
 * @param roots other folders that may be read, as typed: `templates`
 * @param program what the paths of the program (`pamyatka:…`) lead to; they lead to nothing else
 * @example
 * const files = createFileSystem('content/job.yaml', ['templates'])
 * await files.read('../templates/theme.yaml')
 */
export function createFileSystem(
  jobPath: string,
  roots: readonly string[],
  program: ProgramFiles = new Map(),
): SourceFiles {
  const base = dirname(jobPath)
  const allowed = [base, ...roots].map((root) => resolve(root))
  const find = (path: string): Promise<Found> => {
    const inner = withinProgram(path)
    return inner === null ? findInside(allowed, resolve(base, path)) : findInProgram(program, inner)
  }
  return {
    async read(path) {
      const file = await find(path)
      if (!file.ok) return file
      try {
        if (!(await stat(file.value)).isFile()) return { ok: false, fault: 'not-a-file' }
        return { ok: true, value: new Uint8Array(await readFile(file.value)) }
      } catch {
        return { ok: false, fault: 'unreadable' }
      }
    },
    async list(folder) {
      const found = await find(folder)
      if (!found.ok) return []
      try {
        const entries = await readdir(found.value, { withFileTypes: true })
        // A link may lead to a file; `read` looks where.
        return entries
          .filter((entry) => entry.isFile() || entry.isSymbolicLink())
          .map(({ name }) => name)
          .sort()
      } catch {
        return []
      }
    },
    decodePicture,
    display: (path) =>
      (isAbsolute(path) || withinProgram(path) !== null ? path : normalize(`${base}/${path}`)).replaceAll(sep, '/'),
  }
}

/** The path without links. */
type Found = Attempt<string, ReadFailure>

/** The first part of the path says which of the program's folders or files is meant; the rest stays inside it. */
async function findInProgram(program: ProgramFiles, path: string): Promise<Found> {
  const [first = '', ...rest] = path.split('/')
  const root = program.get(first)
  return root === undefined ? { ok: false, fault: 'missing' } : findInside([root], join(root, ...rest))
}

/** The path, if it and its links stay inside; a path that leads out isn't even looked for. */
async function findInside(allowed: readonly string[], path: string): Promise<Found> {
  if (!allowed.some((root) => contains(root, path))) return { ok: false, fault: 'outside' }
  try {
    const real = await realpath(path)
    const roots = await Promise.all(allowed.map((root) => realpath(root).catch(() => root)))
    return roots.some((root) => contains(root, real)) ? { ok: true, value: real } : { ok: false, fault: 'outside' }
  } catch (cause) {
    return { ok: false, fault: faultOf(cause) }
  }
}

function contains(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function faultOf(cause: unknown): ReadFailure {
  const code = cause instanceof Error && 'code' in cause ? cause.code : ''
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable'
}
