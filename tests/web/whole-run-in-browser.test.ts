/** A teacher's whole evening: a list with two mistakes, mended; leaflets; a look; the print file, which is opened and checked. */
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import type { Browser } from 'playwright-core'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeCodes } from '../support/decode-codes.ts'
import { readPdf } from '../support/read-pdf.ts'
import { runTool, withPdfFile } from '../support/run-tool.ts'
import { chooseFile, download, fillIn, openBrowser, openPage } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** As a school's secretary has it: a title, a column that no leaflet needs, a date that isn't one, a comma in an address. */
const WORKBOOK = {
  sheets: [
    {
      name: '7Б',
      rows: [
        ['Список 7 «Б» класса', null, null, null, null],
        ['№', 'ФИО ученика', 'Д.р.', 'эл. почта', 'СНИЛС'],
        [1, 'Снегирёв Пётр Ильич', '31.02.2013', 'snegirev@families.example', '112-233-445 95'],
        [2, 'Воронцова-Дашкевич Александра Константиновна', '30.08.2013', 'mama@families,example', ''],
        [3, 'Ким Юна', '25.10.2012', '', ''],
      ],
    },
  ],
}

describe('a whole run', () => {
  it('goes from a list with two mistakes to a print file, letters and a ZIP, with no network at all', async () => {
    const { page, trouble, close } = await openPage(browser, { offline: true })
    await chooseFile(page, 'Список 7Б.xlsx', await writeXlsx(WORKBOOK))
    await page.getByRole('heading', { name: '3 ученика, 3 вопроса' }).waitFor()
    expect(await page.getByText('112-233').count()).toBe(0)

    // the two mistakes, and the gender that no patronymic shows
    await page.getByRole('button', { name: 'Исправить' }).first().click()
    await page.locator('td.edit input').waitFor()
    await page.keyboard.type('28.02.2013')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '3 ученика, 2 вопроса' }).waitFor()
    await page.getByRole('button', { name: 'Да, заменить' }).click()
    await page.getByRole('heading', { name: '3 ученика, 1 вопрос' }).waitFor()
    await page.getByRole('button', { name: 'Девочка' }).click()
    await page.getByRole('heading', { name: '3 ученика, вопросов нет' }).waitFor()

    await page.getByRole('button', { name: 'Дальше: памятки' }).click()
    for (const box of await page.getByRole('checkbox', { name: /Как / }).all()) await box.uncheck()
    await page.getByRole('checkbox', { name: /чаты класса/ }).check()
    await page.getByRole('checkbox', { name: /к дневнику/ }).check()
    await fillIn(page, 'Классный руководитель', 'Орлова Инна Сергеевна')
    await fillIn(page, 'Ваш телефон', '+7 900 000-00-56')
    await fillIn(page, 'Ваша почта', 'orlova@school.example')
    await fillIn(page, 'День собрания', '2026-09-10')
    await page.getByText('четверг, 10 сентября').waitFor()
    await fillIn(page, 'Вернуть отрывной листок до', '2026-09-14')
    await fillIn(page, 'Пройти все шаги до', '2026-09-18')

    await page.getByRole('button', { name: 'Дальше: просмотр' }).click()
    await page.locator('canvas[data-drawn]').first().waitFor({ timeout: 30_000 })
    await page.keyboard.press('ArrowRight')
    await page.getByRole('heading', { name: 'Воронцова-Дашкевич Александра Константиновна' }).waitFor()
    await page.locator('canvas[data-drawn^="2 "]').first().waitFor({ timeout: 30_000 })
    await page.getByText('Текст страницы').first().click()
    await page.getByText('Воронцова-Дашкевич Александра, 7Б').first().waitFor()

    await page.getByRole('button', { name: 'Дальше: печать' }).click()
    const print = await download(page, 'Скачать PDF для печати')
    expect(print.name).toBe('7Б — печать подряд.pdf')
    await page.locator('.state').getByText('Сохранено: 7Б — печать подряд.pdf').waitFor()
    const pdf = new Uint8Array(await readFile(print.path))
    const { pages } = await readPdf(pdf)
    const texts = pages.map((text) => text.replace(/\s+/g, ' '))
    const firsts = ['Снегирёв Пётр', 'Воронцова-Дашкевич Александра', 'Ким Юна'].map((name) =>
      texts.findIndex((text) => text.includes(name)),
    )
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
    expect(firsts[0]).toBe(0)
    // every leaflet begins on a sheet of its own
    expect(firsts.map((at) => at % 2)).toEqual([0, 0, 0])
    expect(texts.join(' ')).toContain('10 сентября')
    expect(texts.join(' ')).not.toMatch(/112-233|undefined|\{\{/)
    await withPdfFile(pdf, async (file, folder) => {
      await runTool('qpdf', ['--check', file])
      await runTool('pdftoppm', ['-r', '150', '-f', '1', '-l', '1', '-singlefile', '-png', file, `${folder}/page`])
      const codes = await decodeCodes(new Uint8Array(await readFile(`${folder}/page.png`)))
      expect(codes.length).toBeGreaterThan(1)
      expect(codes.some((code) => code.includes('Орлова'))).toBe(true)
    })

    const letters = unzipSync(new Uint8Array(await readFile((await download(page, 'Скачать черновики писем')).path)))
    expect(Object.keys(letters).sort()).toEqual(['Воронцова-Дашкевич-Александра.eml', 'Снегирёв-Пётр.eml'])
    const letter = await PostalMime.parse(letters['Снегирёв-Пётр.eml'] ?? new Uint8Array())
    expect(letter.to?.map(({ address }) => address)).toEqual(['snegirev@families.example'])
    expect(letter.replyTo?.map(({ address }) => address)).toEqual(['orlova@school.example'])
    expect(letter.from).toBe(undefined)
    expect(letter.attachments).toHaveLength(2)

    const zip = unzipSync(new Uint8Array(await readFile((await download(page, 'Скачать ZIP')).path)))
    expect(Object.keys(zip)).toHaveLength(6)
    expect(trouble).toEqual([])
    await close()
  })

  it('can be stopped, and nothing is made; what was saved is out of date when the list has changed', async () => {
    const { page, trouble, close } = await openPage(browser)
    await page.getByRole('button', { name: 'Попробовать на примере' }).click()
    await page.getByRole('link', { name: /Печать/ }).click()
    await page.getByRole('button', { name: 'Скачать ZIP' }).click()
    await page.getByRole('button', { name: 'Остановить' }).click()
    await page.locator('#main').getByText('Остановлено. Файл не создан.').waitFor()
    await download(page, 'Скачать лист раздачи')
    await page.getByRole('link', { name: /Список/ }).click()
    await page.getByRole('button', { name: 'Да, заменить' }).click()
    await page.getByRole('link', { name: /Печать/ }).click()
    await page.getByText('Что-то изменилось после сборки.').waitFor()
    expect(trouble).toEqual([])
    await close()
  })
})
