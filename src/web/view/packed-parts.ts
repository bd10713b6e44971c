/** What lies packed in the page: base64 of raw deflate (RFC 1951) in a script element that never runs. */

/** @param id of the element @throws where it isn't there */
export async function unpackPart(id: string): Promise<Uint8Array> {
  const text = document.getElementById(id)?.textContent
  if (!text) throw new Error(`the page has lost its part "${id}"`)
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
