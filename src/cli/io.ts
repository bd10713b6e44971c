/** What a command may touch of the process: two streams, a language, a way to be stopped. */
import type { Language } from '../diagnostics/diagnostic.ts'

export interface Io {
  /** Data. */
  readonly out: (text: string) => void
  /** Talk. */
  readonly err: (text: string) => void
  /** Whether `err` is a terminal, where a line can be written over. */
  readonly terminal: boolean
  readonly colour: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** ISO date, where the command is run. */
  readonly today: string
  /** Fires when the user presses Ctrl-C. */
  readonly stop: AbortSignal
}

/** 0 done; 1 the input is wrong; 2 the command line is wrong; 3 a fault of the program or the machine; 130 stopped. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

/** `--lang`, else the locale, else Russian. */
export function languageOf(option: string | null, env: Io['env']): Language {
  const locale = option ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? ''
  return /^en/i.test(locale) ? 'en' : 'ru'
}
