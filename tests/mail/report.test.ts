/**
 * Files beside the mailing that another program holds: the table for Excel is a view of the ledger, and where it can't be replaced, the
 * mailing and its status are what they are; a plan that can't be kept can't be confirmed, and is reported.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { listFiles } from '../e2e/list-files.ts'
import { closeSchools, EVERYBODY, planOf, recipients, schoolOf } from './school.ts'

afterEach(closeSchools)

/** Excel holds the file open on Windows; a folder in its place can't be replaced anywhere. */
async function schoolWithOpenReport() {
  const school = await schoolOf()
  const report = join(school.folder.out, 'send-report.csv')
  await school.send([])
  await mkdir(join(report, 'x'), { recursive: true })
  const leftOvers = async () => (await listFiles(school.folder.out)).filter((file) => file.includes('send-report'))
  return { ...school, report, leftOvers }
}

it('a mailing that has gone well ends well, with a warning about the report', async () => {
  const { sink, send, leftOvers } = await schoolWithOpenReport()
  const sent = await send(['--confirm', '3'])
  expect(recipients(sink)).toEqual(EVERYBODY)
  expect([sent.code, sent.err]).toEqual([0, expect.stringContaining('принято сервером: 3')])
  expect(sent.err).toContain('mail/report-not-written')
  expect(sent.err).toContain('send --status')
  expect(await leftOvers()).toEqual([])
})

it('the status is shown, and its code is that of the mailing', async () => {
  const { send, leftOvers } = await schoolWithOpenReport()
  const before = await send(['--status'])
  expect([before.code, before.out]).toEqual([1, expect.stringContaining('ещё не отправлено: 3')])
  await send(['--confirm', '3'])
  const after = await send(['--status'])
  expect([after.code, after.out]).toEqual([0, expect.stringContaining('принято сервером: 3')])
  expect(after.err).toContain('внимание  mail/report-not-written')
  expect(await leftOvers()).toEqual([])
  const view = await send(['--status', '--json'])
  expect(JSON.parse(view.out)).toMatchObject({ ok: true, diagnostics: [{ code: 'mail/report-not-written' }] })
})

it('what a killed run has left beside the report goes with the next one, and nothing else does', async () => {
  const { report, send, leftOvers } = await schoolWithOpenReport()
  await rm(report, { recursive: true })
  // no process has this number: it is beyond the last one
  await writeFile(`${report}.4194303`, 'of an older version')
  await writeFile(`${report}.bak`, 'of a person')
  await send(['--status'])
  expect(await leftOvers()).toEqual(['send-report.csv', 'send-report.csv.bak'])
  expect(await readFile(report, 'utf8')).toContain('ещё не отправлено')
})

it('a plan that can’t be written is reported with its file and the way out', async () => {
  const { send, folder } = await schoolOf()
  await mkdir(join(planOf(folder), 'x'), { recursive: true })
  const { code, out, err } = await send([])
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(/5А\/send-plan\.json {2}ошибка {2}output\/in-the-way {2}файл не записать/)
  expect(err).toContain('подсказка')
})
