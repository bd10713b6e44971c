/** The pictures of docs/ru/page.md: the built page in Chromium, step by step, with a list that has two mistakes. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
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

async function photograph(page: Page): Promise<void> {
  const shoot = async (name: string) => {
    await page.mouse.move(0, 0)
    await page.screenshot({ path: join(FOLDER, `page-${name}.png`), animations: 'disabled' })
  }
  await page.locator('.drop').waitFor()
  await shoot('empty')
  await page.getByRole('button', { name: 'Попробовать на примере' }).click()
  await page.locator('table.grid').waitFor()
  await shoot('list')
  await page.getByRole('button', { name: 'Дальше: памятки' }).click()
  await page.locator('ul.leaf').waitFor()
  await page.getByText('На класс уйдёт').waitFor()
  await shoot('leaflets')
  await page.getByRole('button', { name: 'Дальше: просмотр' }).click()
  await page.locator('canvas[data-drawn]').nth(1).waitFor({ timeout: 60_000 })
  await shoot('preview')
  await page.getByRole('button', { name: 'Дальше: печать' }).click()
  await page.locator('.out').waitFor()
  await shoot('files')
}
