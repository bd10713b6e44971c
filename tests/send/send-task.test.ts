/** The last look before a letter leaves: text, file and name are all those of the plan and of this pupil. */
import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { failure } from '../../src/diagnostics/outcome.ts'
import { compileAsRead } from '../../src/merge/compile-as-read.ts'
import type { ClassSendPlan, PlannedLetter } from '../../src/model/send-plan.ts'
import { openJobFiles } from '../../src/node/job-files.ts'
import { openBuiltFolder } from '../../src/node/private-files.ts'
import { protectPdf } from '../../src/node/protect-pdf.ts'
import { proofWorld } from '../../src/node/world.ts'
import { readJob } from '../../src/read/job/read-job.ts'
import { sumOfValue } from '../../src/send/letter-id.ts'
import { openMailing } from '../../src/send/mailing.ts'
import { composePlanned, sendTask, type TaskTools } from '../../src/send/send-task.ts'
import { closeSchools, planOf, schoolOf } from '../mail/school.ts'

let plan: ClassSendPlan
let tools: TaskTools
let first: PlannedLetter
let second: PlannedLetter

beforeEach(async () => {
  const { folder, send } = await schoolOf()
  await send([])
  plan = JSON.parse(await readFile(planOf(folder), 'utf8')).plan
  const [one, two] = plan.letters
  if (!one || !two) throw new Error('two letters')
  first = one
  second = two
  const { name, files } = openJobFiles(folder.job)
  const wanted = { classes: [], leaflets: [], pupils: [] }
  const { mailing } = openMailing(await readJob(name, files), wanted, folder.job)
  if (mailing === null) throw new Error('a job with an account')
  const { sha256, openPdfReader } = proofWorld
  const built = openBuiltFolder(folder.out)
  const clock = { now: () => Date.parse('2026-09-04T06:00:00Z'), sleep: async () => undefined }
  const world = { built, sha256, clock, filePassword: () => failure([]), encryptPdf: protectPdf, maker: compileAsRead }
  tools = { mailing, reader: await openPdfReader(), world }
})
afterEach(closeSchools)

async function prepared(letter: PlannedLetter) {
  const made = await sendTask(letter, plan, tools).prepare()
  return made.ok ? made.value : made.diagnostics.map(({ code }) => code)
}

/** The letter with the sum of its own text, as a plan would have it. */
async function withItsText(letter: PlannedLetter): Promise<PlannedLetter> {
  const content = composePlanned(letter, plan, tools.mailing, compileAsRead)
  if (!content.ok) throw new Error('a letter')
  const { subject, text, html } = content.value
  return { ...letter, content: await sumOfValue([subject, text, html], tools.world.sha256) }
}

it('a letter of the plan is ready', async () => {
  expect(await prepared(first)).toMatchObject({ to: 'vorobey@families.example', messageId: first.messageId })
})

it('a letter has the date on which it leaves, whenever its plan was made, and one Message-ID for ever', async () => {
  const { messageId } = first
  expect(plan.created).not.toContain('2026-09-04')
  expect(await prepared(first)).toMatchObject({ date: '2026-09-04T06:00:00.000Z', messageId })
  tools = { ...tools, world: { ...tools.world, clock: { ...tools.world.clock, now: () => Date.UTC(2026, 8, 8) } } }
  expect(await prepared(first)).toMatchObject({ date: '2026-09-08T00:00:00.000Z', messageId })
})

it('a letter with another text is refused', async () => {
  expect(await prepared({ ...first, content: second.content })).toEqual(['mail/other-text'])
})

it('a letter with another’s file is refused, although its sum is the one that is asked for', async () => {
  expect(await prepared(await withItsText({ ...first, files: second.files }))).toEqual([
    'mail/name-missing',
    'mail/other-name',
  ])
})

it('a letter with a file of another sum is refused', async () => {
  const files = first.files.map((file) => ({ ...file, sha256: 'd'.repeat(64) }))
  expect(await prepared({ ...first, files })).toEqual(['mail/other-file'])
})

it('a letter to a pupil who is missing in the list is an error of the program', async () => {
  await expect(prepared({ ...first, pupil: 77 })).rejects.toThrow('class 5А has no pupil 77')
})
