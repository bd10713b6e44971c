/** Drafts: whole, new, and readable for their owner alone. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { LIST } from './mail-job.ts'
import { closeSchools, schoolOf } from './school.ts'
import { readMessage } from './sink.ts'

afterEach(closeSchools)

it('drafts are readable for their owner alone', async () => {
  const { folder, send } = await schoolOf()
  const drafts = join(folder.path, 'drafts')
  await send(['--eml', drafts])
  const modes = await Promise.all(
    (await readdir(join(drafts, '5А'))).map(async (name) => (await stat(join(drafts, '5А', name))).mode & 0o777),
  )
  expect(modes).toEqual([0o600, 0o600, 0o600])
})

it('drafts aren’t written beside those of an earlier list, which would be sent with them', async () => {
  const { folder, send } = await schoolOf()
  const drafts = join(folder.path, 'drafts')
  await mkdir(join(drafts, '5А'), { recursive: true })
  await writeFile(join(drafts, '5А', 'Чижов-Лев.eml'), 'X-Unsent: 1\r\n')
  const made = await send(['--eml', drafts])
  expect(made.code).toBe(1)
  expect(made.err).toContain('mail/drafts-there')
  expect(await readdir(join(drafts, '5А'))).toEqual(['Чижов-Лев.eml'])
})

it('drafts that can’t be written are an error with the machine’s reason and the option that names the folder', async () => {
  const { folder, send } = await schoolOf()
  const file = join(folder.path, 'drafts')
  await writeFile(file, 'x')
  const made = await send(['--eml', file])
  expect(made.code).toBe(1)
  expect(made.err).toMatch(/cli\/not-writable .*нельзя писать: E\w+: .*\n.*--eml/)
  expect(await readFile(file, 'utf8')).toBe('x')
})

it('drafts of children whose names make one file name are all written, each to its own family', async () => {
  const list = LIST.replace(
    '3;Щеглов;Ян;;07.07.2014;м;',
    '3;Щеглов;Ян;Ильич;07.07.2014;м;first@families.example\n4;Щеглов;Ян;Олегович;07.07.2014;м;second@families.example',
  )
  const { folder, send } = await schoolOf({}, { list })
  const drafts = join(folder.path, 'drafts')
  const made = await send(['--eml', drafts])
  expect(made.code, made.err).toBe(0)
  const names = await readdir(join(drafts, '5А'))
  expect(names).toHaveLength(5)
  const mails = await Promise.all(names.map(async (name) => readMessage(await readFile(join(drafts, '5А', name)))))
  expect(mails.map(({ to }) => to?.[0]?.address).sort()).toEqual([
    'first@families.example',
    'papa.snegir@families.example',
    'second@families.example',
    'snegir@families.example',
    'vorobey@families.example',
  ])
})
