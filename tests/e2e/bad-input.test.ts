import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFiles } from './list-files.ts'
import { runCommand } from './run-command.ts'
import { folderWith, SMALL_JOB } from './small-job.ts'

async function build(changes: Readonly<Record<string, string | Uint8Array | null>>, ...argv: string[]) {
  const folder = await folderWith(changes)
  const result = await runCommand(['build', folder.job, '--out', folder.out, ...argv])
  // diagnostics name files as they were typed
  return { ...result, err: result.err.replaceAll(`${folder.path}/`, ''), files: await listFiles(folder.out), folder }
}

const leaflet = SMALL_JOB['content/leaflets/entry.md'] ?? ''
const list = SMALL_JOB['content/classes/5a.csv'] ?? ''

/** Line of the first place where `text` is found. */
function lineOf(file: string, text: string): number {
  return file.slice(0, file.indexOf(text)).split('\n').length
}

/** The job with another value of a key on one line. */
function jobWith(key: string, value: string): string {
  const job = SMALL_JOB['content/job.yaml'] ?? ''
  return `${job.replace(new RegExp(`^${key}:.*\n`, 'm'), '')}${key}: ${value}\n`
}

describe('a mistake in what an author wrote', () => {
  const cases: readonly [string, string, string, string][] = [
    ['unknown merge field', 'Помогите ребёнку', 'Помогите {{pupil.frstName}}', 'merge/unknown-field'],
    ['unknown partial', '{{> account}}', '{{> acount}}', 'merge/unknown-partial'],
    ['unclosed block', 'Помогите ребёнку', '{{#if pupil.lastName}}Помогите', 'merge/syntax'],
    ['raw output', 'Помогите ребёнку', '{{{pupil.lastName}}}', 'merge/raw'],
    ['unknown portal of a step', 'portal=cop', 'portal=kop', 'parse/unknown-portal'],
    ['unknown portal in text', 'Помогите ребёнку', '{{portal.kop.url}}', 'merge/unknown-portal'],
    ['unknown construct', '::: intro', '::: intra', 'parse/unknown-construct'],
    ['construct that is not closed', '- телефон\n:::', '- телефон', 'parse/not-closed'],
    ['figure that is not there', '1. Выберите', '![Схема](pictures/plan.png)\n\n1. Выберите', 'read/figure-missing'],
    ['figure outside content', '1. Выберите', '![Схема](../../plan.png)\n\n1. Выберите', 'read/figure-outside'],
    ['reference to no figure', 'Помогите ребёнку', 'Смотрите [рисунок](#plan)', 'parse/unknown-figure'],
    ['address that is none', 'Помогите ребёнку', '[сюда](gosuslugi)', 'parse/not-an-address'],
    ['glyph that the fonts lack', 'Помогите ребёнку', 'Помогите 漢 ребёнку', 'press/missing-glyph'],
    [
      'code that no phone can read',
      '1. Выберите',
      `::: qr https://cop.admhmao.ru/?${'x'.repeat(900)}\n:::\n\n1. Выберите`,
      'press/code-too-dense',
    ],
    [
      'block taller than a page',
      '1. Выберите',
      `::: callout\n${'Очень длинный текст. '.repeat(400)}\n:::\n\n1. Выберите`,
      'press/too-tall',
    ],
  ]

  it.each(cases)('%s: place, hint, exit code 1, nothing written', async (_name, from, to, code) => {
    const changed = leaflet.replace(from, to)
    expect(changed).not.toBe(leaflet)
    const { code: exit, err, files } = await build({ 'content/leaflets/entry.md': changed })
    expect(err).toContain(code)
    expect(err).toMatch(new RegExp(`content/leaflets/entry\\.md:\\d+.*${code}`))
    expect(exit).toBe(1)
    expect(files).toEqual([])
  })

  it('points at the line and the word', async () => {
    const changed = leaflet.replace('Помогите ребёнку', 'Помогите {{pupil.frstName}}')
    const { err } = await build({ 'content/leaflets/entry.md': changed })
    const line = lineOf(changed, '{{pupil.frstName}}')
    expect(err).toContain(`content/leaflets/entry.md:${line}:10  ошибка  merge/unknown-field`)
    expect(err).toContain('возможно, {{pupil.firstName}}')
  })

  it('is reported with all mistakes of all files at once', async () => {
    const { err, code } = await build({
      'content/leaflets/entry.md': leaflet.replace('Помогите', '{{pupil.frstName}} {{scool.name}}'),
      'content/sections/account.md': (SMALL_JOB['content/sections/account.md'] ?? '').replace(
        '{{pupil.lastName}}',
        '{{pupil.surname}}',
      ),
    })
    expect(code).toBe(1)
    for (const word of ['frstName', 'scool', 'surname']) expect(err).toContain(word)
  })

  it('is reported together with those in files, words, constructs and paper in one run', async () => {
    const { err, code, files } = await build({
      'content/job.yaml': (SMALL_JOB['content/job.yaml'] ?? '').replace('[entry]', '[entry, again, wide]'),
      'content/leaflets/entry.md': leaflet.replace('Помогите', '{{pupil.frstName}}'),
      'content/leaflets/again.md': leaflet
        .replace('::: intro', '::: intra')
        .replace('1. Выберите', '\n![Схема](pictures/plan.png)\n\n1. Выберите'),
      'content/leaflets/wide.md': leaflet
        .replace('[[Войти через ГОСУСЛУГИ]]', '漢')
        .replace('1. Выберите', `::: callout\n${'Очень длинный текст. '.repeat(400)}\n:::\n\n1. Выберите`),
    })
    const found = [...err.matchAll(/ошибка {2}(\S+)/g)].map(([, name]) => name)
    expect(found.sort()).toEqual([
      'merge/unknown-field',
      'parse/unknown-construct',
      'press/missing-glyph',
      'press/too-tall',
      'read/figure-missing',
    ])
    expect(code).toBe(1)
    expect(files).toEqual([])
  })

  it('is reported beside a list that cannot be read', async () => {
    const { err, code } = await build({
      'content/job.yaml': `${SMALL_JOB['content/job.yaml']}  - { list: classes/6a.csv, label: 6А, teacher: { lastName: Гусева, firstName: Анна } }\n`,
      'content/classes/6a.csv': 'Фамилия;Имя\n"Воробьёв;Павел\n',
      'content/leaflets/entry.md': leaflet.replace('::: intro', '::: intra'),
    })
    expect(err).toContain('roster/csv-syntax')
    expect(err).toContain('parse/unknown-construct')
    expect(code).toBe(1)
  })

  it('is reported together with those in the school, the portals and the job', async () => {
    const { err, code, files } = await build({
      'content/school.yaml': 'nmae: Школа\n',
      'content/portals.yaml': 'cop: { name: ЦОП, url: "cop" }\n',
      'content/classes/5a.csv': '№;Фамилия;Имя\n1;"Воробьёв;Павел\n',
    })
    expect(code).toBe(1)
    expect(files).toEqual([])
    expect(err).toContain('read/unknown-key')
    expect(err).toContain('read/bad-address')
    expect(err).toContain('roster/csv-syntax')
  })

  const FAULTS: readonly [string, Readonly<Record<string, string | null>>][] = [
    ['the school', { 'content/school.yaml': null }],
    ['words', { 'content/job.yaml': jobWith('words', 'words.yaml') }],
    ['the look', { 'content/job.yaml': jobWith('theme', 'look.yaml') }],
    ['the template', { 'content/job.yaml': jobWith('template', 'frame.hbs') }],
    ['the class list', { 'content/classes/5a.csv': null }],
    ['the day of the meeting', { 'content/job.yaml': jobWith('meeting', '{}') }],
    ['the portals', { 'content/portals.yaml': 'kop: [' }],
    ['the classes', { 'content/job.yaml': (SMALL_JOB['content/job.yaml'] ?? '').replace(/classes:[\s\S]*/, '') }],
    [
      'a letter of an icon font in a section',
      { 'content/sections/account.md': `\uf105${SMALL_JOB['content/sections/account.md']}` },
    ],
    ['a section', { 'content/sections/account.md': '{{pupil.surname}}\n' }],
  ]

  it.each(FAULTS)('is reported beside a fault of %s', async (_name, changes) => {
    const changed = leaflet
      .replace('Помогите', '{{pupil.frstName}}')
      .replace('::: intro', '::: intra')
      .replace('[[Войти через ГОСУСЛУГИ]]', '漢')
    const { err, code, files } = await build({ ...changes, 'content/leaflets/entry.md': changed })
    const found = [...err.matchAll(/entry\.md:\d+(?::\d+)? {2}ошибка {2}(\S+)/g)].map(([, name]) => name)
    expect(found.sort()).toEqual(['merge/unknown-field', 'parse/unknown-construct', 'press/missing-glyph'])
    expect(code).toBe(1)
    expect(files).toEqual([])
  })

  it('is reported below front matter that is wrong', async () => {
    const changed = leaflet
      .replace('title:', 'titel:')
      .replace('Помогите', '{{pupil.frstName}} {{#if')
      .replace('::: intro', '::: intra')
    const { err } = await build({ 'content/leaflets/entry.md': changed })
    const found = [...err.matchAll(/ {2}ошибка {2}(\S+)/g)].map(([, name]) => name)
    expect(found.sort()).toEqual([
      'merge/syntax',
      'merge/unknown-field',
      'parse/unknown-construct',
      'read/missing-key',
      'read/unknown-key',
    ])
  })

  it.each(FAULTS)('is all that is reported of a job with a fault of %s', async (_name, changes) => {
    const { err, code, files } = await build(changes)
    expect(err.match(/ {2}(ошибка|предупреждение) {2}/g)).toHaveLength(1)
    expect(code).toBe(1)
    expect(files).toEqual([])
  })

  it('has its place in broken YAML', async () => {
    const { err, code } = await build({ 'content/school.yaml': 'name: "Школа\ncity: [\n' })
    expect(code).toBe(1)
    expect(err).toMatch(/content\/school\.yaml:\d+:\d+ {2}ошибка {2}read\/yaml-syntax/)
  })
})

describe('a mistake in a class list', () => {
  it('skips a pupil without a name, with a diagnostic, and the others get their leaflets', async () => {
    const { err, code, files } = await build({ 'content/classes/5a.csv': `${list}4;;Пётр;;01.01.2015;м\n` })
    expect(code).toBe(0)
    expect(files.filter((file) => file.includes('/pupils/'))).toHaveLength(3)
    expect(err).toContain('read/pupil-skipped')
  })

  it('stops everything with --strict', async () => {
    const { code, files } = await build({ 'content/classes/5a.csv': `${list}4;;Пётр;;01.01.2015;м\n` }, '--strict')
    expect(code).toBe(1)
    expect(files).toEqual([])
  })

  it('costs only that pupil the leaflet when a name has a letter that the fonts lack', async () => {
    const { err, code, files } = await build({ 'content/classes/5a.csv': `${list}4;李;Ольга;;01.01.2015;ж\n` })
    expect(code).toBe(0)
    expect(files.filter((file) => file.includes('/pupils/'))).toHaveLength(3)
    expect(err).toContain('press/missing-glyph')
    expect(err).toContain('李')
    expect(err).toContain('пропущен ученик: 5А, 李 Ольга')
  })
})

describe('an output folder', () => {
  it('that is a file is not writable', async () => {
    const folder = await folderWith()
    await writeFile(folder.out, 'занято')
    const result = await runCommand(['build', folder.job, '--out', folder.out])
    expect(result.code).toBe(1)
    expect(result.err).toContain('cli/not-writable')
  })

  it('below a file is not writable', async () => {
    const { folder } = await build({})
    const result = await runCommand(['build', folder.job, '--out', join(folder.job, 'out')])
    expect(result.code).toBe(1)
    expect(result.err).toContain('cli/not-writable')
  })

  it('keeps what an earlier run made when this one fails', async () => {
    const first = await build({})
    expect(first.code).toBe(0)
    await writeFile(join(first.folder.path, 'content/leaflets/entry.md'), leaflet.replace('::: intro', '::: intra'))
    const second = await runCommand(['build', first.folder.job, '--out', first.folder.out])
    expect(second.code).toBe(1)
    expect(await listFiles(first.folder.out)).toEqual(first.files)
  })
})

describe('a picture outside of content/', () => {
  it('that is reached through a link is refused', async () => {
    const folder = await folderWith({
      'content/leaflets/entry.md': leaflet.replace('1. Выберите', '![Схема](pictures/plan.png)\n\n1. Выберите'),
      'secret.png': 'x',
    })
    await mkdir(join(folder.path, 'content/pictures'))
    await symlink('../../secret.png', join(folder.path, 'content/pictures/plan.png'))
    const result = await runCommand(['build', folder.job, '--out', folder.out])
    expect(result.code).toBe(1)
    expect(result.err).toContain('read/figure-outside')
  })
})
