/** The pages of the sample job as they are printed: nothing hangs below the foot, no heading is last, no line is alone. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Job, Pupil, SchoolClass } from '../../src/model/job.ts'
import { openJobFiles } from '../../src/node/job-files.ts'
import { openPdfReader } from '../../src/node/pdf-reader.ts'
import { createWorld } from '../../src/node/world.ts'
import { createPipeline } from '../../src/pipeline.ts'
import { readJob } from '../../src/read/job/read-job.ts'
import { readPdfText } from '../../src/send/pdf-text.ts'
import { type PrintedLine, readLines } from '../support/read-lines.ts'

interface Printed {
  readonly what: string
  readonly steps: number
  /** Lines of each page. */
  readonly pages: readonly (readonly PrintedLine[])[]
}

let job: Job
let printed: readonly Printed[]

/** In the usual edition: the first pupil of a class, the ones with the longest and the shortest name, and one for each state of the VK account. */
function chosen(schoolClass: SchoolClass): readonly Pupil[] {
  const pupils = schoolClass.pupils.filter(({ edition }) => edition === 'standard')
  const byLength = [...pupils].sort((a, b) => nameOf(a).length - nameOf(b).length)
  const states = (['none', 'account', 'profile'] as const).map((state) => pupils.find(({ vk }) => vk === state))
  return [...new Set([pupils[0], byLength[0], byLength.at(-1), ...states].filter((one) => one !== undefined))]
}

function nameOf({ lastName, firstName }: Pupil): string {
  return `${lastName} ${firstName}`
}

beforeAll(async () => {
  const { name, files } = openJobFiles('content/job.yaml')
  const read = await readJob(name, files, { strict: false })
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
  job = read.value.job
  const pipeline = await createPipeline(job, await createWorld())
  if (!pipeline.ok) throw new Error(JSON.stringify(pipeline.diagnostics))
  const all: Printed[] = []
  for (const schoolClass of job.classes) {
    for (const id of schoolClass.leaflets) {
      for (const pupil of chosen(schoolClass)) {
        const pressed = pipeline.value.leaflet(id, schoolClass, pupil)
        if (!pressed.ok) throw new Error(JSON.stringify(pressed.diagnostics))
        const lines = await readLines(pipeline.value.file(id, schoolClass, pupil, pressed.value))
        all.push({
          what: `${id}, ${nameOf(pupil)}`,
          steps: pressed.value.bookmarks.length - 1,
          pages: pressed.value.pages.map((_, i) => lines.filter(({ page }) => page === i + 1)),
        })
      }
    }
  }
  printed = all
}, 300_000)

/** Every page with its lines above the foot; pages 1 and 2 are shorter, for all the samples have a slip. */
function bodies() {
  return printed.flatMap(({ what, pages }) =>
    pages.map((lines, i) => {
      const { bodyEnd, footer } = i < 2 ? job.theme.slip : job.theme.page
      return { what: `${what}, page ${i + 1}`, lines, bodyEnd, footer, body: lines.filter(({ y }) => y <= bodyEnd) }
    }),
  )
}

describe('on every page of the sample leaflets', () => {
  it('there are pages and lines to look at', () => {
    expect(printed.length).toBeGreaterThan(20)
    expect(bodies().length).toBeGreaterThan(100)
  })

  it('nothing is between the foot of the text and the footer, nor beyond the margins', () => {
    const { side, width } = job.theme.page
    for (const { what, lines, body, bodyEnd, footer } of bodies()) {
      const hanging = lines.filter(({ y, size }) => y > bodyEnd && y - size * 0.75 < footer)
      expect(
        hanging.map(({ text }) => text),
        what,
      ).toEqual([])
      const out = body.filter((line) => line.x < side - 0.5 || line.x + line.width > width - side + 0.5)
      expect(
        out.map(({ text }) => text),
        what,
      ).toEqual([])
    }
  })

  it('no heading is the last line', () => {
    const { heading, stepTitle, subtitle } = job.theme.type
    for (const { what, body } of bodies()) {
      const lowest = [...body].sort((a, b) => b.y - a.y)[0]
      expect([heading.size, stepTitle.size, subtitle.size], what).not.toContain(lowest?.size)
    }
  })

  it('there are more than two lines of text', () => {
    for (const { what, body } of bodies()) {
      expect(new Set(body.map(({ y }) => Math.round(y))).size, what).toBeGreaterThan(2)
    }
  })

  it('figures are numbered from 1, and every number that the text refers to has its figure', () => {
    let referred = 0
    for (const { what, pages } of printed) {
      const text = pages.flatMap((lines) => lines.map((line) => line.text.replaceAll('\u00a0', ' '))).join(' ')
      const captions = [...text.matchAll(/Рисунок (\d+)/g)].map(([, number]) => Number(number))
      expect(captions, what).toEqual(captions.map((_, i) => i + 1))
      const spoken = [...text.matchAll(/рисун(?:ок|ка|ке|ком) (\d+)/g)].map(([, number]) => Number(number))
      for (const number of spoken) expect(captions, what).toContain(number)
      referred += spoken.length
    }
    expect(referred).toBeGreaterThan(10)
  })

  it('«Шаг» and its title begin a page, with at least one action below them', () => {
    for (const { what, steps, pages } of printed) {
      const heads = pages.flatMap((lines) =>
        lines.flatMap((line) =>
          /^Шаг \d из \d$/.test(line.text.replaceAll('\u00a0', ' ').trim()) ? [{ line, lines }] : [],
        ),
      )
      expect(heads.length, what).toBe(steps)
      for (const { line, lines } of heads) {
        expect(line.y, what).toBeLessThan(job.theme.page.top + 20)
        expect(
          lines.some(({ text, y }) => y > line.y + 60 && /^\d$/.test(text.trim())),
          what,
        ).toBe(true)
      }
    }
  })
})

it('in large print, whose first pages are the fullest, every leaflet says that codes and passwords are told to no one', async () => {
  const pipeline = await createPipeline(job, await createWorld())
  if (!pipeline.ok) throw new Error(JSON.stringify(pipeline.diagnostics))
  const reader = await openPdfReader()
  expect(job.manuscripts).toHaveLength(5)
  for (const { id } of job.manuscripts) {
    const schoolClass = job.classes.find(({ leaflets }) => leaflets.includes(id))
    const [first] = schoolClass?.pupils ?? []
    if (!schoolClass || !first) throw new Error(`no class gets ${id}`)
    const pupil: Pupil = { ...first, edition: 'large' }
    const pressed = pipeline.value.leaflet(id, schoolClass, pupil)
    if (!pressed.ok) throw new Error(JSON.stringify(pressed.diagnostics))
    const text = readPdfText(reader, pipeline.value.file(id, schoolClass, pupil, pressed.value)) ?? ''
    expect(text.replace(/\s+/g, ' '), id).toContain('не сообщайте никому')
  }
})

/** As long as names in Dagestan and those of two priestly surnames are. */
const LONG_NAMES = [
  { lastName: 'Абдурахмангаджиева-Магомедрасулова', firstName: 'Патимат-Заграт', middleName: 'Абдурахмангаджиевна' },
  { lastName: 'Христорождественская-Воскресенская', firstName: 'Александра', middleName: 'Всеволодовна' },
]

describe('a class of pupils with very long names:', () => {
  it.each(LONG_NAMES)('$lastName $firstName gets every leaflet in every edition', async (name) => {
    const pipeline = await createPipeline(job, await createWorld())
    if (!pipeline.ok) throw new Error(JSON.stringify(pipeline.diagnostics))
    const [schoolClass] = job.classes
    const [first] = schoolClass?.pupils ?? []
    if (!schoolClass || !first) throw new Error('no class')
    expect(job.manuscripts).toHaveLength(5)
    for (const { id } of job.manuscripts) {
      for (const edition of ['standard', 'large', 'plain', 'large-plain'] as const) {
        const pressed = pipeline.value.leaflet(id, schoolClass, { ...first, ...name, gender: 'f', edition })
        expect(pressed.ok, `${id}, ${edition}: ${JSON.stringify(pressed.diagnostics)}`).toBe(true)
      }
    }
  })
})
