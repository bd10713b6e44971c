/** The page as people use it: by keyboard alone, on a telephone, with a hostile list, without a mouse, and then forgotten. */

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { writeXlsx } from 'hucre/xlsx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseFile, fillIn, openBrowser, openPage } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const text = (of: string) => new TextEncoder().encode(of)
const LIST =
  'ФИО;Дата рождения;Почта\nСнегирёв Пётр Ильич;04.05.2013;mama@families.example\nЗорина Анна Олеговна;31.02.2013;\n'

interface Findings {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

/** The five steps, one after another, each as it looks with the sample. */
async function eachStep(page: Page, look: (step: string) => Promise<void>): Promise<void> {
  await look('empty')
  await page.getByRole('button', { name: 'Попробовать на примере' }).click()
  await page.locator('table.grid').waitFor()
  await look('list')
  await page.getByRole('button', { name: 'С вопросами' }).click()
  await look('questions')
  const forms = page.getByRole('button', { name: /Склонение под вопросом/ })
  if ((await forms.count()) > 0) {
    await forms.click()
    await look('forms')
  }
  for (const [link, ready] of [
    [/Памятки/, 'ul.leaf'],
    [/Просмотр/, 'canvas[data-drawn]'],
    [/Печать/, '.out'],
  ] as const) {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.locator('.steps').getByRole('link', { name: link }).click()
    await page.locator(ready).first().waitFor({ timeout: 30_000 })
    await look(ready)
  }
  await page.getByRole('button', { name: 'Забыть всё' }).first().click()
  await look('dialog')
  await page.keyboard.press('Escape')
}

describe('everybody', () => {
  it('can use the page: axe finds nothing in any state, three widths, two themes, and nothing is wider than the screen', {
    timeout: 240_000,
  }, async () => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const found: string[] = []
    const { page, trouble, close } = await openPage(browser)
    await page.evaluate(axe)
    await eachStep(page, async (step) => {
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          const wrong = await page.evaluate(async () => {
            const { axe: run } = globalThis as unknown as {
              axe: { run(of: Document, options: object): Promise<Findings> }
            }
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
            const { violations } = await run.run(document, { runOnly: tags })
            const { scrollWidth } = document.documentElement
            const wide = scrollWidth > innerWidth + 1 ? [`wide ${scrollWidth}`] : []
            return [
              ...violations.map(({ id, nodes }) => `${id} ${nodes.length} ${nodes[0]?.html.slice(0, 160)}`),
              ...wide,
            ]
          })
          found.push(...wrong.map((one) => `${width} ${colorScheme} ${step}: ${one}`))
        }
      }
    })
    expect(trouble).toEqual([])
    await close()
    expect(found).toEqual([])
  })

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
  it('of markup, formulas and scripts is text, and the page lives on', async () => {
    const { page, trouble, close } = await openPage(browser)
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
    expect(trouble).toEqual([])
    await close()
  })

  it('that is none is refused with the reason, and another can be opened', { timeout: 120_000 }, async () => {
    const { page, trouble, close } = await openPage(browser)
    const none: readonly (readonly [string, Uint8Array])[] = [
      ['список.pdf', text('%PDF-1.7\n1 0 obj')],
      ['архив.xlsx', text('PK\u0003\u0004 garbage')],
      ['пусто.csv', new Uint8Array()],
      ['страница.html', text('<html><body><script>alert(1)</script></body></html>')],
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
    expect(trouble).toEqual([])
    await close()
  })

  it('is pasted from Excel, or typed', async () => {
    const { page, close } = await openPage(browser)
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
    await close()
  })

  it('of two classes asks which, and who the teacher of each is', async () => {
    const { page, close } = await openPage(browser)
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
    await close()
  })

  it('of a thousand pupils does not freeze the page', { timeout: 90_000 }, async () => {
    const { page, close } = await openPage(browser)
    const rows = Array.from(
      { length: 1200 },
      (_, i) => `Снегирёв Пётр${'а'.repeat(i % 7)} Ильич;04.05.2013;mama${i}@families.example`,
    )
    await chooseFile(page, 'школа.csv', text(`ФИО;Дата рождения;Почта\n${rows.join('\n')}\n`))
    await page.getByRole('heading', { name: /1200 учеников/ }).waitFor({ timeout: 40_000 })
    expect(await page.locator('tbody tr').count()).toBe(200)
    await page.getByRole('button', { name: 'Показать ещё' }).click()
    expect(await page.locator('tbody tr').count()).toBe(600)
    await close()
  })
})

describe('what was typed', () => {
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
