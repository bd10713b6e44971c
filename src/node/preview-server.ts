/**
 * The server of the author's window: on loopback alone, under its own names, behind a token in its address. It answers GET alone, and
 * nothing that another site could read.
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { packagePath } from './package-files.ts'

/** What the window asks for, whatever makes it. */
export interface PreviewSource {
  view(): object
  copy(name: CopyQuery): object
  drawing(name: CopyQuery, page: number): object | null
  file(name: CopyQuery): Uint8Array | null
}

export interface CopyQuery {
  readonly classAt: number
  readonly pupil: number
  readonly leaflet: string
  /** Empty: as the class list says. */
  readonly edition: string
}

export interface PreviewServer {
  /** `http://127.0.0.1:40123/<token>/`. */
  readonly address: string
  /** Tells every window that something has changed. */
  changed(): void
  close(): Promise<void>
}

/** A page that nothing but itself may be loaded into (CSP Level 3). */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const HOME = `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Памятки: просмотр</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css"></head><body><div id="app"></div><script src="author.js"></script></body></html>
`

/**
 * @param port 0: one that is free
 * @throws the system's error where the port is taken
 */
export async function startPreviewServer(source: PreviewSource, port = 0): Promise<PreviewServer> {
  const token = randomBytes(16).toString('hex')
  const listeners = new Set<() => void>()
  let own = new Set<string>()
  const app = new Hono()
  app.use('*', async (context, next) => {
    // a name that a foreign site has led to this address is none of ours
    if (!own.has(context.req.header('host') ?? '')) return context.text('', 403)
    if (context.req.method !== 'GET') return context.text('', 405)
    await next()
    context.header('Content-Security-Policy', POLICY)
    context.header('Cross-Origin-Resource-Policy', 'same-origin')
    context.header('Cross-Origin-Opener-Policy', 'same-origin')
    context.header('Referrer-Policy', 'no-referrer')
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Cache-Control', 'no-store')
  })
  const at = `/${token}`
  app.get(`${at}/`, (context) => context.html(HOME))
  for (const [name, type] of [
    ['author.js', 'text/javascript'],
    ['page.css', 'text/css'],
  ] as const) {
    app.get(`${at}/${name}`, async (context) =>
      context.body(await readFile(packagePath(`dist/assets/${name}`), 'utf8'), 200, {
        'Content-Type': `${type}; charset=utf-8`,
      }),
    )
  }
  app.get(`${at}/view`, (context) => context.json(source.view()))
  app.get(`${at}/copy`, (context) => context.json(source.copy(queryOf(context.req.query()))))
  app.get(`${at}/page`, (context) => {
    const drawing = source.drawing(queryOf(context.req.query()), Number(context.req.query('page')))
    return drawing === null ? context.notFound() : context.json(drawing)
  })
  app.get(`${at}/file`, (context) => {
    const bytes = source.file(queryOf(context.req.query()))
    return bytes === null
      ? context.notFound()
      : context.body(new Uint8Array(bytes), 200, { 'Content-Type': 'application/pdf' })
  })
  app.get(`${at}/events`, (context) =>
    streamSSE(context, async (stream) => {
      let wake: () => void = () => undefined
      const listen = () => wake()
      listeners.add(listen)
      stream.onAbort(() => {
        listeners.delete(listen)
        wake()
      })
      while (!stream.aborted) {
        await stream.writeSSE({ data: 'changed' })
        await new Promise<void>((go) => {
          wake = () => go()
        })
      }
    }),
  )
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(started))
    started.once('error', reject)
  })
  const { port: taken } = server.address() as AddressInfo
  own = new Set([`127.0.0.1:${taken}`, `localhost:${taken}`])
  return {
    address: `http://127.0.0.1:${taken}${at}/`,
    changed: () => {
      for (const listen of [...listeners]) listen()
    },
    close: () =>
      new Promise((resolve) => {
        for (const listen of [...listeners]) listen()
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

function queryOf({
  class: of = '0',
  pupil = '0',
  leaflet = '',
  edition = '',
}: Readonly<Record<string, string>>): CopyQuery {
  return { classAt: Number(of), pupil: Number(pupil), leaflet, edition }
}
