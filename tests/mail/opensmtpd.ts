/** Debian's OpenSMTPD, started for a test with a configuration of its own; it wants root, as its users and its queue are the system's. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export interface OpenSmtpd {
  readonly port: number
  /** What it has delivered so far. */
  delivered(): Promise<readonly Buffer[]>
  log(): string
  close(): Promise<void>
}

/**
 * It takes mail for two mailboxes of `families.example` and refuses all others. No TLS and so no login: the one of Debian 12 fails every
 * handshake («missing private key», OpenSMTPD 6.8 with OpenSSL 3); both are tested against other servers.
 */
export async function openSmtpd(): Promise<OpenSmtpd> {
  if (process.getuid?.() !== 0) throw new Error('OpenSMTPD runs as root only, and so does this test')
  const folder = await mkdtemp(join(tmpdir(), 'pamyatka-smtpd-'))
  const at = (name: string) => join(folder, name)
  const port = await freePort()
  await chmod(folder, 0o755)
  await mkdir(at('mail'))
  await chmod(at('mail'), 0o777)
  await writeFile(
    at('smtpd.conf'),
    `table families { "mama@families.example" = daemon, "papa@families.example" = daemon }
listen on 127.0.0.1 port ${port} hostname here.example
action keep maildir "${at('mail')}" virtual <families>
match from any for domain "families.example" action keep
`,
  )
  let log = ''
  const child: ChildProcess = spawn('smtpd', ['-d', '-f', at('smtpd.conf')], { stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part: Buffer) => {
      log += part.toString()
    })
  }
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()))
  for (let i = 0; i < 200 && !(await listens(port)); i++) await wait(50)
  return {
    port,
    log: () => log,
    async delivered() {
      const names = await readdir(join(at('mail'), 'new')).catch(() => [])
      return Promise.all(names.map((name) => readFile(join(at('mail'), 'new', name))))
    },
    async close() {
      child.kill()
      await closed
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return typeof address === 'object' && address ? address.port : 0
}
