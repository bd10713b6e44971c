/** The objects of a file as qpdf reads them, for checks that follow references. */
import { runTool, withPdfFile } from './run-tool.ts'

/** A value in qpdf's JSON, version 2: names as «/Name», texts as «u:…», bytes as «b:…», references as «12 0 R». */
export type PdfJson = null | boolean | number | string | readonly PdfJson[] | { readonly [key: string]: PdfJson }
export type PdfDict = { readonly [key: string]: PdfJson }

export interface PdfObjects {
  readonly trailer: PdfDict
  /** By «12 0 R». */
  readonly values: ReadonlyMap<string, PdfJson>
  /** Decoded, by «12 0 R». */
  readonly streams: ReadonlyMap<string, Buffer>
}

interface QpdfJson {
  readonly qpdf: readonly [
    unknown,
    Readonly<
      Record<string, { readonly value?: PdfJson; readonly stream?: { readonly dict: PdfDict; readonly data?: string } }>
    >,
  ]
}

export function readObjects(pdf: Uint8Array): Promise<PdfObjects> {
  return withPdfFile(pdf, async (file) => {
    const printed = await runTool('qpdf', ['--json=2', '--json-stream-data=inline', '--decode-level=all', file])
    const [, objects] = (JSON.parse(printed) as QpdfJson).qpdf
    const entries = Object.entries(objects).map(([key, object]) => [key.replace(/^obj:/, ''), object] as const)
    return {
      trailer: dictOf(objects.trailer?.value ?? null),
      values: new Map(entries.map(([key, { value, stream }]) => [key, stream?.dict ?? value ?? null])),
      streams: new Map(
        entries.flatMap(([key, { stream }]) => (stream ? [[key, Buffer.from(stream.data ?? '', 'base64')]] : [])),
      ),
    }
  })
}

export function isReference(value: PdfJson | undefined): value is string {
  return typeof value === 'string' && /^\d+ \d+ R$/.test(value)
}

/** What a value is, references followed. */
export function resolve({ values }: PdfObjects, value: PdfJson | undefined): PdfJson {
  return isReference(value) ? (values.get(value) ?? null) : (value ?? null)
}

export function dictOf(value: PdfJson): PdfDict {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {}
}

export function listOf(value: PdfJson): readonly PdfJson[] {
  return isList(value) ? value : value === null ? [] : [value]
}

function isList(value: PdfJson): value is readonly PdfJson[] {
  return Array.isArray(value)
}

/** «u:…» without its sign. */
export function textOf(value: PdfJson | undefined): string {
  return typeof value === 'string' ? value.replace(/^u:/, '') : ''
}
