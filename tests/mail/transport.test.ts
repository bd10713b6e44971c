/** The connection, with servers that don't keep to the rules, and settings that would let it. */
import { readFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openTransport } from '../../src/mail/transport.ts'
import { proofWorld } from '../../src/node/world.ts'
import { makeCertificate } from './make-certificate.ts'
import { openScripted, type Script, type ScriptedServer } from './scripted-server.ts'
import { openRig, type Rig, SENDER, sampleTask } from './send-rig.ts'
import { openSink, type Sink } from './sink.ts'

const open: (ScriptedServer | Rig | Sink)[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const one of open.splice(0)) await ('remove' in one ? one.remove() : one.close())
})

const LOOPBACK = { host: '127.0.0.1', security: 'none', user: '' } as const

describe('a server', () => {
  it('that answers before the message has ended is not believed, and gets no other letter behind the first', async () => {
    let heard = ''
    const sockets: Socket[] = []
    const server = createServer((socket) => {
      sockets.push(socket)
      socket.on('error', () => undefined)
      socket.write('220 hasty\r\n')
      let inBody = false
      socket.on('data', (part) => {
        heard += part.toString('latin1')
        if (inBody) return
        const line = part.toString('latin1')
        if (line.startsWith('DATA')) {
          inBody = true
          // accepts at once, and reads no further
          socket.write('354 go on\r\n250 taken\r\n')
          socket.pause()
        } else socket.write('250 ok\r\n')
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const transport = openTransport({ ...LOOPBACK, port }, { password: '', silenceMs: 400 })
    const message = Buffer.alloc(30_000_000, 'x')
    const answer = await transport.send({ from: SENDER, to: 'first@families.example' }, message)
    expect(answer).toMatchObject({ kind: 'failed', code: null, bodyBegun: true })
    transport.close()
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
    expect(heard.match(/RCPT/g)).toHaveLength(1)
  })

  it('that waits for the end of the message is believed, however large the message', async () => {
    const server = await openScripted()
    open.push(server)
    const transport = openTransport({ ...LOOPBACK, port: server.port }, { password: '', silenceMs: 5000 })
    const message = Buffer.from(`Subject: x\r\n\r\n${'x'.repeat(70)}\r\n`.repeat(8000))
    for (let i = 0; i < 3; i++) {
      expect(
        await transport.send({ from: SENDER, to: 'a@families.example' }, message.subarray(0, 900_000)),
      ).toMatchObject({
        kind: 'accepted',
      })
    }
    transport.close()
    expect(server.taken).toHaveLength(3)
  })
})

describe('certificates', () => {
  it('are checked although NODE_TLS_REJECT_UNAUTHORIZED says not to', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const server = await openScripted({}, await makeCertificate())
    const rig = await openRig(server.port)
    open.push(server, rig)
    const result = await rig.send(1, {
      account: { host: '127.0.0.1', port: server.port, security: 'starttls', user: 'school' },
      transport: { password: 'secret-word', silenceMs: 2000, connectMs: 2000 },
    })
    expect(result.stopped?.why).toBe('connection')
    expect(server.lines.join('\n')).not.toMatch(/AUTH|MAIL/)
  })
})

describe('TLS from the first byte', () => {
  async function sendTo(port: number, ca?: string) {
    const rig = await openRig(port)
    open.push(rig)
    return rig.send(1, {
      account: { host: '127.0.0.1', port, security: 'tls', user: 'school' },
      transport: { password: 'secret-word', silenceMs: 2000, connectMs: 2000, ...(ca === undefined ? {} : { ca }) },
    })
  }

  it('carries login and letter; with a certificate of an unknown issuer neither leaves', async () => {
    const { key, cert } = await makeCertificate()
    const login = { user: 'school', password: 'secret-word' }
    const sink = await openSink({ login, server: { secure: true, key, cert } })
    open.push(sink)
    expect((await sendTo(sink.port)).stopped?.why).toBe('connection')
    expect(sink.received).toEqual([])
    expect((await sendTo(sink.port, cert)).counts.accepted).toBe(1)
    expect(sink.received.map(({ secure }) => secure)).toEqual([true])
  })

  it('gives nothing to a server that doesn’t speak it', async () => {
    const server = await openScripted()
    open.push(server)
    expect((await sendTo(server.port)).stopped?.why).toBe('connection')
    expect(server.lines.join('\n')).not.toMatch(/EHLO|AUTH|MAIL/)
  })
})

it('the intent is on the disk before the server gets the letter', async () => {
  const seen: (readonly string[])[] = []
  // filled before the server gets the first MAIL, at which it reads the ledger
  const rigs: Rig[] = []
  const server = await openScripted({
    mail: () => {
      const lines = readFileSync(rigs[0]?.ledgerPath ?? '', 'utf8')
        .trim()
        .split('\n')
      seen.push(lines.map((line) => JSON.parse(line)).map(({ letter, state }) => `${Number(`0x${letter}`)} ${state}`))
      return '250 ok'
    },
  })
  const rig = await openRig(server.port)
  rigs.push(rig)
  open.push(server, rig)
  await rig.send(2)
  expect(seen).toEqual([['1 sending'], ['1 sending', '1 accepted', '2 sending']])
})

it('a pause is written down before the outcome of the letter: a crash between the two forgets no block', async () => {
  const server = await openScripted({ rcpt: '554 5.7.1 blocked' })
  const rig = await openRig(server.port)
  open.push(server, rig)
  await rig.send(2)
  const lines = (await rig.text()).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line)).map(({ state, pause }) => pause ?? state)).toEqual([
    'sending',
    'block',
    'deferred',
  ])
})

it('a connection is kept, and changed before the server closes it', async () => {
  const server = await openScripted()
  const rig = await openRig(server.port)
  open.push(server, rig)
  expect((await rig.send(95)).counts.accepted).toBe(95)
  expect(server.lines.filter((line) => line.startsWith('EHLO'))).toHaveLength(2)
})

it('a run that is interrupted stops between two letters', async () => {
  const stopper = new AbortController()
  const taken = () => {
    stopper.abort()
    return '250 taken' as const
  }
  const server = await openScripted({ end: taken })
  const rig = await openRig(server.port)
  open.push(server, rig)
  expect(await rig.send(3, { stop: stopper.signal })).toMatchObject({
    counts: { accepted: 1 },
    stopped: { why: 'interrupted' },
  })
  expect(server.taken).toHaveLength(1)
  // also where it is interrupted while it waits for its time
  const waiting = new AbortController()
  const other = await rig.send(3, { stop: waiting.signal, sleep: async () => waiting.abort() })
  expect(other).toMatchObject({ counts: { accepted: 0 }, stopped: { why: 'interrupted' } })
})

describe('several letters in a row that fail', () => {
  async function outcome(script: Script, count = 10) {
    const server = await openScripted(script)
    const rig = await openRig(server.port)
    open.push(server, rig)
    return { result: await rig.send(count), server, rig }
  }

  it.each([
    ['rcpt', '451 4.3.0 local trouble'],
    ['rcpt', '450 4.7.1 Client host rejected: cannot find your hostname'],
    ['end', '550 5.6.0 content refused'],
    ['data', '503 wrong order'],
  ] as const)('for a reason that is not the families’ stop the run: %s %s', async (step, reply) => {
    const { result } = await outcome({ [step]: reply })
    expect(result.stopped).toMatchObject({ why: 'refused', until: null, answer: reply })
    expect(result.counts.rejected + result.counts.deferred).toBe(3)
  })

  it.each(['550 5.1.1 no such user', '552 5.2.2 mailbox full', '450 4.2.0 Greylisted'] as const)(
    'for a reason of the families’ own don’t stop the run: %s',
    async (reply) => {
      const { result } = await outcome({ rcpt: reply })
      expect(result.stopped).toBe(null)
      expect(result.counts.rejected + result.counts.deferred).toBe(10)
    },
  )

  it('are forgotten once one has arrived', async () => {
    let letters = 0
    const { result } = await outcome({
      rcpt: () => (++letters % 3 === 0 ? '250 ok' : '451 4.3.0 local trouble'),
    })
    expect(result.stopped).toBe(null)
  })
})

it('a sender that is refused in the answer to RCPT stops the run, and no letter is given up', async () => {
  const server = await openScripted({ rcpt: '550 5.1.8 <school@school.example>: Sender address rejected' })
  const rig = await openRig(server.port)
  open.push(server, rig)
  expect(await rig.send(5)).toMatchObject({ counts: { deferred: 1, rejected: 0 }, stopped: { why: 'sender' } })
})

it('a lock that was lost stops the run before anything is written down', async () => {
  const server = await openScripted()
  const rig = await openRig(server.port)
  open.push(server, rig)
  expect(await rig.send(3, { isLocked: async () => false })).toMatchObject({ stopped: { why: 'lock' } })
  expect([server.lines, await rig.text()]).toEqual([[], ''])
})

it('a clock that is put back makes no letter wait for the old time', async () => {
  const server = await openScripted()
  const rig = await openRig(server.port)
  open.push(server, rig)
  const pauses: number[] = []
  let now = Date.parse('2026-09-01T10:00:00Z')
  await rig.send(3, {
    limits: { perMinute: 6, perDay: 100, pauseOnBlockHours: 1 },
    now: () => now,
    sleep: async (ms) => {
      pauses.push(ms)
      now -= 3_600_000
    },
  })
  expect(pauses).toEqual([0, 10_000, 10_000])
  expect(server.taken).toHaveLength(3)
})

it('a letter that is in the tasks twice has one turn', async () => {
  const { sendLetters } = await import('../../src/send/send-letters.ts')
  const { openLedger } = await import('../../src/mail/ledger-file.ts')
  const server = await openScripted()
  const rig = await openRig(server.port)
  open.push(server, rig)
  const ledger = await openLedger(rig.ledgerPath, new Date().toISOString())
  const transport = openTransport({ ...LOOPBACK, port: server.port }, { password: '', silenceMs: 400 })
  const result = await sendLetters([sampleTask(1), sampleTask(1), sampleTask(2)], {
    transport,
    ledger,
    limits: { perMinute: 1e9, perDay: 100, pauseOnBlockHours: 1 },
    begun: [],
    login: { user: '', password: '' },
    now: Date.now,
    sleep: async () => undefined,
    stop: new AbortController().signal,
    isLocked: async () => true,
    step: () => undefined,
    sha256: proofWorld.sha256,
  })
  transport.close()
  await ledger.close()
  expect(result.counts.accepted).toBe(2)
  expect(server.taken.map(({ to }) => to[0])).toEqual(['family1@families.example', 'family2@families.example'])
})
