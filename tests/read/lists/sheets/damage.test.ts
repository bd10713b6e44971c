import { describe, expect, it } from 'vitest'
import { readSheets } from '../../../../src/read/lists/sheets/read-sheets.ts'
import { BOOKS, csvOf, encode, htmlOf } from './make-books.ts'
import { type ListTable, valuesOf } from './table.ts'

const ROWS: ListTable = Array.from({ length: 40 }, (_, at) => [
  at + 1,
  `Иванов${at}`,
  { iso: '2013-05-13' },
  `8912000${at}`,
])
const TEXTS = ROWS.map((row) => row.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))))
/** Longer than a crash or a refusal takes, and far shorter than a hang. */

/** The same numbers in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

async function look(bytes: Uint8Array) {
  const found = await readSheets(bytes, 'a.xls')
  if (!found.ok) expect(found.diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
  return found
}

describe('a file cut short', () => {
  it.each(Object.entries(BOOKS))('of the format %s is refused, or read whole', async (_format, make) => {
    const bytes = await make(ROWS)
    const ends = Array.from({ length: 20 }, (_, part) => Math.floor((bytes.length * part) / 20))
    for (const end of [...ends, ...[1, 2, 5, 22, 40].map((missing) => bytes.length - missing)]) {
      const found = await look(bytes.slice(0, end))
      // after the last sheet an old workbook has other streams
      if (found.ok) expect(found.value.sheets.map(valuesOf)).toEqual([ROWS])
    }
  })

  it('of a web page is refused, or read whole', async () => {
    const bytes = encode(htmlOf(TEXTS), 'windows-1251')
    for (let part = 0; part < 20; part++) {
      const found = await look(bytes.slice(0, Math.floor((bytes.length * part) / 20)))
      if (found.ok) expect(found.value.sheets.map(valuesOf)).toEqual([TEXTS])
    }
  })

  it('of a text never crashes', async () => {
    const bytes = encode(csvOf(TEXTS, ';'), 'utf-8')
    for (let part = 0; part < 20; part++) await look(bytes.slice(0, Math.floor((bytes.length * part) / 20)))
  })
})

describe('a file with wrong bits', () => {
  const CHECKED = /^(xlsx|ods)/
  it.each(Object.entries(BOOKS))(
    'of the format %s never crashes or hangs, and never gives a shorter list where there are checksums',
    async (format, make) => {
      const bytes = await make(ROWS)
      const random = randomNumbers(bytes.length)
      for (let run = 0; run < 150; run++) {
        const broken = bytes.slice()
        for (let flips = 0; flips <= run % 3; flips++) {
          const at = Math.floor(random() * broken.length)
          broken[at] = (broken[at] ?? 0) ^ (1 << Math.floor(random() * 8))
        }
        const found = await look(broken)
        if (found.ok && CHECKED.test(format)) expect(found.value.sheets.map(valuesOf)).toEqual([ROWS])
      }
    },
  )
})

it('any bytes are refused, or read as text', async () => {
  const random = randomNumbers(7)
  const heads = [
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [0x3c, 0x74, 0x61, 0x62, 0x6c, 0x65],
  ]
  for (let run = 0; run < 300; run++) {
    const length = Math.floor(random() * 3000)
    const noise = Array.from({ length }, () => Math.floor(random() * 256))
    const found = await look(Uint8Array.from([...(heads[run % heads.length] ?? []), ...noise]))
    if (found.ok) expect(found.value.kind).toBe('text')
  }
})
