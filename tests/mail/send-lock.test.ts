/** A mailing under its lock: what happens when it is lost, or another computer has it. */
import { unlink, writeFile } from 'node:fs/promises'
import { afterEach, expect, it } from 'vitest'
import { closeSchools, lockPath, recipients, schoolOf } from './school.ts'

/** The number of a process that can't exist: it is beyond the last one. */
const GONE = 4_194_303

afterEach(closeSchools)

it('a run whose lock was deleted stops before its next letter', async () => {
  const school = await schoolOf({
    onMessage: async () => {
      await unlink(lockPath(school.folder))
      return null
    },
  })
  const { sink, send } = school
  await send([])
  const sent = await send(['--confirm', '3'])
  expect(sent.code).toBe(1)
  expect(sent.err).toContain('файла блокировки больше нет')
  expect(recipients(sink)).toEqual([['vorobey@families.example']])
})

it('a run of another computer that holds the lock is named', async () => {
  const { sink, folder: job, send } = await schoolOf()
  await send([])
  await writeFile(lockPath(job), `${GONE} uchitelskaya\n`)
  const sent = await send(['--confirm', '3'])
  expect(sent.err).toContain(`рассылка уже идёт: процесс ${GONE} на компьютере uchitelskaya`)
  expect(sink.connections()).toBe(0)
})
