/** Every state of the design, photographed, at four widths and in both themes: nothing that axe finds, nothing wider than the screen. */
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPageLists } from '../../src/node/page-parts.ts'
import type { ListSource } from '../../src/web/list-view.ts'
import { openBrowser } from './open-page.ts'
import { listFile, openSampleDesk, SETTINGS, sampleKit } from './sample-desk.ts'
import { SEVERAL, STORIES } from './stories.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

interface Findings {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** @returns the address of the page, and where its pictures go: `STORIES=folder` keeps them */
async function storyPage() {
  const ask = await openSampleDesk()
  const { sample } = await readPageLists()
  const read = (source: ListSource) => ask('list', { source, edits: [], meeting: '2026-09-03' })
  const several = await read(listFile(SEVERAL, 'Школа.csv'))
  const list = await read({ kind: 'file', ...sample })
  const settings = { ...SETTINGS, classes: SETTINGS.classes.map((one) => ({ ...one, label: '7Б' })) }
  const job = await ask('job', settings)
  const { page: kit } = await sampleKit()
  const { outputFiles } = await build({
    entryPoints: [here('story-page.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  })
  const style = await readFile(here('../../src/web/view/page.css'), 'utf8')
  const record = JSON.stringify({ kit, list, several, job, settings }).replace(/</g, '\\u003c')
  const script = (outputFiles[0]?.text ?? '').replace(/<\/script/g, '<\\/script')
  const html = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Памятки класса</title><style>${style}</style></head><body><div id="app"></div><script type="application/json" id="record">${record}</script><script>${script}</script></body></html>`
  const folder = process.env.STORIES ?? (await mkdtemp(join(tmpdir(), 'pamyatka-stories-')))
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'stories.html'), html)
  return { address: pathToFileURL(join(folder, 'stories.html')).href, folder }
}

it('every state is sound at four widths and in two themes', { timeout: 240_000 }, async () => {
  const { address, folder } = await storyPage()
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const page = await browser.newPage({ locale: 'ru-RU' })
  const trouble: string[] = []
  page.on('pageerror', ({ message }) => trouble.push(message))
  await page.goto(address)
  await page.evaluate(axe)
  const found: string[] = []
  for (const name of Object.keys(STORIES)) {
    for (const [width, colorScheme] of [
      [360, 'light'],
      [768, 'dark'],
      [1440, 'light'],
      [360, 'dark'],
      [768, 'light'],
      [1440, 'dark'],
      [1920, 'light'],
    ] as const) {
      // so high that nothing lies half under the bar, where it would be too small to be hit
      await page.setViewportSize({ width, height: 2400 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const wrong = await page.evaluate(async (story) => {
        const { axe: run, tell } = globalThis as unknown as {
          axe: { run(of: Document, options: object): Promise<Findings> }
          tell(name: string): void
        }
        tell(story)
        await new Promise((go) => setTimeout(go, 30))
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
        const { violations } = await run.run(document, { runOnly: tags })
        const { scrollWidth } = document.documentElement
        const wide = scrollWidth > innerWidth + 1 ? [`wide ${scrollWidth}`] : []
        return [...violations.map(({ id, nodes }) => `${id} ${nodes.length} ${nodes[0]?.html.slice(0, 140)}`), ...wide]
      }, name)
      found.push(...wrong.map((one) => `${name} ${width} ${colorScheme}: ${one}`))
      if (process.env.STORIES === undefined) continue
      await page.setViewportSize({ width, height: 900 })
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) })
    }
  }
  expect(found).toEqual([])
  expect(trouble).toEqual([])
  await page.close()
})
