/** What independent programs report of a file: qpdf of its structure, poppler of its fonts and its text. */
import { runTool, withPdfFile } from './run-tool.ts'

export interface PdfFont {
  readonly name: string
  readonly type: string
  readonly embedded: boolean
  readonly subset: boolean
  readonly unicode: boolean
}

export interface PdfCheck {
  /** What qpdf complains of; empty for a sound file. */
  readonly complaints: string
  readonly fonts: readonly PdfFont[]
  /** Text of all pages as poppler reads it, a form feed after each page. */
  readonly text: string
}

export function checkPdf(pdf: Uint8Array): Promise<PdfCheck> {
  return withPdfFile(pdf, async (file) => {
    const [complaints, fonts, text] = await Promise.all([
      runTool('qpdf', ['--check', file]).then(complaintsOf, (problem: Error) => problem.message),
      runTool('pdffonts', [file]),
      runTool('pdftotext', ['-enc', 'UTF-8', file, '-']),
    ])
    return { complaints, fonts: readFontTable(fonts), text }
  })
}

/** `qpdf --check` prints what it looked at also when all is well; only warnings and errors count. */
function complaintsOf(printed: string): string {
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
