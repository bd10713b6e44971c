/** What `send` says: to people as it goes along, to programs as one JSON value at the end. */
import type { Diagnostic, Language } from '../../diagnostics/diagnostic.ts'
import { diagnosticView } from '../../diagnostics/diagnostic-view.ts'
import { unique } from '../../diagnostics/unique.ts'
import type { ExitCode, Io } from '../io.ts'
import { printJson } from '../print-json.ts'
import { printDiagnostics } from '../report.ts'
import type { SendMode } from './mode.ts'

export interface SendTalk {
  diagnostics(found: readonly Diagnostic[]): void
  /** @param data for programs; `text` for people: data on stdout, talk on stderr */
  result(data: Readonly<Record<string, unknown>>, text: { readonly out?: string; readonly err?: string }): void
  /** The last word. */
  finish(code: ExitCode): ExitCode
}

/** @param json everything is kept, and printed as one value by `finish` */
export function createTalk(mode: SendMode, json: boolean, io: Io, language: Language): SendTalk {
  if (!json) {
    return {
      diagnostics: (found) => printDiagnostics(found, io, language),
      result: (_data, { out = '', err = '' }) => {
        if (out !== '') io.out(out)
        if (err !== '') io.err(err)
      },
      finish: (code) => code,
    }
  }
  const reported: Diagnostic[] = []
  let result: Readonly<Record<string, unknown>> = {}
  return {
    diagnostics: (found) => {
      reported.push(...found)
    },
    result: (data) => {
      result = { ...result, ...data }
    },
    finish: (code) => {
      const diagnostics = unique(reported).map((one) => diagnosticView(one, language))
      printJson({ ok: code === 0, mode: mode.kind, ...result, diagnostics }, io)
      return code
    },
  }
}
