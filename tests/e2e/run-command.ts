/** Runs the command in this process and keeps what it prints. */
import type { ExitCode, Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'

export interface CommandResult {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

/** Russian messages, no terminal, never stopped, unless `io` sets it otherwise. */
export async function runCommand(argv: readonly string[], io: Partial<Io> = {}): Promise<CommandResult> {
  let out = ''
  let err = ''
  const code = await run(argv, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    terminal: false,
    colour: false,
    env: { LANG: 'ru_RU.UTF-8' },
    today: '2026-09-03',
    stop: new AbortController().signal,
    ...io,
  })
  return { code, out, err }
}
