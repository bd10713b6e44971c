/** What @e965/xlsx needs to read texts of Excel 95: decoders of one-byte encodings, from the platform's own. */

/** The part of the library's tables (`cpexcel`) that its readers call. */
export interface CodePages {
  readonly utils: {
    readonly decode: (page: number, bytes: ArrayLike<number>) => string
    readonly encode: (page: number, text: string) => readonly number[]
  }
}

const LABELS: Readonly<Record<number, string>> = {
  1200: 'utf-16le',
  65001: 'utf-8',
  866: 'ibm866',
  10007: 'x-mac-cyrillic',
}

/** Decoders of the code pages of old workbooks. @example codePages().utils.decode(1251, [0xcf, 0xe5]) // 'Пе' */
export function codePages(): CodePages {
  const tables = new Map<number, readonly string[]>()
  const tableOf = (page: number): readonly string[] => {
    const table = tables.get(page) ?? oneByteTable(page)
    tables.set(page, table)
    return table
  }
  return {
    utils: {
      decode(page, bytes) {
        if (page === 1200 || page === 65001) return new TextDecoder(LABELS[page]).decode(Uint8Array.from(bytes))
        const table = tableOf(page)
        return Array.from(bytes, (byte) => table[byte] ?? '').join('')
      },
      encode: (page, text) => [...text].map((character) => Math.max(0, tableOf(page).indexOf(character))),
    },
  }
}

function oneByteTable(page: number): readonly string[] {
  const decoder = oneByteDecoder(page)
  return Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)))
}

function oneByteDecoder(page: number): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(LABELS[page] ?? `windows-${page}`)
  } catch {
    return new TextDecoder('windows-1251')
  }
}
