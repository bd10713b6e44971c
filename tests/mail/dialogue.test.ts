/** Every answer at every step of the dialogue, over a real socket: what becomes of the letter, and whether the next one leaves. */
import { domainToASCII } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { openTransport } from '../../src/mail/transport.ts'
import type { LetterState } from '../../src/model/ledger.ts'
import { makeCertificate } from './make-certificate.ts'
import { openScripted, type Script, type ScriptedServer, type Step } from './scripted-server.ts'
import { openRig, type Rig, type RigOptions, SENDER, sampleTask } from './send-rig.ts'

const open: (ScriptedServer | Rig)[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await ('remove' in one ? one.remove() : one.close())
})

async function rigOf(script: Script, options: Partial<RigOptions> = {}) {
  const server = await openScripted(script)
  const rig = await openRig(server.port, options)
  open.push(server, rig)
  return { server, rig }
}

const stateOf = async (rig: Rig, number: number): Promise<LetterState | undefined> =>
  (await rig.ledger()).letters.get(sampleTask(number).letter.id)?.state

const LOGIN: Partial<RigOptions> = {
  account: { host: '127.0.0.1', port: 0, security: 'none', user: 'school' },
  transport: { password: 'secret-word', silenceMs: 400, connectMs: 400 },
}

type Case = readonly [Step, Script[Step], LetterState, string | null]

/** The answer that only the first letter gets, what that letter becomes, and why the run stops, if it does. */
const CASES: readonly Case[] = [
  ['greeting', '421 too many connections', 'deferred', 'quota'],
  ['greeting', '554 blocked for spam', 'deferred', 'block'],
  ['greeting', '450 not now', 'deferred', 'connection'],
  ['greeting', 'cut', 'deferred', 'connection'],
  ['greeting', 'silent', 'deferred', 'connection'],
  ['ehlo', '421 closing', 'deferred', 'connection'],
  ['ehlo', '550 policy', 'deferred', 'block'],
  ['ehlo', 'cut', 'deferred', 'connection'],
  ['ehlo', 'silent', 'deferred', 'connection'],
  ['auth', '535 5.7.8 wrong password', 'deferred', 'login'],
  ['auth', '534 5.7.9 app password needed', 'deferred', 'login'],
  ['auth', '454 4.7.0 temporary failure', 'deferred', 'busy'],
  ['auth', '454 4.7.0 too many login attempts', 'deferred', 'quota'],
  ['auth', 'cut', 'deferred', 'connection'],
  ['auth', 'silent', 'deferred', 'connection'],
  ['mail', '421 4.3.2 shutting down', 'deferred', 'connection'],
  ['mail', '451 4.7.1 rate limit exceeded', 'deferred', 'quota'],
  ['mail', '452 4.3.1 not now', 'deferred', 'busy'],
  ['mail', '535 5.7.8 log in', 'deferred', 'login'],
  ['mail', '550 5.7.1 sender is blocked', 'deferred', 'block'],
  ['mail', '553 5.1.8 not your address', 'deferred', 'sender'],
  ['mail', '552 5.3.4 message too large', 'rejected', null],
  ['mail', 'cut', 'deferred', null],
  ['mail', 'silent', 'deferred', null],
  ['rcpt', '450 4.2.0 Greylisted, come back in 5 minutes', 'deferred', null],
  ['rcpt', '450 4.7.1 greylisting policy in action', 'deferred', null],
  ['rcpt', '451 4.3.0 local trouble', 'deferred', null],
  ['rcpt', '452 4.5.3 too many recipients today', 'deferred', 'quota'],
  ['rcpt', '452 4.2.2 mailbox over quota', 'deferred', null],
  ['rcpt', '421 4.7.0 try later', 'deferred', 'connection'],
  ['rcpt', '550 5.1.1 no such user', 'rejected', null],
  ['rcpt', '550 no such user', 'rejected', null],
  ['rcpt', '552 5.2.2 mailbox full', 'rejected', null],
  ['rcpt', '550 5.7.1 rejected by policy', 'deferred', 'block'],
  ['rcpt', '554 5.1.1 no such user', 'rejected', null],
  ['rcpt', '554 refused', 'deferred', 'block'],
  ['rcpt', 'cut', 'deferred', null],
  ['rcpt', 'silent', 'deferred', null],
  ['data', '451 4.3.0 local trouble', 'deferred', null],
  ['data', '554 5.7.1 spam', 'deferred', 'block'],
  ['data', '503 wrong order', 'deferred', null],
  ['data', 'cut', 'deferred', null],
  ['data', 'silent', 'deferred', null],
  ['end', '451 4.7.1 hourly limit reached', 'deferred', 'quota'],
  ['end', '451 4.3.0 local trouble', 'deferred', null],
  ['end', '421 4.3.2 shutting down', 'deferred', 'connection'],
  ['end', '550 5.7.1 message looks like spam', 'deferred', 'block'],
  ['end', '554 5.7.1 [2] Message rejected under suspicion of SPAM', 'deferred', 'block'],
  ['end', '550 5.6.0 content refused', 'rejected', null],
  ['end', '552 5.3.4 too large', 'rejected', null],
  ['end', 'cut', 'uncertain', null],
  ['end', 'silent', 'uncertain', null],
]

describe.each([
  ['one command at a time', []],
  ['commands sent together (RFC 2920)', ['PIPELINING']],
] satisfies readonly (readonly [string, readonly string[]])[])('an answer, %s', (_how, offers) => {
  it.each(CASES)('at %s, %s: the letter is %s, the run stops for %s', async (step, reply, state, stop) => {
    let first = true
    const usual = { end: '250 taken', mail: '250 ok', rcpt: '250 ok', data: '354 go on' }[step as 'end'] ?? null
    const script: Script = {
      [step]: () => {
        const now = first || usual === null ? reply : usual
        first = false
        return now
      },
    }
    const server = await openScripted(script, undefined, offers)
    const rig = await openRig(server.port)
    open.push(server, rig)
    const login = step === 'auth' ? { ...LOGIN, account: { ...LOGIN.account, port: server.port } } : {}
    const result = await rig.send(2, login as Partial<RigOptions>)
    expect(await stateOf(rig, 1)).toBe(state)
    expect(result.stopped?.why ?? null).toBe(stop)
    // the second letter leaves only where the first one's trouble was its own
    expect(await stateOf(rig, 2)).toBe(stop === null ? 'accepted' : undefined)
    expect(server.taken.map(({ to }) => to)).toEqual(stop === null ? [['family2@families.example']] : [])
    const { pause } = await rig.ledger()
    expect(pause?.pause ?? null).toBe(stop === 'block' || stop === 'quota' ? stop : null)
  })
})

describe('the dialogue', () => {
  it('with 2xx everywhere brings the letter as it was written, to one recipient', async () => {
    const { server, rig } = await rigOf({})
    const result = await rig.send(2)
    expect(result).toMatchObject({ counts: { accepted: 2 }, stopped: null })
    expect(server.taken.map(({ to }) => to)).toEqual([['family1@families.example'], ['family2@families.example']])
    expect(server.lines.filter((line) => line.startsWith('RCPT'))).toHaveLength(2)
    // one connection for both
    expect(server.lines.filter((line) => line.startsWith('EHLO'))).toHaveLength(1)
  })

  it('gives the server a domain of other letters in its ASCII form', async () => {
    const { server } = await rigOf({})
    const transport = openTransport(
      { host: '127.0.0.1', port: server.port, security: 'none', user: '' },
      { password: '' },
    )
    const message = Buffer.from('Subject: x\r\n\r\n.\r\n..\r\n')
    expect(await transport.send({ from: SENDER, to: 'dom@семья.рф' }, message)).toMatchObject({ kind: 'accepted' })
    transport.close()
    expect(server.taken).toEqual([
      { to: [`dom@${domainToASCII('семья.рф')}`], message: 'Subject: x\r\n\r\n.\r\n..\r\n' },
    ])
  })

  it('stops the run after three connections in a row that break', async () => {
    const { server, rig } = await rigOf({ mail: 'cut' })
    const result = await rig.send(10)
    expect(result).toMatchObject({ counts: { deferred: 3 }, stopped: { why: 'connection' } })
    expect(server.whole).toEqual([])
  })

  it('stops the run where no server listens, and leaves nothing uncertain', async () => {
    const server = await openScripted()
    await server.close()
    const rig = await openRig(server.port)
    open.push(rig)
    expect(await rig.send(3)).toMatchObject({ counts: { deferred: 1 }, stopped: { why: 'connection' } })
  })

  it('waits for a server that is slow but answers in time', async () => {
    const { rig } = await rigOf({})
    expect(await rig.send(1, { transport: { password: '', silenceMs: 5000 } })).toMatchObject({
      counts: { accepted: 1 },
    })
  })

  it('believes no server that takes DATA for the message: only 354 means that it waits for one', async () => {
    const { rig } = await rigOf({ data: '250 taken already', end: '250 taken' })
    expect(await rig.send(1)).toMatchObject({ counts: { accepted: 0, uncertain: 1 } })
  })

  it('refuses a letter larger than the server takes before it leaves', async () => {
    const { server, rig } = await rigOf({})
    const result = await rig.send(1, { size: 2_000_000 })
    expect(result.counts.rejected).toBe(1)
    expect(server.whole).toEqual([])
  })
})

describe('TLS', () => {
  const starttls = (port: number): Partial<RigOptions> => ({
    account: { host: '127.0.0.1', port, security: 'starttls', user: 'school' },
  })
  const withCa = (ca?: string): Partial<RigOptions> => ({
    transport: { password: 'secret-word', silenceMs: 2000, connectMs: 2000, ...(ca === undefined ? {} : { ca }) },
  })

  it('starts by STARTTLS before login and letter', async () => {
    const certificate = await makeCertificate()
    const server = await openScripted({}, certificate)
    const rig = await openRig(server.port)
    open.push(server, rig)
    const result = await rig.send(1, { ...starttls(server.port), ...withCa(certificate.cert) })
    expect(result.counts.accepted).toBe(1)
    const verbs = server.lines.map((line) => line.slice(0, 4))
    expect(verbs.slice(0, 4)).toEqual(['EHLO', 'STAR', 'EHLO', 'AUTH'])
  })

  it.each([
    ['not offered', {}, false],
    ['refused', { starttls: '454 not available' }, true],
    ['refused for good', { starttls: '502 not implemented' }, true],
    ['cut', { starttls: 'cut' }, true],
    ['silent', { starttls: 'silent' }, true],
  ] satisfies readonly (readonly [string, Script, boolean])[])(
    'lets neither password nor letter leave when STARTTLS is %s',
    async (_what, script, offered) => {
      const certificate = await makeCertificate()
      const server = await openScripted(script, offered ? certificate : undefined)
      const rig = await openRig(server.port)
      open.push(server, rig)
      const result = await rig.send(2, { ...starttls(server.port), ...withCa(certificate.cert) })
      expect(result).toMatchObject({ counts: { deferred: 1, accepted: 0 }, stopped: { why: 'connection' } })
      expect(server.lines.join('\n')).not.toMatch(/AUTH|MAIL|RCPT/)
    },
  )

  it.each([
    ['of an unknown issuer', 'IP:127.0.0.1', false],
    ['for another host', 'DNS:other.example', true],
  ])('lets nothing leave when the certificate is %s', async (_what, host, trusted) => {
    const certificate = await makeCertificate(host)
    const server = await openScripted({}, certificate)
    const rig = await openRig(server.port)
    open.push(server, rig)
    const result = await rig.send(1, { ...starttls(server.port), ...withCa(trusted ? certificate.cert : undefined) })
    expect(result.stopped?.why).toBe('connection')
    expect(server.lines.join('\n')).not.toMatch(/AUTH|MAIL|RCPT/)
  })
})

describe('the password', () => {
  it('is never written down, even where the server repeats it', async () => {
    const password = 'secret-word'
    const echo = (line: string) =>
      `535 5.7.8 you said ${password} and ${line.replace(/^AUTH PLAIN /, '')} for x@families.example` as const
    const server = await openScripted({ auth: echo })
    const rig = await openRig(server.port)
    open.push(server, rig)
    const result = await rig.send(1, {
      account: { host: '127.0.0.1', port: server.port, security: 'none', user: 'school' },
      transport: { password, silenceMs: 400, connectMs: 400 },
    })
    const text = (await rig.text()) + JSON.stringify(result)
    expect(server.lines.join()).toContain('AUTH PLAIN')
    expect(text).not.toContain(password)
    expect(text).not.toContain(Buffer.from(password).toString('base64'))
    expect(text).not.toContain(Buffer.from(`\0school\0${password}`).toString('base64'))
    expect(text).not.toContain('x@families.example')
    expect(text).not.toContain('family1@')
    expect(text).not.toContain('Птицын')
  })
})
