/** The examples of docs/library.md run as they are there, and print what they say. */
import { readFile, rm } from 'node:fs/promises'
import { format } from 'node:util'
import { transform } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as library from '../src/index.ts'
import type { JobFolder } from './e2e/small-job.ts'
import { makeMailJob } from './mail/mail-job.ts'

const GUIDE = 'docs/library.md'
const guide = await readFile(GUIDE, 'utf8')

interface Example {
  /** The heading that it is under. */
  readonly heading: string
  readonly code: string
  /** What `// →` promises, line by line. */
  readonly prints: readonly string[]
}

const examples = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].map(({ 1: code = '', index }): Example => {
  const heading = [...guide.slice(0, index).matchAll(/^#+ (.*)$/gm)].at(-1)?.[1] ?? ''
  return { heading, code, prints: [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, line = '']) => line) }
})

/** Runs an example with the library of the sources. */
async function run(example: string): Promise<readonly string[]> {
  const { code } = await transform(example.replace(/^import \{(.*)\} from 'pamyatka'$/gm, 'const {$1} = library'), {
    loader: 'ts',
    target: 'es2022',
  })
  const printed: string[] = []
  const console = { log: (...values: readonly unknown[]) => printed.push(...format(...values).split('\n')) }
  const AsyncFunction = (async () => undefined).constructor
  await Reflect.construct(AsyncFunction, ['library', 'console', code])(library, console)
  return printed
}

describe('an example of the library guide', () => {
  const root = process.cwd()
  let folder: JobFolder
  beforeAll(async () => {
    folder = await makeMailJob({ port: 465 })
    await rm(folder.out, { recursive: true })
    process.chdir(folder.path)
  })
  afterAll(async () => {
    process.chdir(root)
    await folder.remove()
  })

  it.each(examples)('prints what it says: $heading', async ({ code, prints }) => {
    expect(await run(code)).toEqual(prints)
  })
})

it('the library guide has an example of every function', () => {
  const functions = Object.entries(library).flatMap(([name, value]) =>
    typeof value === 'function' && !(value.prototype instanceof Error) ? [name] : [],
  )
  expect(functions.length).toBeGreaterThan(6)
  const shown = examples.map(({ code }) => code).join('\n')
  expect(functions.filter((name) => !shown.includes(`${name}(`))).toEqual([])
})
