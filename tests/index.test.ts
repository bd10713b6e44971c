import { describe, expect, it } from 'vitest'
import { LeafletError, openJob } from '../src/index.ts'
import { folderWith, SMALL_JOB } from './e2e/small-job.ts'
import { readPdf } from './support/read-pdf.ts'

const leaflet = SMALL_JOB['content/leaflets/entry.md'] ?? ''

describe('the library', () => {
  it('opens a job and gives the PDF of a pupil', async () => {
    const { job, pdf, warnings } = await openJob((await folderWith()).job)
    expect(warnings).toEqual([])
    const [schoolClass] = job.classes
    const pupil = schoolClass?.pupils[1]
    if (!schoolClass || !pupil) throw new Error('the small job has pupils')
    const { pages, title } = await readPdf(pdf('entry', schoolClass, pupil))
    expect(title).toBe('Как войти в дневник — Снегирёва Анна, 5А')
    expect(pages[0]).toContain('Снегирёва Анна')
  })

  it('throws all that is wrong with a job as one error', async () => {
    const { job } = await folderWith({
      'content/school.yaml': 'nmae: x\n',
      'content/portals.yaml': 'cop: { name: ЦОП, url: x }\n',
    })
    const thrown = await openJob(job).catch((cause: unknown) => cause)
    expect(thrown).toBeInstanceOf(LeafletError)
    expect(thrown instanceof LeafletError && thrown.diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['read/unknown-key', 'read/bad-address']),
    )
  })

  it('throws what is wrong with a leaflet when it is asked for', async () => {
    const { job, pdf } = await openJob(
      (await folderWith({ 'content/leaflets/entry.md': leaflet.replace('::: intro', '::: intra') })).job,
    )
    const [schoolClass] = job.classes
    const [pupil] = schoolClass?.pupils ?? []
    if (!schoolClass || !pupil) throw new Error('the small job has pupils')
    expect(() => pdf('entry', schoolClass, pupil)).toThrow(/parse\/unknown-construct/)
  })
})
