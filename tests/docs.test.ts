/** What the documentation shows must be so: its examples print, what it calls wrong is refused in the words that it gives. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { constructPictures } from '../docs/make/construct-pictures.ts'

const PAGES = [
  'docs/authoring.md',
  'docs/ru/writing.md',
  'docs/ru/quick-start.md',
  'docs/ru/errors.md',
  'docs/ru/lists.md',
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
      })
      const kept = (await readdir('docs/pictures')).map((name) => name.replace(/\.png$/, ''))
      expect([...made].sort()).toEqual(kept.sort())
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
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
