/** The built page in a real browser, from the disk, as a teacher opens it. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { pageTools, readPageParts } from '../../src/node/page-parts.ts'
import { createWorld } from '../../src/node/world.ts'
import { pageHtml } from '../../src/page/page-html.ts'
import { sampleKit } from './sample-desk.ts'

let built: Promise<string> | undefined

/** @returns the address of the file */
export function builtPage(): Promise<string> {
  built ??= (async () => {
    const { fonts } = await createWorld()
    const html = pageHtml(await sampleKit(), { ...(await readPageParts()), fonts }, pageTools)
    const file = join(await mkdtemp(join(tmpdir(), 'pamyatka-html-')), 'pamyatka.html')
    await writeFile(file, html)
    return pathToFileURL(file).href
  })()
  return built
}

/** Debian's Chromium; its sandbox can't be set up by root. */
export const BROWSER = {
  executablePath: '/usr/bin/chromium',
  args: ['--disable-quic', '--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch(BROWSER)
}

export interface OpenPage {
  readonly page: Page
  /** What went wrong on it: faults of scripts, what the policy refused, what was asked of the network. */
  readonly trouble: string[]
  close(): Promise<void>
}

/** Opens the page in a profile of its own. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ru-RU', ...options })
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('pageerror', ({ message }) => trouble.push(message))
  page.on('console', (said) => {
    if (said.type() === 'error') trouble.push(said.text())
  })
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) trouble.push(request.url())
  })
  await page.goto(await builtPage())
  await page.waitForSelector('.drop')
  return { page, trouble, close: () => context.close() }
}

/** A file, as a person chooses it. */
export async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.setInputFiles('input[type=file]', {
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  })
}

/** What a person types into a field of the form, by its label. */
export async function fillIn(page: Page, label: string, text: string): Promise<void> {
  await page
    .locator('input')
    .and(page.getByLabel(label, { exact: true }))
    .fill(text)
}

/** Clicks, and takes the file that the page saves. */
export async function download(page: Page, button: string): Promise<{ readonly name: string; readonly path: string }> {
  const [saved] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return { name: saved.suggestedFilename(), path: await saved.path() }
}
