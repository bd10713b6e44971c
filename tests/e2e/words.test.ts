/** The sample job with its words in another language, and with one word changed: the text of the pages. */
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PackInput } from '../../src/merge/merge-class-pack.ts'
import type { Job, Pupil, SchoolClass } from '../../src/model/job.ts'
import { openJobFiles } from '../../src/node/job-files.ts'
import { createPipeline, type Pipeline } from '../../src/pipeline.ts'
import type { PressedLeaflet } from '../../src/press/press.ts'
import { readJob } from '../../src/read/job/read-job.ts'
import { loadWorld } from '../support/load-press.ts'
import { readObjects } from '../support/pdf-objects.ts'
import { type ReadPdf, readPdf } from '../support/read-pdf.ts'
import { textsByLanguage } from '../support/texts-by-language.ts'
import { englishWords, words } from '../support/words.ts'
import { runCommand } from './run-command.ts'

let sample: Job
let schoolClass: SchoolClass
let pupil: Pupil
/** The sample as it is, and in English: each made once. */
let russian: Pipeline
let english: Pipeline

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
  russian = await pipelineOf(sample)
  english = await pipelineOf({ ...sample, words: englishWords })
})

async function pipelineOf(job: Job): Promise<Pipeline> {
  const made = await createPipeline(job, await loadWorld())
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics))
  return made.value
}

function fileOf(pipeline: Pipeline, id: string, reader: Pupil): Uint8Array {
  const pressed = pipeline.leaflet(id, schoolClass, reader)
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.diagnostics))
  return pipeline.file(id, schoolClass, reader, pressed.value)
}

/** All pages of a pupil's leaflet as one text. */
async function textOf(pipeline: Pipeline, id: string, reader: Pupil): Promise<string> {
  return (await readPdf(fileOf(pipeline, id, reader))).pages.join('\n')
}

async function sheetsOf(
  pipeline: Pipeline,
  job = sample,
): Promise<{ readonly cover: ReadPdf; readonly handout: ReadPdf }> {
  const part = { title: 'Leaflet', count: 24, sheets: [1, 2] } as const
  const input: PackInput = {
    job: { ...job, manuscripts: job.manuscripts.map((one) => ({ ...one, title: part.title })) },
    schoolClass,
    pupils: schoolClass.pupils,
    parts: (['standard', 'plain', 'large', 'large-plain'] as const).map((edition) => ({ ...part, edition })),
    sheets: 41,
    hasSlips: true,
    files: (['class', 'booklet', 'two-up', 'fold'] as const).map((form) => ({ name: `${form}.pdf`, form })),
    outside: [{ leaflet: 'cop-sferum', pupils: schoolClass.pupils.slice(0, 1) }],
  }
  const sheets = pipeline.classSheets(input)
  if (!sheets.ok) throw new Error(JSON.stringify(sheets.diagnostics))
  const read = ({ pages }: PressedLeaflet) => readPdf(pipeline.press.write(pages, { title: 'Sheet', bookmarks: [] }))
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
  /стр\./,
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
  /«Изменить данные»/,
]

describe('the sample job with English words', () => {
  it.each(['standard', 'large', 'plain', 'large-plain'] as const)(
    'has no Russian furniture in the %s edition',
    async (edition) => {
      for (const id of schoolClass.leaflets) {
        const text = await textOf(english, id, { ...pupil, edition })
        for (const word of FURNITURE) expect(text, id).not.toMatch(word)
        expect(text, id).toMatch(/Step 1 of \d/)
        expect(text, id).toMatch(/Page 1 of \d/)
      }
    },
  )

  it('has each of these Russian words by default, so that the test of the English words can fail', async () => {
    const texts = await Promise.all(
      (['cop-registration', 'cop-sferum', 'chats'] as const).flatMap((id) =>
        (['standard', 'large'] as const).map((edition) => textOf(russian, id, { ...pupil, edition })),
      ),
    )
    const all = texts.join('\n')
    expect(FURNITURE.filter((word) => !word.test(all))).toEqual([])
    for (const word of FURNITURE) expect(all).toMatch(word)
  })

  it('has its slips, figures, dates and cards in English', async () => {
    const text = await textOf(english, 'chats', pupil)
    for (const word of [
      /page 2/,
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
      expect(text).toMatch(word)
    }
  })

  it('has a cover without a Russian letter but in names', async () => {
    const { cover, handout } = await sheetsOf(english, { ...sample, words: englishWords })
    for (const { pages } of [cover, handout]) expect(withoutData(pages.join('\n'))).not.toMatch(/[а-яё]/i)
    expect(cover.pages[0]).toContain('Leaflets for parents')
    expect(cover.pages[0]).toMatch(/96 leaflets, 41 sheets/)
    expect(cover.pages[0]).toContain('“Leaflet”, 1–2 sheets each')
    expect(handout.pages[0]).toContain('Page 1 of')
    expect(handout.pages[0]).toContain('Received (signature)')
  })

  it('is in English for a voice too', async () => {
    const { cover } = await sheetsOf(english, { ...sample, words: englishWords })
    expect(cover.language).toBe('en-GB')
    expect((await sheetsOf(russian)).cover.language).toBe('ru-RU')
  })

  it('has names of buttons within a sentence in its own quotation marks', async () => {
    const text = await textOf(english, 'cop-registration', pupil)
    expect(text.replace(/\s+/g, ' ')).toMatch(/“Изменить данные”.*“Сгенерировать пароль”/)
    expect(text).not.toContain('«Изменить')
  })

  it('has each Russian word marked for a voice, names of pupils too', async () => {
    const texts = await textsByLanguage(await readObjects(fileOf(english, 'chats', pupil)))
    const spoken = texts.get('ru') ?? []
    expect(spoken.length).toBeGreaterThan(50)
    expect(spoken.join('\n')).toContain(pupil.lastName)
    expect((texts.get('') ?? []).filter((text) => /[а-яё]/i.test(text))).toEqual([])
    expect([...texts.keys()].toSorted()).toEqual(['', 'ru'])
  })

  it('leaves the Russian words of a Russian document unmarked', async () => {
    const texts = await textsByLanguage(await readObjects(fileOf(russian, 'chats', pupil)))
    expect([...texts.keys()].toSorted()).toEqual(['', 'en'])
    expect(texts.get('en')).toContain('VK ID')
    expect(texts.get('')?.join('\n')).toContain(pupil.lastName)
  })
})

describe('a school’s own copy of the English words', () => {
  it('is taken from the program, and used once the job names it', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'pamyatka-')), 'школа')
    await runCommand(['init', folder])
    const taken = await runCommand(['take', 'words.en.yaml', folder])
    expect([taken.code, taken.err]).toEqual([0, expect.stringContaining('задания: words: templates/words.en.yaml\n')])
    expect(taken.err).not.toContain('закрывает')
    const [copy, job] = [join(folder, 'templates/words.en.yaml'), join(folder, 'job.yaml')]
    await writeFile(copy, (await readFile(copy, 'utf8')).replace('call: Whom to call', 'call: Please call'))
    const languageOf = async () => {
      const { name, files } = openJobFiles(job)
      const read = await readJob(name, files)
      return read.ok ? [read.value.job.words.language, read.value.job.words.leaflet.call] : read.diagnostics
    }
    expect(await languageOf()).toEqual(['ru-RU', 'Кому звонить'])
    await appendFile(job, '\nwords: templates/words.en.yaml\n')
    expect(await languageOf()).toEqual(['en-GB', 'Please call'])
    await rm(dirname(folder), { recursive: true })
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
    const { handout } = await sheetsOf(pipeline)
    expect(handout.pages[0]).toMatch(/Кто получил\s+памятки/)
    expect(handout.pages[0]).not.toContain('Ведомость')
  })
})
