import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFiles, sumsIn } from './list-files.ts'
import { runCommand } from './run-command.ts'
import { folderWith, SMALL_JOB } from './small-job.ts'

const WHOLE = [
  '5А/cover.pdf',
  '5А/entry/class.pdf',
  '5А/entry/pupils/Воробьёв-Павел.pdf',
  '5А/entry/pupils/Снегирёва-Анна.pdf',
  '5А/entry/pupils/Щеглов-Ян.pdf',
  '5А/handout.pdf',
  '5А/manifest.json',
]

describe('build', () => {
  it('makes a file for each pupil, one for the printer, and the manifest', async () => {
    const { job, out } = await folderWith()
    const result = await runCommand(['build', job, '--out', out])
    expect(result.code).toBe(0)
    expect(await listFiles(out)).toEqual(WHOLE)
    expect(result.out).toBe('')
    expect(result.err).toContain('готово: 1 класс, 3 ученика')
  })

  it('reports in English when the locale is English, or --lang', async () => {
    const { job, out } = await folderWith()
    expect((await runCommand(['build', job, '--out', out], { env: { LANG: 'en_GB.UTF-8' } })).err).toContain(
      'done: 1 class',
    )
    expect((await runCommand(['build', job, '--out', out, '--lang', 'en'])).err).toContain('done: 1 class')
  })

  it('makes the same bytes from the same inputs, for all or for one', async () => {
    const { job, out, path } = await folderWith()
    const again = join(path, 'again')
    const one = join(path, 'one')
    await runCommand(['build', job, '--out', out])
    await runCommand(['build', job, '--out', again])
    await runCommand(['build', job, '--out', one, '--pupil', '3'])
    const sums = await sumsIn(out)
    expect(Object.keys(sums)).toEqual(WHOLE)
    expect(await sumsIn(again)).toEqual(sums)
    const file = '5А/entry/pupils/Щеглов-Ян.pdf'
    expect(await sumsIn(one)).toEqual({ [file]: sums[file], '5А/manifest.json': expect.any(String) })
  })

  it('keeps the rest of the manifest when only one pupil is made', async () => {
    const { job, out } = await folderWith()
    await runCommand(['build', job, '--out', out])
    const before = await readFile(join(out, '5А/manifest.json'), 'utf8')
    expect((await runCommand(['build', job, '--out', out, '--pupil', 'снег'])).code).toBe(0)
    expect(await readFile(join(out, '5А/manifest.json'), 'utf8')).toBe(before)
  })

  it('removes the leaflet of a pupil who has left, and nothing that it did not make', async () => {
    const { job, out, path } = await folderWith()
    await runCommand(['build', job, '--out', out])
    await writeFile(join(out, '5А/entry/pupils/мои заметки.txt'), 'x')
    const list = SMALL_JOB['content/classes/5a.csv'] ?? ''
    await writeFile(join(path, 'content/classes/5a.csv'), list.replace(/^2;.*\n/m, ''))
    await runCommand(['build', job, '--out', out])
    const files = await listFiles(out)
    expect(files).not.toContain('5А/entry/pupils/Снегирёва-Анна.pdf')
    expect(files).toContain('5А/entry/pupils/мои заметки.txt')
  })

  it('never follows a manifest out of the class folder', async () => {
    const { job, out, path } = await folderWith()
    await runCommand(['build', job, '--out', out])
    const victim = join(path, 'victim.pdf')
    await writeFile(victim, 'x')
    const manifest = join(out, '5А/manifest.json')
    const entry = {
      file: '../../victim.pdf',
      kind: 'pupil',
      leaflet: 'entry',
      pupil: { number: 9, name: 'x' },
      pages: 1,
      bytes: 1,
      sha256: 'x',
      codes: [],
    }
    await writeFile(manifest, JSON.stringify({ format: 1, class: '5А', files: [entry] }))
    expect((await runCommand(['build', job, '--out', out])).code).toBe(0)
    expect(await readFile(victim, 'utf8')).toBe('x')
  })

  it('gives the result as JSON on stdout, and only that', async () => {
    const { job, out } = await folderWith()
    const result = await runCommand(['build', job, '--out', out, '--json'])
    // a program that waits for a whole school should see that something goes on
    expect(result.err).toBe('5А entry (3)\n')
    const json = JSON.parse(result.out)
    expect(json).toMatchObject({ ok: true, pupils: 3, skipped: [], diagnostics: [] })
    expect([...json.files].sort()).toEqual(WHOLE.filter((file) => file.endsWith('.pdf')))
  })

  it('stops at Ctrl-C and leaves what was there', async () => {
    const { job, out } = await folderWith()
    await runCommand(['build', job, '--out', out])
    const before = await listFiles(out)
    const stopper = new AbortController()
    stopper.abort()
    const result = await runCommand(['build', job, '--out', out], { stop: stopper.signal })
    expect(result.code).toBe(130)
    expect(await listFiles(out)).toEqual(before)
  })
})

describe('check', () => {
  it('makes no file', async () => {
    const { job, out } = await folderWith()
    const result = await runCommand(['check', job])
    expect(result.code).toBe(0)
    expect(result.err).toContain('ошибок нет')
    expect(await listFiles(out)).toEqual([])
  })

  it('warns of a portal without a day of checking', async () => {
    const { job } = await folderWith({
      'content/portals.yaml': (SMALL_JOB['content/portals.yaml'] ?? '').replaceAll(', checked: 2026-08-20', ''),
    })
    const result = await runCommand(['check', job])
    expect(result.code).toBe(0)
    expect(result.err).toMatch(/read\/portal-unchecked.*: gosuslugi, cop\n/)
  })

  it('finds what only the laid-out page shows', async () => {
    const leaflet = (SMALL_JOB['content/leaflets/entry.md'] ?? '').replace('Помогите', 'Помогите 漢')
    const { job } = await folderWith({ 'content/leaflets/entry.md': leaflet })
    const result = await runCommand(['check', job])
    expect(result.code).toBe(1)
    expect(result.err).toContain('press/missing-glyph')
  })
})

describe('the command line', () => {
  it.each([
    ['an unknown command', ['bild']],
    ['an unknown option', ['build', '--klass', '5А']],
    ['no command', []],
    ['an unknown language', ['build', '--lang', 'de']],
  ])('%s: exit code 2', async (_name, argv) => {
    expect((await runCommand(argv)).code).toBe(2)
  })

  it('--version prints the version alone, as data', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'))
    expect(await runCommand(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('--help ends with exit code 0', async () => {
    const result = await runCommand(['--help'])
    expect(result.code).toBe(0)
    expect(result.out).toContain('build')
  })

  it.each([
    ['--class', '5Б', 'cli/unknown-class', 'возможно, 5А'],
    ['--leaflet', 'entri', 'cli/unknown-leaflet', 'возможно, entry'],
    ['--pupil', '17', 'cli/unknown-pupil', 'Воробьёв'],
  ])('%s %s is unknown: exit code 2 and a hint', async (option, value, code, hint) => {
    const { job, out } = await folderWith()
    const result = await runCommand(['build', job, '--out', out, option, value])
    expect(result.code).toBe(2)
    expect(result.err).toContain(code)
    expect(result.err).toContain(hint)
    expect(await listFiles(out)).toEqual([])
  })

  it('a leaflet that the chosen class does not get: exit code 2', async () => {
    const job = (SMALL_JOB['content/job.yaml'] ?? '').replace('leaflets: [entry]\n', '')
    const second = '{ lastName: Гусев, firstName: Лев }'
    const list = 'label: 5Б\npupils:\n  - { lastName: Уткин, firstName: Ян }\n'
    const { job: file } = await folderWith({
      'content/job.yaml': `${job}    leaflets: [entry]\n  - { list: classes/5b.yaml, teacher: ${second}, leaflets: [again] }\n`,
      'content/classes/5b.yaml': list,
      'content/leaflets/again.md': SMALL_JOB['content/leaflets/entry.md'] ?? '',
    })
    const result = await runCommand(['check', file, '--class', '5Б', '--leaflet', 'entry'])
    expect(result.code).toBe(2)
    expect(result.err).toContain('cli/nothing-chosen')
  })

  it('a job that is missing: exit code 1, with its name', async () => {
    const result = await runCommand(['build', 'nowhere/job.yaml'])
    expect(result.code).toBe(1)
    expect(result.err).toContain('nowhere/job.yaml')
  })
})
