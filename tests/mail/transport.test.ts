/** The connection, with servers that don't keep to the rules, and settings that would let it. */
import { createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openTransport } from '../../src/mail/transport.ts'
import { makeCertificate } from './make-certificate.ts'
import { openScripted, type Script, type ScriptedServer } from './scripted-server.ts'
import { openRig, type Rig, SENDER, sampleTask } from './send-rig.ts'

const open: (ScriptedServer | Rig)[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const one of open.splice(0)) await ('remove' in one ? one.remove() : one.close())
})

const LOOPBACK = { host: '127.0.0.1', security: 'none', user: '' } as const

describe('a server that answers before the message has ended', () => {
  it('is not believed, and gets no other letter behind the first', async () => {
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
          // says yes at once, and reads no further
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

  it('one that waits for the end is believed, however large the message', async () => {
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
  ] as const)('for what is not the families’ stop the run: %s %s', async (step, reply) => {
    const { result } = await outcome({ [step]: reply })
    expect(result.stopped).toMatchObject({ why: 'refused', until: null, answer: reply })
    expect(result.counts.rejected + result.counts.deferred).toBe(3)
  })

  it.each(['550 5.1.1 no such user', '552 5.2.2 mailbox full', '450 4.2.0 Greylisted'] as const)(
    'for the families’ own don’t: %s',
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

it('a sender that is refused when the recipient is told stops the run, and no letter is given up', async () => {
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

it('a clock that is put back makes nobody wait for the old time', async () => {
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

it('a letter that stands in the tasks twice has one turn', async () => {
  const { sendLetters } = await import('../../src/mail/send-letters.ts')
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
  })
  transport.close()
  await ledger.close()
  expect(result.counts.accepted).toBe(2)
  expect(server.taken.map(({ to }) => to[0])).toEqual(['family1@families.example', 'family2@families.example'])
})
