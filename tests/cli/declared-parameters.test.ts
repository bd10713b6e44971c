/** What may be typed is used by something, and tried by a test. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

function textOf(folder: string, isMeant: (path: string) => boolean): string {
  const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
  return paths
    .filter((path) => path.endsWith('.ts') && isMeant(path))
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'))
    .join('\n')
}

/** Without comments and texts, in which the names are everyday words. */
const CODE = textOf('src', (path) => !path.endsWith('parameters.ts')).replace(
  /\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g,
  '',
)
const TESTS = textOf('tests', (path) => !path.endsWith('declared-parameters.test.ts'))

describe.each(COMMANDS)('the command $name', ({ name, parameters }) => {
  it('has no parameter that is declared and used nowhere', () => {
    const unused = Object.keys(parameters).filter((key) => !new RegExp(`[.{,]\\s*${key}\\b`).test(CODE))
    expect(unused).toEqual([])
  })

  it('is tried by a test, and so is each of its options', () => {
    const flags = Object.values(parameters).flatMap((one) => (one.kind === 'option' ? [one.flag] : []))
    expect(flags.filter((flag) => !TESTS.includes(`'${flag}'`))).toEqual([])
    expect(TESTS).toMatch(new RegExp(`\\['${name}'|\\[\\['${name}'`))
  })
})
