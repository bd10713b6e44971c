/** Sends invented letters through the real transport and the real ledger; files and plan are not needed for it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outcome } from '../../src/diagnostics/outcome.ts'
import type { ConnectOptions } from '../../src/mail/connect-smtp.ts'
import { loadLedger, openLedger } from '../../src/mail/ledger-file.ts'
import type { Ledger } from '../../src/mail/read-ledger.ts'
import { openTransport } from '../../src/mail/transport.ts'
import type { MailAccount } from '../../src/model/mail-account.ts'
import { proofWorld } from '../../src/node/world.ts'
import { type SendResult, type SendTask, sendLetters } from '../../src/send/send-letters.ts'

export const SENDER = 'school@school.example'

export function sampleTask(number: number, size = 1000): SendTask {
  const to = `family${number}@families.example`
  const id = number.toString(16).padStart(24, '0')
  const messageId = `<pamyatka.${id}@school.example>`
  return {
    letter: { id, pupil: number, name: `Птицын Пётр ${number}`, to, messageId, files: [], content: 'c'.repeat(64) },
    classLabel: '5А',
    run: '2026-09-03',
    prepare: async () =>
      outcome({
        from: { name: 'Школа', address: SENDER },
        to,
        replyTo: null,
        messageId,
        date: '2026-09-01T08:00:00.000Z',
        content: { subject: `Письмо ${number}`, text: `.точка\n${'x'.repeat(size)}\n`, html: '<p>…</p>' },
        attachments: [],
      }),
  }
}

export interface Rig {
  readonly ledgerPath: string
  send(count: number, change?: Partial<RigOptions>): Promise<SendResult>
  ledger(): Promise<Ledger>
  text(): Promise<string>
  remove(): Promise<void>
}

export interface RigOptions {
  readonly account: Pick<MailAccount, 'host' | 'port' | 'security' | 'user'>
  readonly transport: ConnectOptions
  readonly limits: MailAccount['limits']
  readonly begun: readonly string[]
  readonly stop: AbortSignal
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
  readonly size: number
  readonly isLocked: () => Promise<boolean>
}

export async function openRig(port: number, base: Partial<RigOptions> = {}): Promise<Rig> {
  const folder = await mkdtemp(join(tmpdir(), 'pamyatka-mail-'))
  const ledgerPath = join(folder, 'ledger.jsonl')
  return {
    ledgerPath,
    async send(count, change = {}) {
      const options: RigOptions = {
        account: { host: '127.0.0.1', port, security: 'none', user: '' },
        transport: { password: '', silenceMs: 400, connectMs: 400 },
        limits: { perMinute: 1e9, perDay: 1e6, pauseOnBlockHours: 25 },
        begun: [],
        stop: new AbortController().signal,
        now: Date.now,
        sleep: async () => undefined,
        size: 1000,
        isLocked: async () => true,
        ...base,
        ...change,
      }
      const file = await openLedger(ledgerPath, new Date(options.now()).toISOString())
      const transport = openTransport(options.account, options.transport)
      try {
        return await sendLetters(
          Array.from({ length: count }, (_, index) => sampleTask(index + 1, options.size)),
          {
            transport,
            ledger: file,
            limits: options.limits,
            begun: options.begun,
            login: { user: options.account.user, password: options.transport.password },
            now: options.now,
            sleep: options.sleep,
            stop: options.stop,
            isLocked: options.isLocked,
            step: () => undefined,
            sha256: proofWorld.sha256,
          },
        )
      } finally {
        transport.close()
        await file.close()
      }
    },
    ledger: () => loadLedger(ledgerPath),
    text: () => readFile(ledgerPath, 'utf8'),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
