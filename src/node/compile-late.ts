/** How soon V8 compiles a function anew for speed: for a run of seconds it begins much too soon, and most of what it makes is not used. */
import { setFlagsFromString } from 'node:v8'

/**
 * V8's flags under which it waits about five times longer, so that a run of one class takes a quarter less processor time; long runs are
 * not slower (docs/decisions/025-package.md). The flags are those of the versions that were measured, since V8 complains of a flag that it
 * doesn't know.
 *
 * @param version of Node, as in `process.versions.node`
 * @returns none for a version that wasn't measured
 * @example lateCompilerFlags('20.12.0') // ['--interrupt-budget=600000']
 */
export function lateCompilerFlags(version: string): readonly string[] {
  const major = Number.parseInt(version, 10)
  if (major === 20) return ['--interrupt-budget=600000']
  return major === 22 || major === 24 ? ['--invocation-count-for-turbofan=20000'] : []
}

/** For this process, from now on. */
export function compileLate(): void {
  for (const flag of lateCompilerFlags(process.versions.node)) setFlagsFromString(flag)
}
