/**
 * The bytes of a file, read strictly by its own grammar: header, objects with streams, cross-reference stream (ISO 19005-2, 6.1.2 to
 * 6.1.9). Programs that read files mend what is wrong there; archives refuse it.
 */

const HEADER = /^%PDF-1\.[0-7]\n%[\x80-\xff]{4,}\n/
const OBJECT = /(\d+) 0 obj\n(<< .* >>)\nstream\n/y
const END = '\nendstream\nendobj\n'
const TAIL = /^startxref\n(\d+)\n%%EOF\n$/
const FILTERS = new Set(['FlateDecode', 'DCTDecode'])

/** One line for each fault; empty for a file that is all right. */
export function pdfSyntaxFaults(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const header = HEADER.exec(file)?.[0]
  if (header === undefined) return ['no header with four high bytes (19005-2, 6.1.2)']
  const faults: string[] = []
  const offsets: number[] = []
  let at = header.length
  let last = ''
  for (OBJECT.lastIndex = at; ; OBJECT.lastIndex = at) {
    const [head, number, dict = ''] = OBJECT.exec(file) ?? []
    if (head === undefined) break
    offsets.push(at)
    faults.push(...dictFaults(dict).map((fault) => `${number} 0 R: ${fault}`))
    const end = at + head.length + Number(/\/Length (\d+) /.exec(dict)?.[1] ?? Number.NaN)
    if (file.slice(end, end + END.length) !== END)
      return [...faults, `${number} 0 R: a wrong length (19005-2, 6.1.7.1)`]
    at = end + END.length
    last = dict
  }
  const start = TAIL.exec(file.slice(at))?.[1]
  if (start === undefined) faults.push(`something else than objects at ${at} (19005-2, 6.1.3, 6.1.9)`)
  else if (Number(start) !== offsets.at(-1) || !/\/Type \/XRef /.test(last)) {
    faults.push('no cross-reference stream where it is said to be (32000-1, 7.5.8)')
  }
  if (!/\/ID \[<([0-9a-f]{2})+> <([0-9a-f]{2})+>\]/.test(last)) faults.push('no file identifier (19005-2, 6.1.3)')
  if (/\/Encrypt /.test(last)) faults.push('encrypted (19005-2, 6.1.3)')
  return faults
}

function dictFaults(dict: string): readonly string[] {
  const filters = [...dict.matchAll(/\/Filter (\/?[^\s>]*)/g)].map(([, filter = '']) => filter.slice(1))
  return [
    ...filters.flatMap((filter) => (FILTERS.has(filter) ? [] : [`filter ${filter} (19005-2, 6.1.7.2)`])),
    ...(/\/F[ (<]|\/FFilter |\/FDecodeParms /.test(dict) ? ['a stream outside the file (19005-2, 6.1.7.1)'] : []),
    ...([...dict.matchAll(/<([0-9a-fA-F]*)>/g)].some(([, hex = '']) => hex.length % 2 === 1)
      ? ['half a byte (19005-2, 6.1.6)']
      : []),
  ]
}
