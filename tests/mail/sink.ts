/** A real SMTP server on loopback that keeps what it is given, and answers what a test wants it to. */
import type { AddressInfo, Socket } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface Received {
  readonly from: string
  /** All envelope recipients. */
  readonly to: readonly string[]
  readonly message: Buffer
  readonly secure: boolean
}

export interface Sink {
  readonly port: number
  readonly received: Received[]
  /** Connections that were made. */
  connections(): number
  /** Connections that are open. */
  sockets(): readonly Socket[]
  close(): Promise<void>
}

/** An answer of the server: code and text; null to accept. */
export type Refusal = { readonly code: number; readonly text: string } | null

export interface SinkOptions {
  /** The login that is accepted; without it the server asks for none. */
  readonly login?: { readonly user: string; readonly password: string }
  readonly onConnect?: () => Refusal
  readonly onMail?: (from: string) => Refusal
  readonly onRcpt?: (to: string) => Refusal
  /** Called when the whole message is there; may wait. */
  readonly onMessage?: (to: string, message: Buffer) => Refusal | Promise<Refusal>
  readonly server?: SMTPServerOptions
}

export async function openSink(options: SinkOptions = {}): Promise<Sink> {
  const received: Received[] = []
  let connections = 0
  const answer = (refusal: Refusal, done: (cause?: Error | null) => void) => {
    if (refusal === null) return done()
    done(Object.assign(new Error(refusal.text), { responseCode: refusal.code }))
  }
  const { login } = options
  const server = new SMTPServer({
    logger: false,
    authOptional: login === undefined,
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    ...(login === undefined ? { disabledCommands: ['AUTH'] } : {}),
    onConnect: (_session, done) => {
      connections++
      answer(options.onConnect?.() ?? null, done)
    },
    onAuth: ({ username, password }, _session, done) => {
      if (username === login?.user && password === login?.password) done(null, { user: username })
      else done(Object.assign(new Error('5.7.8 authentication failed'), { responseCode: 535 }))
    },
    onMailFrom: ({ address }, _session, done) => answer(options.onMail?.(address) ?? null, done),
    onRcptTo: ({ address }, _session, done) => answer(options.onRcpt?.(address) ?? null, done),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const { mailFrom, rcptTo } = session.envelope
        const message = Buffer.concat(parts)
        const to = rcptTo.map(({ address }) => address)
        const refusal = (await options.onMessage?.(to[0] ?? '', message)) ?? null
        if (refusal === null)
          received.push({ from: mailFrom ? mailFrom.address : '', to, message, secure: session.secure })
        answer(refusal, done)
      })
    },
    ...options.server,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    received,
    connections: () => connections,
    sockets: () => [...sockets],
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** A message as a mail program reads it. */
export function readMessage(message: Uint8Array) {
  return new PostalMime({ attachmentEncoding: 'arraybuffer' }).parse(message)
}
