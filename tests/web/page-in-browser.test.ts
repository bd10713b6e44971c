/** The page as people use it: by keyboard alone, on a telephone, with a hostile list, without a mouse. */

import { writeXlsx } from 'hucre/xlsx'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { minimalParts } from '../read/lists/sheets/make-xlsx.ts'
import { makeZip, type Part } from '../read/lists/sheets/make-zip.ts'
import { chooseFile, type OpenPage, openBrowser, openPage } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const text = (of: string) => new TextEncoder().encode(of)
const LIST =
  'ФИО;Дата рождения;Почта\nСнегирёв Пётр Ильич;04.05.2013;mama@families.example\nЗорина Анна Олеговна;31.02.2013;\n'

/** A workbook of a few kilobytes that unpacks to 40 MB, and may say that it is smaller. */
const zipBomb = (lie: Part['lie'] = {}) =>
  makeZip(
    minimalParts({ sheets: [''] }).map((part) =>
      /sheet1/.test(part.name) ? { ...part, data: ' '.repeat(40 * 2 ** 20), lie } : part,
    ),
  )

describe('everybody', () => {
  it('can do the whole work by keyboard', async () => {
    const { page, trouble, close } = await openPage(browser)
    const tabTo = async (name: string | RegExp) => {
      for (let i = 0; i < 80; i++) {
        const now = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '')
        if (typeof name === 'string' ? now.startsWith(name) : name.test(now)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`the keyboard does not come to ${name}`)
    }
    await tabTo('Попробовать на примере')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /26 учеников/ }).waitFor()
    // the table is one stop: its first cell, then arrows
    for (let i = 0; i < 30; i++) {
      if (await page.evaluate(() => document.activeElement?.classList.contains('cell'))) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.locator('td.edit input').waitFor()
    await page.keyboard.type('new@families.example')
    await page.keyboard.press('Enter')
    await page.getByText('new@families.example').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('new@families.example')
    await page.keyboard.press('Enter')
    await page.locator('td.edit input').waitFor()
    await page.keyboard.type('dropped')
    await page.keyboard.press('Escape')
    expect(await page.getByText('dropped').count()).toBe(0)
    await tabTo('Дальше: памятки')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await tabTo('Дальше: просмотр')
    await page.keyboard.press('Enter')
    await page.locator('canvas[data-drawn]').first().waitFor({ timeout: 30_000 })
    await page.keyboard.press('ArrowRight')
    await page.locator('canvas[data-drawn^="2 "]').first().waitFor({ timeout: 30_000 })
    expect(trouble).toEqual([])
    await close()
  })

  it('gets back by the browser’s own button, and is asked before changes are lost', async () => {
    const { page, close } = await openPage(browser)
    await page.getByRole('button', { name: 'Попробовать на примере' }).click()
    await page.getByRole('button', { name: 'Дальше: памятки' }).click()
    await page.goBack()
    await page.locator('table.grid').waitFor()
    await page.getByRole('button', { name: 'Да, заменить' }).click()
    await page.getByText('Исправлено.').first().waitFor()
    const asked = page.waitForEvent('dialog')
    void page.close({ runBeforeUnload: true })
    expect((await asked).type()).toBe('beforeunload')
    await (await asked).accept()
    await close()
  })
})

describe('a list', () => {
  let opened: OpenPage
  beforeAll(async () => {
    opened = await openPage(browser)
  })
  beforeEach(async () => {
    const again = opened.page.getByRole('button', { name: 'Другой список' })
    if ((await again.count()) > 0) await again.click()
  })
  afterAll(async () => {
    expect(opened.trouble).toEqual([])
    await opened.close()
  })

  it('of markup, formulas and scripts is text, and the page lives on', async () => {
    const { page } = opened
    const evil = '<img src=x onerror="document.title=\'pwned\'"><script>alert(1)</script>'
    await chooseFile(
      page,
      `${evil}.csv`,
      text(`ФИО;Почта\n${evil} Пётр;=HYPERLINK("http://evil.example")\n"Зорина\nАнна";javascript:alert(1)\n`),
    )
    await page.locator('table.grid').waitFor()
    expect(await page.title()).toContain('Памятки класса')
    expect(await page.locator('#app img, #app script').count()).toBe(0)
    await page.getByRole('button', { name: 'Другой список' }).click()
    await chooseFile(page, 'список.csv', text(LIST))
    await page.getByRole('heading', { name: /2 ученика/ }).waitFor()
  })

  it('that is none is refused with the reason, and another can be opened', { timeout: 120_000 }, async () => {
    const { page } = opened
    const none: readonly (readonly [string, Uint8Array])[] = [
      ['список.pdf', text('%PDF-1.7\n1 0 obj')],
      ['архив.xlsx', text('PK\u0003\u0004 garbage')],
      ['пусто.csv', new Uint8Array()],
      ['страница.html', text('<html><body><script>alert(1)</script></body></html>')],
      ['бомба.xlsx', zipBomb()],
      ['обман.xlsx', zipBomb({ size: 1000 })],
      ['много.csv', text(`ФИО;Почта\n${'Снегирёв Пётр Ильич;mama@families.example\n'.repeat(100_000)}`)],
    ]
    for (const [name, bytes] of none) {
      await chooseFile(page, name, bytes)
      const refusal = page.getByRole('alert').filter({ hasText: `«${name}» не прочитался` })
      await refusal.waitFor({ timeout: 40_000 })
      expect(await refusal.locator('p.small').first().innerText()).toMatch(/[А-Яа-яё]{4}/)
    }
    await chooseFile(page, 'список.csv', text(LIST))
    await page.getByRole('heading', { name: /2 ученика/ }).waitFor({ timeout: 40_000 })
  })

  it('is pasted from Excel, or typed', async () => {
    const { page } = opened
    await page.getByRole('button', { name: /Вставить из Excel/ }).click()
    await page.getByLabel('Список из Excel').fill('Фамилия\tИмя\nСнегирёв\tПётр\nЗорина\tАнна\n')
    await page.getByRole('button', { name: 'Открыть список' }).click()
    await page.getByRole('heading', { name: /2 ученика/ }).waitFor()
    await page.getByRole('button', { name: 'Другой список' }).click()
    await page.getByRole('button', { name: 'Набрать вручную' }).click()
    await page.locator('td.edit input').waitFor()
    await page.keyboard.type('Юрьева')
    await page.keyboard.press('Enter')
    await page.getByRole('rowheader', { name: 'Юрьева' }).waitFor()
  })

  it('of two classes asks which, and who the teacher of each is', async () => {
    const { page } = opened
    const sheet = (name: string, pupil: string) => ({
      name,
      rows: [
        ['ФИО', 'Пол'],
        [pupil, 'м'],
      ],
    })
    await chooseFile(
      page,
      'школа.xlsx',
      await writeXlsx({ sheets: [sheet('5А', 'Снегирёв Пётр'), sheet('5Б', 'Ким Лев')] }),
    )
    await page.getByLabel('Класс', { exact: true }).selectOption({ label: '5Б: 1\u00a0ученик' })
    await page.getByRole('rowheader', { name: 'Ким Лев' }).waitFor()
  })

  it('of a thousand pupils does not freeze the page', { timeout: 90_000 }, async () => {
    const { page } = opened
    const rows = Array.from(
      { length: 1200 },
      (_, i) => `Снегирёв Пётр${'а'.repeat(i % 7)} Ильич;04.05.2013;mama${i}@families.example`,
    )
    await chooseFile(page, 'школа.csv', text(`ФИО;Дата рождения;Почта\n${rows.join('\n')}\n`))
    await page.getByRole('heading', { name: /1200 учеников/ }).waitFor({ timeout: 40_000 })
    expect(await page.locator('tbody tr').count()).toBe(200)
    await page.getByRole('button', { name: 'Показать ещё' }).click()
    expect(await page.locator('tbody tr').count()).toBe(600)
  })
})
