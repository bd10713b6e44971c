/** Templates made here and run where nothing can be compiled: in a page that forbids `eval`, with Handlebars' runtime alone. */
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { beforeAll, describe, expect, it } from 'vitest'
import { compileTemplates, type PrecompiledTemplates, precompileTemplates } from '../../src/merge/compile-templates.ts'
import { mergeLeaflet } from '../../src/merge/merge-leaflet.ts'
import type { Job } from '../../src/model/job.ts'
import { openJobFiles } from '../../src/node/job-files.ts'
import { readJob } from '../../src/read/job/read-job.ts'
import { type Bundle, bundleForBrowser } from '../support/bundle-for-browser.ts'
import { sampleJob } from './sample-job.ts'

const SOURCES = fileURLToPath(new URL('../../src/merge/', import.meta.url))
const ENTRY = `
export { linkTemplates } from './link-templates.ts'
export { mergeLeaflet } from './merge-leaflet.ts'
`

async function realJob(): Promise<Job> {
  const { name, files } = openJobFiles('content/job.yaml')
  const read = await readJob(name, files)
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
  return read.value.job
}

/** The bodies as a page carries them: script, not text to be evaluated. */
function asScript({ template, manuscripts, sections, lines, words }: PrecompiledTemplates): string {
  const list = (bodies: readonly { readonly body: string }[]) =>
    bodies.map(({ body, ...rest }) => `{ ...${JSON.stringify(rest)}, body: ${body} }`).join(',')
  const data = `lines: ${JSON.stringify(lines)}, words: ${JSON.stringify(words)}`
  return `({ template: ${template}, manuscripts: [${list(manuscripts)}], sections: [${list(sections)}], ${data} })`
}

describe('precompiled templates', () => {
  let bundle: Bundle
  beforeAll(async () => {
    bundle = await bundleForBrowser(SOURCES, ENTRY, 'merge')
  })

  it('need no compiler', () => {
    expect(bundle.inputs.some((path) => path.endsWith('handlebars/runtime.js'))).toBe(true)
    expect(bundle.inputs.filter((path) => path.includes('handlebars/compiler'))).toEqual([])
  })

  it('merge every leaflet of the sample job as compiled ones do, where no text may become code', async () => {
    const job = await realJob()
    const precompiled = precompileTemplates(job)
    const compiled = compileTemplates(job)
    if (!precompiled.ok || !compiled.ok) throw new Error('no templates')

    const page = createContext({}, { codeGeneration: { strings: false, wasm: false } })
    expect(() => runInContext(`new Function('return 1')`, page)).toThrow('Code generation from strings disallowed')
    runInContext(bundle.script, page)
    runInContext(`const templates = merge.linkTemplates(${asScript(precompiled.value)})`, page)
    const inPage = runInContext(
      '(leaflet, recipient) => JSON.stringify(merge.mergeLeaflet(templates, leaflet, recipient))',
      page,
    ) as (leaflet: string, recipient: object) => string

    let merged = 0
    for (const schoolClass of job.classes) {
      for (const { id: leaflet } of job.manuscripts) {
        for (const pupil of schoolClass.pupils) {
          const recipient = { job, schoolClass, pupil }
          const here = mergeLeaflet(compiled.value, leaflet, recipient)
          expect(here.ok).toBe(true)
          expect(JSON.parse(inPage(leaflet, recipient))).toEqual(JSON.parse(JSON.stringify(here)))
          merged++
        }
      }
    }
    expect(merged).toBe(350)
  })

  it('survive a journey as JSON', () => {
    const made = precompileTemplates(sampleJob({ template: '{{> manuscript}}', manuscript: '{{pupil.lastName}}' }))
    if (!made.ok) throw new Error(JSON.stringify(made.diagnostics))
    expect(JSON.parse(JSON.stringify(made.value))).toEqual(made.value)
  })

  it('are not made of texts with faults', () => {
    const made = precompileTemplates(sampleJob({ manuscript: '{{pupil.frstName}}' }))
    expect(made.ok).toBe(false)
    expect(made.diagnostics).toMatchObject([{ code: 'merge/unknown-field' }])
  })
})
