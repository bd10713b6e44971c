/** PDF files written by hand, page by page: what the press would never make. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'
import * as fontkit from 'fontkit'
import qrcode from 'qrcode/lib/core/qrcode.js'

export interface HandmadePage {
  /** Operators of the content stream. */
  readonly content: string
  readonly width?: number
  readonly height?: number
  /** Left, bottom, right, top. */
  readonly trim?: readonly [number, number, number, number]
  readonly rotate?: 90 | 180 | 270
}

const data = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
)
const font = fontkit.create(data) as fontkit.Font
/** The same in every file. */
const packed = deflateSync(data)
const widths = Array.from({ length: font.numGlyphs }, (_, id) => font.getGlyph(id).advanceWidth).join(' ')
const meanings = toUnicode()

/** Text with its lower left corner at (x, y), y from the bottom of the page. */
export function textAt(x: number, y: number, size: number, text: string, grey = 0): string {
  const codes = [...text].map((char) => font.glyphForCodePoint(char.codePointAt(0) ?? 0).id)
  const hex = codes.map((code) => code.toString(16).padStart(4, '0')).join('')
  return `${grey} g BT /F ${size} Tf ${x} ${y} Td <${hex}> Tj ET`
}

/** Glyph 0, which fonts draw as an empty box, mapped to this character. */
export function notdefAt(x: number, y: number, size: number): string {
  return `0 g BT /F ${size} Tf ${x} ${y} Td <0000> Tj ET`
}

export function boxAt(x: number, y: number, width: number, height: number, grey: number): string {
  return `${grey} g ${x} ${y} ${width} ${height} re f`
}

/** A QR code, its lower left corner at (x, y). */
export function codeAt(x: number, y: number, size: number, payload: string, grey = 0): string {
  const { size: count, data: modules } = qrcode.create(payload, { errorCorrectionLevel: 'M' }).modules
  const module = size / count
  const squares = Array.from({ length: count * count }, (_, i) =>
    modules[i]
      ? `${x + (i % count) * module} ${y + size - (Math.floor(i / count) + 1) * module} ${module} ${module} re`
      : '',
  )
  return `${grey} g ${squares.filter((square) => square !== '').join(' ')} f`
}

/** @param pages A4 unless they say otherwise */
export function makePdf(pages: readonly HandmadePage[]): Uint8Array {
  const chunks: Buffer[] = []
  const offsets: number[] = []
  let length = 0
  const write = (part: Buffer | string) => {
    const bytes = Buffer.from(part as string)
    chunks.push(bytes)
    length += bytes.length
  }
  const object = (number: number, body: string, stream?: Buffer) => {
    offsets[number] = length
    write(`${number} 0 obj\n${body}\n`)
    if (stream) {
      write('stream\n')
      write(stream)
      write('\nendstream\n')
    }
    write('endobj\n')
  }
  write('%PDF-1.7\n')
  const kids = pages.map((_, i) => `${7 + 2 * i} 0 R`).join(' ')
  object(1, '<</Type/Catalog/Pages 2 0 R>>')
  object(2, `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`)
  object(
    3,
    '<</Type/Font/Subtype/Type0/BaseFont/NotoSans/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 13 0 R>>'.replace(
      '13 0 R',
      `${7 + 2 * pages.length} 0 R`,
    ),
  )
  object(
    4,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/NotoSans/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/CIDToGIDMap/Identity/W[0[${widths}]]>>`,
  )
  object(
    5,
    '<</Type/FontDescriptor/FontName/NotoSans/Flags 4/FontBBox[-621 -389 2800 1067]/ItalicAngle 0/Ascent 1069/Descent -293/CapHeight 714/StemV 80/FontFile2 6 0 R>>',
  )
  object(6, `<</Length ${packed.length}/Length1 ${data.length}/Filter/FlateDecode>>`, packed)
  pages.forEach(({ content, width = 595.28, height = 841.89, trim, rotate }, i) => {
    const [page, stream] = [7 + 2 * i, 8 + 2 * i]
    const more = `${trim ? `/TrimBox[${trim.join(' ')}]` : ''}${rotate ? `/Rotate ${rotate}` : ''}`
    object(
      page,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]${more}/Resources<</Font<</F 3 0 R>>>>/Contents ${stream} 0 R>>`,
    )
    object(stream, `<</Length ${Buffer.byteLength(content)}>>`, Buffer.from(content))
  })
  object(7 + 2 * pages.length, `<</Length ${meanings.length}>>`, meanings)
  const start = length
  const count = offsets.length
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  write(
    `xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
  )
  return new Uint8Array(Buffer.concat(chunks))
}

/** ISO 32000-1, 9.10.3; glyph 0 is mapped to «漢», as by writers of PDF that map what was typed and not what is drawn. */
function toUnicode(): Buffer {
  const hex = (value: number) => value.toString(16).padStart(4, '0')
  const pairs = font.characterSet
    .filter((char) => char < 0x10000)
    .map((char) => `<${hex(font.glyphForCodePoint(char).id)}> <${hex(char)}>`)
  const lines = ['<0000> <6F22>', ...pairs]
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, i) => lines.slice(100 * i, 100 * i + 100))
  const body = blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`).join('\n')
  return Buffer.from(
    `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /X def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${body}\nendcmap\nend\nend`,
  )
}
