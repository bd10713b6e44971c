/**
 * How the tests run: three processes at a time, whose modules are loaded once for all files that come to one, since most of the time
 * would be spent on loading them. `fast` is what needs nothing but Node, poppler and qpdf; the files of `whole` start servers, browsers,
 * other programs, or the program itself; those of `mocked` put something in the place of a module, and have a process each.
 */
import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { defineConfig } from 'vitest/config'

/** Outside the folders that are whole: a browser, a JDK, or more time than a quick run has. */
const SLOW = [
  'tests/docs.test.ts',
  'tests/package.test.ts',
  'tests/pack/portable-files.test.ts',
  'tests/library.test.ts',
  'tests/**/browser.test.ts',
  'tests/**/*-in-browser.test.ts',
  'tests/press/pdf/preflight.test.ts',
  'tests/send/send-task.test.ts',
]
/** Thousands of random values, or files of many megabytes. */
const LONG = [
  'tests/merge/origins.test.ts',
  'tests/node/protect-pdf.test.ts',
  'tests/press/set/lay-out-pages.test.ts',
  'tests/read/any-bytes.test.ts',
  'tests/read/lists/classes/{any-sheet,every-name}.test.ts',
  'tests/read/lists/sheets/{damage,limits}.test.ts',
]
/** A module that was loaded before can't be put in the place of another. */
const MOCKED = globSync('tests/**/*.test.ts').filter((file) =>
  /\bvi\.(?:do)?[mM]ock\(/.test(readFileSync(file, 'utf8')),
)
const WHOLE = ['tests/e2e/**/*.test.ts', 'tests/mail/**/*.test.ts', ...SLOW, ...LONG]

const globalSetup = ['tests/support/whole-run.ts']

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['tests/support/seed.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'forks',
    // young objects are collected more seldom, which is a tenth of the time that a whole run takes
    execArgv: ['--max-semi-space-size=64'],
    // two for two cores, and one while others wait for a server or a disk
    maxWorkers: 3,
    isolate: false,
    projects: [
      { extends: true, test: { name: 'fast', include: ['tests/**/*.test.ts'], exclude: [...WHOLE, ...MOCKED] } },
      { extends: true, test: { name: 'whole', include: WHOLE, exclude: MOCKED, globalSetup } },
      { extends: true, test: { name: 'mocked', include: MOCKED, isolate: true, globalSetup } },
    ],
  },
})
