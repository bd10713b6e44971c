/**
 * What sending costs: letters with a leaflet of the sample job, through the real transport and the real ledger, to a server on
 * loopback in a process of its own. `npx tsx bench/mail.ts [letters]` prints letters a second, where the time goes, and the
 * memory of the process on the way.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outcome } from '../src/diagnostics/outcome.ts'
import { leafletFile, openJob, unwrap } from '../src/index.ts'
import { openLedger } from '../src/mail/ledger-file.ts'
import { openTransport } from '../src/mail/transport.ts'
import { openPdfReader } from '../src/node/pdf-reader.ts'
import { proofWorld } from '../src/node/world.ts'
import { checkAttachment } from '../src/send/check-attachment.ts'
import { type SendTask, sendLetters } from '../src/send/send-letters.ts'

const SERVER = `
import { SMTPServer } from 'smtp-server'
const server = new SMTPServer({ logger: false, authOptional: true, hideSTARTTLS: true, disabledCommands: ['AUTH'], disableReverseLookup: true,
  onData(stream, session, done) { stream.resume(); stream.on('end', () => done()) } })
server.listen(0, '127.0.0.1', () => process.stdout.write(server.server.address().port + '\\n'))
`
const letters = Number(process.argv[2] ?? 1000)
const opened = unwrap(await openJob('content/job.yaml'))
const { job } = opened
const schoolClass = job.classes.find(({ leaflets }) => leaflets.includes('chats'))
const [pupil] = schoolClass?.pupils ?? []
if (!schoolClass || !pupil) throw new Error('a class of the sample job gets the leaflet')
const bytes = unwrap(leafletFile(opened, { class: schoolClass.label, leaflet: 'chats', pupil: pupil.number }))
const sha256 = await proofWorld.sha256(bytes)
const reader = await openPdfReader()
const server = spawn(process.execPath, ['--input-type=module', '-e', SERVER], { stdio: ['ignore', 'pipe', 'inherit'] })
const port = await new Promise<number>((resolve) => server.stdout.once('data', (text) => resolve(Number(text))))
const folder = await mkdtemp(join(tmpdir(), 'pamyatka-bench-'))

const memory: number[] = []
const mebibytes = () => Math.round(process.memoryUsage().rss / 1024 / 1024)
let checking = 0
const tasks = Array.from({ length: letters }, (_, index): SendTask => {
  const id = index.toString(16).padStart(24, '0')
  const to = `family${index}@families.example`
  const messageId = `<pamyatka.${id}@school.example>`
  return {
    letter: { id, pupil: index, name: '', to, messageId, files: [], content: '' },
    classLabel: schoolClass.label,
    run: 'bench',
    prepare: async () => {
      const before = performance.now()
      // as before every letter: is it the file of the manifest, and whose
      const found = await checkAttachment({ file: 'chats', bytes, sha256, pupil, job }, reader, proofWorld.sha256)
      checking += performance.now() - before
      if (found.length > 0) throw new Error(found.map(({ code }) => code).join())
      return outcome({
        from: { name: 'Школа', address: 'school@school.example' },
        to,
        replyTo: null,
        messageId,
        date: '2026-09-01T08:00:00.000Z',
        content: { subject: 'Памятка', text: 'Памятка во вложении.\n', html: '<p>Памятка во вложении.</p>' },
        attachments: [{ name: 'Памятка.pdf', bytes }],
      })
    },
  }
})

const ledger = await openLedger(join(folder, 'ledger.jsonl'), new Date().toISOString())
const transport = openTransport({ host: '127.0.0.1', port, security: 'none', user: '' }, { password: '' })
const start = performance.now()
const cpu = process.cpuUsage()
const result = await sendLetters(tasks, {
  transport,
  ledger,
  limits: { perMinute: Number.MAX_SAFE_INTEGER, perDay: Number.MAX_SAFE_INTEGER, pauseOnBlockHours: 1 },
  begun: [],
  sha256: proofWorld.sha256,
  login: { user: '', password: '' },
  now: Date.now,
  sleep: async () => undefined,
  stop: new AbortController().signal,
  isLocked: async () => true,
  step: (done) => {
    if (done % Math.max(1, Math.floor(letters / 10)) === 0) memory.push(mebibytes())
  },
})
const seconds = (performance.now() - start) / 1000
const { user, system } = process.cpuUsage(cpu)
transport.close()
await ledger.close()
server.kill()
await rm(folder, { recursive: true, force: true })
process.stdout.write(
  [
    `${result.counts.accepted} of ${letters} letters with ${(bytes.length / 1024).toFixed(0)} KiB of PDF each`,
    `${seconds.toFixed(1)} s, ${(letters / seconds).toFixed(1)} letters a second; CPU ${((user + system) / 1000 / letters).toFixed(1)} ms a letter`,
    `of it reading names out of the PDF: ${(checking / letters).toFixed(1)} ms a letter`,
    `memory after each tenth: ${memory.join(', ')} MiB`,
    '',
  ].join('\n'),
)
