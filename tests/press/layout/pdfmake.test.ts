/** The press reaches into pdfmake, past what that package promises: another version has to be tried before it is taken. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'

/** The version whose insides the press was written against and whose pages the tests have seen. */
const KNOWN = '0.3.11'

const require = createRequire(import.meta.url)
const jsonOf = (path: string | URL) => JSON.parse(readFileSync(path, 'utf8'))

it('the installed pdfmake is the version that the press knows from inside', () => {
  expect(jsonOf(require.resolve('pdfmake/package.json')).version).toBe(KNOWN)
})

it('package.json asks for exactly that version of pdfmake', () => {
  expect(jsonOf(new URL('../../../package.json', import.meta.url)).devDependencies.pdfmake).toBe(KNOWN)
})

it('the types of the inside of pdfmake were written for that version', () => {
  const types = readFileSync(new URL('../../../src/press/layout/pdfmake.d.ts', import.meta.url), 'utf8')
  expect(types.split('\n')[0]).toContain(`pdfmake ${KNOWN} `)
})
