/** A value as it is written in a file (ISO 32000-1, 7.3). */
import type { PdfObject, PdfValue } from './objects.ts'

/** @param numbers of the indirect objects that the value may name */
export function writeValue(value: PdfValue, numbers: ReadonlyMap<PdfObject, number>): string {
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000)
  if (typeof value === 'boolean') return String(value)
  if (isList(value)) return `[${value.map((item) => writeValue(item, numbers)).join(' ')}]`
  if ('name' in value) return writeName(value.name)
  if ('text' in value) return writeText(value.text)
  if ('ascii' in value) return literal(value.ascii)
  if ('hex' in value) return `<${value.hex}>`
  if ('ref' in value) return `${numbers.get(value.ref)} 0 R`
  const entries = Object.entries(value.dict).flatMap(([key, item]) =>
    item === undefined ? [] : [`${writeName(key)} ${writeValue(item, numbers)}`],
  )
  return `<< ${entries.join(' ')} >>`
}

function isList(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value)
}

/** Characters outside the regular ones are written as #xx (7.3.5). */
function writeName(value: string): string {
  return `/${value.replace(/[^A-Za-z0-9+._-]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
}

function writeText(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return literal(value)
  const hex = Array.from({ length: value.length }, (_, i) => value.charCodeAt(i).toString(16).padStart(4, '0')).join('')
  return `<feff${hex}>`
}

function literal(value: string): string {
  return `(${value.replace(/[\\()]/g, '\\$&')})`
}
