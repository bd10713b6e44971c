/** Paths that content may name: those that stay in the folder of the job file. */

/**
 * Whether a path, as it is written, leads out of the folder that it starts in. Links on the disk are for `SourceFiles` to see.
 *
 * @example leavesFolder('pictures/../a.png') // false
 * @example leavesFolder('../templates/a.png') // true
 */
export function leavesFolder(path: string): boolean {
  if (/^([\\/]|[a-z][a-z0-9+.-]*:)/i.test(path)) return true
  let depth = 0
  for (const part of path.split(/[\\/]/)) {
    if (part === '..') depth--
    else if (part !== '' && part !== '.') depth++
    if (depth < 0) return true
  }
  return false
}
