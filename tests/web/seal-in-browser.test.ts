/** Nothing leaves the page: whatever a script of it tries, with the machine on line and listeners for HTTP and UDP. */
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtPage, openBrowser } from './open-page.ts'
import { attemptOf, WAYS } from './ways-out.ts'

let browser: Browser
let server: Server
let udp: Socket
const heard: string[] = []
let web = ''
let stun = ''

beforeAll(async () => {
  browser = await openBrowser()
  server = createServer((request, response) => {
    heard.push(request.url ?? '')
    response.end('x')
  })
  server.on('upgrade', (request, socket) => {
    heard.push(`upgrade ${request.url}`)
    socket.destroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  web = `127.0.0.1:${(server.address() as AddressInfo).port}`
  udp = createSocket('udp4').on('message', () => heard.push('udp'))
  udp.bind(0, '127.0.0.1')
  await once(udp, 'listening')
  stun = `stun:127.0.0.1:${udp.address().port}`
})
afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
  udp.close()
})

/** The page as it is built, but for its packed parts: what seals it is before them, and without them it opens at once. */
async function sealedPage(): Promise<string> {
  const html = await readFile(fileURLToPath(await builtPage()), 'utf8')
  const sealed = html.replace(/(<script type="text\/plain" id="\w+">)[^<]*/g, '$1')
  expect(sealed.length).toBeLessThan(html.length / 5)
  return pageOf(sealed)
}

async function pageOf(html: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'pamyatka-seal-')), 'page.html')
  await writeFile(file, html)
  return pathToFileURL(file).href
}

/** @returns what was heard of any of the ways; each is tried in the same tab, or in one of its own where it may lead the page elsewhere */
async function leaks(names: readonly string[], address: string, each = false): Promise<readonly string[]> {
  const context = await browser.newContext()
  heard.length = 0
  let page = await context.newPage()
  await page.goto(address)
  for (const name of names) {
    const script = attemptOf(name, `http://${web}/`, stun)
    // a page that goes elsewhere takes the answer with it
    await page.evaluate(script).catch(() => null)
    await wait(60)
    if (each) {
      page = await context.newPage()
      await page.goto(address)
    }
  }
  await wait(1500)
  // it is still the same page
  if (!each) expect(page.url()).toBe(address)
  await context.close()
  return [...heard]
}

describe('the page', () => {
  it('lets nothing out', { timeout: 120_000 }, async () => {
    const address = await sealedPage()
    expect(Object.keys(WAYS).length).toBeGreaterThanOrEqual(26)
    const names = Object.keys(WAYS)
    expect(await leaks(names, address)).toEqual([])
  })

  it('is tried in ways that do get out of a page without a seal', { timeout: 60_000 }, async () => {
    const address = await pageOf('<!doctype html><meta charset="utf-8"><body>')
    const names = ['fetch', 'picture', 'link', 'location', 'form', 'worker']
    const found = await leaks([...names, 'rtc'], address, true)
    for (const name of names) expect(found.some((path) => path.startsWith(`/${name}/`))).toBe(true)
    expect(found).toContain('udp')
  })

  it('runs no text as code, not even its own worker', async () => {
    const page = await browser.newPage()
    await page.goto(await builtPage())
    const tried = await page.evaluate(() => {
      const outcomes: string[] = []
      const attempt = (name: string, run: () => unknown) => {
        try {
          run()
          outcomes.push(name)
        } catch {
          // it was refused
        }
      }
      attempt('innerHTML', () => {
        document.body.innerHTML = '<img src=x onerror=alert(1)>'
      })
      attempt('write', () => document.write('<p>x</p>'))
      attempt('worker of a text', () => new Worker('data:text/javascript,1'))
      attempt('another policy', () =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes.createPolicy('x', {}),
      )
      return outcomes
    })
    expect(tried).toEqual([])
    await page.close()
  })
})
