/** Runs a script in a page of a real browser, headless Chromium. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A page asks for nothing but its own script, and a test nothing but the page. */
const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's sandbox can't be set up by root
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/**
 * @param script the body of an async function of the page; what it returns goes through JSON
 * @returns that value
 * @throws what the script throws, or the output of Chromium if it ends before
 */
export async function runInBrowser(script: string): Promise<unknown> {
  const profile = await mkdtemp(join(tmpdir(), 'browser-'))
  const page = `<!doctype html><meta charset="utf-8"><script type="module">
    const result = await (async () => { ${script} })().then((value) => ({ value }), (error) => ({ error: String(error?.stack ?? error) }))
    await fetch('/result', { method: 'POST', body: JSON.stringify(result) })
  </script>`
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = spawn('chromium', [...FLAGS, `--user-data-dir=${profile}`, `http://127.0.0.1:${port}/`])
  const ended = new Promise<void>((resolve) => browser.once('close', () => resolve()))
  try {
    return await new Promise((resolve, reject) => {
      let said = ''
      browser.stderr.on('data', (part) => (said += part))
      browser.once('error', reject)
      void ended.then(() => reject(new Error(`the browser ended: ${said}`)))
      server.on('request', async (request, response) => {
        if (request.url !== '/result') return response.setHeader('content-type', 'text/html').end(page)
        const parts: Buffer[] = []
        for await (const part of request) parts.push(part as Buffer)
        response.end()
        const result = JSON.parse(Buffer.concat(parts).toString('utf8')) as { value?: unknown; error?: string }
        if (result.error === undefined) resolve(result.value)
        else reject(new Error(result.error))
      })
    })
  } finally {
    browser.kill('SIGKILL')
    await ended
    server.close()
    server.closeAllConnections()
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
