/**
 * How the tests run: three processes at a time, whose modules are loaded once for all files that come to one, since most of the time
 * would be spent on loading them. The files of `mocked` put something in the place of a module, and have a process each. In the mode
 * `fast` only those run that need nothing but Node, poppler and qpdf: no servers, no browsers, no other programs, not the program itself.
 */
import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { compileLate, lateCompilerFlags } from './src/node/compile-late.ts'

compileLate()

/** Outside the folders that are whole: a browser, a JDK, or more time than a quick run has. */
const SLOW = [
  'tests/docs.test.ts',
  'tests/pack/portable-files.test.ts',
  'tests/library.test.ts',
  'tests/**/browser.test.ts',
  'tests/**/*-in-browser.test.ts',
  'tests/press/pdf/preflight.test.ts',
]
/** Thousands of random values, or files of many megabytes. */
const LONG = [
  'tests/merge/origins.test.ts',
  'tests/node/protect-pdf.test.ts',
  'tests/press/set/lay-out-pages.test.ts',
  'tests/read/any-bytes.test.ts',
  'tests/web/same-files.test.ts',
  'tests/read/lists/classes/{any-sheet,every-name}.test.ts',
  'tests/read/lists/sheets/{damage,limits}.test.ts',
]
/** The test files in whose text there is this. */
const having = (text: RegExp) => globSync('tests/**/*.test.ts').filter((file) => text.test(readFileSync(file, 'utf8')))
/** A module that was loaded before can't be put in the place of another. */
const MOCKED = having(/\bvi\.(?:do)?[mM]ock\(/)
/** They need what is made once for a whole run: the built program, built schools. */
const ON_BUILT = having(/from '[./]+\/(?:mail\/school|support\/whole-run)\.ts'/)
const WHOLE = globSync(['tests/e2e/**/*.test.ts', 'tests/mail/**/*.test.ts', ...SLOW, ...LONG, ...ON_BUILT])
/** Minutes of work in a few lines: the file that is begun last should be a short one. */
const LONGEST = [
  'tests/web/page-in-browser.test.ts',
  'tests/e2e/sample-job.test.ts',
  'tests/web/same-files.test.ts',
  'tests/mail/kill.test.ts',
  'tests/package.test.ts',
  'tests/mail/send.test.ts',
  ...WHOLE,
]

class LongFirst extends BaseSequencer {
  override async sort(files: readonly TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort([...files])
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((file) => moduleId.endsWith(`/${file}`))
      return at < 0 ? LONGEST.length : at
    }
    const isMocked = ({ project }: TestSpecification) => (project.name === 'mocked' ? 0 : 1)
    return sorted.sort((a, b) => isMocked(a) - isMocked(b) || rank(a) - rank(b))
  }
}

export default defineConfig(({ mode }) => {
  const left = mode === 'fast' ? WHOLE : []
  const globalSetup = mode === 'fast' ? [] : ['tests/support/whole-run.ts']
  return {
    test: {
      environment: 'node',
      setupFiles: ['tests/support/seed.ts'],
      testTimeout: 300_000,
      hookTimeout: 300_000,
      pool: 'forks',
      // objects are collected more seldom, and by the thread that made them: a fifth of the time that a whole run takes
      execArgv: [
        '--max-semi-space-size=64',
        '--initial-old-space-size=800',
        '--single-threaded-gc',
        ...lateCompilerFlags(process.versions.node),
      ],
      // two for two cores, and one while others wait for a server or a disk
      maxWorkers: 3,
      isolate: false,
      sequence: { sequencer: LongFirst },
      projects: [
        {
          extends: true,
          test: { name: 'shared', include: ['tests/**/*.test.ts'], exclude: [...MOCKED, ...left], globalSetup },
        },
        {
          extends: true,
          test: { name: 'mocked', include: MOCKED.filter((file) => !left.includes(file)), isolate: true, globalSetup },
        },
      ],
    },
  }
})
