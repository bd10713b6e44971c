/** Where the password of the account comes from, and what keeps it from being read. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPassword } from '../../src/mail/read-password.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pamyatka-password-'))
  await mkdir(join(folder, 'folder'))
  await writeFile(join(folder, 'good'), '\ufeffтайна 1\r\n', { mode: 0o600 })
  await writeFile(join(folder, 'empty'), '\n', { mode: 0o600 })
  await writeFile(join(folder, 'open'), 'тайна 2\n', { mode: 0o644 })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('the environment goes before the file, whose mark and line end are no part of the password', async () => {
  expect(await readPassword({ PAMYATKA_SMTP_PASSWORD: 'x' }, 'good', folder)).toMatchObject({ ok: true, value: 'x' })
  expect(await readPassword({}, 'good', folder)).toMatchObject({ ok: true, value: 'тайна 1' })
})

it.each([
  ['', 'mail/no-password'],
  ['empty', 'mail/no-password'],
  ['missing', 'mail/no-password-file'],
  ['folder', 'mail/no-password-file'],
  ['open', 'mail/password-file-open'],
])('where the file is %j there is none, and the message holds none', async (file, code) => {
  const read = await readPassword({ PAMYATKA_SMTP_PASSWORD: '' }, file, folder)
  expect(read).toMatchObject({ ok: false, diagnostics: [{ code, severity: 'error' }] })
  expect(JSON.stringify(read)).not.toContain('тайна')
})
