/** The sample job with its words in another language, and with one word changed: the text of the pages. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { PackInput } from '../../src/merge/merge-class-pack.ts'
import type { Job, Pupil, SchoolClass } from '../../src/model/job.ts'
import { openJobFiles } from '../../src/node/job-files.ts'
import { createPipeline, type Pipeline } from '../../src/pipeline.ts'
import type { PressedLeaflet } from '../../src/press/press.ts'
import { readJob } from '../../src/read/job/read-job.ts'
import { loadWorld } from '../support/load-press.ts'
import { type ReadPdf, readPdf } from '../support/read-pdf.ts'
import { englishWords, words } from '../support/words.ts'

let sample: Job
let schoolClass: SchoolClass
let pupil: Pupil

beforeAll(async () => {
  const { name, files } = openJobFiles('content/job.yaml')
  const read = await readJob(name, files)
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
  sample = read.value.job
  const [first] = sample.classes
  const [someone] = first?.pupils ?? []
  if (!first || !someone) throw new Error('no class')
  schoolClass = first
  pupil = someone
})

async function pipelineOf(job: Job): Promise<Pipeline> {
  const made = createPipeline(job, await loadWorld())
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics))
  return made.value
}

/** All pages of a pupil's leaflet as one text. */
async function textOf(pipeline: Pipeline, id: string, reader: Pupil): Promise<string> {
  const pressed = pipeline.leaflet(id, schoolClass, reader)
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.diagnostics))
  const { pages } = await readPdf(pipeline.file(id, schoolClass, reader, pressed.value))
  return pages.join('\n')
}

async function sheetsOf(job: Job): Promise<{ readonly cover: ReadPdf; readonly handout: ReadPdf }> {
  const pipeline = await pipelineOf(job)
  const part = { title: 'Leaflet', count: 24, sheets: [1, 2] } as const
  const input: PackInput = {
    job,
    schoolClass,
    pupils: schoolClass.pupils,
    parts: (['standard', 'plain', 'large', 'large-plain'] as const).map((edition) => ({ ...part, edition })),
    sheets: 41,
    hasSlips: true,
    files: (['class', 'booklet', 'two-up', 'fold'] as const).map((form) => ({ name: `${form}.pdf`, form })),
  }
  const sheets = pipeline.classSheets(input)
  if (!sheets.ok) throw new Error(JSON.stringify(sheets.diagnostics))
  const read = ({ pages }: PressedLeaflet) =>
    readPdf(pipeline.press.write(pages, { title: 'Sheet', language: job.words.language, bookmarks: [] }))
  return { cover: await read(sheets.value.cover), handout: await read(sheets.value.handout) }
}

/** A text without the values of the job itself: names, school, room. */
function withoutData(text: string): string {
  const { teacher, pupils, label } = schoolClass
  const data = [
    ...pupils.flatMap(({ lastName, firstName }) => [lastName, firstName]),
    ...[teacher.lastName, teacher.firstName, teacher.middleName, sample.school.name, sample.school.city, label],
    ...sample.meeting.room.split(' '),
  ]
  return data
    .flatMap((one) => one.split(/[\s-]+/))
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, one) => (one === '' ? rest : rest.replaceAll(one, '')), text)
}

/** Words that only the program prints in Russian leaflets; the sample's manuscripts don't have them. */
const FURNITURE = [
  /Шаг \d из \d/,
  /подробно: стр\./,
  /стр\. \d/,
  /сохранить номер/,
  /Страница \d из/,
  /Кому звонить/,
  /Собрание\s/,
  /Отдать талон/,
  /Закончить все шаги/,
  /классный руководитель\n/,
  /Оборот талона/,
  /Заполняет классный/,
  /Номер внесён/,
  /Родителям сообщили/,
  /Рисунок \d/,
  /\d сентября/,
  /четверг|понедельник|пятница/,
  /Экран к действи/,
  /следующий вопрос/,
]

describe('the sample job with English words', () => {
  it.each(['standard', 'large', 'plain', 'large-plain'] as const)(
    'has no Russian furniture in the %s edition',
    async (edition) => {
      const pipeline = await pipelineOf({ ...sample, words: englishWords })
      for (const id of schoolClass.leaflets) {
        const text = await textOf(pipeline, id, { ...pupil, edition })
        for (const russian of FURNITURE) expect(text, id).not.toMatch(russian)
        expect(text, id).toMatch(/Step 1 of \d/)
        expect(text, id).toMatch(/Page 1 of \d/)
      }
    },
  )

  it('has each of these Russian words by default, so that the test of the English words can fail', async () => {
    const pipeline = await pipelineOf(sample)
    const texts = await Promise.all(
      schoolClass.leaflets.flatMap((id) =>
        (['standard', 'large'] as const).map((edition) => textOf(pipeline, id, { ...pupil, edition })),
      ),
    )
    const all = texts.join('\n')
    for (const russian of FURNITURE) expect(all).toMatch(russian)
  })

  it('has its slips, figures, dates and cards in English', async () => {
    const pipeline = await pipelineOf({ ...sample, words: englishWords })
    const text = await textOf(pipeline, 'chats', pupil)
    for (const english of [
      /details on page 2/,
      /save this number/,
      /Whom to call/,
      /class teacher/,
      /Back of the slip\./,
      /Number entered/,
      /Parents told/,
      /Figure 1\. /,
      /by 7 September/,
      /Thursday/,
      /Date/,
    ]) {
      expect(text).toMatch(english)
    }
  })

  it('has a cover without a Russian letter but in names', async () => {
    const { cover, handout } = await sheetsOf({ ...sample, words: englishWords })
    for (const { pages } of [cover, handout]) expect(withoutData(pages.join('\n'))).not.toMatch(/[а-яё]/i)
    expect(cover.pages[0]).toContain('Leaflets for parents')
    expect(cover.pages[0]).toMatch(/96 leaflets, 41 sheets/)
    expect(cover.pages[0]).toContain('“Leaflet”, 1–2 sheets each')
    expect(handout.pages[0]).toContain('Page 1 of')
    expect(handout.pages[0]).toContain('Received (signature)')
  })

  it('is in English for a voice too', async () => {
    const { cover } = await sheetsOf({ ...sample, words: englishWords })
    expect(cover.language).toBe('en-GB')
    expect((await sheetsOf(sample)).cover.language).toBe('ru-RU')
  })
})

describe('a word that a school has changed', () => {
  it('is printed as it was written, everywhere', async () => {
    const changed = {
      ...words,
      step: { head: [{ place: 'step' }, '-я станция из ', { place: 'total' }] },
      leaflet: { ...words.leaflet, call: 'Звоните, поможем' },
      handout: { ...words.handout, heading: 'Кто получил памятки' },
    } as const
    const pipeline = await pipelineOf({ ...sample, words: changed })
    const text = await textOf(pipeline, 'chats', pupil)
    expect(text).toMatch(/1-я станция из \d/)
    expect(text).toContain('Звоните, поможем')
    expect(text).not.toMatch(/Шаг \d из|Кому звонить/)
    const { handout } = await sheetsOf({ ...sample, words: changed })
    expect(handout.pages[0]).toMatch(/Кто получил\s+памятки/)
    expect(handout.pages[0]).not.toContain('Ведомость')
  })
})
