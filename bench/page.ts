/**
 * The teachers' page in Chromium: how soon it can be used, how soon a first and a later preview are there, how long a class takes. Medians of five
 * openings, each in a fresh profile; `tsx bench/page.ts`, after `npm run page`.
 */
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { packagePath } from '../src/node/package-files.ts'

const RUNS = 5
const SURNAMES = ['Снегирёв', 'Зорин', 'Воронцов-Дашкевич', 'Ким', 'Гайдай', 'Ибрагимов']

/** Invented pupils. */
function listOf(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `${SURNAMES[i % SURNAMES.length]} Пётр${'а'.repeat(i % 5)} Ильич;0${1 + (i % 9)}.05.2013;mama${i}@families.example`,
  )
  return `Список 7Б класса;;\nФИО;Дата рождения;Почта\n${rows.join('\n')}\n`
}

async function drop(page: Page, count: number): Promise<void> {
  await page.setInputFiles('input[type=file]', {
    name: '7Б.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(listOf(count)),
  })
}

/** Milliseconds until something is there. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return Math.round(performance.now() - began)
}

async function openOnce(): Promise<Readonly<Record<string, number>>> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })
    const address = pathToFileURL(packagePath('out/pamyatka.html')).href
    const opened = performance.now()
    await page.goto(address, { waitUntil: 'commit' })
    await page.locator('.drop').waitFor()
    const usable = Math.round(performance.now() - opened)
    await page.locator('html[data-desk=up]').waitFor()
    const ready = Math.round(performance.now() - opened)
    // it warms itself while nothing is asked
    await page.waitForTimeout(3000)
    const table = await timed(async () => {
      await drop(page, 30)
      await page.locator('table.grid').waitFor()
    })
    await page.getByRole('button', { name: 'Дальше: памятки' }).click()
    for (const box of await page.getByRole('checkbox', { name: /Как / }).all()) await box.uncheck()
    await page.getByRole('checkbox', { name: /чаты/ }).check()
    for (const [label, text] of [
      ['Школа, коротко', 'СШ № 12'],
      ['Классный руководитель', 'Орлова Инна Сергеевна'],
      ['День собрания', '2026-09-10'],
      ['Вернуть отрывной листок до', '2026-09-14'],
      ['Пройти все шаги до', '2026-09-18'],
    ] as const) {
      await page.getByLabel(label, { exact: true }).fill(text)
    }
    await page.waitForTimeout(1000)
    const first = await timed(async () => {
      await page.getByRole('button', { name: 'Дальше: просмотр' }).click()
      await page.locator('canvas[data-drawn]').first().waitFor()
    })
    await page.waitForTimeout(1000)
    const next = await timed(async () => {
      await page.keyboard.press('ArrowRight')
      await page.locator('canvas[data-drawn^="2 "]').first().waitFor()
    })
    await page.getByRole('button', { name: 'Дальше: печать' }).click()
    const print = await timed(() =>
      Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Скачать PDF для печати' }).click(),
      ]),
    )
    const zip = await timed(() =>
      Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Скачать ZIP' }).click()]),
    )
    return { usable, ready, table, first, next, print, zip }
  } finally {
    await browser.close()
  }
}

const runs: Readonly<Record<string, number>>[] = []
for (let i = 0; i < RUNS; i++) runs.push(await openOnce())
const NAMES: Readonly<Record<string, string>> = {
  usable: 'opened → drop zone',
  ready: 'opened → ready to press',
  table: 'drop of 30 pupils → table',
  first: 'first page of a preview',
  next: 'first page of the next pupil',
  print: 'print file, 30 pupils × 4 pages',
  zip: 'ZIP of 30 PDF files',
}
for (const [key, name] of Object.entries(NAMES)) {
  const sorted = runs.map((run) => run[key] ?? 0).sort((a, b) => a - b)
  process.stdout.write(`${name}: ${sorted[Math.floor(RUNS / 2)]} ms (${sorted[0]} to ${sorted.at(-1)})\n`)
}
