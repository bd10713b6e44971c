/** The package as a school gets it: packed, installed into an empty folder without a network, used there, and updated. */
import { execFile } from 'node:child_process'
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ASSETS, packagePath } from '../src/node/package-files.ts'
import { VERSION } from '../src/node/version.ts'
import { listFiles } from './e2e/list-files.ts'
import { runCommand } from './e2e/run-command.ts'
import { mailBlock } from './mail/mail-job.ts'
import { replace } from './mail/school.ts'
import { openSink } from './mail/sink.ts'
import { readPdf } from './support/read-pdf.ts'
import { bundledPackages } from './support/whole-run.ts'

const run = promisify(execFile)

/** The environment without what npm sets for its scripts: an npm in another folder must not get it. */
const ENV = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))

interface Packed {
  /** The packed file, in the folder. */
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}

let folder = ''
let packed: Packed = { filename: '', files: [] }

const inFolder = (command: string, ...argv: readonly string[]) =>
  run(command, argv, { cwd: folder, env: { ...ENV, LANG: 'ru_RU.UTF-8' } })
/** The installed command, without the second that npx takes. */
const pamyatkaIn = (cwd: string, ...argv: readonly string[]) => {
  const main = join(folder, 'node_modules/pamyatka/dist/main.js')
  return run(process.execPath, [main, ...argv], { cwd, env: { ...ENV, LANG: 'ru_RU.UTF-8' } })
}
const install = (file: string) => inFolder('npm', 'install', '--offline', '--no-audit', '--no-fund', `./${file}`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pamyatka-package-'))
  const argv = ['pack', '--json', '--pack-destination', folder]
  const { stdout } = await run('npm', argv, { cwd: packagePath(''), env: ENV })
  const [report]: readonly Packed[] = JSON.parse(stdout)
  if (report === undefined) throw new Error('npm packed nothing')
  packed = report
  await writeFile(join(folder, 'package.json'), '{}')
  await install(packed.filename)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the package', () => {
  it('has the bundle, its assets and types, templates, content, Russian documentation, licences', () => {
    expect(packed.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'dist/main.js',
        'dist/index.js',
        'dist/types/index.d.ts',
        'dist/THIRD-PARTY-LICENSES.txt',
        ...ASSETS.map((asset) => `dist/assets/${basename(asset)}`),
        'content/starter/job.yaml',
        'templates/theme.yaml',
        'templates/leaflet.hbs',
        'content/portals.yaml',
        'content/leaflets/cop-sferum.md',
        'docs/ru/README.md',
        'README.md',
        'LICENSE',
        'CHANGELOG.md',
        'package.json',
      ]),
    )
  })

  it('has no tests, no sources, nothing that was built for a user', () => {
    const paths = packed.files.map(({ path }) => path)
    expect(paths.filter((path) => /^(tests|src|pack|bench|out|node_modules)\/|\.test\./.test(path))).toEqual([])
  })

  it('needs nothing installed beside it', async () => {
    const installed = await readdir(join(folder, 'node_modules'))
    expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['pamyatka'])
  })

  it('has the licence of every package whose code or files it carries', async () => {
    const packages = bundledPackages()
    const text = await readFile(join(folder, 'node_modules/pamyatka/dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
    const titles = [...text.matchAll(/^={78}\n(\S+) \S+ \([^)]+\)\n={78}\n\n(?=\S)/gm)].map(([, name]) => name)
    expect(titles).toEqual(packages)
    expect(packages).toEqual(expect.arrayContaining(['pdfmake', 'fontkit', '@embedpdf/pdfium', 'zxing-wasm']))
    for (const terms of ['SIL OPEN FONT LICENSE', 'ZXing-C++', 'PDFium', 'Devon Govett']) expect(text).toContain(terms)
  })
})

describe('the command, installed', () => {
  it('says its version and its help', async () => {
    expect((await inFolder('npx', 'pamyatka', '--version')).stdout).toBe(`${VERSION}\n`)
    expect((await pamyatkaIn(folder, '--help')).stdout).toContain('сделать памятки')
  })

  it("makes a school's folder and its leaflets there, the same bytes as the sources, and proofs them", async () => {
    await pamyatkaIn(folder, 'init', 'школа')
    const school = join(folder, 'школа')
    await pamyatkaIn(school, 'build', '--leaflet', 'cop-sferum')
    const sources = await runCommand(['build', school, '--leaflet', 'cop-sferum', '--out', join(folder, 'here')])
    expect(sources.code, sources.err).toBe(0)
    const made = await listFiles(join(school, 'out'))
    expect(made).toEqual(await listFiles(join(folder, 'here')))
    expect(made.filter((file) => file.startsWith('5А/cop-sferum/pupils/')).length).toBeGreaterThan(1)
    for (const file of made) {
      const [built, sourced] = await Promise.all(
        [join(school, 'out'), join(folder, 'here')].map((out) => readFile(join(out, file))),
      )
      expect(built && sourced?.equals(built), file).toBe(true)
    }
    const proof = await pamyatkaIn(school, 'proof', 'out/5А/cop-sferum/pupils/Воробьёв-Павел.pdf')
    expect(proof.stdout).toContain('ошибок нет')
  })

  it('reads an Excel file of 1997, whose reader is loaded on demand', async () => {
    const list = packagePath('tests/read/corpus/libreoffice/list-97.xls')
    expect((await pamyatkaIn(folder, 'roster', list)).stdout).toContain('Воробьёв Павел')
  })
})

describe('the library, installed', () => {
  const CONSUMER = `import { LeafletError, leafletFile, openJob, unwrap, type OpenJob, type Pupil } from 'pamyatka'

const job: OpenJob = unwrap(await openJob('node_modules/pamyatka/content/job.yaml'))
const first = job.job.classes.find(({ leaflets }) => leaflets.includes('chats'))
const pupil: Pupil | undefined = first?.pupils[0]
if (!first || !pupil) throw new LeafletError([])
const bytes: Uint8Array = unwrap(leafletFile(job, { class: first.label, leaflet: 'chats', pupil: pupil.number }))
console.log(new TextDecoder().decode(bytes.subarray(0, 5)))
`

  it('is imported with its types by strict TypeScript, which refuses what they forbid, and makes a leaflet', async () => {
    await writeFile(join(folder, 'consumer.mts'), CONSUMER)
    await writeFile(join(folder, 'wrong.mts'), "import { openJob } from 'pamyatka'\nawait openJob(5)\n")
    await symlink(packagePath('node_modules/@types'), join(folder, 'types'))
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', 'false']
    const types = ['--typeRoots', 'types', '--types', 'node']
    const tsc = packagePath('node_modules/typescript/bin/tsc')
    // libraries are checked too, and the one error is the one that is meant
    const said = await inFolder(process.execPath, tsc, ...options, ...types, 'consumer.mts', 'wrong.mts').catch(
      ({ stdout }: { stdout: string }) => stdout,
    )
    expect(`${said}`.match(/^\S.*error TS\d+/gm)).toEqual(['wrong.mts(2,15): error TS2345'])
    expect((await inFolder(process.execPath, 'consumer.mjs')).stdout).toBe('%PDF-\n')
  })
})

describe('a second version, installed over the first', () => {
  const LIST =
    '№;Фамилия;Имя;Отчество;Дата рождения;Пол;Почта\n1;Воробьёв;Павел;Ильич;01.02.2015;м;vorobey@families.example\n'
  const TITLE = /^title: .*$/m

  /** The same package, but for its version and the titles of two leaflets. */
  async function packNext(): Promise<string> {
    const next = join(folder, 'next')
    await mkdir(next)
    await inFolder('tar', 'xzf', packed.filename, '-C', next)
    const root = join(next, 'package')
    await replace(join(root, 'package.json'), `"version": "${VERSION}"`, '"version": "99.0.0"')
    for (const id of ['chats', 'online-lessons']) {
      await replace(join(root, `content/leaflets/${id}.md`), TITLE, 'title: Как делают теперь')
    }
    // npm unpacks it as well if it isn't compressed
    await inFolder('tar', 'cf', 'next.tgz', '-C', next, 'package')
    return 'next.tgz'
  }

  it('mends leaflets, and keeps ledger, answers and the leaflets that the school has taken', async () => {
    const sink = await openSink()
    const school = join(folder, 'наша')
    const pamyatka = (...argv: readonly string[]) => pamyatkaIn(school, ...argv)
    await runCommand(['init', school])
    await writeFile(join(school, 'classes/5а.csv'), LIST)
    const [job, answers] = [join(school, 'job.yaml'), join(school, 'school.yaml')]
    await replace(job, /^leaflets: .*$/m, 'leaflets: [chats, online-lessons]')
    await replace(job, '5А-пример.xlsx', '5а.csv')
    await appendFile(job, mailBlock(sink.port))
    await replace(answers, /^checked:.*$/m, 'checked: { gosuslugi: 2026-08-25, cop: 2026-08-26 }')
    // by the sources, which make the same bytes and are loaded already
    await runCommand(['take', 'online-lessons', school])
    for (const command of ['build', 'send']) expect((await runCommand([command, school])).code).toBe(0)
    await pamyatka('send', '--confirm', '1')
    expect(sink.received.map(({ to }) => to)).toEqual([['vorobey@families.example']])
    const kept = ['job.yaml', 'school.yaml', 'classes/5а.csv', 'leaflets/online-lessons.md', 'send-ledger.jsonl']
    const read = () => Promise.all(kept.map((file) => readFile(join(school, file), 'utf8')))
    const before = await read()

    await install(await packNext())
    expect((await pamyatka('--version')).stdout).toBe('99.0.0\n')
    expect(await read()).toEqual(before)
    expect((await pamyatka('send', '--status')).stdout).toMatch(/Воробьёв Павел.*принято сервером/)

    const built = await pamyatka('build')
    expect(built.stderr).not.toMatch(/read\/portal-unchecked.*(gosuslugi|cop,|cop$)/m)
    const textOf = async (id: string) =>
      (await readPdf(await readFile(join(school, `out/5А/${id}/pupils/Воробьёв-Павел.pdf`)))).pages.join('\n')
    expect(await textOf('chats')).toContain('Как делают теперь')
    expect((await textOf('online-lessons')).replace(/\s+/g, ' ')).toContain('Как ребёнку подключиться к онлайн-уроку')
    expect((await pamyatka('send')).stdout).toContain('Уже отправлено: 1 из 1')
    expect((await pamyatka('send', '--confirm', '1')).stderr).toContain('приняты раньше: 1')
    expect(sink.received).toHaveLength(1)
    expect(await read()).toEqual(before)
    await sink.close()
  })
})
