/** The proof on files that `build` made, and on files in which each rule is broken on purpose. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Manifest, ManifestFile } from '../../src/build/manifest.ts'
import { boxAt, codeAt, type HandmadePage, makePdf as makeAnyPdf, notdefAt, textAt } from '../support/make-pdf.ts'
import { runTool } from '../support/run-tool.ts'
import { listFiles } from './list-files.ts'
import { type CommandResult, runCommand } from './run-command.ts'
import { builtJobFolder, type JobFolder, makeJobFolder, SMALL_JOB } from './small-job.ts'

const ADDRESS = 'https://cop.admhmao.ru/'
const ANNA = { number: 2, name: 'Снегирёва Анна' }
/** About A6: a quarter of the time that a page of A4 takes. */
const makePdf = (pages: readonly HandmadePage[]) =>
  makeAnyPdf(pages.map((page) => ({ width: 300, height: 420, ...page })))
const FINE = textAt(60, 380, 12, 'Памятка для родителей')

interface Found {
  readonly code: string
  readonly severity: string
  readonly place: { readonly page: number | null } | null
  readonly pupils: readonly { readonly number: number; readonly name: string }[]
  readonly subject: string | null
  readonly message: string
}

let folder: JobFolder
/** Two pupils: every page takes a fifth of a second to look at. */
const LIST = (SMALL_JOB['content/classes/5a.csv'] ?? '').replace(/^3;.*\n/m, '')
beforeAll(async () => {
  folder = await builtJobFolder({ 'content/classes/5a.csv': LIST })
})
afterAll(() => folder.remove())

const findingsOf = (result: CommandResult): readonly Found[] => JSON.parse(result.out).diagnostics
const proof = (...args: readonly string[]) => runCommand(['proof', ...args, '--json'])

let count = 0
/** A class folder of its own, with one file of these pages and a manifest that expects `codes` of them. */
async function handmade(
  pages: readonly HandmadePage[],
  codes: readonly { readonly page: number; readonly payload: string }[] = [],
): Promise<{ readonly home: string; readonly file: string }> {
  count += 1
  const home = join(folder.path, `made-${count}`)
  const file = join(home, 'entry/pupils/Снегирёва-Анна.pdf')
  await mkdir(join(home, 'entry/pupils'), { recursive: true })
  const bytes = makePdf(pages)
  await writeFile(file, bytes)
  const entry: ManifestFile = {
    file: 'entry/pupils/Снегирёва-Анна.pdf',
    kind: 'pupil',
    leaflet: 'entry',
    pupil: { id: 'Снегирёва-Анна', ...ANNA },
    pupils: [],
    pages: pages.length,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    codes: codes.map((code) => ({ ...code, pupil: 'Снегирёва-Анна' })),
  }
  await writeFile(join(home, 'manifest.json'), JSON.stringify({ format: 3, class: '5А', files: [entry] }))
  return { home, file }
}

describe('the proof of what build makes', () => {
  it('passes for every file and every code', async () => {
    const result = await proof(folder.out)
    const { ok, files, pages, codes, diagnostics } = JSON.parse(result.out)
    expect(diagnostics).toEqual([])
    expect({ code: result.code, ok, files: files.length }).toEqual({ code: 0, ok: true, files: 5 })
    const manifest: Manifest = JSON.parse(await readFile(join(folder.out, '5А/manifest.json'), 'utf8'))
    expect(pages).toBe(manifest.files.reduce((sum, file) => sum + file.pages, 0))
    expect(codes).toBe(manifest.files.reduce((sum, file) => sum + (file.codes?.length ?? 0), 0))
    expect(codes).toBeGreaterThan(12)
  })

  it('knows from the manifest the codes of the print file and whose pages are where', async () => {
    const manifest: Manifest = JSON.parse(await readFile(join(folder.out, '5А/manifest.json'), 'utf8'))
    const printFile = manifest.files.find(({ kind }) => kind === 'class')
    const pupilFiles = manifest.files.filter(({ kind }) => kind === 'pupil')
    expect(printFile?.pupils.map(({ id, number }) => [number, id])).toEqual([
      [1, 'Воробьёв-Павел'],
      [2, 'Снегирёва-Анна'],
    ])
    expect(printFile?.pupils[0]?.pages[0]).toBe(1)
    expect(printFile?.pupils.at(-1)?.pages[1]).toBe(printFile?.pages)
    for (const file of pupilFiles) {
      const first = printFile?.pupils.find(({ id }) => id === file.pupil?.id)?.pages[0] ?? 0
      const theirs = printFile?.codes?.filter(({ pupil }) => pupil === file.pupil?.id)
      expect(theirs).toEqual(file.codes?.map((code) => ({ ...code, page: code.page + first - 1 })))
    }
  })

  it('is reported in one line for people, after a line for each folder on the way', async () => {
    const sheets = ['cover', 'handout'].map((name) => join(folder.out, `5А/${name}.pdf`))
    const result = await runCommand(['proof', ...sheets])
    expect(result.out).toMatch(/^проверка страниц: 2 файла, \d+ страниц[аы]?, \d+ код\S* прочитан\S*, ошибок нет\n$/)
    expect((await runCommand(['proof', ...sheets.slice(1), '--lang', 'en'])).out).toContain('no errors')
  })

  it('keeps grey pages when asked', async () => {
    const pages = join(folder.path, 'pages')
    await runCommand(['proof', join(folder.out, '5А/entry/pupils/Воробьёв-Павел.pdf'), '--pages', pages])
    const files = await listFiles(pages)
    expect(files.slice(0, 2)).toEqual(['Воробьёв-Павел-1.png', 'Воробьёв-Павел-2.png'])
    const png = await readFile(join(pages, files[0] ?? ''))
    // 8 bits of grey without colour or alpha, A4 at 200 dpi
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png.readUInt8(24), png.readUInt8(25)]).toEqual([
      1654, 2339, 8, 0,
    ])
  })

  it('stops at Ctrl-C', async () => {
    const stopper = new AbortController()
    stopper.abort()
    expect((await runCommand(['proof', folder.out], { stop: stopper.signal })).code).toBe(130)
  })
})

describe('a code', () => {
  const readable = codeAt(60, 100, 80, ADDRESS)

  it.each([
    ['says something else', codeAt(60, 100, 80, 'https://example.org/'), 'proof/code-differs', 'https://example.org/'],
    ['is missing', '', 'proof/code-missing', ADDRESS],
    ['has modules that are too small', codeAt(60, 100, 20, ADDRESS), 'proof/code-unreadable', ADDRESS],
    ['has a line within three modules of it', `${readable} 0 g 60 89 80 1 re f`, 'proof/code-crowded', ADDRESS],
    ['has a line at the corner of its white', `${readable} 0 g 40 88 10 4 re f`, 'proof/code-crowded', ADDRESS],
    ['is too pale for a copier', codeAt(60, 100, 80, ADDRESS, 0.82), 'proof/code-unreadable', ADDRESS],
  ])('that %s is reported with pupil, page and code', async (_what, content, code, subject) => {
    const { home } = await handmade(
      [{ content: FINE }, { content: [FINE, content].join('\n') }],
      [{ page: 2, payload: ADDRESS }],
    )
    const result = await proof(home)
    expect(result.code).toBe(1)
    expect(findingsOf(result)).toMatchObject([{ code, severity: 'error', place: { page: 2 }, pupils: [ANNA], subject }])
    const { err, out } = await runCommand(['proof', home])
    expect(err).toContain('Снегирёва-Анна.pdf · страница 2 · 2. Снегирёва Анна')
    expect(err).toContain(subject)
    expect(out).toContain('1 ошибка')
  })

  it('with modules of half a millimetre is read', async () => {
    // 25 modules
    const size = (25 * 0.5 * 72) / 25.4
    const content = [FINE, codeAt(60, 100, size, ADDRESS), codeAt(180.3, 100.7, size, ADDRESS)].join('\n')
    const { home } = await handmade(
      [{ content }],
      [
        { page: 1, payload: ADDRESS },
        { page: 1, payload: ADDRESS },
      ],
    )
    expect(findingsOf(await proof(home))).toEqual([])
  })

  it('that the manifest does not expect is reported', async () => {
    const { home } = await handmade([{ content: [FINE, readable].join('\n') }])
    expect(findingsOf(await proof(home))).toMatchObject([
      { code: 'proof/code-unexpected', place: { page: 1 }, subject: ADDRESS },
    ])
  })

  it('in a file of no manifest must be readable all the same', async () => {
    const file = join(folder.path, 'alone.pdf')
    await writeFile(file, makePdf([{ content: [FINE, readable, codeAt(200, 100, 20, ADDRESS)].join('\n') }]))
    const findings = findingsOf(await proof(file))
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['proof/not-in-manifest', 'warning'],
      ['proof/code-unreadable', 'error'],
    ])
  })
})

describe('a page', () => {
  const pages: readonly (readonly [string, Omit<HandmadePage, 'width'>, string, string | null])[] = [
    ['with 8 pt type', { content: textAt(60, 300, 8, 'Мелкий шрифт') }, 'proof/small-type', 'Мелкий шрифт'],
    [
      'that was reduced',
      { content: `q .7 0 0 .7 0 0 cm ${textAt(90, 300, 12, 'Уменьшено')} Q` },
      'proof/small-type',
      'Уменьшено',
    ],
    ['with light grey text', { content: textAt(60, 300, 12, 'Бледно', 0.6) }, 'proof/low-contrast', 'Бледно'],
    [
      'with white text on light grey',
      { content: [boxAt(50, 290, 200, 30, 0.7), textAt(60, 300, 12, 'Белым', 1)].join('\n') },
      'proof/low-contrast',
      'Белым',
    ],
    ['with text at the edge', { content: textAt(60, 6, 12, 'Внизу') }, 'proof/text-at-edge', 'Внизу'],
    [
      'that is turned, with text at an edge',
      { content: textAt(60, 6, 12, 'Сбоку'), rotate: 90 },
      'proof/text-at-edge',
      'Сбоку',
    ],
    ['with text beyond the cut', { content: FINE, trim: [55, 100, 280, 383] }, 'proof/text-at-edge', 'Памятка'],
    ['with a line at the edge', { content: boxAt(4, 200, 1, 100, 0) }, 'proof/ink-at-edge', null],
    ['with a letter that the font lacks', { content: notdefAt(60, 300, 12) }, 'proof/missing-glyph', '\ufffd'],
    [
      'with a letter of an unknown character',
      { content: textAt(60, 300, 12, '\ufffd') },
      'proof/missing-glyph',
      '\ufffd',
    ],
    ['without ink', { content: '' }, 'proof/empty-page', null],
  ]

  it.each(pages)('%s is reported', async (_what, page, code, subject) => {
    const whole = page.content === '' ? page : { ...page, content: [FINE, page.content].join('\n') }
    const { home } = await handmade([{ content: FINE }, whole])
    const result = await proof(home)
    expect(result.code).toBe(1)
    const findings = findingsOf(result)
    expect(new Set(findings.map((one) => one.code))).toEqual(new Set([code]))
    expect(findings[0]).toMatchObject({ severity: 'error', place: { page: 2 }, pupils: [ANNA] })
    if (subject === null) expect(findings[0]?.subject).toBeNull()
    else expect(findings[0]?.subject).toContain(subject)
  })

  it.each([
    ['white text on dark', [boxAt(50, 290, 200, 30, 0.26), textAt(60, 300, 12, 'Белым', 1)].join('\n')],
    ['type of exactly 10 pt', textAt(60, 300, 10, 'Десять')],
    ['a line 14 pt from the edge', boxAt(14, 200, 272, 1, 0)],
    ['a small page that was enlarged', `q 2 0 0 2 0 0 cm ${textAt(30, 150, 6, 'Крупнее')} Q`],
    ['letters that look like the empty sign', textAt(60, 300, 12, 'EFE Е')],
  ])('with %s is fine', async (_what, content) => {
    const { home } = await handmade([{ content: [FINE, content].join('\n') }])
    expect(findingsOf(await proof(home))).toEqual([])
  })

  it('may have smaller type when --min-type says so', async () => {
    const { home } = await handmade([{ content: textAt(60, 300, 8, 'Мелко') }])
    expect((await proof(home, '--min-type', '8')).code).toBe(0)
    expect((await proof(home, '--min-type', '8,5')).code).toBe(1)
    expect((await proof(home, '--min-type', 'small')).code).toBe(2)
  })
})

describe('a file', () => {
  it('of another pupil in its place is reported', async () => {
    const { home, file } = await handmade([{ content: FINE }])
    await writeFile(file, makePdf([{ content: textAt(60, 380, 12, 'Памятка для другого') }]))
    expect(findingsOf(await proof(home))).toMatchObject([
      { code: 'proof/other-file', place: { row: null }, pupils: [ANNA] },
    ])
  })

  it('that is cut off, and one that is no PDF at all, are reported', async () => {
    const { home, file } = await handmade([{ content: FINE }])
    await truncate(file, 5000)
    expect(findingsOf(await proof(home)).map(({ code }) => code)).toEqual(['proof/other-file', 'proof/damaged'])
    await writeFile(file, 'PK\u0003\u0004')
    expect(findingsOf(await proof(home)).map(({ code }) => code)).toEqual(['proof/other-file', 'proof/not-a-pdf'])
  })

  it('that is locked by a password is reported', async () => {
    const file = join(folder.path, 'locked.pdf')
    await writeFile(join(folder.path, 'open.pdf'), makePdf([{ content: FINE }]))
    await runTool('qpdf', ['--encrypt', 'user', 'owner', '256', '--', join(folder.path, 'open.pdf'), file])
    expect(findingsOf(await proof(file)).map(({ code }) => code)).toContain('proof/locked')
  })

  it('with bytes that mean nothing between a head and an end is reported', async () => {
    const file = join(folder.path, 'nonsense.pdf')
    await writeFile(file, `%PDF-1.7\n${'\u0001\u0002x'.repeat(400)}\n%%EOF\n`)
    expect(findingsOf(await proof(file)).map(({ code }) => code)).toContain('proof/damaged')
  })

  it('that the manifest names and that is missing is reported when its folder is proofed', async () => {
    const { home, file } = await handmade([{ content: FINE }])
    await writeFile(join(home, 'other.pdf'), makePdf([{ content: FINE }]))
    await rename(file, `${file}.old`)
    const result = await proof(home)
    expect(result.code).toBe(1)
    expect(findingsOf(result)).toMatchObject([
      { code: 'proof/file-missing', pupils: [ANNA] },
      { code: 'proof/not-in-manifest' },
    ])
  })

  it('that a pattern doesn’t match is an error', async () => {
    const result = await proof(join(folder.path, 'nowhere/**/*.pdf'))
    expect(result.code).toBe(1)
    expect(findingsOf(result)).toMatchObject([{ code: 'proof/no-files' }])
  })

  it('that is a print file from before codes were written down is checked for the rest', async () => {
    const { home, file } = await handmade([{ content: [FINE, codeAt(60, 100, 80, ADDRESS)].join('\n') }])
    const manifest = JSON.parse(await readFile(join(home, 'manifest.json'), 'utf8'))
    const { pupils: _, ...entry } = manifest.files[0]
    await writeFile(
      join(home, 'manifest.json'),
      JSON.stringify({ format: 1, class: '5А', files: [{ ...entry, kind: 'class', pupil: null, codes: [] }] }),
    )
    expect(findingsOf(await proof(file))).toEqual([])
  })
})

describe('build --proof', () => {
  it('puts the files in place when every page passes', async () => {
    const out = join(folder.path, 'proofed')
    const result = await runCommand(['build', folder.job, '--out', out, '--pupil', '2', '--proof', '--json'])
    expect(result.code).toBe(0)
    expect(JSON.parse(result.out)).toMatchObject({ ok: true, proof: { ok: true, diagnostics: [] } })
    expect(await listFiles(out)).toEqual(['5А/entry/pupils/Снегирёва-Анна.pdf', '5А/manifest.json'])
  })

  it('leaves nothing new behind when a page fails, and says which', async () => {
    const theme = await readFile('templates/theme.yaml', 'utf8')
    const faint = await makeJobFolder({
      'templates/theme.yaml': theme.replace(/accent: "#\w+"/, 'accent: "#B8C4C8"'),
    })
    try {
      const result = await runCommand(['build', faint.job, '--out', faint.out, '--pupil', '2', '--proof'])
      expect(result.code).toBe(1)
      expect(result.err).toContain('proof/low-contrast')
      expect(result.err).toContain('страница 1 · 2. Снегирёва Анна')
      expect(result.err).toContain('ничего не записано')
      expect(await listFiles(faint.out)).toEqual([])
      await rm(faint.out, { recursive: true, force: true })
      expect((await runCommand(['build', faint.job, '--out', faint.out])).code).toBe(0)
    } finally {
      await faint.remove()
    }
  })
})
