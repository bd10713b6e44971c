/** A folder of a school's own: made with `init`, built where it is, its texts taken over one by one, the program updated under it. */
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { readPdf } from '../support/read-pdf.ts'
import { listFiles } from './list-files.ts'
import { runCommand } from './run-command.ts'

/** Where the program's files are taken from: its own folder, or that of another version. */
const program = vi.hoisted(() => ({ root: '' }))
vi.mock(import('../../src/node/package-files.ts'), async (original) => {
  const { packagePath, ...others } = await original()
  return {
    ...others,
    packagePath: (path: string) =>
      program.root !== '' && /^(content|templates)\b/.test(path) ? join(program.root, path) : packagePath(path),
  }
})

const home = process.cwd()
let place = ''
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'pamyatka-'))
  process.chdir(place)
})
afterEach(async () => {
  program.root = ''
  process.chdir(home)
  await rm(place, { recursive: true, force: true })
})

const FILES = [
  '.gitignore',
  'classes/5А-пример.xlsx',
  'classes/Новый-класс.xlsx',
  'job.yaml',
  'school.yaml',
  'ЧИТАЙ-МЕНЯ.md',
]
/** One leaflet of one pupil: enough to see whose text it is. */
const ONE = ['--leaflet', 'cop-sferum', '--pupil', '1']
const ONE_FILE = 'out/5А/cop-sferum/pupils/Воробьёв-Павел.pdf'

async function textOf(path: string): Promise<string> {
  const { pages } = await readPdf(new Uint8Array(await readFile(path)))
  return pages.join('\n').replace(/\s+/g, ' ')
}

describe('init', () => {
  it('asks nothing, makes the folder, and says what to do next', async () => {
    const made = await runCommand(['init', 'школа'])
    expect([made.code, made.out]).toEqual([0, ''])
    expect(await listFiles('школа')).toEqual(FILES)
    for (const line of ['готово: папка «школа»', '   cd школа', '   pamyatka build'])
      expect(made.err).toContain(`${line}\n`)
  })

  it('gives the next command with npx where it was run by npx', async () => {
    const made = await runCommand(['init', '.'], { env: { LANG: 'ru_RU.UTF-8', npm_lifecycle_event: 'npx' } })
    expect(made.err).toContain('   npx pamyatka build\n')
    expect(made.err).not.toContain('cd ')
    expect(await listFiles(process.cwd())).toEqual(FILES)
  })

  it('without a name makes «памятки»', async () => {
    await runCommand(['init'])
    expect(await readdir('.')).toEqual(['памятки'])
  })

  it('makes a folder that builds, from inside and from elsewhere, and that only its owner may look into', async () => {
    await runCommand(['init', 'школа'])
    const outside = await runCommand(['check', 'школа', ...ONE])
    expect([outside.code, outside.err]).toEqual([0, expect.stringContaining('ошибок нет')])
    process.chdir('школа')
    const built = await runCommand(['build'])
    expect(built.err).toContain('готово: 1 класс, 5 учеников')
    expect(built.code).toBe(0)
    // only the portals have no day of checking yet
    expect(built.err.match(/внимание {2}\S+|ошибка {2}\S+/g)).toEqual(['внимание  read/portal-unchecked'])
    expect(await readdir('out/5А')).toEqual(['cop-sferum', 'cover.pdf', 'handout.pdf', 'manifest.json'])
    const files = await listFiles(process.cwd())
    expect(files.length).toBeGreaterThan(12)
    for (const file of files) expect((await stat(file)).mode & 0o077, file).toBe(0)
    for (const folder of ['.', 'classes', 'out', 'out/5А', 'out/5А/cop-sferum', 'out/5А/cop-sferum/pupils']) {
      expect((await stat(folder)).mode & 0o077, folder).toBe(0)
    }
  })

  it('leaves a folder with a job as it is', async () => {
    await runCommand(['init', 'школа'])
    await writeFile('школа/school.yaml', 'name: Наша\n')
    const again = await runCommand(['init', 'школа'])
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('в папке «школа» уже есть задание')])
    expect(await readFile('школа/school.yaml', 'utf8')).toBe('name: Наша\n')
    expect(await listFiles('школа')).toEqual(FILES)
  })

  it('replaces no other file, and makes nothing beside it', async () => {
    await mkdir('школа')
    await writeFile('школа/school.yaml', 'name: Наша\n')
    const made = await runCommand(['init', 'школа'])
    expect([made.code, made.err]).toEqual([
      1,
      expect.stringContaining('cli/file-in-the-way  в папке «школа» уже есть: school.yaml'),
    ])
    expect(await listFiles('школа')).toEqual(['school.yaml'])
  })

  it('completes what a run that was killed has begun', async () => {
    await runCommand(['init', 'школа'])
    await rm('школа/job.yaml')
    await rm('школа/ЧИТАЙ-МЕНЯ.md')
    expect((await runCommand(['init', 'школа'])).code).toBe(0)
    expect(await listFiles('школа')).toEqual(FILES)
  })

  it('leaves nothing where it can’t make a folder', async () => {
    await writeFile('школа', 'это файл')
    const made = await runCommand(['init', 'школа'])
    expect(made.code).toBe(3)
    expect(await readdir('.')).toEqual(['школа'])
  })

  it('answers programs in JSON', async () => {
    const made = await runCommand(['init', 'школа', '--json'])
    expect(JSON.parse(made.out)).toEqual({ ok: true, folder: 'школа', files: expect.any(Array), diagnostics: [] })
    const again = await runCommand(['init', 'школа', '--json'])
    expect(JSON.parse(again.out)).toMatchObject({ ok: false, files: [], diagnostics: [{ code: 'cli/folder-has-job' }] })
  })

  it('keeps class lists, files and the ledger out of git', async () => {
    await runCommand(['init', 'школа'])
    const ignored = (await readFile('школа/.gitignore', 'utf8')).split('\n')
    for (const line of ['classes/', 'out/', 'send-ledger.jsonl*']) expect(ignored).toContain(line)
  })
})

describe('the empty class list', () => {
  it('has headings that are understood, and cells whose text Excel leaves alone', async () => {
    const { read, utils } = await import('@e965/xlsx')
    await runCommand(['init', 'школа'])
    const book = read(await readFile('школа/classes/Новый-класс.xlsx'), {
      cellNF: true,
      cellStyles: true,
      sheetStubs: true,
    })
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
    const [head] = utils.sheet_to_json<string[]>(sheet, { header: 1 })
    expect(head).toEqual([
      '№',
      'Фамилия',
      'Имя',
      'Отчество',
      'Дата рождения',
      'Пол',
      'VK',
      'Почта родителей',
      'Вид памятки',
    ])
    for (const cell of ['B2', 'E2', 'E41', 'H2']) expect([cell, sheet[cell]?.z]).toEqual([cell, '@'])

    sheet.B2 = { t: 's', v: 'Птицын', z: '@' }
    sheet.C2 = { t: 's', v: 'Лев', z: '@' }
    sheet.E2 = { t: 's', v: '01.02.2015', z: '@' }
    const { write } = await import('@e965/xlsx')
    await writeFile('заполнен.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }))
    const roster = await runCommand(['roster', 'заполнен.xlsx', '--json'])
    expect(JSON.parse(roster.out)).toMatchObject({ diagnostics: [] })
    expect(roster.out).toContain('Птицын')
  })
})

describe('without a folder of one’s own,', () => {
  it.each([[['build']], [['check']], [['send']], [['take', 'cop-sferum']]])('%s says how to make one', async (argv) => {
    const said = await runCommand(argv)
    expect(said.code).toBe(1)
    expect(said.err).toContain('нет файла «job.yaml»')
    expect(said.err).toContain('pamyatka init')
    expect(await readdir('.')).toEqual([])
  })
})

describe('take', () => {
  beforeEach(async () => {
    await runCommand(['init', 'школа'])
    process.chdir('школа')
  })

  it.each([
    ['cop-sferum', 'leaflets/cop-sferum.md', 'content/leaflets/cop-sferum.md', 'памятку программы'],
    ['gosuslugi-open', 'sections/gosuslugi-open.md', 'content/sections/gosuslugi-open.md', 'во всех памятках'],
    ['leaflet.hbs', 'templates/leaflet.hbs', 'templates/leaflet.hbs', 'для всех памяток'],
    ['email.hbs', 'templates/email.hbs', 'templates/email.hbs', 'шаблон письма из программы'],
    ['theme.yaml', 'templates/theme.yaml', 'templates/theme.yaml', 'оформление программы'],
    ['words.ru.yaml', 'templates/words.ru.yaml', 'templates/words.ru.yaml', 'слова программы'],
    ['portals.yaml', 'portals.yaml', 'content/portals.yaml', 'адреса этих порталов'],
  ])('%s copies it, and says what it hides', async (id, path, source, hides) => {
    const taken = await runCommand(['take', id])
    expect([taken.code, taken.out]).toEqual([0, ''])
    expect(taken.err).toContain(`в файле ${path}`)
    expect(taken.err).toContain(hides)
    expect(taken.err).toContain('обновления программы сюда больше не дойдут')
    expect(await readFile(path, 'utf8')).toBe(await readFile(join(home, source), 'utf8'))
    expect(await listFiles(process.cwd())).toEqual([...FILES, path].sort())
  })

  it('understands the paths that messages show', async () => {
    expect((await runCommand(['take', 'pamyatka:leaflets/cop-sferum.md'])).code).toBe(0)
    expect(await listFiles('leaflets')).toEqual(['cop-sferum.md'])
  })

  it('suggests what was probably meant, and lists what there is', async () => {
    const said = await runCommand(['take', 'chat'])
    expect(said.code).toBe(1)
    expect(said.err).toContain('cli/unknown-text')
    expect(said.err).toMatch(/возможно, chats; есть: .*theme\.yaml.*cop-sferum.*gosuslugi-open/)
    expect(await listFiles(process.cwd())).toEqual(FILES)
  })

  it('leaves a file that the school already has as it is', async () => {
    await runCommand(['take', 'cop-sferum'])
    await writeFile('leaflets/cop-sferum.md', 'своё')
    const again = await runCommand(['take', 'cop-sferum'])
    expect([again.code, again.err]).toEqual([
      1,
      expect.stringContaining('cli/own-already  «cop-sferum» у вас уже своя'),
    ])
    expect(await readFile('leaflets/cop-sferum.md', 'utf8')).toBe('своё')
  })

  it('leaves the file that the job names, or that is beside the job', async () => {
    await mkdir('../templates')
    await writeFile('../templates/leaflet.hbs', '{{> manuscript}}\n')
    expect((await runCommand(['take', 'leaflet.hbs'])).err).toContain('templates/leaflet.hbs')
    await writeFile('look.yaml', '')
    await writeFile('job.yaml', `theme: look.yaml\n${await readFile('job.yaml', 'utf8')}`)
    const named = await runCommand(['take', 'theme.yaml'])
    expect([named.code, named.err]).toEqual([1, expect.stringContaining('look.yaml')])
    expect(await listFiles(process.cwd())).toEqual([...FILES, 'look.yaml'].sort())
  })

  it('copies into another folder that is named', async () => {
    process.chdir('..')
    expect((await runCommand(['take', 'cop-sferum', 'школа'])).err).toContain('в файле школа/leaflets/cop-sferum.md')
    expect(await listFiles('школа/leaflets')).toEqual(['cop-sferum.md'])
  })
})

describe('an update of the program', () => {
  let next = ''
  beforeAll(async () => {
    next = await mkdtemp(join(tmpdir(), 'pamyatka-next-'))
    for (const folder of ['content', 'templates']) await cp(join(home, folder), join(next, folder), { recursive: true })
    await chmod(next, 0o755)
    const path = join(next, 'content/leaflets/cop-sferum.md')
    const text = await readFile(path, 'utf8')
    const changed = text.replace(
      'title: Как подключить ребёнка к дневнику и школьному чату',
      'title: Как войти в чаты по-новому',
    )
    expect(changed).not.toBe(text)
    await writeFile(path, changed)
  })
  afterAll(() => rm(next, { recursive: true }))

  it('reaches the leaflets that a school didn’t take, and leaves alone those that it took, and its answers', async () => {
    for (const name of ['обычная', 'своя']) await runCommand(['init', name])
    await runCommand(['take', 'cop-sferum', 'своя'])
    const own = await readFile('своя/leaflets/cop-sferum.md', 'utf8')
    await writeFile(
      'своя/leaflets/cop-sferum.md',
      own.replace('Как подключить ребёнка к дневнику и школьному чату', 'Как подключить ребёнка к чату нашей школы'),
    )
    const school = (await readFile('обычная/school.yaml', 'utf8')).replaceAll('СШ № 12', 'СШ № 77')
    await writeFile('обычная/school.yaml', school)

    program.root = next
    for (const name of ['обычная', 'своя']) expect((await runCommand(['build', name, ...ONE])).code).toBe(0)
    const [usual, mine] = [await textOf(`обычная/${ONE_FILE}`), await textOf(`своя/${ONE_FILE}`)]
    expect(usual).toContain('Как войти в чаты по-новому')
    expect(usual).toContain('СШ № 77')
    expect(mine).toContain('Как подключить ребёнка к чату нашей школы')
    expect(await readFile('обычная/school.yaml', 'utf8')).toBe(school)
    expect(await listFiles('обычная/classes')).toEqual(['5А-пример.xlsx', 'Новый-класс.xlsx'])
  })

  it('that brings a mistake says in whose file it is, and how to mend it oneself', async () => {
    await runCommand(['init', 'школа'])
    program.root = next
    const path = join(next, 'content/leaflets/cop-sferum.md')
    const text = await readFile(path, 'utf8')
    await writeFile(path, `${text}\n{{pupil.frstName}}\n`)
    const built = await runCommand(['build', 'школа', ...ONE])
    await writeFile(path, text)
    expect(built.code).toBe(1)
    expect(built.err).toMatch(/^pamyatka:leaflets\/cop-sferum\.md:\d+:\d+ {2}ошибка {2}merge\/unknown-field/m)
    expect(built.err).toContain('pamyatka take')
    expect(await listFiles('школа')).toEqual(FILES)
  })
})
