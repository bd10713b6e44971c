/**
 * The teachers' page in Firefox, by WebDriver BiDi (W3C): a whole run with the sample, then every way out. Run by hand where firefox-esr
 * is, after `npm run page`: `npx tsx tests/web/firefox.ts` prints what it found.
 */
import { spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import WebSocket from 'ws'
import { packagePath } from '../../src/node/package-files.ts'
import { attemptOf, WAYS } from './ways-out.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)
const page = pathToFileURL(packagePath('out/pamyatka.html')).href
const profile = await mkdtemp(join(tmpdir(), 'pamyatka-firefox-'))
await writeFile(
  join(profile, 'user.js'),
  `user_pref("browser.download.folderList", 2); user_pref("browser.download.dir", ${JSON.stringify(profile)}); user_pref("pdfjs.disabled", true);`,
)
const heard: string[] = []
const server = createServer((request, response) => {
  heard.push(request.url ?? '')
  response.end('x')
}).listen(0, '127.0.0.1')
server.on('upgrade', (request, socket) => {
  heard.push(request.url ?? '')
  socket.destroy()
})
await once(server, 'listening')
const udp = createSocket('udp4').on('message', () => heard.push('udp'))
udp.bind(0, '127.0.0.1')
await once(udp, 'listening')
const web = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
const stun = `stun:127.0.0.1:${udp.address().port}`

const firefox = spawn('firefox-esr', ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'], {
  env: { ...process.env, HOME: profile },
})
const address = await new Promise<string>((resolve, reject) => {
  let said = ''
  firefox.once('error', reject)
  firefox.stderr.on('data', (part) => {
    said += part
    const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? []
    if (found) resolve(found)
  })
})
const socket = new WebSocket(`${address}/session`)
await once(socket, 'open')

interface Answer {
  readonly id?: number
  readonly message?: string
  readonly result?: Readonly<Record<string, unknown>>
}
let last = 0
function command(method: string, params: object = {}): Promise<Readonly<Record<string, unknown>>> {
  last += 1
  const id = last
  return new Promise((resolve, reject) => {
    const listen = (data: WebSocket.RawData) => {
      const answer: Answer = JSON.parse(String(data))
      if (answer.id !== id) return
      socket.off('message', listen)
      if (answer.result) resolve(answer.result)
      else reject(new Error(answer.message))
    }
    socket.on('message', listen)
    socket.send(JSON.stringify({ id, method, params }))
  })
}

async function newTab(): Promise<string> {
  const { context } = await command('browsingContext.create', { type: 'tab' })
  await command('browsingContext.navigate', { context, url: page, wait: 'complete' })
  return String(context)
}

async function run(context: string, expression: string): Promise<unknown> {
  const { result } = await command('script.evaluate', { expression, target: { context }, awaitPromise: true })
  return (result as { value?: unknown } | undefined)?.value
}

/** @returns milliseconds until it is so */
async function until(context: string, condition: string): Promise<number> {
  const began = performance.now()
  while ((await run(context, condition)) !== true) {
    if (performance.now() - began > 30_000) throw new Error(`never: ${condition}`)
    await wait(30)
  }
  return Math.round(performance.now() - began)
}

const click = (context: string, text: string) =>
  run(
    context,
    `[...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(${JSON.stringify(text)})).click()`,
  )

try {
  const { capabilities } = await command('session.new', { capabilities: {} })
  const { browserName, browserVersion } = capabilities as Readonly<Record<string, unknown>>
  say(`${browserName} ${browserVersion}`)
  const tab = await newTab()
  await click(tab, 'Попробовать на примере')
  say(`table of the sample: ${await until(tab, "document.querySelector('table.grid') !== null")} ms`)
  await click(tab, 'Дальше: памятки')
  await wait(1000)
  await click(tab, 'Дальше: просмотр')
  say(`first page: ${await until(tab, "document.querySelector('canvas[data-drawn]') !== null")} ms`)
  await click(tab, 'Дальше: печать')
  await wait(300)
  await click(tab, 'Скачать PDF для печати')
  say(`print file: ${await until(tab, "document.body.innerText.includes('Сохранено: ')")} ms`)
  await command('browsingContext.close', { context: tab })

  const leaks: string[] = []
  for (const name of Object.keys(WAYS)) {
    const context = await newTab()
    heard.length = 0
    // a page that goes elsewhere takes the answer with it
    await run(context, attemptOf(name, web, stun)).catch(() => null)
    await wait(/RTC/.test(WAYS[name] ?? '') ? 1200 : 400)
    leaks.push(...heard.map((one) => `${name}: ${one}`))
    await command('browsingContext.close', { context }).catch(() => null)
  }
  say(`${Object.keys(WAYS).length} ways out, heard: ${leaks.join(', ') || 'nothing'}`)
} finally {
  socket.close()
  firefox.kill()
  await once(firefox, 'close')
  server.closeAllConnections()
  server.close()
  udp.close()
  await rm(profile, { recursive: true, force: true })
}
