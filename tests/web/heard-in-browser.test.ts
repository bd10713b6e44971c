/** The page for those who hear it: the focus is never lost, and whatever is done is told. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { chooseFile, fillIn, type OpenPage, openBrowser, openPage } from './open-page.ts'

let browser: Browser
let opened: OpenPage
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  opened = await openPage(browser)
  await chooseFile(opened.page, '7Б.csv', new TextEncoder().encode(LIST))
  await opened.page.locator('table.grid').waitFor()
})
afterEach(async () => {
  expect(opened.trouble).toEqual([])
  await opened.close()
})

const LIST =
  'ФИО;Дата рождения;Почта\nСнегирёв Пётр Ильич;31.02.2013;mama@families,example\nЗорина Анна Олеговна;02.03.2013;\nКим Юна;03.04.2013;\n'

/** What is said to those who don't see the page. */
const heard = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor()
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document
    return at === document.body ? 'nothing' : (at?.getAttribute('aria-label') ?? at?.textContent ?? '')
  })

it('a mistake is mended, stays wrong, is put back: each is heard, and the focus stays in the row', async () => {
  const { page } = opened
  await page.getByRole('button', { name: 'Исправить: Дата рождения, Снегирёв Пётр Ильич' }).focus()
  await page.keyboard.press('Enter')
  await page.locator('td.edit input').waitFor()
  await page.keyboard.type('30.02.2013')
  await page.keyboard.press('Enter')
  await heard(page, /^Пока не так\. Такого дня не бывает/)
  expect(await focused(page)).not.toBe('nothing')
  await page.getByRole('button', { name: 'Да, заменить: Почта родителей' }).focus()
  await page.keyboard.press('Enter')
  await heard(page, /^Исправлено\. 2/)
  expect(await focused(page)).toBe('Исправить: Дата рождения, Снегирёв Пётр Ильич')
  await page.getByRole('button', { name: 'Оставить пустым' }).focus()
  await page.keyboard.press('Enter')
  await heard(page, /^Исправлено\. 1/)
  expect(await focused(page)).toBe('Вернуть: Снегирёв Пётр Ильич')
  await page.keyboard.press('Enter')
  await heard(page, /^Отменено\. 3/)
  expect(await focused(page)).toContain('Снегирёв')
  // whose gender no column says is asked at the name
  const name = page.getByRole('rowheader', { name: 'Ким Юна' })
  expect(await name.getAttribute('aria-invalid')).toBe('true')
  const asked = await name.getAttribute('aria-describedby')
  expect(await page.locator(`[id="${asked}"]`).innerText()).toContain('Мальчик или девочка?')
})

it('cells are written in by typing, Tab goes on', async () => {
  const { page } = opened
  await page.getByRole('rowheader', { name: 'Снегирёв' }).focus()
  await page.keyboard.press('Tab')
  await page.getByRole('rowheader', { name: 'Зорина' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('05.06.2013')
  await page.keyboard.press('Tab')
  await page.keyboard.type('zorina@families.example')
  await page.keyboard.press('Tab')
  await page.getByRole('gridcell', { name: '05.06.2013' }).waitFor()
  await page.getByRole('gridcell', { name: /zorina@ ?families.example/ }).waitFor()
  expect(await focused(page)).toContain('Ким')
})

it('what a column holds is chosen by arrows, and changed by Enter', async () => {
  const { page } = opened
  const choice = page.getByRole('combobox', { name: 'Что в столбце «Почта»' })
  await choice.focus()
  await page.keyboard.press('End')
  expect(await page.getByRole('columnheader').count()).toBe(5)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowUp')
  const chosen = await choice.inputValue()
  expect(chosen).not.toBe('email')
  await page.keyboard.press('Enter')
  await heard(page, /^«Почта» — теперь /)
  expect(await focused(page)).toBe('Что в столбце «Почта»')
  await page.getByText('в файле: «Почта»').waitFor()
})

it('what is still to be filled in is said, and one button leads to it', async () => {
  const { page } = opened
  await page.getByRole('button', { name: 'Дальше: памятки' }).click()
  await fillIn(page, 'Класс', '7Б')
  await fillIn(page, 'Ваша почта', 'orlova@school')
  await page.getByText('Это не адрес почты.').waitFor()
  await page.getByRole('button', { name: 'Дальше: просмотр' }).click()
  await heard(page, /Классный руководитель; Ваша почта: это не адрес почты/)
  await page.getByRole('button', { name: 'Заполнить' }).click()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-setting'))).toBe(
    'class.teacher.fullName 0',
  )
})

it('files are announced each time, the cases of any name can be mended', async () => {
  const { page } = opened
  await page.getByRole('button', { name: 'Дальше: памятки' }).click()
  await fillIn(page, 'Класс', '7Б')
  await fillIn(page, 'Классный руководитель', 'Орлова Инна Сергеевна')
  await page.getByRole('button', { name: 'Дальше: просмотр' }).click()
  await page.locator('canvas[data-drawn]').first().waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Исправить имя или склонение' }).click()
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)).toBe(
    'Снегирёва Петра Ильича',
  )
  await page.getByRole('link', { name: /Печать/ }).click()
  for (const time of ['first', 'second']) {
    const button = page.getByRole('button', { name: 'Скачать лист раздачи' })
    await button.focus()
    await page.keyboard.press('Enter')
    await heard(page, /^Сохранено: .*лист раздачи/)
    expect([time, await focused(page)]).toEqual([time, 'Скачать лист раздачи'])
  }
})
