/** What a job's folder doesn't hold comes from the program, by its id; what it holds goes before. */
import { describe, expect, it } from 'vitest'
import type { Job } from '../../../src/model/job.ts'
import { readJob } from '../../../src/read/job/read-job.ts'
import { type Contents, filesWith, GOOD_FILES, GOOD_JOB } from '../memory-files.ts'

const LEAFLET = '---\ntitle: Из программы\nkind: Памятка\n---\n\n{{> door}}\n'
const PROGRAM: Contents = {
  'pamyatka:leaflets/guests.md': LEAFLET,
  'pamyatka:leaflets/chats.md': LEAFLET,
  'pamyatka:sections/door.md': 'Дверь программы. {{> "key"}}\n',
  'pamyatka:sections/key.md': 'Ключ программы.\n',
  'pamyatka:sections/other.md': 'Никто не включает.\n',
  'pamyatka:portals.yaml':
    'cop: { name: Дневник, url: "https://cop.example" }\nmail: { name: Почта, url: "https://mail.example" }\n',
  'pamyatka:templates/leaflet.hbs': '{{> manuscript}} из программы\n',
  'pamyatka:templates/theme.yaml': `${GOOD_FILES['../templates/theme.yaml']}`,
}
/** A job that names no file and has none of its own but the school and the list. */
const BARE: Contents = {
  ...PROGRAM,
  'job.yaml': GOOD_JOB.replace(/^(portals|theme|template): .*\n/gm, '').replace('[chats]', '[guests]'),
  'portals.yaml': null,
  'leaflets/chats.md': null,
  'sections/about-vk.md': null,
  '../templates/leaflet.hbs': null,
  '../templates/theme.yaml': null,
}

async function read(changes: Contents) {
  const made = await readJob('job.yaml', filesWith({ ...BARE, ...changes }))
  return { job: made.ok ? made.value.job : null, diagnostics: made.diagnostics }
}

async function jobOf(changes: Contents): Promise<Job> {
  const { job, diagnostics } = await read(changes)
  if (job === null) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message.en}`).join('\n'))
  return job
}

const textsOf = ({ manuscripts, sections }: Job) => [...manuscripts, ...sections].map(({ file }) => file)

describe('a folder without texts of its own', () => {
  it('gets leaflet, template, theme and portals of the program', async () => {
    const job = await jobOf({})
    expect(job.manuscripts.map(({ title }) => title)).toEqual(['Из программы'])
    expect(job.template).toMatchObject({ id: 'leaflet', file: 'pamyatka:templates/leaflet.hbs' })
    expect(job.theme.page.width).toBe(595.28)
    expect(job.portals.map(({ id }) => id)).toEqual(['cop', 'mail'])
  })

  it('gets the sections that something includes, through other sections too, and no other', async () => {
    expect(textsOf(await jobOf({}))).toEqual([
      'pamyatka:leaflets/guests.md',
      'pamyatka:sections/door.md',
      'pamyatka:sections/key.md',
    ])
  })

  it('gets an error for a leaflet that neither has, with a guess from those of the program', async () => {
    const { diagnostics } = await read({ 'job.yaml': `${BARE['job.yaml']}`.replace('[guests]', '[guest]') })
    expect(diagnostics.map(({ code, hint }) => [code, hint?.ru])).toContainEqual([
      'read/unknown-leaflet',
      'возможно, guests',
    ])
  })

  it('gets no school, no list and no job from the program', async () => {
    const { diagnostics } = await read({
      'school.yaml': null,
      'classes/5a.csv': null,
      'pamyatka:school.yaml': 'name: Чужая\n',
      'pamyatka:classes/5a.csv': 'Фамилия;Имя\nЧужой;Пётр\n',
    })
    expect(diagnostics.map(({ code }) => code)).toEqual(['read/file-missing', 'read/file-missing'])
  })

  it('gets no list that it names by a path of the program', async () => {
    const { diagnostics } = await read({
      'job.yaml': `${BARE['job.yaml']}`.replace('list: classes/5a.csv', 'list: "pamyatka:classes/5a.csv"'),
      'pamyatka:classes/5a.csv': 'Фамилия;Имя\nЧужой;Пётр\n',
    })
    expect(diagnostics.map(({ code }) => code)).toContain('read/file-outside')
  })
})

describe('a folder with texts of its own', () => {
  it('gets its leaflet, its section and its template rather than the program’s', async () => {
    const own = {
      'leaflets/guests.md': LEAFLET.replace('Из программы', 'Своя'),
      'sections/door.md': 'Своя дверь.\n',
      'templates/leaflet.hbs': '{{> manuscript}} своё\n',
    }
    const job = await jobOf(own)
    expect(textsOf(job)).toEqual(['content/leaflets/guests.md', 'content/sections/door.md'])
    expect(job.template.file).toBe('content/templates/leaflet.hbs')
  })

  it('may have templates beside it, but those within go first', async () => {
    const beside = { '../templates/leaflet.hbs': '{{> manuscript}} рядом\n' }
    expect((await jobOf(beside)).template.file).toBe('templates/leaflet.hbs')
    expect((await jobOf({ ...beside, 'templates/leaflet.hbs': '{{> manuscript}}\n' })).template.file).toBe(
      'content/templates/leaflet.hbs',
    )
  })

  it('gets an error for a file that is missing: the program’s is not taken for it', async () => {
    const { diagnostics } = await read({ 'job.yaml': `theme: ../templates/theme.yaml\n${BARE['job.yaml']}` })
    expect(diagnostics.map(({ code, place }) => [code, place?.line])).toContainEqual(['read/file-missing', 1])
  })

  it('gets the portals of its own file, and from the program those that a text leads to and the file lacks', async () => {
    const own = 'cop: { name: Свой, url: "https://own.example", checked: 2026-08-20 }\n'
    expect((await jobOf({ 'portals.yaml': own })).portals.map(({ name }) => name)).toEqual(['Свой'])
    const leading = { 'leaflets/guests.md': `${LEAFLET}\n{{portal.mail.print}} {{portal.cop.print}}\n` }
    expect((await jobOf({ 'portals.yaml': own, ...leading })).portals.map(({ name }) => name)).toEqual([
      'Свой',
      'Почта',
    ])
  })
})

describe('the days of checking of portals', () => {
  const school = (more: string) => ({ 'school.yaml': `name: СШ\n${more}` })
  const leading = { 'leaflets/guests.md': `${LEAFLET}\n::: step portal=cop\n# Шаг\n:::\n` }

  it('are the school’s', async () => {
    const { portals } = await jobOf(school('checked: { cop: 2026-08-25 }\n'))
    expect(portals.map(({ id, checked }) => [id, checked])).toEqual([
      ['cop', '2026-08-25'],
      ['mail', null],
    ])
  })

  it('are read out of the portals of an older job; the school’s go before them', async () => {
    const own = { 'portals.yaml': 'cop: { name: Свой, url: "https://own.example", checked: 2026-08-20 }\n' }
    expect((await jobOf(own)).portals).toMatchObject([{ checked: '2026-08-20' }])
    expect((await jobOf({ ...own, ...school('checked: { cop: 2026-09-01 }\n') })).portals).toMatchObject([
      { checked: '2026-09-01' },
    ])
  })

  it('are not taken from the program’s own file', async () => {
    const program = {
      'pamyatka:portals.yaml': 'cop: { name: Дневник, url: "https://cop.example", checked: 2026-08-20 }\n',
    }
    expect((await jobOf(program)).portals).toMatchObject([{ checked: null }])
  })

  it('are reported as missing, in one warning with the place to write them, for portals that a text leads to', async () => {
    const { diagnostics } = await read(leading)
    expect(diagnostics.map(({ code, place, message }) => [code, place?.file, message.en])).toEqual([
      ['read/portal-unchecked', 'content/school.yaml', 'no day of checking is written for this portal: cop'],
    ])
    expect(diagnostics[0]?.hint?.ru).toContain('school.yaml: checked: { cop: 2026-08-25 }')
    expect((await read({ ...leading, ...school('checked: { cop: 2026-08-25 }\n') })).diagnostics).toEqual([])
  })

  it.each([
    ['checked: { kop: 2026-08-25 }', 'read/unknown-portal', 'perhaps cop'],
    ['checked: { cop: завтра }', 'read/not-a-date', 'year-month-day: 2026-09-03'],
    ['checked: 2026-08-25', 'read/wrong-type', 'write indented lines “key: value”'],
  ])('are invalid in %s: %s', async (line, code, hint) => {
    const { job, diagnostics } = await read(school(`${line}\n`))
    expect(job).toBe(null)
    expect(diagnostics.map((one) => [one.code, one.place?.file, one.place?.line, one.hint?.en])).toEqual([
      [code, 'content/school.yaml', 2, hint],
    ])
  })
})
