/** `pamyatka page`: one file with everything in it, for a school or for none. */
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from './run-command.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pamyatka-page-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const page = (out = folder) => readFile(join(out, 'pamyatka.html'), 'utf8')

describe('pamyatka page', () => {
  it('makes one file that names no address to load anything from, sealed by the sums of its own scripts', async () => {
    const { code, err, out } = await runCommand(['page', 'content/job.yaml', '--out', folder])
    expect([code, out]).toEqual([0, ''])
    expect(err).toMatch(/^готово: .*pamyatka\.html, \d,\d МБ/)
    expect(await readdir(folder)).toEqual(['pamyatka.html'])
    const html = await page()
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? []
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text)
    expect(scripts).toHaveLength(2)
    for (const script of scripts) {
      expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    }
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? []
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    // what the markup itself would load
    expect(html.replace(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(/\b(?:src|href)="(?!data:,)/)
    expect(style).not.toMatch(/url\(|@import/)
    expect(html.length).toBeLessThan(6_000_000)
  })

  it('carries what the school has filled in, its own leaflets, and no pupil of it', async () => {
    await cp('content', join(folder, 'школа'), { recursive: true })
    const school = join(folder, 'школа')
    await writeFile(
      join(school, 'leaflets', 'trip.md'),
      (await readFile('content/leaflets/chats.md', 'utf8')).replace(/^title: .*$/m, 'title: Поездка в музей'),
    )
    const { code } = await runCommand(['page', school, '--out', folder])
    expect(code).toBe(0)
    const html = await page()
    const kit = JSON.parse(/id="kit">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '{}')
    expect(kit.school.name).toBe('МБОУ «СШ № 12»')
    expect(kit.days.meeting).toBe('2026-09-03')
    expect(kit.chosen).toEqual(['cop-sferum'])
    expect(kit.leaflets.map(({ title }: { title: string }) => title.replaceAll('\u00a0', ' '))).toContain(
      'Поездка в музей',
    )
    for (const { pages, settings } of kit.leaflets) {
      expect(pages[0]).toBeGreaterThan(1)
      expect(settings).toContain('school.name')
    }
    expect(html).not.toMatch(/Айпин|Орлова/)
  })

  it('is made without a school too, and is the same whenever it is made', async () => {
    const empty = join(folder, 'нет', 'job.yaml')
    expect((await runCommand(['page', empty, '--out', folder])).code).toBe(0)
    const first = await page()
    expect((await runCommand(['page', empty, '--out', folder])).code).toBe(0)
    expect((await page()) === first).toBe(true)
    expect(JSON.parse(/id="kit">([\s\S]*?)<\/script>/.exec(first)?.[1] ?? '{}').school.name).toBe('')
  })

  it('says what is wrong in a text of the school, and leaves the page that is there as it was', async () => {
    await cp('content', join(folder, 'школа'), { recursive: true })
    const school = join(folder, 'школа')
    await writeFile(join(folder, 'pamyatka.html'), 'before')
    await writeFile(join(school, 'leaflets', 'chats.md'), '---\ntitle: Чаты\nkind: Памятка\n---\n{{pupil.frstName}}\n')
    const { code, err } = await runCommand(['page', school, '--out', folder])
    expect(code).toBe(1)
    expect(err).toContain('chats.md:5')
    expect(await page()).toBe('before')
    const { code: again, out } = await runCommand(['page', school, '--out', folder, '--json'])
    expect(again).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ ok: false, file: null, diagnostics: [{ code: 'merge/unknown-field' }] })
  })
})
