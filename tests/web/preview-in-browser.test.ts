/** `pamyatka preview`: the author's window, with a real manuscript that is saved again and again. */

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../e2e/run-command.ts'
import { openBrowser } from './open-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

let folder: string
let stop: AbortController
let ended: Promise<unknown>
let address: string
let page: Page

const manuscript = () => join(folder, 'content', 'leaflets', 'chats.md')
const edit = async (change: (text: string) => string) =>
  writeFile(manuscript(), change(await readFile(manuscript(), 'utf8')))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pamyatka-preview-'))
  await cp('content', join(folder, 'content'), { recursive: true })
  stop = new AbortController()
  address = ''
  ended = runCommand(['preview', join(folder, 'content'), '--port', '0'], {
    stop: stop.signal,
    err: (text) => {
      address ||= /http:\S+/.exec(text)?.[0] ?? ''
    },
  })
  for (let i = 0; i < 300 && address === ''; i++) await wait(50)
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
})
afterEach(async () => {
  await page.close()
  stop.abort()
  await ended
  await rm(folder, { recursive: true, force: true })
})

/** What the server answers to a request of its own making. */
function statusOf(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<number> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, method }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('the author’s window', () => {
  it('shows a save by itself, at the pupil who was looked at; a mistake with its line, above the pages as they were', async () => {
    await page.goto(address)
    await page.getByLabel('Класс', { exact: true }).selectOption('8Б')
    await page.locator('canvas[data-drawn]').first().waitFor({ timeout: 30_000 })
    await page.keyboard.press('ArrowRight')
    await page.locator('canvas[data-drawn^="2 "]').first().waitFor({ timeout: 30_000 })
    const name = await page.locator('.pupil').innerText()

    await edit((text) => text.replace(/^title: .*$/m, 'title: Совсем новый заголовок'))
    await page.getByText('Совсем новый заголовок, стр. 1').waitFor()
    expect(await page.locator('.pupil').innerText()).toBe(name)

    await edit((text) => `${text}\n{{pupil.frstName}}\n`)
    await page.locator('.report.err', { hasText: 'chats.md' }).waitFor()
    const report = await page.locator('.report.err').first().innerText()
    expect(report).toMatch(/pupil\.frstName[\s\S]*\^\^\^/)
    expect(report).toContain('pupil.firstName')
    expect(await page.getByText('Совсем новый заголовок, стр. 1').count()).toBe(1)

    await edit((text) => text.replace('\n{{pupil.frstName}}\n', ''))
    await page.locator('.report.err').waitFor({ state: 'detached' })
  })

  it('shows any edition', async () => {
    await page.goto(address)
    await page.locator('canvas[data-drawn]').first().waitFor({ timeout: 30_000 })
    const counts = page.locator('figure')
    const before = await counts.count()
    await page.getByLabel('Вид', { exact: true }).selectOption('large')
    await expect.poll(() => counts.count(), { timeout: 20_000 }).not.toBe(before)
  })

  it('answers its own names alone, behind its token, to reading alone', async () => {
    const { pathname, port } = new URL(address)
    expect(pathname).toMatch(/^\/[0-9a-f]{32}\/$/)
    expect(await statusOf(pathname)).toBe(200)
    expect(await statusOf(pathname, { host: `localhost:${port}` })).toBe(200)
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`]) {
      expect([host, await statusOf(pathname, { host })]).toEqual([host, 403])
    }
    for (const path of ['/', '/view', '/0123456789abcdef0123456789abcdef/view', `${pathname}../view`, '/page.css']) {
      expect([path, await statusOf(path)]).toEqual([path, 404])
    }
    expect(await statusOf(`${pathname}view`, {}, 'POST')).toBe(405)
    for (const query of ['class=99', 'class=x&pupil=-1', 'leaflet=../../etc/passwd', 'page=1e9']) {
      expect(await statusOf(`${pathname}page?${query}`)).toBe(404)
    }
  })

  it('ends with the terminal, and says so', async () => {
    await page.goto(address)
    await page.locator('canvas[data-drawn]').first().waitFor({ timeout: 30_000 })
    stop.abort()
    expect(await ended).toMatchObject({ code: 0 })
    await page.getByText('Команда preview закончилась').waitFor()
    await expect(statusOf(new URL(address).pathname)).rejects.toThrow()
  })
})
