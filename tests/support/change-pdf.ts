/** A file with some objects changed, written anew by qpdf: for checks of the checks. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dictOf, type PdfDict } from './pdf-objects.ts'
import { runTool, withPdfFile } from './run-tool.ts'

interface QpdfObject {
  readonly value?: PdfDict
  readonly stream?: { readonly dict: PdfDict; readonly data?: string }
}

/** @param change what a dictionary becomes; null leaves it as it is */
export function changePdf(pdf: Uint8Array, change: (dict: PdfDict) => PdfDict | null): Promise<Uint8Array> {
  return withPdfFile(pdf, async (file, folder) => {
    const printed = await runTool('qpdf', ['--json=2', '--json-stream-data=inline', '--decode-level=none', file])
    const json = JSON.parse(printed) as { readonly qpdf: readonly [unknown, Readonly<Record<string, QpdfObject>>] }
    const objects = Object.entries(json.qpdf[1]).map(([key, object]) => {
      const { value, stream } = object
      const made = key.startsWith('obj:') ? change(stream?.dict ?? dictOf(value ?? null)) : null
      if (!made) return [key, object] as const
      return [key, stream ? { stream: { ...stream, dict: made } } : { value: made }] as const
    })
    const [input, output] = [join(folder, 'changed.json'), join(folder, 'changed.pdf')]
    await writeFile(input, JSON.stringify({ ...json, qpdf: [json.qpdf[0], Object.fromEntries(objects)] }))
    await runTool('qpdf', [
      '--json-input',
      '--object-streams=disable',
      '--stream-data=preserve',
      '--newline-before-endstream',
      input,
      output,
    ])
    return new Uint8Array(await readFile(output))
  })
}
