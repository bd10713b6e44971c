/** What is printed for a class: sheets that fold and cut as they should, the cover, the hand-out sheet. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Manifest } from '../../src/build/manifest.ts'
import { complaintsOf } from '../support/check-pdf.ts'
import { decodeCodes } from '../support/decode-codes.ts'
import { dictOf, listOf, readObjects } from '../support/pdf-objects.ts'
import { readPdf } from '../support/read-pdf.ts'
import { renderPdf } from '../support/render-pdf.ts'
import { structureFaults } from '../support/structure-faults.ts'
import { runCommand } from './run-command.ts'
import { builtJobFolder, type JobFolder, makeJobFolder, SMALL_JOB } from './small-job.ts'

const FORMS = ['class', 'booklet', 'two-up', 'fold'] as const

let folder: JobFolder
afterEach(() => folder.remove())

const inClass = (file: string) => join(folder.out, '5А', file)
const bytesOf = async (file: string) => new Uint8Array(await readFile(inClass(file)))
const manifest = async (): Promise<Manifest> => JSON.parse(await readFile(inClass('manifest.json'), 'utf8'))

async function build(...options: readonly string[]) {
  const result = await runCommand(['build', folder.job, '--out', folder.out, ...options])
  expect(result.code, result.err).toBe(0)
  return result
}

/** Two pupils, where pages are rendered. */
const PAIR = { 'content/classes/5a.csv': (SMALL_JOB['content/classes/5a.csv'] ?? '').replace(/^3;.*\n/m, '') }

describe('files to print', () => {
  it('are sound, tagged in reading order, and lead to every pupil in one click', async () => {
    folder = await builtJobFolder({}, ['--print', '--crop-marks'])
    for (const form of FORMS) {
      const bytes = await bytesOf(`entry/${form}.pdf`)
      expect(await complaintsOf(bytes), form).toBe('')
      expect(structureFaults(await readObjects(bytes)), form).toEqual([])
      const { pages, outline } = await readPdf(bytes)
      expect(pages.length % 2, form).toBe(0)
      expect(outline.map(({ title }) => title)).toEqual(['1. Воробьёв Павел', '2. Снегирёва Анна', '3. Щеглов Ян'])
      for (const { title, page } of outline) expect(pages[page - 1]).toContain(title.slice(3))
    }
  })

  it('show codes that a camera reads, each one that the manifest names, at half the size too', async () => {
    folder = await builtJobFolder(PAIR, ['--print'])
    for (const { file, codes, pages } of (await manifest()).files.filter(({ kind }) => kind !== 'pupil')) {
      const images = await renderPdf(await bytesOf(file), 150)
      expect(images).toHaveLength(pages)
      for (const [i, image] of images.entries()) {
        const expected = (codes ?? []).filter(({ page }) => page === i + 1).map(({ payload }) => payload)
        expect([...(await decodeCodes(image))].sort(), `${file}, ${i + 1}`).toEqual([...expected].sort())
      }
    }
  })

  it('preset the printer: at 100 %, turned over as the cover says, the cover and the hand-out sheet on one side', async () => {
    folder = await builtJobFolder(PAIR, ['--print'])
    const preferences = async (file: string) => {
      const { values } = await readObjects(await bytesOf(file))
      const catalog = [...values.values()].map(dictOf).find((one) => one['/Type'] === '/Catalog')
      return dictOf(catalog?.['/ViewerPreferences'] ?? null)
    }
    const printed = (duplex: string) => ({
      '/DisplayDocTitle': true,
      '/PrintScaling': '/None',
      '/Duplex': `/${duplex}`,
    })
    expect(await preferences('entry/class.pdf')).toEqual(printed('DuplexFlipLongEdge'))
    for (const form of ['booklet', 'two-up', 'fold'])
      expect(await preferences(`entry/${form}.pdf`), form).toEqual(printed('DuplexFlipShortEdge'))
    for (const sheet of ['cover', 'handout']) expect(await preferences(`${sheet}.pdf`)).toEqual(printed('Simplex'))
    const [own] = (await manifest()).files.filter(({ kind }) => kind === 'pupil')
    expect(await preferences(own?.file ?? '')).toEqual({ '/DisplayDocTitle': true })
  })

  it('never have type under 10 pt', async () => {
    folder = await builtJobFolder({}, ['--print'])
    for (const form of FORMS) {
      const { smallest } = await readPdf(await bytesOf(`entry/${form}.pdf`))
      const least = Math.min(...smallest.filter(Number.isFinite))
      expect(least, form).toBeGreaterThanOrEqual(form === 'class' ? 10 : 10.8)
    }
  })

  it('have their page within the crop marks, and nothing but the page without them', async () => {
    folder = await makeJobFolder()
    const boxes = async (file: string) => {
      const { values } = await readObjects(await bytesOf(file))
      return [...values.values()].map(dictOf).filter((one) => one['/Type'] === '/Page')
    }
    await build()
    for (const page of await boxes('entry/class.pdf')) {
      expect(listOf(page['/MediaBox'] ?? null)).toEqual([0, 0, 595.28, 841.89])
      expect(page['/TrimBox']).toBeUndefined()
    }
    await build('--crop-marks', '5')
    for (const page of await boxes('entry/class.pdf')) {
      const [left = 0, bottom = 0, right = 0, top = 0] = listOf(page['/TrimBox'] ?? null).map(Number)
      expect(right - left).toBeCloseTo(595.28, 2)
      expect(top - bottom).toBeCloseTo(841.89, 2)
      const [bleed = 0] = listOf(page['/BleedBox'] ?? null).map(Number)
      expect(left - bleed).toBeCloseTo((5 * 72) / 25.4, 2)
    }
  })

  it('leave out, in half the size, those pupils who need large print', async () => {
    const list = (SMALL_JOB['content/classes/5a.csv'] ?? '').replace('Пол\n', 'Пол;Крупный шрифт\n')
    folder = await builtJobFolder({ 'content/classes/5a.csv': list.replace('11.05.2015;ж', '11.05.2015;ж;да') }, [
      '--print',
    ])
    const named = async (form: string) => (await readPdf(await bytesOf(`entry/${form}.pdf`))).outline.length
    expect([await named('class'), await named('booklet'), await named('two-up'), await named('fold')]).toEqual([
      3, 2, 2, 2,
    ])
    expect((await readPdf(await bytesOf('entry/booklet.pdf'))).pages.join()).not.toContain('Снегирёва')
  })

  it('are together pupil by pupil, all leaflets of one before those of the next, each on sheets of its own', async () => {
    folder = await builtJobFolder(
      {
        'content/leaflets/second.md': (SMALL_JOB['content/leaflets/entry.md'] ?? '').replace(
          /^title: .*$/m,
          'title: Вторая',
        ),
        'content/job.yaml': (SMALL_JOB['content/job.yaml'] ?? '').replace('[entry]', '[entry, second]'),
      },
      ['--print', 'together'],
    )
    const { pages, outline } = await readPdf(await bytesOf('together.pdf'))
    expect(outline.map(({ title }) => title)).toEqual(['1. Воробьёв Павел', '2. Снегирёва Анна', '3. Щеглов Ян'])
    const names = ['Воробьёв', 'Снегирёва', 'Щеглов']
    const owners = pages.map((page) => names.findIndex((name) => page.includes(name)))
    const first = outline.map(({ page }) => page - 1)
    for (const [pupil, from] of first.entries()) {
      const own = pages.slice(from, first[pupil + 1] ?? pages.length)
      expect(from % 2).toBe(0)
      expect(own.some((page) => page.includes('Вторая'))).toBe(true)
      expect(new Set(owners.slice(from, from + own.length).filter((owner) => owner >= 0))).toEqual(new Set([pupil]))
    }
    const file = (await manifest()).files.find(({ kind }) => kind === 'together')
    expect(file).toMatchObject({ file: 'together.pdf', leaflet: null, pages: pages.length })
    expect(file?.pupils).toHaveLength(3)
    await build()
    expect(await readdir(inClass(''))).not.toContain('together.pdf')
  })

  it('are removed when they are no longer asked for', async () => {
    folder = await builtJobFolder({}, ['--print', 'booklet', 'fold'])
    expect((await readdir(inClass('entry'))).sort()).toEqual(['booklet.pdf', 'class.pdf', 'fold.pdf', 'pupils'])
    await build()
    expect((await readdir(inClass('entry'))).sort()).toEqual(['class.pdf', 'pupils'])
  })

  it.each([
    ['--print', 'poster'],
    ['--crop-marks', 'wide'],
    ['--crop-marks', '-1'],
    ['--crop-marks', '90'],
  ])('are refused with %s %s', async (...words) => {
    folder = await makeJobFolder()
    expect((await runCommand(['build', folder.job, '--out', folder.out, ...words])).code).toBe(2)
  })
})

describe('page labels', () => {
  it('count every pupil’s pages anew, under the number of the pupil', async () => {
    folder = await builtJobFolder({}, [])
    const { getDocument } = await import('../support/pdf-js.ts')
    const document = await getDocument({ data: await bytesOf('entry/class.pdf'), verbosity: 0 }).promise
    const labels = await document.getPageLabels()
    expect(labels).toEqual([1, 2, 3].flatMap((pupil) => [1, 2, 3, 4].map((page) => `${pupil}-${page}`)))
    await document.destroy()
  })
})

describe('the sheets for the teacher', () => {
  it('have a cover that says what the pile holds, how it is printed, and what to do with it', async () => {
    const list = `№;Фамилия;Имя;Отчество;Дата рождения;Пол;Вид памятки
1;Воробьёв;Павел;Ильич;01.02.2015;м;
2;Снегирёва;Анна;Олеговна;11.05.2015;ж;крупный шрифт
3;Щеглов;Ян;;07.07.2014;м;
`
    folder = await builtJobFolder({ 'content/classes/5a.csv': list }, ['--print', 'booklet'])
    const { pages, title } = await readPdf(await bytesOf('cover.pdf'))
    expect(pages).toHaveLength(1)
    expect(title).toBe('Обложка пачки — 5А')
    for (const words of [
      'Родителям не выдавать',
      '3 ученика',
      '3 памятки, 7 листов',
      'Ласточкина',
      '3 сентября, 18:00',
      'class.pdf — листы А4, переворот по длинному краю',
      'booklet.pdf — брошюры А5, переворот по короткому краю',
      'Крупный шрифт — только из class.pdf',
      'Обложка и ведомость — с одной стороны',
      'До 7 сентября соберите талоны',
      '«Как войти в дневник», по 2 листа',
      'Памятки крупным шрифтом, по 3 листа',
    ]) {
      expect(pages[0]?.replaceAll('\n', ' ')).toContain(words)
    }
    expect(pages[0]).not.toContain('two-up')
  })

  it('have a hand-out sheet with a row for each pupil, in class order, and no telephone', async () => {
    folder = await builtJobFolder({}, [])
    const bytes = await bytesOf('handout.pdf')
    expect(await complaintsOf(bytes)).toBe('')
    expect(structureFaults(await readObjects(bytes))).toEqual([])
    const { pages } = await readPdf(bytes)
    expect(pages).toHaveLength(1)
    const text = pages[0]?.replaceAll('\n', ' ') ?? ''
    const places = ['Воробьёв Павел', 'Снегирёва Анна', 'Щеглов Ян'].map((name) => text.indexOf(name))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(text).toContain('Талон')
    expect(text).not.toMatch(/\d{3}[- ]\d{2}[- ]\d{2}/)
  })

  it('are not made for a part of the class', async () => {
    folder = await builtJobFolder({}, ['--pupil', '2'])
    expect((await readdir(inClass('.'))).sort()).toEqual(['entry', 'manifest.json'])
  })
})
