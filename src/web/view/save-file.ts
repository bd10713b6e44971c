/** Hands a finished file to the browser, as a download. */
import type { MadeFileView } from '../protocol.ts'

/** Long enough for any browser to have read it. */
const KEPT_MS = 60_000

/** A page may not see whether the file was saved; the browser asks or tells by itself. */
export function saveFile({ name, bytes, type }: Pick<MadeFileView, 'name' | 'bytes' | 'type'>): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
