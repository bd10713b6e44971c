/** The registry of codes, the two pages that explain them, and the sources that report them agree. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CODE, CODES } from '../../src/diagnostics/codes.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const REGISTRY = ['src/diagnostics/codes.ts', 'src/diagnostics/read-codes.ts']
const SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !REGISTRY.includes(path))
  // an example in a docstring reports nothing
  .map((path) => ({ path, text: read(path).replace(/\/\*\*[\s\S]*?\*\//g, '') }))

/** Codes in a row of a table of the page, with the text that explains each. */
function explained(page: string): ReadonlyMap<string, string> {
  const rows = read(page)
    .split('\n')
    .filter((line) => line.startsWith('| ') && /`[a-z]+\/[a-z0-9-]+`/.test(line))
  return new Map(rows.map((row) => [/`([a-z]+\/[a-z0-9-]+)`/.exec(row)?.[1] ?? '', row]))
}

describe('the registry of codes', () => {
  it('names each code once, in order', () => {
    expect([...CODES]).toEqual([...new Set(CODES)].sort())
    expect(CODES.filter((code) => !/^[a-z]+\/[a-z0-9-]+$/.test(code))).toEqual([])
  })

  it.each(['docs/errors.md', 'docs/ru/errors.md'])('is explained in %s, which explains nothing else', (page) => {
    expect([...explained(page).keys()].sort()).toEqual([...CODES])
  })

  it.each(['docs/errors.md', 'docs/ru/errors.md'])('has in %s what a code says and what to do', (page) => {
    const short = [...explained(page)].filter(([, row]) => {
      const cells = row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim())
      return cells.length !== 3 || cells.some((cell) => cell.length < 4)
    })
    expect(short.map(([code]) => code)).toEqual([])
  })

  it('names only codes that something reports', () => {
    const names = new Map(Object.entries(CODE).map(([name, code]) => [code as string, `CODE.${name}`]))
    const unused = CODES.filter((code) => {
      const [stage = '', what = ''] = code.split('/')
      // some are put together from a word that a union of types limits: `cli/unknown-${what}`
      const parts = what.split('-').map((_, i, all) => `\`${stage}/${all.slice(0, i + 1).join('-')}-\${`)
      const spellings = [`'${code}'`, ...(names.has(code) ? [`${names.get(code)}`] : []), ...parts]
      return !SOURCES.some(({ text }) => spellings.some((spelling) => text.includes(spelling)))
    })
    expect(unused).toEqual([])
  })

  it('names only codes that a test names too', () => {
    const tests = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => read(join('tests', path)))
    const tested = new Set(tests.flatMap((text) => text.match(/(?<![\w./-])[a-z]+\/[a-z0-9-]+/g) ?? []))
    expect(CODES.filter((code) => !tested.has(code))).toEqual([])
  })
})

describe('what compares codes', () => {
  it('goes by a constant of the registry, never by a string of its own', () => {
    const compared = SOURCES.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:===|!==|case|includes\()\s*'([a-z]+\/[a-z0-9-]+)'/g)]
        .filter(([, code = '']) => (CODES as readonly string[]).includes(code))
        .map(([found]) => `${path}: ${found}`),
    )
    expect(compared).toEqual([])
  })

  it('shares those constants with what reports them', () => {
    const twice = Object.values(CODE).filter((code) => SOURCES.some(({ text }) => text.includes(`'${code}'`)))
    expect(twice).toEqual([])
  })
})
