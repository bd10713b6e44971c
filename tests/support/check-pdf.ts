/** What independent programs report of a file: qpdf of its structure, poppler of its fonts and its text. */
import { runTool, withPdfFile } from './run-tool.ts'

export interface PdfFont {
  readonly name: string
  readonly type: string
  readonly embedded: boolean
  readonly subset: boolean
  readonly unicode: boolean
}

/** What qpdf complains of; empty for a sound file. */
export function complaintsOf(pdf: Uint8Array): Promise<string> {
  return withPdfFile(pdf, (file) =>
    runTool('qpdf', ['--check', file]).then(warningsIn, (problem: Error) => problem.message),
  )
}

/** The fonts of a file, as pdffonts lists them. */
export function fontsOf(pdf: Uint8Array): Promise<readonly PdfFont[]> {
  return withPdfFile(pdf, async (file) => readFontTable(await runTool('pdffonts', [file])))
}

/** Text of all pages as poppler reads it, a form feed after each page. */
export function popplerText(pdf: Uint8Array): Promise<string> {
  return withPdfFile(pdf, (file) => runTool('pdftotext', ['-enc', 'UTF-8', file, '-']))
}

/** `qpdf --check` prints what it looked at also when all is well; only warnings and errors count. */
function warningsIn(printed: string): string {
  return printed
    .split('\n')
    .filter((line) => /warning|error/i.test(line) && !/errors found; the file may|^errors that qpdf cannot/.test(line))
    .join('\n')
}

/** `name  type  encoding  emb sub uni  object ID`, in columns that the line of dashes measures out. */
function readFontTable(printed: string): readonly PdfFont[] {
  const [, dashes = '', ...rows] = printed.split('\n')
  const columns = [...dashes.matchAll(/-+/g)].map((match) => [match.index, match.index + match[0].length] as const)
  return rows
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [name = '', type = '', , emb, sub, uni] = columns.map(([from, to]) => row.slice(from, to).trim())
      return { name, type, embedded: emb === 'yes', subset: sub === 'yes', unicode: uni === 'yes' }
    })
}
