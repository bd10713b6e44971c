/** The rules of the house: who may import whom, where each dependency lives, what touches the world outside. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../', import.meta.url))

interface SourceFile {
  /** From the root of the project, with slashes: `src/parse/step.ts`. */
  readonly path: string
  /** The folder under `src/`, or the file's own name for what is there itself. */
  readonly home: string
  readonly code: string
  readonly lines: number
  /** What it imports: paths from the root for its own files, names for packages. */
  readonly imports: readonly string[]
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'))
    .sort()
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8')
  // words in comments and in texts are no code
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
  const imports = [...code.matchAll(IMPORT)].map(([, from, bare, dynamic]) => {
    const name = from ?? bare ?? dynamic ?? ''
    return name.startsWith('.') ? posix.join(dirname(path), name) : name
  })
  const [, first = '', second] = path.split('/')
  return { path, home: second === undefined ? first : first, code, lines: text.split('\n').length - 1, imports }
}

const SOURCES = filesUnder('src').map(readSource)
const STAGES = ['read', 'merge', 'parse', 'compose', 'press', 'print', 'proof']

/** The folder or file right under src/ of an import, null for a package. */
function homeOf(imported: string): string | null {
  const [top, home = ''] = imported.split('/')
  return top === 'src' ? home : null
}

/** Imports of a home's files that lead to a home other than the allowed ones. */
function strays(home: string, allowed: readonly string[]): readonly string[] {
  return SOURCES.filter((file) => file.home === home).flatMap(({ path, imports }) =>
    imports.flatMap((imported) => {
      const to = homeOf(imported)
      // rules that several stages share are everybody's but the model's and the diagnostics'
      const shared = to === 'rules' && home !== 'diagnostics'
      return to === null || to === home || shared || allowed.includes(to) ? [] : [`${path} → ${imported}`]
    }),
  )
}

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

it('there is something to look at', () => {
  expect(SOURCES.length).toBeGreaterThan(100)
  expect(SOURCES.flatMap(({ imports }) => imports).length).toBeGreaterThan(300)
  expect(new Set(SOURCES.map(({ home }) => home))).toEqual(
    expect.objectContaining(new Set(['model', 'diagnostics', ...STAGES, 'pipeline.ts'])),
  )
})

describe('who imports whom', () => {
  it('model imports nothing but itself', () => {
    const imported = SOURCES.filter(({ home }) => home === 'model').flatMap(({ imports }) => imports)
    expect(imported.filter((name) => homeOf(name) !== 'model')).toEqual([])
  })

  it('the rules that several stages share only the model', () => expect(strays('rules', ['model'])).toEqual([]))

  it('diagnostics only the model', () => expect(strays('diagnostics', ['model'])).toEqual([]))

  it.each(STAGES)('the stage %s only the model, diagnostics and itself', (stage) => {
    expect(strays(stage, ['model', 'diagnostics'])).toEqual([])
  })

  it('the pipeline only the model, diagnostics and the stages', () => {
    expect(strays('pipeline.ts', ['model', 'diagnostics', ...STAGES, 'merging.ts'])).toEqual([])
  })

  it('merging by itself no stage that makes pages', () => {
    expect(strays('merging.ts', ['model', 'diagnostics', 'merge', 'parse'])).toEqual([])
  })

  it('node neither the pipeline nor the command', () => {
    expect(strays('node', ['model', 'diagnostics', ...STAGES])).toEqual([])
  })

  it('mail only the model and diagnostics', () => {
    expect(strays('mail', ['model', 'diagnostics'])).toEqual([])
  })

  it('making the files: what is read, the pipeline, print and proof', () => {
    expect(strays('build', ['model', 'diagnostics', 'read', 'merging.ts', 'pipeline.ts', 'print', 'proof'])).toEqual([])
  })

  it('only the library, the command, sending and the page the making of files', () => {
    const allowed = ['build', 'send', 'cli', 'index.ts', 'web', 'page', 'preview']
    const stray = SOURCES.filter(({ home }) => !allowed.includes(home)).flatMap(({ path, imports }) =>
      imports.filter((name) => homeOf(name) === 'build').map((name) => `${path} → ${name}`),
    )
    expect(stray).toEqual([])
  })

  it('sending: what is read, merging, print and proof, what was built, and the mail', () => {
    const allowed = ['model', 'diagnostics', 'read', 'merging.ts', 'print', 'proof', 'build', 'mail']
    expect(strays('send', allowed)).toEqual([])
  })

  it.each(['mail', 'send'])('only the library, the command, sending and the page %s', (used) => {
    const allowed = ['mail', 'send', 'cli', 'index.ts', 'web'].filter((home) => used === 'mail' || home !== 'mail')
    const stray = SOURCES.filter(({ home }) => !allowed.includes(home)).flatMap(({ path, imports }) =>
      imports.filter((name) => homeOf(name) === used).map((name) => `${path} → ${name}`),
    )
    expect(stray).toEqual([])
  })

  it.each([
    ['the command', 'cli'],
    ['what makes the package', 'pack'],
  ])('no other home %s, but that the package has a menu for it', (_what, used) => {
    const stray = SOURCES.filter(({ home }) => home !== used && home !== 'pack').flatMap(({ path, imports }) =>
      imports.filter((name) => homeOf(name) === used).map((name) => `${path} → ${name}`),
    )
    expect(stray).toEqual([])
  })

  it('the view of the page no stage: of the rest only what a thing is called, and small rules', () => {
    const allowed =
      /^src\/(?:web\/(?:view\/.*|job-view|kit|list-view|protocol|settings)|model\/.*|rules\/.*|diagnostics\/(?:codes|diagnostic)|read\/lists\/columns)\.tsx?$/
    const stray = SOURCES.filter(({ path }) => path.startsWith('src/web/view/')).flatMap(({ path, imports }) =>
      imports.filter((name) => homeOf(name) !== null && !allowed.test(name)).map((name) => `${path} → ${name}`),
    )
    expect(stray).toEqual([])
  })

  it('what draws a page on a screen nothing but itself', () => {
    const stray = SOURCES.filter(({ path }) => path.startsWith('src/web/draw/')).flatMap(({ path, imports }) =>
      imports.filter((name) => !name.startsWith('src/web/draw/')).map((name) => `${path} → ${name}`),
    )
    expect(stray).toEqual([])
  })

  it('the worker of the page what makes files, and nothing of Node', () => {
    const allowed = ['model', 'diagnostics', ...STAGES, 'merging.ts', 'pipeline.ts', 'build', 'mail', 'send']
    expect(strays('web', allowed)).toEqual([])
  })

  it('only the command makes the page, and only that looks into it', () => {
    const stray = SOURCES.filter(({ home }) => !['web', 'page', 'preview', 'cli'].includes(home)).flatMap(
      ({ path, imports }) =>
        imports.filter((name) => ['web', 'page'].includes(homeOf(name) ?? '')).map((name) => `${path} → ${name}`),
    )
    expect(stray).toEqual([])
    expect(strays('preview', ['model', 'diagnostics', ...STAGES, 'merging.ts', 'pipeline.ts', 'build', 'web'])).toEqual(
      [],
    )
    expect(strays('page', ['model', 'diagnostics', ...STAGES, 'merging.ts', 'pipeline.ts', 'build', 'web'])).toEqual([])
  })

  it('what may be typed only the diagnostics', () => expect(strays('parameters', ['diagnostics'])).toEqual([]))

  it('no other home anything of the press but its three doors', () => {
    const doors = ['press', 'protection', 'deflate'].map((name) => `src/press/${name}.ts`)
    const stray = SOURCES.filter(({ home }) => home !== 'press').flatMap(({ path, imports }) =>
      imports.filter((name) => homeOf(name) === 'press' && !doors.includes(name)).map((name) => `${path} → ${name}`),
    )
    expect(stray).toEqual([])
  })

  it.each([
    ['layout', ['paint', 'pdf', 'set']],
    ['paint', ['set']],
    ['pdf', ['set']],
  ])('%s of the press nothing that comes after it', (folder, later) => {
    const stray = SOURCES.filter(({ path }) => path.startsWith(`src/press/${folder}/`)).flatMap(({ path, imports }) =>
      imports
        .filter((name) => later.some((other) => name.startsWith(`src/press/${other}/`)))
        .map((name) => `${path} → ${name}`),
    )
    expect(stray).toEqual([])
  })

  it('in no circle, types and imports on demand included', () => {
    const graph = new Map(SOURCES.map(({ path, imports }) => [path, imports.filter((name) => homeOf(name) !== null)]))
    expect(circles(graph).map((circle) => circle.join(' → '))).toEqual([])
  })
})

describe('the world outside', () => {
  /** Of the mail: transport, ledger, lock and password; and nodemailer's message, whose bytes are its Buffer. */
  const POST = [
    ...['post', 'transport', 'connect-smtp', 'deliver-message', 'ledger-file', 'mailing-files'],
    ...['take-over-ledger', 'take-over-ledgers'],
    ...['read-password', 'write-message'],
  ].map((name) => `src/mail/${name}.ts`)
  // the view of the page is the outside itself, with its clock and its storage
  const INSIDE = SOURCES.filter(
    ({ home, path }) =>
      !['node', 'cli', 'pack'].includes(home) && !POST.includes(path) && !/^src\/web\/(?:view|author)\//.test(path),
  )
  const TOUCHES: readonly (readonly [string, RegExp])[] = [
    ['the file system and the rest of Node', /['"]node:/],
    ['process', /\bprocess\.|\bprocess\b(?=[),;\s]*$)/m],
    ['console', /\bconsole\s*\./],
    ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/],
    ['chance', /\bMath\.random\b|\bcrypto\.(?:getRandomValues|randomUUID)\b/],
    ['the network', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
    ['the place on the disk', /\b__dirname\b|\bimport\.meta\b/],
  ]

  it.each(TOUCHES)('%s is touched only in node, cli, and transport and ledger of the mail', (_what, pattern) => {
    expect(INSIDE.filter(({ code }) => pattern.test(code)).map(({ path }) => path)).toEqual([])
  })

  it('Buffer is used nowhere else', () => {
    expect(INSIDE.filter(({ code }) => /\bBuffer\b/.test(code)).map(({ path }) => path)).toEqual([])
  })

  it('is what this test can see', () => {
    const seen = (text: string) => TOUCHES.filter(([, pattern]) => pattern.test(text)).map(([what]) => what)
    expect(seen("import { readFile } from 'node:fs'")).toHaveLength(1)
    expect(seen('const now = new Date()')).toHaveLength(1)
    expect(seen('const day = new Date(year, 1, 2)')).toEqual([])
    expect(seen('process.exit(1)')).toHaveLength(1)
  })
})

describe('dependencies', () => {
  const HOMES: Readonly<Record<string, readonly string[]>> = {
    'markdown-it': ['parse'],
    typograf: ['parse'],
    handlebars: ['merge'],
    pdfmake: ['press'],
    fontkit: ['press'],
    fflate: ['press', 'web'],
    hyphen: ['press'],
    qrcode: ['compose'],
    // what people write is checked where it comes in: in files, and on the command line
    zod: ['read', 'build', 'send', 'cli', 'web'],
    yaml: ['read'],
    esbuild: ['pack'],
    hucre: ['pack', 'web'],
    '@noble/hashes': ['mail', 'web'],
    pngjs: ['node'],
    'jpeg-js': ['node'],
    nodemailer: ['mail'],
    hono: ['node'],
    '@hono/node-server': ['node'],
    chokidar: ['node'],
    tinyglobby: ['node'],
    '@embedpdf/pdfium': ['node'],
    'zxing-wasm': ['node'],
    commander: ['cli'],
    picocolors: ['cli'],
    preact: ['web'],
  }
  const imported = SOURCES.flatMap(({ home, imports }) =>
    imports.filter((name) => homeOf(name) === null).map((name) => ({ home, name: packageOf(name) })),
  )

  it.each(Object.entries(HOMES))('%s lives in %s', (name, homes) => {
    const found = new Set(imported.filter((one) => one.name === name).map(({ home }) => home))
    expect([...found].filter((home) => !homes.includes(home))).toEqual([])
  })

  it('each have one home, but for what is listed with more', () => {
    const homes = new Map<string, Set<string>>()
    for (const { home, name } of imported) {
      if (!name.startsWith('node:')) homes.set(name, (homes.get(name) ?? new Set()).add(home))
    }
    const shared = [...homes]
      .filter(([name, where]) => where.size > (HOMES[name]?.length ?? 1))
      .map(([name, where]) => [name, [...where]])
    expect(shared).toEqual([])
  })

  it('are declared', () => {
    // the bundle carries them all, so none is left to be installed with the package
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const names = new Set(imported.map(({ name }) => name).filter((name) => !name.startsWith('node:')))
    expect([...names].filter((name) => !(name in devDependencies))).toEqual([])
    expect(dependencies).toBe(undefined)
  })
})

describe('names', () => {
  const EXPORT =
    /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) ([\w$]+)/gm
  const exportedBy = (code: string) => [...new Set([...code.matchAll(EXPORT)].map(([, name = '']) => name))]

  it('that are exported are exported by one file', () => {
    const files = new Map<string, string[]>()
    // the library calls what it offers by the name of what does it
    for (const { path, code } of SOURCES.filter((one) => one.home !== 'index.ts')) {
      for (const name of exportedBy(code)) files.set(name, [...(files.get(name) ?? []), path])
    }
    const twice = [...files].filter(([, where]) => where.length > 1)
    expect(twice.map(([name, where]) => `${name}: ${where.join(', ')}`)).toEqual([])
  })

  it('are what this test can see', () => {
    expect(exportedBy('export const a = 1\nexport async function b() {}\nexport type C = 1\nconst d = 2')).toEqual([
      'a',
      'b',
      'C',
    ])
    expect(exportedBy('export function a(b: string): void\nexport function a(b: number): void')).toEqual(['a'])
  })
})

describe('words', () => {
  /** Of a dialect, where the trade says invalid, missing, unknown, reported, is. */
  const DIALECT = /\b(?:nobody|whoever|stands|told)\b/i
  const dialectIn = (text: string) => DIALECT.exec(text.replace(/([a-z])(?=[A-Z])/g, '$1 '))?.[0] ?? null

  it('in messages, hints, names and comments are those of the trade', () => {
    const odd = SOURCES.map(({ path }) => [path, dialectIn(readFileSync(join(ROOT, path), 'utf8'))])
    expect(odd.filter(([, word]) => word !== null)).toEqual([])
  })

  it('of a dialect are found in a message and within a name', () => {
    expect(dialectIn("en: 'nobody knows the address'")).toBe('nobody')
    expect(dialectIn('const alreadyTold = standsAlone(block)')).toBe('Told')
    expect(dialectIn('as a phone understands it')).toBe(null)
  })
})

describe('files', () => {
  const ALL = [...SOURCES, ...filesUnder('tests').map(readSource)]

  it('are not longer than 250 lines', () => {
    // a type of each block is beside the others, and a word beside the others of its language: one table, not two things
    const long = SOURCES.filter(({ path, lines, home }) => lines > 250 && home !== 'model' && !path.includes('/words/'))
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  it('have kebab-case names', () => {
    const odd = ALL.filter(({ path }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.tsx?$/.test(basename(path)))
    expect(odd.map(({ path }) => path)).toEqual([])
  })

  it('are named after what they are for', () => {
    // helpers of Handlebars are that template language's own word
    const vague = ALL.filter(({ path }) =>
      /(^|[/-])(utils?|common|misc|manager|shared|lib)(\.|\/|$)|(^|\/)helpers?(\.ts|\/|$)/.test(path),
    )
    expect(vague.map(({ path }) => path)).toEqual([])
  })

  it('are each imported by another, but for those that are run or called from outside', () => {
    const used = new Set(SOURCES.flatMap(({ imports }) => imports))
    const run = [
      ...['cli/main.ts', 'pack/main.ts', 'pack/portable/main.ts', 'pack/starter-lists.ts'],
      ...['web/author/main.tsx', 'web/guard.ts', 'web/view/main.tsx', 'web/worker/stages-worker.ts'],
    ].map((path) => `src/${path}`)
    // the bundle has it in the place of a package
    const instead = ['src/pack/no-svg.ts', 'src/pack/no-woff2.ts']
    const unused = SOURCES.filter(({ path }) => !path.endsWith('.d.ts') && !used.has(path))
    expect(unused.map(({ path }) => path)).toEqual(['src/index.ts', ...run, ...instead].toSorted())
  })

  it('open with a sentence that says what they are for', () => {
    const silent = SOURCES.filter(({ path }) => !/^(#!.*\n)?\/\*\*/.test(readFileSync(join(ROOT, path), 'utf8')))
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  it('have a docstring above every exported function', () => {
    const bare = SOURCES.flatMap(({ path }) =>
      undocumented(readFileSync(join(ROOT, path), 'utf8')).map((name) => `${path}: ${name}`),
    )
    expect(bare).toEqual([])
  })

  it('are found where an exported function has no docstring of its own', () => {
    const opening = '/** What the file is for. */\n'
    expect(undocumented(`${opening}export function a() {}`)).toEqual(['a'])
    expect(undocumented(`#!/usr/bin/env node\n${opening}\nexport async function a() {}`)).toEqual(['a'])
    expect(undocumented(`${opening}/** What a does. */\nexport function a() {}\n\nexport const b = () => 1`)).toEqual([
      'b',
    ])
    expect(undocumented(`${opening}/** About B. */\nexport type B = 1\nexport function* a() {}`)).toEqual(['a'])
    expect(undocumented(`${opening}// what a does\nexport const a = async <T>(b: T) => b`)).toEqual(['a'])
    expect(
      undocumented(`${opening}/**\n * What a does.\n */\nexport const a = (b: 1): 2 => 2\nexport const C = 3`),
    ).toEqual([])
  })
})

const EXPORTED_FUNCTION = /^export (?:async )?function\*? (\w+)|^export const (\w+)[^=\n]*= (?:async )?(?:<[^>]*>)?\(/gm

/** Names of exported functions without a docstring; the comment that a file opens with is none. */
function undocumented(text: string): readonly string[] {
  return [...text.matchAll(EXPORTED_FUNCTION)].flatMap(({ 1: name, 2: constant = '', index }) => {
    const before = text.slice(0, index)
    const docstring = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.exec(before)
    const isOpening = docstring !== null && /^(?:#!.*\n)?\s*$/.test(before.slice(0, docstring.index))
    return docstring === null || isOpening ? [name ?? constant] : []
  })
}

/** Ways from a file back to itself; each closed way is found at least once. */
function circles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found: (readonly string[])[] = []
  const done = new Set<string>()
  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) {
      found.push([...way.slice(way.indexOf(path)), path])
      return
    }
    if (done.has(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...way, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return found
}
