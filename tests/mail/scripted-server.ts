/** An SMTP server that answers each step of the dialogue as a test wants: with any reply, with silence, or by hanging up. */
import { createServer, type Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'

export type Step = 'greeting' | 'ehlo' | 'starttls' | 'auth' | 'mail' | 'rcpt' | 'data' | 'end'
/** A whole reply without its line end; `cut` hangs up, `silent` does not answer. */
export type Reply = 'cut' | 'silent' | `${number} ${string}`
/** The answer at a step; a function is given the line that the client sent. */
export type Script = Partial<Record<Step, Reply | ((line: string) => Reply)>>

export interface ScriptedServer {
  readonly port: number
  /** Messages that were taken with 250, as they came (dots undone). */
  readonly taken: { readonly to: readonly string[]; readonly message: string }[]
  /** Messages that were received whole, whatever was answered. */
  readonly whole: string[]
  /** All lines of all clients but for the messages. */
  readonly lines: string[]
  close(): Promise<void>
}

export interface Certificate {
  readonly key: string
  readonly cert: string
}

const USUAL: Readonly<Record<Step, Reply>> = {
  greeting: '220 scripted.example ESMTP',
  ehlo: '250 scripted.example',
  starttls: '220 go ahead',
  auth: '235 welcome',
  mail: '250 sender ok',
  rcpt: '250 recipient ok',
  data: '354 go on',
  end: '250 taken',
}

/**
 * @param certificate given where the server offers STARTTLS
 * @param more extensions that it offers: with PIPELINING (RFC 2920) sender, recipient and DATA come at once
 */
export async function openScripted(
  script: Script = {},
  certificate?: Certificate,
  more: readonly string[] = [],
): Promise<ScriptedServer> {
  const taken: ScriptedServer['taken'] = []
  const whole: string[] = []
  const lines: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    serve(socket, false)
  })
  const say = (socket: Socket, step: Step, line: string, extra: readonly string[] = []): Reply => {
    const wanted = script[step] ?? USUAL[step]
    const reply = typeof wanted === 'function' ? wanted(line) : wanted
    if (reply === 'cut') socket.destroy()
    else if (reply !== 'silent') {
      const head = extra.map((word) => `250-${word}\r\n`).join('')
      socket.write(`${reply.startsWith('2') ? head : ''}${reply}\r\n`)
    }
    return reply
  }
  function serve(socket: Socket, secure: boolean): void {
    let rest = ''
    let body: string | null = null
    let to: string[] = []
    let hasSender = false
    socket.on('error', () => undefined)
    const onLine = (line: string): void => {
      if (body !== null) {
        if (line !== '.') {
          body += `${line.replace(/^\./, '')}\r\n`
          return
        }
        whole.push(body)
        const message = body
        body = null
        if (say(socket, 'end', to[0] ?? '').startsWith('2')) taken.push({ to, message })
        return
      }
      lines.push(line)
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'EHLO' || verb === 'HELO')
        say(socket, 'ehlo', line, [
          ...(certificate && !secure ? ['STARTTLS'] : []),
          'AUTH PLAIN',
          'SIZE 1000000',
          ...more,
        ])
      else if (verb === 'STAR') {
        if (say(socket, 'starttls', line).startsWith('2') && certificate) {
          socket.removeAllListeners('data')
          const upgraded = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(certificate) })
          serve(upgraded, true)
        }
      } else if (verb === 'AUTH') say(socket, 'auth', line)
      else if (verb === 'MAIL') {
        to = []
        hasSender = say(socket, 'mail', line).startsWith('2')
      } else if (verb === 'RCPT' && !hasSender) socket.write('503 5.5.1 sender first\r\n')
      else if (verb === 'RCPT') {
        if (say(socket, 'rcpt', line).startsWith('2')) to = [...to, /<([^>]*)>/.exec(line)?.[1] ?? '']
      } else if (verb === 'DATA' && to.length === 0) socket.write('554 5.5.1 no recipients\r\n')
      else if (verb === 'DATA') {
        if (say(socket, 'data', line).startsWith('3')) body = ''
      } else if (verb === 'QUIT') socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
    }
    socket.on('data', (part: Buffer) => {
      const all = (rest + part.toString('latin1')).split('\r\n')
      rest = all.pop() ?? ''
      for (const line of all) onLine(line)
    })
    if (!secure) say(socket, 'greeting', '')
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    taken,
    whole,
    lines,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
