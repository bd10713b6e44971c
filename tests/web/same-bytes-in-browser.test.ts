/** A browser on the other side of the earth makes the same files as Node, byte for byte. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chooseFile, download, fillIn, openBrowser, openPage } from './open-page.ts'
import { openSampleDesk, readList, SETTINGS, sampleKit, take } from './sample-desk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

it('a class of the sample job, in another time zone and language of the system', async () => {
  const bytes = new Uint8Array(await readFile('content/classes/2v.csv'))
  const { page, trouble, close } = await openPage(browser, { timezoneId: 'Pacific/Auckland', locale: 'en-NZ' })
  await chooseFile(page, '2v.csv', bytes)
  await page.getByRole('button', { name: 'Дальше: памятки' }).click()
  const [own] = SETTINGS.classes
  for (const [label, text] of [
    ['Класс', '2В'],
    ['Классный руководитель', own?.teacher.fullName],
    ['Ваш телефон', own?.teacher.phone],
    ['Ваша почта', own?.teacher.email],
    ['Когда вам звонить', own?.teacher.hours],
  ] as const) {
    await fillIn(page, label, text ?? '')
  }
  await page.getByRole('link', { name: /Печать/ }).click()
  const print = await download(page, 'Скачать PDF для печати')
  const zip = await download(page, 'Скачать ZIP')
  const handout = await download(page, 'Скачать лист раздачи')

  const ask = await openSampleDesk()
  await readList(ask, { kind: 'file', name: '2v.csv', bytes })
  const { page: kit } = await sampleKit()
  const classes = SETTINGS.classes.map((one) => ({ label: '2В', teacher: { ...one.teacher, gender: '' as const } }))
  const { notes } = await ask('job', { ...SETTINGS, school: kit.school, days: kit.days, classes, leaflets: kit.chosen })
  expect(notes).toEqual([])
  const sumsOf = async (path: string) => sum(new Uint8Array(await readFile(path)))
  const [together] = await take(ask, { kind: 'print', form: 'together', sides: 'both' }, kit.chosen)
  const [pupils] = await take(ask, { kind: 'pupils' }, kit.chosen)
  const [sheet] = await take(ask, { kind: 'handout' }, kit.chosen)
  expect(await sumsOf(print.path)).toBe(sum(together?.bytes ?? new Uint8Array()))
  expect(await sumsOf(handout.path)).toBe(sum(sheet?.bytes ?? new Uint8Array()))
  const files = (of: Uint8Array) => Object.entries(unzipSync(of)).map(([path, one]) => [path, sum(one)])
  const made = files(new Uint8Array(await readFile(zip.path)))
  expect(made).toHaveLength(10)
  expect(made).toEqual(files(pupils?.bytes ?? new Uint8Array()))
  expect(trouble).toEqual([])
  await close()
})
