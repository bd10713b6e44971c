/** The command against a mail server of Debian: two addresses that it takes, and one that it doesn't. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommand } from '../e2e/run-command.ts'
import type { JobFolder } from '../e2e/small-job.ts'
import { makeMailJob } from './mail-job.ts'
import { type OpenSmtpd, openSmtpd } from './opensmtpd.ts'
import { readMessage } from './sink.ts'

const LIST = `№;Фамилия;Имя;Отчество;Дата рождения;Пол;Почта
1;Воробьёв;Павел;Ильич;01.02.2015;м;mama@families.example
2;Снегирёва;Анна;Олеговна;11.05.2015;ж;"nobody@families.example, papa@families.example"
3;Щеглов;Ян;;07.07.2014;м;
`
let server: OpenSmtpd
let folder: JobFolder

beforeAll(async () => {
  server = await openSmtpd()
  folder = await makeMailJob({ port: server.port, list: LIST })
})
afterAll(async () => {
  await folder?.remove()
  await server?.close()
})

it('a run with OpenSMTPD brings two letters, is refused one, and brings none twice', async () => {
  const send = (...argv: readonly string[]) => runCommand(['send', folder.job, '--out', folder.out, ...argv])
  expect((await send()).code).toBe(0)
  const sent = await send('--confirm', '3')
  expect(sent.err, server.log()).toContain('принято сервером: 2 · сервер отказал: 1')
  expect(sent.code).toBe(1)
  for (let i = 0; i < 100 && (await server.delivered()).length < 2; i++) await wait(100)
  const letters = await Promise.all((await server.delivered()).map(readMessage))
  const seen = letters.map(({ to, attachments }) => [to?.[0]?.address, attachments.map(({ filename }) => filename)])
  expect(seen.sort()).toEqual([
    ['mama@families.example', ['Как войти в дневник — Воробьёв Павел.pdf']],
    ['papa@families.example', ['Как войти в дневник — Снегирёва Анна.pdf']],
  ])
  // the server writes whom the envelope was for, if that was one
  for (const { headers, to } of letters) {
    const received = headers.filter(({ key }) => key === 'received').map(({ value }) => value)
    expect(received.join('\n')).toContain(`for <${to?.[0]?.address}>`)
  }
  expect((await send('--confirm', '3')).err).toContain('принято сервером: 0')
  await wait(1000)
  expect(await server.delivered()).toHaveLength(2)
})
