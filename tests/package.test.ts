/** The package as a school gets it: packed, installed into an empty folder without a network, and used there. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ASSETS, packagePath } from '../src/node/package-files.ts'
import { VERSION } from '../src/node/version.ts'
import { makeBundle } from '../src/pack/bundle.ts'
import { listFiles } from './e2e/list-files.ts'
import { runCommand } from './e2e/run-command.ts'

const run = promisify(execFile)

/** The environment without what npm sets for its scripts: an npm in another folder must not get it. */
const ENV = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))

let folder = ''
let packed: readonly string[] = []

const inFolder = (command: string, ...argv: readonly string[]) =>
  run(command, argv, { cwd: folder, env: { ...ENV, LANG: 'ru_RU.UTF-8' } })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pamyatka-package-'))
  const pack = ['pack', '--json', '--pack-destination', folder]
  const { stdout } = await run('npm', pack, { cwd: packagePath(''), env: ENV })
  const report: readonly { readonly filename: string; readonly files: readonly { readonly path: string }[] }[] =
    JSON.parse(stdout)
  packed = report[0]?.files.map(({ path }) => path) ?? []
  await inFolder('npm', 'init', '-y')
  await inFolder('npm', 'install', '--offline', '--no-audit', '--no-fund', `./${report[0]?.filename}`)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the package', () => {
  it('has the bundle, its assets and types, templates, content, Russian documentation, licences', () => {
    expect(packed).toEqual(
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
    expect(packed.filter((path) => /^(tests|src|pack|bench|out|node_modules)\/|\.test\./.test(path))).toEqual([])
  })

  it('needs nothing installed beside it', async () => {
    const installed = await readdir(join(folder, 'node_modules'))
    expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['pamyatka'])
  })

  it('has the licence of every package whose code or files it carries', async () => {
    const { packages } = await makeBundle(packagePath('dist'))
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
    expect((await inFolder('npx', 'pamyatka', '--help')).stdout).toContain('сделать памятки')
  })

  it("makes a school's folder and its leaflets there, the same bytes as the sources, and proofs them", async () => {
    await inFolder('npx', 'pamyatka', 'init', 'школа')
    const school = join(folder, 'школа')
    const inSchool = (...argv: readonly string[]) =>
      run('npx', ['pamyatka', ...argv], { cwd: school, env: { ...ENV, LANG: 'ru_RU.UTF-8' } })
    await inSchool('build', '--leaflet', 'chats')
    const sources = await runCommand(['build', school, '--leaflet', 'chats', '--out', join(folder, 'here')])
    expect(sources.code, sources.err).toBe(0)
    const made = await listFiles(join(school, 'out'))
    expect(made).toEqual(await listFiles(join(folder, 'here')))
    expect(made.filter((file) => file.startsWith('5А/chats/pupils/')).length).toBeGreaterThan(1)
    for (const file of made) {
      const [built, sourced] = await Promise.all(
        [join(school, 'out'), join(folder, 'here')].map((out) => readFile(join(out, file))),
      )
      expect(built && sourced?.equals(built), file).toBe(true)
    }
    expect((await inSchool('proof', 'out/5А/chats/class.pdf')).stdout).toContain('ошибок нет')
  })

  it('reads an Excel file of 1997, whose reader is loaded on demand', async () => {
    const list = packagePath('tests/read/corpus/libreoffice/list-97.xls')
    expect((await inFolder('npx', 'pamyatka', 'roster', list)).stdout).toContain('Воробьёв Павел')
  })
})

describe('the library, installed', () => {
  const CONSUMER = `import { LeafletError, leafletFile, openJob, unwrap, type OpenJob, type Pupil } from 'pamyatka'

const job: OpenJob = unwrap(await openJob('node_modules/pamyatka/content/job.yaml'))
const [first] = job.job.classes
const pupil: Pupil | undefined = first?.pupils[0]
if (!first || !pupil) throw new LeafletError([])
const bytes: Uint8Array = unwrap(leafletFile(job, { class: first.label, leaflet: 'chats', pupil: pupil.number }))
console.log(new TextDecoder().decode(bytes.subarray(0, 5)))
`

  it('is imported with its types by strict TypeScript, libraries checked too, and makes a leaflet', async () => {
    await writeFile(join(folder, 'consumer.mts'), CONSUMER)
    await symlink(packagePath('node_modules/@types'), join(folder, 'types'))
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', 'false']
    const types = ['--typeRoots', 'types', '--types', 'node']
    const tsc = packagePath('node_modules/typescript/bin/tsc')
    await inFolder(process.execPath, tsc, ...options, ...types, 'consumer.mts')
    expect((await inFolder(process.execPath, 'consumer.mjs')).stdout).toBe('%PDF-\n')
  })

  it('refuses to be used in a way that its types forbid', async () => {
    await writeFile(join(folder, 'wrong.mts'), "import { openJob } from 'pamyatka'\nawait openJob(5)\n")
    const tsc = packagePath('node_modules/typescript/bin/tsc')
    const failed = await inFolder(process.execPath, tsc, '--noEmit', '--module', 'nodenext', 'wrong.mts').catch(
      ({ stdout }: { stdout: string }) => stdout,
    )
    expect(failed).toMatch(/wrong\.mts\(2,15\): error TS2345/)
  })
})
