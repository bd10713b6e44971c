/** What lies packed in the page: base64 of raw deflate (RFC 1951) in a script element that never runs. */

/** @param id of the element @throws where it isn't there */
export async function unpackPart(id: string): Promise<Uint8Array> {
  const text = document.getElementById(id)?.textContent
  if (!text) throw new Error(`the page has lost its part "${id}"`)
  const packed = atob(text)
  // a loop: a function for each of a million characters would take a tenth of a second
  const bytes = new Uint8Array(packed.length)
  for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at)
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
