/** The result of a command for programs: one JSON value on stdout (docs/json.md). */
import type { Io } from './io.ts'

/** Writes the result as JSON to stdout, as docs/json.md has it. @example printJson({ ok: true, files: [] }, io) */
export function printJson(value: Readonly<Record<string, unknown>>, io: Io): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`)
}
