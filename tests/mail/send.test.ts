/** The command as a teacher uses it, against a real server: what leaves, to whom, and what must never leave. */
import { createHash } from 'node:crypto'
import { access, chmod, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openPdfReader } from '../../src/node/pdf-reader.ts'
import { listFiles } from '../e2e/list-files.ts'
import { runCommand } from '../e2e/run-command.ts'
import type { JobFolder } from '../e2e/small-job.ts'
import { readPdf } from '../support/read-pdf.ts'
import { BUILT_PROGRAM } from '../support/whole-run.ts'
import { LIST, type MailJobOptions, mailBlock, PASSWORD } from './mail-job.ts'
import {
  append,
  closeSchools,
  EVERYBODY,
  ledgerOf,
  ledgerPath,
  listOf,
  lockPath,
  pdfOf,
  planOf,
  recipients,
  replace,
  schoolOf,
  sendAt,
  swapFiles,
} from './school.ts'
import { readMessage } from './sink.ts'

afterEach(closeSchools)

describe('the plan', () => {
  it('lists who gets what, and who gets nothing; nothing leaves', async () => {
    const { sink, folder, send } = await schoolOf()
    const plan = await send([])
    expect(plan.code).toBe(0)
    expect(plan.out).toContain('5А · 3 письма · 3 файла')
    expect(plan.out).toMatch(/2 {2}Снегирёва Анна {2}papa\.snegir@families\.example {2}entry/)
    expect(plan.out).toMatch(/3 {2}Щеглов Ян {4}нет адреса/)
    expect(plan.out).toContain('От кого: Школа № 99 <school@school.example>')
    expect(plan.out).toContain('Ответы придут: Ласточкина Зоя Юрьевна <teacher@school.example>')
    expect(plan.out).toMatch(/Не больше 600 в минуту и 10000 в сутки: около 1 мин\. Всего \d+,\d МБ/)
    expect(plan.out).toContain('Журнал пуст')
    expect(plan.err).toContain('--confirm 3')
    // a school has thousands of files, and looking at them takes minutes
    expect(plan.err).toContain('проверка памяток 5А (2)')
    expect(sink.connections()).toBe(0)
    const { mode } = await stat(join(folder.out, '5А/send-plan.json'))
    expect(mode & 0o777).toBe(0o600)
  })

  it('holds back addresses that look mistyped, or that another family has, until a person says so', async () => {
    const list = LIST.replace('vorobey@families.example', 'vorobey@gmail.con').replace(
      '07.07.2014;м;',
      '07.07.2014;м;snegir@families.example',
    )
    const { send } = await schoolOf({}, { list })
    const plan = await send([])
    expect(plan.out).toContain('5А · 1 письмо')
    expect(plan.out).toContain('похоже на опечатку; может быть, vorobey@gmail.com')
    expect(plan.out).toContain('тот же адрес у другой семьи: Щеглов Ян')
    expect(plan.out).toContain('тот же адрес у другой семьи: Снегирёва Анна')
    expect((await send(['--allow-shared', '--allow-doubtful'])).out).toContain('5А · 4 письма')
  })

  it('says that answers go to the school where the teacher’s address is missing', async () => {
    const { folder, send } = await schoolOf()
    await replace(folder.job, ', email: teacher@school.example', '')
    await runCommand(['build', folder.job, '--out', folder.out])
    expect((await send([])).out).toContain('Ответы придут: Школа № 99 <school@school.example>')
    // and there is no address for a trial
    const tried = await send(['--to-me'])
    expect([tried.code, tried.err]).toEqual([2, expect.stringContaining('mail/no-own-address')])
  })

  it('says how many days the letters take', async () => {
    const { folder, send } = await schoolOf()
    await replace(folder.job, 'perDay: 10000', 'perDay: 1')
    expect((await send([])).out).toContain('и 1 в сутки: 3 дня')
  })

  it('shows the letter of any pupil', async () => {
    const { send } = await schoolOf()
    const { code, out } = await send(['--pupil', '1', '--show'])
    expect(code).toBe(0)
    expect(out).toContain('Кому: vorobey@families.example')
    expect(out).toContain('Воробьёв Павел')
    expect(out).not.toContain('Снегирёва')
  })

  it.each([['--show'], ['--to-me'], ['--eml']])(
    'says of %s without a letter that there are no recipients',
    async (option) => {
      const { folder, send } = await schoolOf()
      const drafts = join(folder.path, 'drafts')
      const { code, out, err } = await send(['--pupil', '3', option, ...(option === '--eml' ? [drafts] : [])])
      expect({ code, out }).toEqual({ code: 0, out: '' })
      expect(err).toContain('Отправлять некому')
      expect(err).not.toContain('Проба')
      await expect(access(drafts)).rejects.toThrow()
    },
  )

  it('reports what is missing: leaflets, an account', async () => {
    const { folder, send } = await schoolOf()
    expect((await send(['--class', '5А', '--out', join(folder.path, 'empty')])).err).toContain('mail/not-built')
    const job = await readFile(folder.job, 'utf8')
    await writeFile(folder.job, job.replace(/^mail:.*$/m, ''))
    expect((await send([])).err).toContain('mail/no-account')
  })
})

describe('sending', () => {
  it('brings each family its own leaflet, and no other family’s', async () => {
    const { sink, folder, send } = await schoolOf()
    await send([])
    const sent = await send(['--confirm', '3'])
    expect(sent.code, sent.err).toBe(0)
    expect(recipients(sink)).toEqual(EVERYBODY)
    const names = ['Воробьёв Павел', 'Снегирёва Анна', 'Снегирёва Анна']
    for (const [index, { message, to, from }] of sink.received.entries()) {
      const mail = await readMessage(message)
      expect(from).toBe('school@school.example')
      expect(mail.to?.map(({ address }) => address)).toEqual(to)
      expect(mail.cc ?? []).toEqual([])
      expect(mail.bcc ?? []).toEqual([])
      expect(mail.replyTo?.map(({ address }) => address)).toEqual(['teacher@school.example'])
      const name = names[index] ?? ''
      expect(mail.text).toContain(name.split(' ').reverse().join(' '))
      const [attached, ...others] = mail.attachments
      expect(others).toEqual([])
      expect(attached?.filename).toBe(`Как войти в дневник — ${name}.pdf`)
      const bytes = new Uint8Array(attached?.content as ArrayBuffer)
      const file = await readFile(join(folder.out, '5А/entry/pupils', `${name.replace(' ', '-')}.pdf`))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(createHash('sha256').update(file).digest('hex'))
      const text = (await readPdf(bytes)).pages.join('\n')
      expect(text).toContain(name)
      for (const other of new Set(names)) if (other !== name) expect(text).not.toContain(other)
    }
  })

  it('again brings no family a second copy', async () => {
    const { sink, send } = await schoolOf()
    await send([])
    await send(['--confirm', '3'])
    const again = await send(['--confirm', '3'])
    expect(again.code).toBe(0)
    expect(again.err).toContain('принято сервером: 0 · приняты раньше: 3')
    // a plan made anew changes nothing about it
    await send([])
    await send(['--confirm', '3'])
    expect(recipients(sink)).toEqual(EVERYBODY)
    // another occasion is another letter
    await send(['--run', 'второе собрание'])
    await send(['--confirm', '3'])
    expect(sink.received).toHaveLength(6)
  })

  it('to a server that takes one of two addresses reports the other, and doesn’t try it again', async () => {
    const onRcpt = (to: string) => (to.startsWith('papa') ? { code: 550, text: '5.1.1 no such user <papa>' } : null)
    const { sink, send } = await schoolOf({ onRcpt })
    await send([])
    const sent = await send(['--confirm', '3'])
    expect(sent.code).toBe(1)
    expect(recipients(sink)).toEqual(EVERYBODY.slice(0, 2))
    const status = await send(['--status'])
    expect(status.out).toMatch(/Снегирёва Анна {2}p•••@families\.example {2}сервер отказал/)
    const before = sink.connections()
    const again = await send(['--confirm', '3'])
    expect(again.code).toBe(1)
    expect(again.err).toContain(
      'принято сервером: 0 · приняты раньше: 2 · сервер отказал раньше: 1\nКому сервер отказал',
    )
    expect(sink.received).toHaveLength(2)
    // the server isn't even asked
    expect(sink.connections()).toBe(before)
  })

  it('reaches a greylisting server by the next run, not before its time', async () => {
    const asked = new Set<string>()
    const onRcpt = (to: string) => (asked.size === asked.add(to).size ? null : { code: 451, text: '4.7.1 Greylisted' })
    const { sink, folder, send } = await schoolOf({ onRcpt })
    await send([])
    expect((await send(['--confirm', '3'])).code).toBe(1)
    expect(sink.received).toEqual([])
    const early = await send(['--confirm', '3'])
    expect(early.err).toContain('ждут срока: 3')
    expect(early.err).toContain('Отложенное отправит та же команда')
    expect(sink.received).toEqual([])
    expect(await sendAt(folder, Date.now() + 3_600_000)).toBe(0)
    expect(recipients(sink)).toEqual(EVERYBODY)
  })

  it('stops at once at a block, and the next run waits, but with --despite-pause', async () => {
    const { sink, folder, send } = await schoolOf({
      onMessage: () => ({ code: 554, text: '5.7.1 Message rejected under suspicion of SPAM' }),
    })
    await send([])
    const sent = await send(['--confirm', '3'])
    expect(sent.code).toBe(1)
    expect(sent.err).toContain('сервер закрыл отправку')
    expect(sink.connections()).toBe(1)
    const again = await send(['--confirm', '3'])
    expect(again.err).toContain('mail/paused')
    expect(sink.connections()).toBe(1)
    // unless a person knows that the block is lifted
    await send(['--confirm', '3', '--despite-pause'])
    expect(sink.connections()).toBe(2)
    await sendAt(folder, Date.now() + 26 * 3_600_000)
    expect(sink.connections()).toBe(3)
  })

  it('keeps a day’s limit over runs, trials counted', async () => {
    const { sink, folder, send } = await schoolOf({}, { mail: '' })
    const job = await readFile(folder.job, 'utf8')
    await writeFile(folder.job, job.replace('perDay: 10000', 'perDay: 2'))
    expect((await send(['--to-me', '--sample', '1'])).code).toBe(0)
    await send([])
    const first = await send(['--confirm', '3'])
    expect(first.code).toBe(1)
    expect(first.err).toContain('дневной предел')
    expect(sink.received).toHaveLength(2)
    expect((await send(['--confirm', '3'])).code).toBe(1)
    expect(sink.received).toHaveLength(2)
    expect(await sendAt(folder, Date.now() + 25 * 3_600_000)).toBe(0)
    expect(sink.received).toHaveLength(4)
  })

  it('spreads letters evenly', async () => {
    const { folder, send } = await schoolOf()
    const job = await readFile(folder.job, 'utf8')
    await writeFile(folder.job, job.replace('perMinute: 600', 'perMinute: 6'))
    await send([])
    const pauses: number[] = []
    let now = Date.now()
    const sleep = async (ms: number) => {
      pauses.push(Math.max(0, ms))
      now += Math.max(0, ms)
    }
    await sendAt(folder, now, { now: () => now, sleep })
    expect(pauses).toEqual([0, 10_000, 10_000])
  })
})

describe('nothing leaves', () => {
  const changes: readonly (readonly [string, (folder: JobFolder) => Promise<unknown>, string])[] = [
    ['a leaflet has changed', (folder) => append(pdfOf(folder), '\n% x'), 'mail/other-file'],
    ['a leaflet is another pupil’s', (folder) => swapFiles(folder), 'mail/other-file'],
    [
      'leaflets were built anew from a changed text',
      async (folder) => {
        await replace(join(folder.path, 'content/leaflets/entry.md'), 'Помогите ребёнку', 'Помогите дочери или сыну')
        await runCommand(['build', folder.job, '--out', folder.out])
      },
      'mail/seal-broken',
    ],
    ['an address has changed', (folder) => replace(listOf(folder), 'vorobey@', 'drugoy@'), 'mail/seal-broken'],
    ['a pupil was added', (folder) => append(listOf(folder), '4;Чижов;Лев;;01.01.2015;м;\n'), 'mail/seal-broken'],
    ['a pupil has gone', (folder) => replace(listOf(folder), /^1;.*\n/m, ''), 'mail/seal-broken'],
    [
      'the sender has changed',
      (folder) => replace(folder.job, 'address: school@', 'address: other@'),
      'mail/seal-broken',
    ],
    [
      'the security has changed',
      (folder) => replace(folder.job, 'security: none', 'security: tls'),
      'mail/seal-broken',
    ],
    ['the limits have changed', (folder) => replace(folder.job, 'perDay: 10000', 'perDay: 9999'), 'mail/seal-broken'],
    [
      'another class has the address now',
      (folder) => append(listOf(folder), '4;Чижов;Лев;;01.01.2015;м;vorobey@families.example\n'),
      'mail/seal-broken',
    ],
    ['the teacher has changed', (folder) => replace(folder.job, 'Ласточкина', 'Сорокина'), 'mail/stale-leaflet'],
    [
      'the template has changed',
      async (folder) => {
        const file = join(folder.path, 'templates/email.hbs')
        await writeFile(file, `${await readFile(file, 'utf8').catch(() => '')}\nС уважением, школа.\n`)
      },
      'mail/seal-broken',
    ],
    ['the plan was edited', (folder) => replace(planOf(folder), 'vorobey@', 'drugoy@'), 'mail/plan-damaged'],
    ['the plan has gone', (folder) => rename(planOf(folder), `${planOf(folder)}.x`), 'mail/no-plan'],
    ['a leaflet has gone', (folder) => rename(pdfOf(folder), `${pdfOf(folder)}.x`), 'mail/file-missing'],
  ]

  it.each(changes)('where %s', async (_what, change, code) => {
    const { sink, folder, send } = await schoolOf()
    await send([])
    await change(folder)
    const sent = await send(['--confirm', '3'])
    expect(sent.code).toBe(1)
    expect(sent.err).toContain(code)
    expect(sink.connections()).toBe(0)
  })

  it.each(['0', '2', '4', '33'])('where %s letters are confirmed', async (number) => {
    const { sink, send } = await schoolOf()
    await send([])
    const sent = await send(['--confirm', number])
    expect([sent.code, sent.err]).toEqual([2, expect.stringContaining('mail/wrong-number')])
    expect(sink.connections()).toBe(0)
  })

  it('where a file has another pupil’s name in it, though the manifest has its checksum', async () => {
    const { sink, folder, send } = await schoolOf()
    await swapFiles(folder)
    // files and manifest agree with each other, and both are wrong
    const path = join(folder.out, '5А/manifest.json')
    const manifest = JSON.parse(await readFile(path, 'utf8'))
    for (const file of manifest.files) {
      const bytes = await readFile(join(folder.out, '5А', file.file))
      file.sha256 = createHash('sha256').update(bytes).digest('hex')
    }
    await writeFile(path, JSON.stringify(manifest))
    const plan = await send([])
    expect(plan.code).toBe(1)
    expect(plan.err).toContain('mail/name-missing')
    expect(plan.err).toContain('в файле есть имя другого ученика: Снегирёва Анна')
    expect((await send(['--to-me'])).code).toBe(1)
    expect(sink.connections()).toBe(0)
  })

  it('to a child whose name in the list is another since the leaflets were built', async () => {
    const { send, folder } = await schoolOf()
    await replace(listOf(folder), /1;Воробьёв/, '1;Воронов')
    const plan = await send([])
    expect(plan.out).toContain('памятка не собрана: entry')
    expect(plan.out).not.toContain('vorobey@families.example  entry')
  })

  it('while another run is sending', async () => {
    const { sink, folder, send } = await schoolOf()
    await send([])
    await writeFile(lockPath(folder), `1 ${hostname()}\n`)
    const sent = await send(['--confirm', '3'])
    expect(sent.err).toContain('mail/other-run')
    expect(sink.connections()).toBe(0)
    // a lock left behind by a process that is gone
    await writeFile(lockPath(folder), `4194303 ${hostname()}\n`)
    expect((await send(['--confirm', '3'])).code).toBe(0)
  })

  it('where the ledger is damaged', async () => {
    const { sink, folder, send } = await schoolOf()
    await send([])
    await writeFile(ledgerPath(folder), '{"letter":\n{"letter":"x"}\n')
    expect((await send(['--confirm', '3'])).err).toContain('mail/ledger-damaged')
    expect(sink.connections()).toBe(0)
  })
})

describe('two runs at once', () => {
  it('send each letter once', async () => {
    const { sink, folder, send } = await schoolOf({
      onMessage: () => new Promise((done) => setTimeout(() => done(null), 100)),
    })
    await send([])
    // runs in one process would have one number, so each is a process of its own: the lock must hold between them
    const { spawn } = await import('node:child_process')
    const start = () =>
      new Promise<number | null>((resolve) => {
        const argv = [BUILT_PROGRAM, 'send', folder.job, '--out', folder.out, '--confirm', '3']
        spawn(process.execPath, argv, { stdio: 'ignore' }).on('close', resolve)
      })
    const codes = await Promise.all([start(), start(), start()])
    expect(codes).toContain(0)
    expect(recipients(sink)).toEqual(EVERYBODY)
  })
})

describe('a letter whose arrival is uncertain', () => {
  it('is sent again only when a person says so, under the same Message-ID', async () => {
    const ids: string[] = []
    let cut = true
    const { sink, folder, send } = await schoolOf({
      onMessage: async (_to, message) => {
        ids.push((await readMessage(message)).messageId ?? '')
        if (cut) for (const connection of sink.sockets()) connection.destroy()
        cut = false
        return null
      },
    })
    await send([])
    const first = await send(['--confirm', '3'])
    expect(first.code).toBe(1)
    expect((await send(['--status'])).out).toContain('неясно')
    const second = await send(['--confirm', '3'])
    expect(second.err).toContain('mail/uncertain')
    expect(ids).toHaveLength(3)
    expect((await send(['--confirm', '3', '--retry-uncertain'])).code).toBe(0)
    expect(ids).toHaveLength(4)
    expect(ids[3]).toBe(ids[0])
    expect(await ledgerOf(folder)).toContain('"uncertain"')
  })
})

describe('a trial', () => {
  it('goes to the teacher alone, names the pupil whose it would be, and leaves the plan unsent', async () => {
    const { sink, send } = await schoolOf()
    const tried = await send(['--to-me', '--sample', 'all'])
    expect(tried.code, tried.err).toBe(0)
    expect(tried.err).toContain('Проба ушла на teacher@school.example')
    expect(recipients(sink)).toEqual(Array(3).fill(['teacher@school.example']))
    const subjects = await Promise.all(sink.received.map(async ({ message }) => (await readMessage(message)).subject))
    expect(subjects[2]).toContain('Проба, для Снегирёва Анна, 5А: p•••@families.example')
    // the families' addresses are in no header, no text and no envelope
    for (const { message } of sink.received) {
      const mail = await readMessage(message)
      expect(JSON.stringify([mail.headers, mail.text, mail.html])).not.toMatch(/vorobey@|snegir@/)
    }
    sink.received.splice(0)
    expect((await send(['--to-me', 'me@school.example', '--sample', '1'])).code).toBe(0)
    expect(recipients(sink)).toEqual([['me@school.example']])
    await send([])
    expect((await send(['--confirm', '3'])).err).toContain('принято сервером: 3')
  })
})

describe('files under a password', () => {
  const env = { LANG: 'ru_RU.UTF-8', PAMYATKA_SMTP_PASSWORD: PASSWORD, PAMYATKA_PDF_PASSWORD: 'синий снегирь поёт' }

  it('open with it and not without; the plan and the ledger don’t hold it', async () => {
    const { sink, folder, send } = await schoolOf()
    const plan = await send(['--encrypt'], { env })
    expect(plan.code).toBe(0)
    expect(plan.out).toContain('вложения под паролем')
    // the plan says that they are encrypted, so the flag needn't be repeated
    const sent = await send(['--confirm', '3'], { env })
    expect(sent.code, sent.err).toBe(0)
    expect(recipients(sink)).toHaveLength(3)
    const message = await readMessage(sink.received[0]?.message ?? new Uint8Array())
    const pdf = new Uint8Array(message.attachments[0]?.content as ArrayBuffer)
    await expect(readPdf(pdf)).rejects.toThrow(/password/i)
    expect(message.text?.replace(/\s+/g, ' ')).toContain('Пароль школа сообщает отдельно')
    expect((await openPdfReader()).open(pdf)).toEqual({ ok: false, fault: 'locked' })
    const { getDocument } = await import('../support/pdf-js.ts')
    const document = await getDocument({ data: pdf, password: env.PAMYATKA_PDF_PASSWORD, verbosity: 0 }).promise
    expect(document.numPages).toBe(3)
    await document.destroy()
    for (const file of [join(folder.out, '5А/send-plan.json'), ledgerPath(folder)]) {
      expect(await readFile(file, 'utf8')).not.toContain('снегирь поёт')
    }
  })

  it('are reported as missing where the last plan had one', async () => {
    const { send } = await schoolOf()
    await send(['--encrypt'], { env })
    const open = await send([])
    expect(open.code).toBe(0)
    expect(open.err).toContain('mail/no-longer-encrypted')
    expect((await send([])).err).not.toContain('mail/no-longer-encrypted')
    expect((await send(['--encrypt'], { env })).err).not.toContain('mail/no-longer-encrypted')
  })

  it('aren’t sent without one, nor with one that is easily guessed', async () => {
    const { sink, send } = await schoolOf()
    const { PAMYATKA_PDF_PASSWORD: _none, ...without } = env
    expect((await send(['--encrypt'], { env: without })).err).toContain('mail/no-file-password')
    expect((await send(['--encrypt'], { env: { ...env, PAMYATKA_PDF_PASSWORD: '12345' } })).err).toContain(
      'mail/bad-file-password',
    )
    expect((await send(['--encrypt'], { env })).code).toBe(0)
    const confirmed = await send(['--confirm', '3'], { env: without })
    expect(confirmed.code).toBe(1)
    expect(confirmed.err).toContain('mail/no-file-password')
    expect(sink.connections()).toBe(0)
  })
})

it('a list that was sorted anew after the leaflets were built sends each family its own', async () => {
  const { sink, send, folder } = await schoolOf()
  await replace(listOf(folder), /1;Воробьёв/, '9;Воробьёв')
  expect((await send([])).code).toBe(0)
  expect((await send(['--confirm', '3'])).code).toBe(0)
  const to = sink.received.find(({ to: [address] }) => address === 'vorobey@families.example')
  const mail = await readMessage(to?.message ?? new Uint8Array())
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(['Как войти в дневник — Воробьёв Павел.pdf'])
  expect((await readPdf(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer))).pages.join()).toContain(
    'Воробьёв',
  )
})

describe('drafts', () => {
  it('are one for each address, ready to be opened and sent by hand; nothing leaves', async () => {
    const { sink, folder, send } = await schoolOf()
    const drafts = join(folder.path, 'drafts')
    const result = await send(['--eml', drafts])
    expect(result.code, result.err).toBe(0)
    expect(sink.connections()).toBe(0)
    const names = [...(await listFiles(drafts))].sort()
    expect(names).toEqual(['5А/Воробьёв-Павел.eml', '5А/Снегирёва-Анна (2).eml', '5А/Снегирёва-Анна.eml'])
    const message = await readMessage(await readFile(join(drafts, names[0] ?? '')))
    const headers = message.headers.map(({ key }) => key)
    expect(headers).toContain('x-unsent')
    expect(headers).not.toContain('message-id')
    expect(message.to?.map(({ address }) => address)).toEqual(['vorobey@families.example'])
    expect(message.attachments).toHaveLength(1)
    // an address may have been mended since: old drafts beside new ones would be sent with them
    const again = await send(['--eml', drafts])
    expect(again.code).toBe(1)
    expect(again.err).toContain('mail/drafts-there')
    expect([...(await listFiles(drafts))].sort()).toEqual(names)
  })

  it('are not made where a file isn’t the one that was built', async () => {
    const { folder, send } = await schoolOf()
    await writeFile(join(folder.out, '5А/entry/pupils/Воробьёв-Павел.pdf'), 'spoilt')
    const drafts = join(folder.path, 'drafts')
    expect((await send(['--eml', drafts])).code).toBe(1)
    expect(await listFiles(drafts).catch(() => [])).toEqual([])
  })
})

describe('login', () => {
  const login = { user: 'school', password: PASSWORD }
  const withUser: Partial<MailJobOptions> = { mail: ', user: school, passwordFile: secret.txt' }

  it('takes the password of the environment, which is nowhere to be found afterwards', async () => {
    const { sink, folder, send } = await schoolOf({ login }, withUser)
    const env = { LANG: 'ru_RU.UTF-8', PAMYATKA_SMTP_PASSWORD: PASSWORD }
    const said = [await send([], { env }), await send(['--confirm', '3'], { env }), await send(['--status'], { env })]
    expect(sink.received).toHaveLength(3)
    const inOut = ['send-report.csv', '5А/send-plan.json', '5А/manifest.json'].map((name) => join(folder.out, name))
    const files = await Promise.all([ledgerPath(folder), ...inOut].map((path) => readFile(path, 'utf8')))
    const everything = JSON.stringify([said, files])
    for (const secret of [PASSWORD, Buffer.from(PASSWORD).toString('base64')]) expect(everything).not.toContain(secret)
    const [ledger = '', report = ''] = files
    for (const path of [ledgerPath(folder), ...inOut]) expect((await stat(path)).mode & 0o077, path).toBe(0)
    for (const text of [ledger, report]) expect(text).not.toMatch(/vorobey@|snegir@/)
    // the ledger knows numbers, not names
    expect(ledger).not.toMatch(/Воробьёв|Снегирёва/)
    expect(files[3]).not.toContain('families.example')
  })

  it('takes a password file that only its owner can read, and refuses one that others can', async () => {
    const { sink, folder, send } = await schoolOf({ login }, withUser)
    const file = join(folder.path, 'content/secret.txt')
    await send([])
    expect((await send(['--confirm', '3'])).err).toContain('mail/no-password-file')
    await writeFile(file, `${PASSWORD}\n`)
    await chmod(file, 0o644)
    expect((await send(['--confirm', '3'])).err).toContain('mail/password-file-open')
    expect(sink.connections()).toBe(0)
    await chmod(file, 0o600)
    expect((await send(['--confirm', '3'])).code).toBe(0)
  })

  it('that is refused stops the run, and the right password goes on at once', async () => {
    const { sink, send } = await schoolOf({ login }, withUser)
    await send([])
    const wrong = await send(['--confirm', '3'], { env: { LANG: 'ru_RU.UTF-8', PAMYATKA_SMTP_PASSWORD: 'wrong' } })
    expect(wrong.err).toContain('сервер не пускает')
    expect(sink.received).toEqual([])
    const env = { LANG: 'ru_RU.UTF-8', PAMYATKA_SMTP_PASSWORD: PASSWORD }
    expect((await send(['--confirm', '3'], { env })).code).toBe(0)
    expect(sink.received).toHaveLength(3)
  })

  it('never takes a password from the job: it is refused and not shown', async () => {
    const { folder, send } = await schoolOf()
    const job = await readFile(folder.job, 'utf8')
    await writeFile(folder.job, job.replace(/^mail:.*\n/m, mailBlock(25, ', password: hunter2hunter2')))
    const { code, err, out } = await send([])
    expect(code).toBe(1)
    expect(err).toContain('read/password-in-job')
    expect(err + out).not.toContain('hunter2')
  })
})

describe('addresses', () => {
  it('of families go nowhere but into mailing', async () => {
    const { folder, send } = await schoolOf(
      {},
      { changes: { 'content/leaflets/other.md': '---\ntitle: Другая\nkind: Памятка\n---\n{{pupil.emails}}\n' } },
    )
    const built = await runCommand(['build', folder.job, '--out', folder.out, '--json'])
    expect(built.out + built.err).not.toContain('families.example')
    await send([])
    await replace(folder.job, 'leaflets: [entry]', 'leaflets: [other]')
    const refused = await runCommand(['build', folder.job, '--out', folder.out])
    expect(refused.err).toContain('merge/unknown-field')
  })
})
