/** The bytes of an XML file as text, in pieces, so that no second copy of the whole lies in memory. */

const PIECE = 1 << 20

/**
 * In the encoding of its byte order mark or of its declaration, else UTF-8. Where the bytes don't fit the encoding, the
 * text ends with a character that no XML may hold, so that its reader sees a fault.
 */
export function* xmlText(bytes: Uint8Array): Generator<string> {
  const decoder = decoderOf(bytes)
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
    }
    yield decoder.decode()
  } catch {
    yield '<\0'
  }
}

function decoderOf(bytes: Uint8Array): InstanceType<typeof TextDecoder> {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const label = /^(?:ï»¿)?<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label, { fatal: true })
  } catch {
    return new TextDecoder('utf-8', { fatal: true })
  }
}
