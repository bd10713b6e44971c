/** The hand-out sheet of classes of all sizes: a row for each pupil, and the heads on each page. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Job } from '../src/model/job.ts'
import { createPipeline, type Pipeline } from '../src/pipeline.ts'
import { sampleClass, sampleJob, samplePupil } from './merge/sample-job.ts'
import { loadWorld } from './support/load-press.ts'
import { readObjects } from './support/pdf-objects.ts'
import { readPdf } from './support/read-pdf.ts'
import { structureFaults } from './support/structure-faults.ts'
import { theme } from './support/theme.ts'

const LETTERS = 'абвгдежзиклмнопрстуфхцчшщэюя'

let job: Job
let pipeline: Pipeline
beforeAll(async () => {
  const { classes: _classes, ...sample } = sampleJob()
  job = { ...sample, theme, classes: [sampleClass([samplePupil()])] }
  const made = await createPipeline(job, await loadWorld())
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics))
  pipeline = made.value
})

describe('the hand-out sheet', () => {
  it.each([
    [24, 1],
    [25, 1],
    [34, 2],
    [150, 5],
  ])('takes, for a class of %i, with the heads on each, %i pages', async (count, sheets) => {
    const pupils = Array.from({ length: count }, (_, i) => {
      const ending = `${LETTERS.charAt(i % LETTERS.length)}${LETTERS.charAt(Math.floor(i / LETTERS.length))}`
      return samplePupil({ number: i + 1, lastName: `Снегирёв${ending}`, firstName: 'Анна' })
    })
    const schoolClass = sampleClass(pupils)
    const part = { edition: 'standard', title: 'Как войти в дневник', count, sheets: [2, 2] } as const
    const files = [{ name: 'class.pdf', form: 'class' }] as const
    const made = pipeline.classSheets({
      job,
      schoolClass,
      pupils,
      parts: [part],
      sheets: 2 * count,
      hasSlips: true,
      files,
      outside: [],
    })
    if (!made.ok) throw new Error(JSON.stringify(made.diagnostics))
    const info = { title: 'Ведомость', language: 'ru-RU', bookmarks: [] }
    const bytes = pipeline.press.write(made.value.handout.pages, info)
    const { pages } = await readPdf(bytes)
    expect(pages).toHaveLength(sheets)
    for (const page of pages) expect(page).toContain('Подпись родителя')
    expect(pages.join(' ').match(/Снегирёв/g)).toHaveLength(count)
    expect(structureFaults(await readObjects(bytes))).toEqual([])
  })
})
