/** What a job's folder doesn't hold comes from the program: paths that lead there, and which of several files is meant. */
import type { SourceFiles } from './source-files.ts'

/** Paths that begin so lead to the files that come with the program: `pamyatka:leaflets/chats.md`. */
const PROGRAM = 'pamyatka:'

/**
 * The program's file of this name; in it, folders are called as in the folder of a job.
 *
 * @example programPath('leaflets/chats.md') // 'pamyatka:leaflets/chats.md'
 */
export function programPath(path: string): string {
  return `${PROGRAM}${path}`
}

/**
 * @returns the path within the program's files; null for a path that doesn't lead there
 * @example withinProgram('pamyatka:leaflets/chats.md') // 'leaflets/chats.md'
 */
export function withinProgram(path: string): string | null {
  return path.startsWith(PROGRAM) ? path.slice(PROGRAM.length) : null
}

/** The first of the paths at which there is something, readable or not; the last one where there is nothing at any. */
export async function firstThere(files: SourceFiles, paths: readonly [string, ...string[]]): Promise<string> {
  const [path, ...others] = paths
  const [next, ...rest] = others
  if (next === undefined) return path
  const found = await files.read(path)
  return found.ok || found.fault !== 'missing' ? path : firstThere(files, [next, ...rest])
}

/**
 * The files of a folder that the job has or the program, by name: the job's own go before the program's.
 *
 * @param ending of the files that count, with its dot
 * @returns paths by id, the name without the ending
 */
export async function filesById(
  files: SourceFiles,
  folder: string,
  ending: string,
): Promise<Readonly<Record<'own' | 'program', ReadonlyMap<string, string>>>> {
  const listed = async (path: string) =>
    new Map(
      (await files.list(path))
        .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
        .map((name) => [name.slice(0, -ending.length), `${path}/${name}`] as const),
    )
  return { own: await listed(folder), program: await listed(programPath(folder)) }
}
