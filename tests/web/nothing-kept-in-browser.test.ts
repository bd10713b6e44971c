/** What was typed and read stays in memory: nothing of it is on the disk, unless the teacher asks for that. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSER, builtPage, chooseFile, fillIn, openBrowser, openPage } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const text = (of: string) => new TextEncoder().encode(of)
const LIST =
  'ФИО;Дата рождения;Почта\nСнегирёв Пётр Ильич;04.05.2013;mama@families.example\nЗорина Анна Олеговна;31.02.2013;\n'

describe('what was typed', () => {
  it('is in no file of the browser’s when its tab is closed amid work', { timeout: 120_000 }, async () => {
    const profile = await mkdtemp(join(tmpdir(), 'pamyatka-profile-'))
    const context = await chromium.launchPersistentContext(profile, {
      ...BROWSER,
      locale: 'ru-RU',
      acceptDownloads: true,
    })
    const page = await context.newPage()
    await page.goto(await builtPage())
    const rows = Array.from({ length: 300 }, (_, i) => `Снегирёв-${i} Пётр Ильич;04.05.2013;mama${i}@families.example`)
    await chooseFile(page, '7Б.csv', text(`ФИО;Дата рождения;Почта\n${rows.join('\n')}\n`))
    await page.getByRole('button', { name: 'Дальше: памятки' }).click()
    await fillIn(page, 'Классный руководитель', 'Орлова Инна Сергеевна')
    await fillIn(page, 'Ваша почта', 'orlova@school.example')
    await fillIn(page, 'Класс', '7Б')
    await page.getByRole('button', { name: 'Дальше: просмотр' }).click()
    await page.locator('canvas[data-drawn]').first().waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Дальше: печать' }).click()
    await page.getByRole('button', { name: 'Скачать ZIP' }).click()
    await page.getByRole('button', { name: 'Остановить' }).waitFor()
    await page.waitForTimeout(1000)
    await page.close()
    await context.close()
    // its address is what a browser keeps of every page: that it is found shows that the search finds
    const words = ['pamyatka.html', 'Снегирёв-', 'families.example', 'Орлова', 'orlova@']
    const left = new Set<string>()
    for (const one of await readdir(profile, { recursive: true, withFileTypes: true })) {
      if (!one.isFile()) continue
      const bytes = await readFile(join(one.parentPath, one.name))
      const holds = (word: string) => bytes.includes(word) || bytes.includes(word, 0, 'utf16le')
      for (const word of words.filter(holds)) left.add(word)
    }
    expect([...left]).toEqual(['pamyatka.html'])
    await rm(profile, { recursive: true })
  })

  it('is kept nowhere, unless the teacher asks for it, and then is forgotten by one button', async () => {
    const { page, close } = await openPage(browser)
    const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie)
    await chooseFile(page, 'список.csv', text(LIST))
    await page.getByRole('button', { name: 'Дальше: памятки' }).click()
    await fillIn(page, 'Школа, коротко', 'СШ № 77')
    await fillIn(page, 'Классный руководитель', 'Орлова Инна Сергеевна')
    expect(await stored()).toBe('{}')
    await page.getByLabel(/Запомнить на этом компьютере/).check()
    expect(await stored()).toContain('Орлова')
    expect(await stored()).not.toMatch(/Снегирёв|families/)
    await page.reload()
    await page.locator('.drop').waitFor()
    await chooseFile(page, 'список.csv', text(LIST))
    await page.getByRole('button', { name: 'Дальше: памятки' }).click()
    expect(await page.getByLabel('Классный руководитель').inputValue()).toBe('Орлова Инна Сергеевна')
    await page.getByRole('button', { name: 'Забыть всё' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Забыть всё' }).click()
    await page.getByText('Всё забыто.').waitFor()
    expect(await stored()).toBe('{}')
    await close()
  })
})
