/** An identifier of what a file holds (ISO 32000-1, 14.4): the same for the same bytes. */

/** Four FNV-1a hashes with different beginnings, 128 bits in hexadecimal: no secret is kept by it. */
export function fingerprint(parts: readonly Uint8Array[]): string {
  const hashes = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) {
      const lane = i & 3
      hashes[lane] = Math.imul((hashes[lane] ?? 0) ^ (part[i] ?? 0), 0x01000193) >>> 0
    }
  }
  return hashes.map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('')
}
