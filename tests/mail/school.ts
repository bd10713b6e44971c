/** A school with a built job, a mail server, and the command on both: what the tests of `send` begin with. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { valuesOf } from '../../src/cli/command.ts'
import type { Io } from '../../src/cli/io.ts'
import { SEND_PARAMETERS } from '../../src/cli/send/parameters.ts'
import { runSend } from '../../src/cli/send/runner.ts'
import type { SendClock } from '../../src/send/send-world.ts'
import { type CommandResult, runCommand } from '../e2e/run-command.ts'
import type { JobFolder } from '../e2e/small-job.ts'
import { type MailJobOptions, makeMailJob } from './mail-job.ts'
import { openSink, type Sink, type SinkOptions } from './sink.ts'

export interface School {
  readonly sink: Sink
  readonly folder: JobFolder
  send(argv: readonly string[], io?: Partial<Io>): Promise<CommandResult>
  build(): Promise<CommandResult>
}

const open: { close?(): Promise<void>; remove?(): Promise<void> }[] = []

export async function schoolOf(sinkOptions: SinkOptions = {}, options: Partial<MailJobOptions> = {}): Promise<School> {
  const sink = await openSink(sinkOptions)
  open.push(sink)
  const folder = await makeMailJob({ port: sink.port, ...options })
  open.push(folder)
  return {
    sink,
    folder,
    send: (argv, io = {}) => runCommand(['send', folder.job, '--out', folder.out, ...argv], io),
    build: () => runCommand(['build', folder.job, '--out', folder.out]),
  }
}

/** Closes the servers and removes the folders of a test; for `afterEach`. */
export async function closeSchools(): Promise<void> {
  for (const one of open.splice(0).reverse()) await (one.close?.() ?? one.remove?.())
}

export const recipients = (sink: Sink) => sink.received.map(({ to }) => to)
export const EVERYBODY = [['vorobey@families.example'], ['snegir@families.example'], ['papa.snegir@families.example']]
/** Ledger and lock are in the job's folder. */
export const ledgerPath = (folder: JobFolder) => join(folder.path, 'content/send-ledger.jsonl')
export const lockPath = (folder: JobFolder) => join(folder.path, 'content/send.lock')
export const ledgerOf = (folder: JobFolder) => readFile(ledgerPath(folder), 'utf8')
export const listOf = (folder: JobFolder) => join(folder.path, 'content/classes/5a.csv')
export const planOf = (folder: JobFolder) => join(folder.out, '5А/send-plan.json')
export const pdfOf = (folder: JobFolder) => join(folder.out, '5А/entry/pupils/Воробьёв-Павел.pdf')

/** The same command at another time. */
export function sendAt(folder: JobFolder, at: number, clock: Partial<SendClock> = {}) {
  const io: Io = {
    out: () => undefined,
    err: () => undefined,
    terminal: false,
    colour: false,
    env: { LANG: 'ru_RU.UTF-8' },
    today: '2026-09-03',
    stop: new AbortController().signal,
  }
  const options = { ...valuesOf(SEND_PARAMETERS, {}), job: folder.job, out: folder.out, confirm: 3 }
  return runSend(options, io, { now: () => at, sleep: async () => undefined, ...clock })
}

export async function replace(path: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`${path} has no ${from}`)
  await writeFile(path, changed)
}

export async function append(path: string, text: string): Promise<void> {
  await writeFile(path, Buffer.concat([await readFile(path), Buffer.from(text)]))
}

export async function swapFiles(folder: JobFolder): Promise<void> {
  const [a, b] = [pdfOf(folder), join(folder.out, '5А/entry/pupils/Снегирёва-Анна.pdf')]
  await rename(a, `${a}.x`)
  await rename(b, a)
  await rename(`${a}.x`, b)
}
