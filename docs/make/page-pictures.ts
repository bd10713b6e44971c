/** The pictures of docs/ru/page.md: the built page in Chromium, step by step, with a list that has two mistakes. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { writeXlsx } from 'hucre/xlsx'
import { chromium, type Page } from 'playwright-core'
import { packagePath } from '../../src/node/package-files.ts'

const FOLDER = packagePath('docs/ru/pictures')

/** Photographs the page as a teacher sees it; it must have been bundled. */
export async function makePagePictures(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pamyatka-pictures-'))
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    await promisify(execFile)(process.execPath, [packagePath('dist/main.js'), 'page', '--out', folder], { cwd: folder })
    const page = await browser.newPage({
      viewport: { width: 1200, height: 720 },
      locale: 'ru-RU',
      colorScheme: 'light',
    })
    await page.goto(pathToFileURL(join(folder, 'pamyatka.html')).href)
    await photograph(page)
  } finally {
    await browser.close()
    await rm(folder, { recursive: true })
  }
}

/** As a school's secretary has it: a title, a column that no leaflet needs, a date that isn't one, a comma in an address. */
const WORKBOOK = {
  sheets: [
    {
      name: '7Б',
      rows: [
        ['Список 7 «Б» класса'],
        ['№', 'ФИО ученика', 'Д.р.', 'эл. почта', 'Полис ОМС'],
        ['1', 'Абдуллаева Камилла Рустамовна', '04.02.2013', 'abdullaeva@families.example', ''],
        ['2', 'Воронцова-Дашкевич Александра Константиновна', '30.08.2013', 'vorontsova@families.example', ''],
        ['3', 'Гайдай Артём Олегович', '31.02.2013', 'gayday@families.example', ''],
        ['4', 'Ибрагимов Мурад Шамиль оглы', '09.09.2013', 'ibragimova@families.example', ''],
        ['5', 'Кудрявцева Мария Викторовна', '13.05.2013', 'kudryavceva@families,example', ''],
        ['6', 'Цой Виктория Сергеевна', '12.02.2013', '', ''],
      ],
    },
  ],
}

/** A whole run, a picture a step: the list with its two mistakes, mended, leaflets and form, pages, the print file. */
async function photograph(page: Page): Promise<void> {
  const shoot = async (name: string) => {
    await page.mouse.move(0, 0)
    await page.screenshot({ path: join(FOLDER, `page-${name}.png`), animations: 'disabled' })
  }
  const fill = (label: string, text: string) =>
    page
      .locator('input')
      .and(page.getByLabel(label, { exact: true }))
      .fill(text)
  await page.locator('.drop').waitFor()
  await shoot('empty')
  const buffer = Buffer.from(await writeXlsx(WORKBOOK))
  await page.setInputFiles('input[type=file]', { name: 'Список 7Б.xlsx', mimeType: 'application/octet-stream', buffer })
  await page.getByRole('heading', { name: '6 учеников, 2 вопроса' }).waitFor()
  await shoot('list')
  await page.getByRole('button', { name: 'Исправить' }).first().click()
  await page.locator('td.edit input').fill('28.02.2013')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Да, заменить' }).click()
  await page.getByRole('heading', { name: '6 учеников, вопросов нет' }).waitFor()
  await shoot('mended')
  await page.getByRole('button', { name: 'Дальше: памятки' }).click()
  await page.getByRole('checkbox', { name: /чаты класса/ }).check()
  await fill('Школа, коротко', 'СШ № 12')
  await fill('Классный руководитель', 'Орлова Инна Сергеевна')
  await fill('Ваш телефон', '+7 900 000-00-56')
  await fill('День собрания', '2027-09-09')
  await fill('Вернуть отрывной листок до', '2027-09-13')
  await fill('Пройти все шаги до', '2027-09-17')
  await page.getByText('На класс уйдёт').waitFor()
  await page.mouse.wheel(0, -10_000)
  await shoot('leaflets')
  await page.getByRole('button', { name: 'Дальше: просмотр' }).click()
  await page.locator('canvas[data-drawn]').nth(1).waitFor({ timeout: 60_000 })
  await shoot('preview')
  await page.getByRole('button', { name: 'Дальше: печать' }).click()
  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Скачать PDF для печати' }).click(),
  ])
  await page.locator('.state').waitFor()
  await page.locator('.state').scrollIntoViewIfNeeded()
  await shoot('files')
}
