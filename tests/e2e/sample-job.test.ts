/** The job in content/: what a school gets from one command, looked at with other programs than the one that made it. */
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Manifest, ManifestFile } from '../../src/build/manifest.ts'
import { compileTemplates } from '../../src/merge/compile-templates.ts'
import { mergeLeaflet } from '../../src/merge/merge-leaflet.ts'
import { fillText, splitFields } from '../../src/model/field-text.ts'
import type { Job, Pupil, SchoolClass } from '../../src/model/job.ts'
import { createFileSystem } from '../../src/node/file-system.ts'
import { openPdfReader } from '../../src/node/pdf-reader.ts'
import type { PdfReader } from '../../src/proof/pdf-file.ts'
import { readJob } from '../../src/read/job/read-job.ts'
import { readPdfText } from '../../src/send/pdf-text.ts'
import { complaintsOf, fontsOf, popplerText } from '../support/check-pdf.ts'
import { decodeCodes } from '../support/decode-codes.ts'
import { pagePrints } from '../support/page-prints.ts'
import { pdfFaults } from '../support/pdf-faults.ts'
import { readObjects } from '../support/pdf-objects.ts'
import { readOutline, readPdf } from '../support/read-pdf.ts'
import { renderPdf } from '../support/render-pdf.ts'
import { runCommand } from './run-command.ts'

interface Made {
  readonly schoolClass: SchoolClass
  readonly file: ManifestFile
  readonly pupil: Pupil | null
  readonly bytes: Uint8Array
  /** As PDFium reads it, without any white space. */
  readonly text: string
}

let out = ''
let job: Job
let reader: PdfReader
let made: readonly Made[] = []

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'pamyatka-'))
  const result = await runCommand(['build', 'content/job.yaml', '--out', out])
  expect(result.err).not.toContain('ошибка')
  expect(result.code).toBe(0)
  const read = await readJob('job.yaml', createFileSystem('content/job.yaml', ['templates']))
  if (!read.ok) throw new Error('content/ is not sound')
  job = read.value.job
  reader = await openPdfReader()
  const all: Made[] = []
  for (const schoolClass of job.classes) {
    const folder = join(out, schoolClass.label)
    const manifest: Manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
    for (const file of manifest.files) {
      const bytes = new Uint8Array(await readFile(join(folder, file.file)))
      const pupil = schoolClass.pupils.find(({ number }) => number === file.pupil?.number) ?? null
      // the text of a print file takes long, and is read by another program below
      const text = pupil ? squeeze(readPdfText(reader, bytes) ?? '') : ''
      all.push({ schoolClass, file, pupil, bytes, text })
    }
  }
  made = all
}, 900_000)

afterAll(() => rm(out, { recursive: true, force: true }))

function squeeze(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0\u202f\u00ad]+/g, '')
}

const pupilFiles = () => made.filter((one) => one.pupil !== null)

/** A pupil of each class for each leaflet in each edition that the class has: the one with the longest name. */
function sampled(): readonly Made[] {
  const longest = [...pupilFiles()].sort((a, b) => (b.file.pupil?.name.length ?? 0) - (a.file.pupil?.name.length ?? 0))
  return firstOfEach(
    longest,
    ({ schoolClass, file, pupil }) => `${schoolClass.label} ${file.leaflet} ${pupil?.edition}`,
  )
}

/** One of each class: the files of all leaflets are joined in the same way. */
function printFiles(): readonly Made[] {
  const all = made.filter((one) => one.file.kind === 'class')
  return firstOfEach(all, (one) => one.schoolClass.label)
}

function firstOfEach(files: readonly Made[], key: (one: Made) => string): readonly Made[] {
  return [...new Map([...files].reverse().map((one) => [key(one), one] as const)).values()].reverse()
}

describe('the sample job', () => {
  it('gives every pupil every leaflet of the class, and each class a print file', () => {
    for (const schoolClass of job.classes) {
      for (const leaflet of schoolClass.leaflets) {
        const files = made.filter((one) => one.schoolClass.label === schoolClass.label && one.file.leaflet === leaflet)
        expect(files.filter(({ pupil }) => pupil !== null)).toHaveLength(schoolClass.pupils.length)
        expect(files.filter(({ file }) => file.kind === 'class')).toHaveLength(1)
      }
    }
    expect(new Set(pupilFiles().map(({ file }) => file.leaflet)).size).toBe(5)
    for (const kind of ['cover', 'handout']) {
      expect(made.filter(({ file }) => file.kind === kind)).toHaveLength(job.classes.length)
    }
    for (const { file } of made) if (file.kind === 'cover') expect(file.pages, file.file).toBe(1)
  })

  it('is sound and tagged, and archives and screen readers find no fault', async () => {
    const byEdition = firstOfEach(sampled(), ({ file, pupil }) => `${file.leaflet} ${pupil?.edition}`)
    // and one of each kind of a class, which are made in the same way
    const ofClass = firstOfEach(
      made.filter((one) => one.pupil === null),
      ({ file }) => file.kind,
    )
    expect(new Set(ofClass.map(({ file }) => file.kind))).toEqual(new Set(['class', 'cover', 'handout']))
    for (const { bytes, file } of [...byEdition, ...ofClass]) {
      expect(await complaintsOf(bytes), file.file).toBe('')
      for (const font of await fontsOf(bytes)) {
        expect(font, file.file).toMatchObject({ type: 'CID TrueType', embedded: true, subset: true, unicode: true })
      }
      expect(await pdfFaults(bytes), file.file).toEqual([])
    }
  })

  it('is described correctly by the manifest', () => {
    for (const { bytes, file } of made) {
      expect(bytes.length).toBe(file.bytes)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256)
    }
  })

  it("holds the pupil's own name and class, and no other pupil's", () => {
    const everybody = job.classes.flatMap((one) => one.pupils)
    for (const { pupil, text, schoolClass, file } of pupilFiles()) {
      if (!pupil) continue
      expect(text, file.file).toContain(squeeze(`${pupil.lastName}${pupil.firstName},${schoolClass.label}`))
      for (const other of everybody) {
        if (other.lastName === pupil.lastName && other.firstName === pupil.firstName) continue
        for (const name of [`${other.lastName}${other.firstName}`, `${other.firstName}${other.lastName}`]) {
          expect(text.includes(squeeze(name)), `${file.file} names ${name}`).toBe(false)
        }
      }
    }
  })

  it('holds every label and every address of its manuscript', () => {
    const templates = compileTemplates(job)
    if (!templates.ok) throw new Error('templates')
    for (const { pupil, schoolClass, file, text } of pupilFiles()) {
      if (!pupil) continue
      const merged = mergeLeaflet(templates.value, file.leaflet ?? '', { job, schoolClass, pupil })
      if (!merged.ok) throw new Error(file.file)
      const { form, values } = merged.value
      const labels = [...form.matchAll(/\[\[(.+?)\]\]/g)].map(([, label = '']) => fillText(splitFields(label), values))
      expect(labels.length).toBeGreaterThan(3)
      for (const label of labels) expect(text.includes(squeeze(label)), `${file.file}: ${label}`).toBe(true)
      const portals = [...form.matchAll(/portal=([a-z-]+)/g)].map(([, id]) =>
        job.portals.find((portal) => portal.id === id),
      )
      for (const portal of portals) expect(text, file.file).toContain(squeeze(portal?.print ?? 'нет портала'))
    }
  })

  it('shows codes that a camera reads from every printed page, each saying what the manifest says', async () => {
    let codes = 0
    // each page that shows other drawings is looked at once: those of all pupils in a print file, and a file of each kind
    const looked = new Map<string, string>()
    const unlike: { readonly one: Made; readonly page: number; readonly wanted: readonly string[] }[] = []
    for (const one of [...printFiles(), ...sampled()]) {
      const prints = pagePrints(await readObjects(one.bytes))
      expect(prints, one.file.file).toHaveLength(one.file.pages)
      for (const [i, print] of prints.entries()) {
        const wanted = (one.file.codes ?? []).filter((code) => code.page === i + 1).map((code) => code.payload)
        codes += wanted.length
        const before = looked.get(print)
        const says = JSON.stringify([...wanted].sort())
        if (before === undefined) unlike.push({ one, page: i + 1, wanted })
        else expect(says, `${one.file.file}, page ${i + 1}, is another's with other codes`).toBe(before)
        looked.set(print, says)
      }
    }
    for (const one of new Set(unlike.map((page) => page.one))) {
      const pages = unlike.filter((page) => page.one === one)
      const pictures = await renderPdf(
        one.bytes,
        100,
        pages.map(({ page }) => page),
      )
      expect(pictures).toHaveLength(pages.length)
      for (const [i, picture] of pictures.entries()) {
        const { page, wanted } = pages[i] ?? { page: 0, wanted: [] }
        expect([...(await decodeCodes(picture))].sort(), `${one.file.file}, page ${page}`).toEqual([...wanted].sort())
      }
    }
    expect(codes).toBeGreaterThan(450)
    expect(unlike.length).toBeGreaterThan(20)
  }, 900_000)

  it('has codes for the portals of the leaflet and for the teacher on the first page, and no others', () => {
    for (const { file, schoolClass, pupil } of pupilFiles()) {
      // in large print they are on the second page
      const front = pupil?.edition === 'large' ? 2 : 1
      const first = (file.codes ?? []).filter(({ page }) => page === front).map(({ payload }) => payload)
      const contact = first.filter((payload) => payload.startsWith('BEGIN:VCARD'))
      // the code may have to give way: to the words for whom the leaflet is where the age is unknown, and to large print
      const mostly = pupil?.birthDate === null || pupil?.edition === 'large' ? [0, 1] : [1]
      expect(mostly, `${file.file} ${pupil?.edition}`).toContain(contact.length)
      for (const payload of contact) expect(payload).toContain(schoolClass.teacher.lastName)
      const urls = job.portals.map(({ url }) => new URL(url).href)
      for (const payload of first) if (!payload.startsWith('BEGIN:VCARD')) expect(urls).toContain(payload)
    }
  })

  it('numbers its pages, names them in the outline, and reads from the top down', async () => {
    for (const { bytes, file, pupil } of sampled().filter((one) => one.pupil?.edition === 'standard')) {
      const { pages, outline, title } = await readPdf(bytes)
      expect(pages).toHaveLength(file.pages)
      pages.forEach((page, i) => {
        expect(squeeze(page)).toContain(`Страница${i + 1}из${pages.length}`)
      })
      expect(title).toContain(`${pupil?.lastName} ${pupil?.firstName}`)
      expect(outline[0]).toEqual({ title: `${pupil?.lastName} ${pupil?.firstName}`, page: 1 })
      // each step begins on the page that the first page and the outline name
      for (const { page } of outline.slice(1)) expect(squeeze(pages[0] ?? '')).toContain(`стр.${page}`)
      outline.slice(1).forEach(({ title: step, page }, i) => {
        const text = squeeze(pages[page - 1] ?? '')
        expect(text).toContain(`Шаг${i + 1}из${outline.length - 1}`)
        expect(text.indexOf(`Шаг${i + 1}`)).toBeLessThan(text.indexOf(squeeze(step)))
      })
    }
  })

  it('reads in order in another program too, columns and all', async () => {
    const one = pupilFiles().find(({ file }) => file.leaflet === 'cop-registration')
    const text = squeeze(await popplerText(one?.bytes ?? new Uint8Array()))
    const order = [
      'Понадобится',
      'Страница1из',
      'Талон.Отдайтедо',
      'Упрощённаяучётнаязапись',
      'Важно.',
      'Откройтесайтgosuslugi.ru.',
      'Впишитефамилию,имя',
      'Страница2из',
      'Оборотталона',
      'КодизСМСипароль',
      'ВведитекодизСМС',
      'Придумайтепароль.',
      'Введитепарольдвараза',
      'Страница3из',
      'РегистрациявЦОПЮгры',
      'Откройтесайтcop.admhmao.ru',
      'Согласитесьсправами',
      'Подтвердитерегистрацию',
      'Страница4из',
    ]
    let from = 0
    for (const words of order) {
      const at = text.indexOf(words, from)
      expect(at, words).toBeGreaterThanOrEqual(from)
      from = at
    }
  })

  it('puts every family of the print file on sheets of its own, in class order', async () => {
    for (const { file, bytes, schoolClass } of printFiles()) {
      const outline = await readOutline(bytes)
      const opened = reader.open(bytes)
      if (!opened.ok) throw new Error(`${file.file}: ${opened.fault}`)
      const pages = Array.from({ length: opened.value.pages }, (_, i) => opened.value.textOf(i) ?? '')
      opened.value.close()
      expect(pages).toHaveLength(file.pages)
      expect(outline).toHaveLength(schoolClass.pupils.length)
      outline.forEach(({ title, page }, i) => {
        const pupil = schoolClass.pupils[i]
        expect(title).toBe(`${pupil?.number}. ${pupil?.lastName} ${pupil?.firstName}`)
        expect(page % 2, `${file.file}: ${title}`).toBe(1)
        const end = (outline[i + 1]?.page ?? pages.length + 1) - 1
        for (const text of pages.slice(page - 1, end)) {
          expect(squeeze(text)).toContain(squeeze(`${pupil?.lastName}${pupil?.firstName},${schoolClass.label}`))
        }
      })
    }
  }, 900_000)
})
