import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portableFiles } from '../../src/pack/portable/portable-files.ts'
import type { ZipFile } from '../../src/pack/portable/write-zip.ts'
import { listFiles } from '../e2e/list-files.ts'

const NODE = { program: new TextEncoder().encode('MZ'), licence: new TextEncoder().encode('Node.js is licensed') }

let files: readonly ZipFile[] = []
let folder = ''

const textOf = (path: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.find((file) => file.path === path)?.bytes)

/** The menu as Windows would start it, by the Node of this machine. */
const menu = (...argv: readonly string[]) =>
  promisify(execFile)(process.execPath, [join(folder, 'Памятка/program/dist/menu.js'), ...argv], { cwd: tmpdir() })

beforeAll(async () => {
  files = await portableFiles(NODE)
  folder = await mkdtemp(join(tmpdir(), 'pamyatka portable '))
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the archive for Windows', () => {
  it('shows on top: the menu, what to read, the program, and the school', () => {
    expect(new Set(files.map(({ path }) => path.split('/').slice(0, 2).join('/')))).toEqual(
      new Set(['Памятка/Памятка.cmd', 'Памятка/ЧИТАЙ-МЕНЯ.txt', 'Памятка/program', 'Памятка/Моя школа']),
    )
  })

  it('holds Node, the bundle with its assets, templates, content, and the licences of all', () => {
    expect(files.map(({ path }) => path.replace('Памятка/program/', ''))).toEqual(
      expect.arrayContaining([
        'node.exe',
        'LICENSE-node.txt',
        'LICENSE',
        'package.json',
        'dist/main.js',
        'dist/menu.js',
        'dist/THIRD-PARTY-LICENSES.txt',
        'dist/assets/pdfium.wasm',
        'templates/theme.yaml',
        'content/leaflets/chats.md',
      ]),
    )
  })

  it('holds neither tests nor sources', () => {
    expect(files.filter(({ path }) => /\.ts$|\/(tests|src)\//.test(path)).map(({ path }) => path)).toEqual([])
  })

  it('starts by a batch file in plain ASCII, whatever the code page of the system', () => {
    const batch = textOf('Памятка/Памятка.cmd')
    expect(batch).toMatch(/^@echo off\r\n/)
    expect(batch.replaceAll('\r\n', '')).toMatch(/^[\x20-\x7e]+$/)
    expect(batch).toContain('chcp 65001')
    expect(batch).toContain('"%~dp0program\\node.exe" "%~dp0program\\dist\\menu.js" %*')
  })

  it('has words to be read in Notepad: with the mark of UTF-8, and both signs at the end of a line', () => {
    const words = textOf('Памятка/ЧИТАЙ-МЕНЯ.txt')
    expect(words.startsWith('\uFEFFПАМЯТКА')).toBe(true)
    expect(words.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('makes leaflets for the school that is in it, from any folder, and proofs them', async () => {
    // a list of one's own and one leaflet, as a teacher would begin
    const school = join(folder, 'Памятка/Моя школа')
    await writeFile(join(school, 'classes/5А.csv'), 'Фамилия;Имя\r\nВоробьёв;Павел\r\n')
    const job = join(school, 'job.yaml')
    const text = (await readFile(job, 'utf8')).replace(/^leaflets: .*$/m, 'leaflets: [chats]')
    await writeFile(job, text.replace('list: classes/5А-пример.xlsx', 'list: classes/5А.csv'))
    expect((await menu('список')).stdout).toMatch(/1 ученик/)
    expect((await menu('сделать')).stderr).toContain('готово')
    const out = join(folder, 'Памятка/Моя школа/out')
    const pupils = (await listFiles(out)).filter((file) => file.includes('/pupils/'))
    expect(pupils).toHaveLength(1)
    expect((await readFile(join(out, pupils[0] ?? ''))).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await menu('страницы')).stdout).toContain('ошибок нет')
  })
})
