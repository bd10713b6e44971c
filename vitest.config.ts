/**
 * How the tests run: two processes at a time, in two projects. `fast` is what needs nothing but Node, poppler and qpdf: its files share
 * their process, since most of their time would be spent on loading the same modules. `whole` has a process for each file: these start
 * servers, browsers, other programs, or the program itself.
 */
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
const WHOLE = ['tests/e2e/**/*.test.ts', 'tests/mail/**/*.test.ts', ...SLOW]

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['tests/support/seed.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'fast', include: ['tests/**/*.test.ts'], exclude: WHOLE, isolate: false } },
      { extends: true, test: { name: 'whole', include: WHOLE, globalSetup: ['tests/support/whole-run.ts'] } },
    ],
  },
})
