/** What the documentation shows must be so: its examples print, what it calls wrong is refused in the words that it gives. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { constructPictures } from '../docs/make/construct-pictures.ts'
import { drawSheet } from '../docs/make/draw-sheet.ts'
import { LIST_EXAMPLES } from '../docs/make/list-examples.ts'
import { readClassLists } from '../src/read/lists/classes/read-class-lists.ts'
import { runCommand } from './e2e/run-command.ts'

const PAGES = [
  'docs/authoring.md',
  'docs/ru/writing.md',
  'docs/ru/install.md',
  'docs/ru/quick-start.md',
  'docs/ru/errors.md',
  'docs/ru/lists.md',
  'docs/ru/proof.md',
  'docs/ru/mail.md',
  'docs/ru/commands.md',
  'README.md',
]

describe('the authoring guide', () => {
  it('has examples that print, and mistakes that are answered as it says', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pamyatka-'))
    try {
      const made = await constructPictures({
        jobFile: 'content/job.yaml',
        templates: 'templates',
        document: 'docs/authoring.md',
        folder: join(folder, 'pictures'),
        dpi: 40,
      })
      const kept = (await readdir('docs/pictures')).map((name) => name.replace(/\.png$/, ''))
      expect([...made].sort()).toEqual(kept.sort())
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe('the lists of «Какой список подойдёт»', () => {
  it.each(LIST_EXAMPLES)('$name reads as the page says, and is drawn as it is', async (list) => {
    const rows = list.rows.map((row) =>
      row.map((text) => (text === '' ? null : { kind: 'text' as const, text, value: null, date: null })),
    )
    const roster = readClassLists([{ name: list.sheet, rows, merges: list.merges }], 'список.xlsx')
    if (!roster.ok) throw new Error(roster.diagnostics.map(({ code }) => code).join())
    const [only, ...others] = roster.value.classes
    expect(others).toEqual([])
    expect({
      label: only?.label,
      pupils: only?.rows.length,
      codes: roster.diagnostics.map(({ code }) => code),
    }).toEqual(list.reads)
    expect(await readFile(`docs/ru/pictures/list-${list.name}.svg`, 'utf8')).toBe(drawSheet(list))
  })
})

describe('«Рассылка писем»', () => {
  it('names every option of send, and no other', async () => {
    const page = await readFile('docs/ru/mail.md', 'utf8')
    const { out } = await runCommand(['send', '--help'])
    const options = [...out.matchAll(/^ {2}(?:-h, )?(--[a-z-]+)/gm)]
      .map(([, name]) => name)
      .filter((n) => n !== '--help')
    const named = new Set([...page.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([name]) => name))
    expect(options.filter((name) => !named.has(name ?? ''))).toEqual([])
    // npm's own, in every command of the page
    expect([...named].filter((name) => name !== '--silent' && !options.includes(name))).toEqual([])
  })
})

describe('every page', () => {
  it.each(PAGES)('%s shows pictures and leads to pages that are there', async (page) => {
    const text = (await readFile(page, 'utf8')).replace(/```[\s\S]*?```/g, '').replace(/`[^`]*`/g, '')
    const targets = [...text.matchAll(/(?:\]\(|src=")([^)"#\s]+)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
    expect(targets.length).toBeGreaterThan(0)
    for (const target of targets) {
      const path = join(page, '..', target)
      expect(await readdir(join(path, '..')), `${page}: ${target}`).toContain(path.replace(/\/$/, '').split('/').at(-1))
    }
  })
})
