/** A file under a password: three other programs open it with the password and not without, and nothing can be read in its bytes. */

import { inflateSync } from 'node:zlib'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { leafletFile, openJob, unwrap } from '../../src/index.ts'
import { protectPdf } from '../../src/node/protect-pdf.ts'
import { startPdfium } from '../../src/node/start-pdfium.ts'
import { makeJobFolder } from '../e2e/small-job.ts'
import { makePdf } from '../support/make-pdf.ts'
import { getDocument } from '../support/pdf-js.ts'
import { readPdf } from '../support/read-pdf.ts'
import { runTool, withPdfFile } from '../support/run-tool.ts'
import { runs } from '../support/runs.ts'

const PASSWORD = 'Снегирь 2026'

let plain: Uint8Array
let locked: Uint8Array

beforeAll(async () => {
  const folder = await makeJobFolder({})
  try {
    const job = unwrap(await openJob(folder.job))
    plain = unwrap(leafletFile(job, { class: '5А', leaflet: 'entry', pupil: 2 }))
    locked = await protectPdf(plain, PASSWORD)
  } finally {
    await folder.remove()
  }
})

/** The text of all pages, as pdf.js reads it with a password. */
async function textOf(pdf: Uint8Array, password: string): Promise<string> {
  const task = getDocument({ data: new Uint8Array(pdf), password, verbosity: 0 })
  try {
    const document = await task.promise
    const pages = Array.from({ length: document.numPages }, async (_, i) => {
      const { items } = await (await document.getPage(i + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    })
    return (await Promise.all(pages)).join('\f')
  } finally {
    await task.destroy()
  }
}

/** How many pages PDFium, which is in Chrome and on many phones, finds with a password; 0 where it can't open the file. */
function pagesIn(pdfium: WrappedPdfiumModule, pdf: Uint8Array, password: string): number {
  const { wasmExports, HEAPU8 } = pdfium.pdfium
  const memory = wasmExports.malloc(pdf.length)
  HEAPU8.set(pdf, memory)
  const document = pdfium.FPDF_LoadMemDocument(memory, pdf.length, password)
  const pages = document === 0 ? 0 : pdfium.FPDF_GetPageCount(document)
  if (document !== 0) pdfium.FPDF_CloseDocument(document)
  wasmExports.free(memory)
  return pages
}

const bytesOf = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

/** Every stream of a file that can be inflated, and the file itself. */
function everythingIn(pdf: Uint8Array): string {
  const streams = bytesOf(pdf)
    .split(/stream\n/)
    .map((part) => {
      try {
        return inflateSync(Buffer.from(part, 'latin1'), { finishFlush: 2 }).toString('latin1')
      } catch {
        return ''
      }
    })
  return bytesOf(pdf) + streams.join('\n')
}

describe('a PDF opened with its password', () => {
  it('is AES-256 of revision 6 to qpdf, and has no fault', async () => {
    const said = await withPdfFile(locked, (file) => runTool('qpdf', [`--password=${PASSWORD}`, '--check', file]))
    expect(said).toMatch(/PDF Version: 2\.0\nR = 6\n/)
    for (const what of ['stream', 'string', 'file']) expect(said).toContain(`${what} encryption method: AESv3`)
    expect(said).toContain('extract for accessibility: allowed')
    expect(said).toContain('print high resolution: allowed')
    expect(said).not.toMatch(/warning|error(?!s found|s that)/i)
  })

  it('has its title, tags and text in poppler', async () => {
    const [info, text, structure] = await withPdfFile(locked, (file) =>
      Promise.all([
        runTool('pdfinfo', ['-upw', PASSWORD, file]),
        runTool('pdftotext', ['-upw', PASSWORD, '-enc', 'UTF-8', file, '-']),
        runTool('pdfinfo', ['-struct-text', '-upw', PASSWORD, file]),
      ]),
    )
    expect(info).toMatch(/Title: +Как войти в дневник — Снегирёва Анна, 5А/)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/Encrypted: +yes \(print:yes copy:yes change:yes addNotes:yes algorithm:AES-256\)/)
    expect(text).toContain('Снегирёва')
    expect(structure).toContain('Снегирёва')
  })

  it('has the text of the plain file in pdf.js', async () => {
    expect(await textOf(locked, PASSWORD)).toBe(await textOf(plain, ''))
  })

  it('opens in PDFium', async () => {
    const pdfium = await startPdfium()
    expect(pagesIn(pdfium, locked, PASSWORD)).toBe(pagesIn(pdfium, plain, ''))
    expect(pagesIn(pdfium, plain, '')).toBeGreaterThan(1)
    for (const wrong of ['', 'Снегирь', `${PASSWORD} `]) expect(pagesIn(pdfium, locked, wrong)).toBe(0)
  })

  it('decrypts in qpdf to the plain file, except for the standard that it claims', async () => {
    const decrypted = await withPdfFile(locked, (file) =>
      runTool('qpdf', [
        `--password=${PASSWORD}`,
        '--decrypt',
        '--qdf',
        '--object-streams=disable',
        '--static-id',
        file,
        '-',
      ]),
    )
    const before = await withPdfFile(plain, (file) =>
      runTool('qpdf', ['--qdf', '--object-streams=disable', '--static-id', file, '-']),
    )
    const content = (text: string) =>
      text
        .replace(/^%PDF-.*$/m, '')
        .replace(/<\?xpacket[\s\S]*?<\?xpacket end="w"\?>/g, '')
        .replace(/\/Length \d+|\d+ 0 obj\n\d+\nendobj|%% .*|\/ID \[.*\]/g, '')
        .replace(/xref\n[\s\S]*$/, '')
    expect(content(decrypted)).toBe(content(before))
    expect(before).toContain('pdfaid:part')
    // archives are never encrypted (ISO 19005-2, 6.1.3)
    expect(decrypted).not.toMatch(/pdfaid|pdfuaid|pdfaExtension/)
    expect(decrypted).toContain('<rdf:li>ru-RU</rdf:li>')
  })

  it('takes the password however it was typed', async () => {
    const composed = await protectPdf(plain, 'йод ё\u00a0№1')
    expect(await textOf(composed, 'и\u0306од е\u0308 №1'.normalize('NFKC'))).toContain('Снегирёва')
  })

  it('opens whatever the password and the chance of salts', async () => {
    const passwords = fc.string({ unit: fc.constantFrom(...'aZ9 -_.ёЖ№€'), minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(passwords, async (password) => {
        const pdf = await protectPdf(plain, password)
        expect(await textOf(pdf, password.normalize('NFKC'))).toContain('Снегирёва')
      }),
      { numRuns: runs(8) },
    )
  })
})

describe('a locked PDF without its password', () => {
  it.each(['', 'Снегирь', 'снегирь 2026', 'Снегирь 2026 '])('opens in no program with %j', async (wrong) => {
    await expect(textOf(locked, wrong)).rejects.toThrow(/password/i)
    await withPdfFile(locked, async (file) => {
      await expect(runTool('qpdf', [`--password=${wrong}`, '--check', file])).rejects.toThrow(/password/i)
      await expect(runTool('pdfinfo', ['-upw', wrong, file])).rejects.toThrow(/password/i)
    })
  })

  it('shows no text, title, address or structure in its bytes', async () => {
    const name = (text: string) =>
      Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')
    const named = [
      name('Снегирёва'),
      Buffer.from('Снегирёва').toString('latin1'),
      'gosuslugi',
      '/StructElem',
      'CIDInit',
      ' Tj',
    ]
    const before = everythingIn(plain)
    const after = everythingIn(locked)
    // they are found in the plain file, so that the next line can fail
    expect(named.filter((part) => before.includes(part)).length).toBeGreaterThan(3)
    expect(named.filter((part) => after.includes(part))).toEqual([])
  })

  it('shows neither which plain file it was nor that two are the same', async () => {
    const id = (pdf: Uint8Array) => /\/ID \[<([0-9a-f]+)>/.exec(bytesOf(pdf))?.[1]
    const again = await protectPdf(plain, PASSWORD)
    expect(new Set([id(plain), id(locked), id(again)]).size).toBe(3)
    expect(Buffer.from(again).equals(Buffer.from(locked))).toBe(false)
  })
})

describe('a locked PDF is not made', () => {
  it.each([
    ['no password', ''],
    ['an invisible one', '\u200b'],
    ['a line end in it', 'a\nb'],
    ['a change of direction in it', 'a\u202eb'],
    ['a longer one than counts', 'ы'.repeat(64)],
  ])('with %s for a password', (_what, password) => expect(protectPdf(plain, password)).rejects.toThrow(RangeError))

  it('of a file that the program has not made, or of one that was changed', async () => {
    const cut = plain.subarray(0, plain.length - 100)
    const grown = Buffer.concat([plain, Buffer.from('\n')])
    for (const other of [
      makePdf([{ content: '' }]),
      cut,
      grown,
      locked,
      new Uint8Array(),
      Buffer.from('%PDF-1.7\n%x\n'),
    ]) {
      await expect(protectPdf(other, PASSWORD)).rejects.toThrow(RangeError)
    }
    expect((await readPdf(plain)).title).toContain('Снегирёва')
  })
})
