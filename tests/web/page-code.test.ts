/** What is in the page's own code: nothing that evaluates, nothing of Node. */
import { beforeAll, expect, it } from 'vitest'
import { type PageCode, pageCode } from '../../src/pack/page-code.ts'

let code: PageCode
beforeAll(async () => {
  code = await pageCode()
})
const textOf = (name: string) => new TextDecoder().decode(code.files.get(name))

it('no compiler of templates is in it, but their runtime', () => {
  expect(
    code.inputs.filter((path) => /handlebars\/(?:dist\/cjs\/handlebars\/)?compiler|source-map/.test(path)),
  ).toEqual([])
  expect(code.inputs.some((path) => path.includes('handlebars/runtime.js'))).toBe(true)
})

it('nothing of Node is in it: no module, no Buffer that pages lack, no mail server', () => {
  const own = code.inputs.filter((path) => /^src\/(?:node|cli|pack\/(?!no-))/.test(path))
  expect(own).toEqual([])
  expect(code.inputs.filter((path) => /node_modules\/(?:nodemailer|commander|chokidar|hono)\//.test(path))).toEqual([])
  for (const name of ['page.js', 'page-worker.js', 'page-guard.js'])
    expect(textOf(name)).not.toMatch(/require\("(?:node:)?\w+"\)/)
})

it('the view writes no markup from text', () => {
  expect(textOf('page.js')).not.toMatch(/insertAdjacentHTML|document\.write|outerHTML\s*=/)
})
