import { describe, expect, it } from 'vitest'
import { makeZip } from '../../src/pack/portable/write-zip.ts'
import { normalName, openZip, unzip } from '../../src/read/lists/sheets/zip-archive.ts'

const text = (words: string) => new TextEncoder().encode(words)
const FILES = [
  { path: 'Памятка/ЧИТАЙ-МЕНЯ.txt', bytes: text('Ёж\r\n') },
  { path: 'Памятка/Моя школа/classes/6в.csv', bytes: text('№;Фамилия\n'.repeat(1000)) },
  { path: 'Памятка/пусто', bytes: new Uint8Array() },
]

describe('an archive', () => {
  it('gives back every file under its name', async () => {
    const archive = openZip(makeZip(FILES))
    if (!archive.ok) throw new Error('the archive is not read')
    // the reader looks names up without regard to capitals
    expect([...archive.value.entries.keys()]).toEqual(FILES.map(({ path }) => normalName(path)))
    for (const { path, bytes } of FILES) {
      const read = await unzip(archive.value, normalName(path))
      expect(read.ok && new Uint8Array(read.value), path).toEqual(bytes)
    }
  })

  it('says that its names are UTF-8, in both places, or Explorer would read them in the code page of the system', () => {
    const zip = Buffer.from(makeZip(FILES))
    const flagsAt = (signature: string, offset: number) =>
      [...zip.toString('latin1').matchAll(new RegExp(signature, 'g'))].map(({ index }) =>
        zip.readUInt16LE(index + offset),
      )
    expect(flagsAt('PK\x03\x04', 6)).toEqual([0x0800, 0x0800, 0x0800])
    expect(flagsAt('PK\x01\x02', 8)).toEqual([0x0800, 0x0800, 0x0800])
  })

  it('is the same bytes at any time', async () => {
    const first = makeZip(FILES)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(Buffer.from(first).equals(makeZip(FILES))).toBe(true)
  })

  it('keeps capitals in names', () => {
    for (const { path } of FILES) expect(Buffer.from(makeZip(FILES)).includes(path)).toBe(true)
  })

  it('packs what repeats itself', () => {
    expect(makeZip(FILES).length).toBeLessThan(1000)
  })
})
