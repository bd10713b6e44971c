/** The last look before a letter leaves: text, file and name are all those of the plan and of this pupil. */
import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { selectWork } from '../../src/build/selection.ts'
import { digest } from '../../src/mail/letter-id.ts'
import type { ClassSendPlan, PlannedLetter } from '../../src/model/send-plan.ts'
import { openJobFiles } from '../../src/node/job-files.ts'
import { openPdfReader } from '../../src/node/pdf-reader.ts'
import { readJob } from '../../src/read/job/read-job.ts'
import { composePlanned, sendTask } from '../../src/send/send-task.ts'
import { closeSchools, planOf, schoolOf } from '../mail/school.ts'

type Context = Parameters<typeof sendTask>[2]
let plan: ClassSendPlan
let context: Context
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
  const read = await readJob(name, files)
  if (!read.ok || read.value.mail === null) throw new Error('a job with an account')
  const { job, mail: account } = read.value
  const work = selectWork(job, { classes: [], leaflets: [], pupils: [], edition: null })
  if (!work.ok) throw new Error('work')
  context = { job, account, work: work.value, out: folder.out, env: {} }
})
afterEach(closeSchools)

async function prepared(letter: PlannedLetter) {
  const made = await sendTask(letter, plan, context, await openPdfReader()).prepare()
  return made.ok ? made.value : made.diagnostics.map(({ code }) => code)
}

/** As a plan would be that thinks this letter right. */
function withItsText(letter: PlannedLetter): PlannedLetter {
  const content = composePlanned(letter, plan, context)
  if (!content.ok) throw new Error('a letter')
  const { subject, text, html } = content.value
  return { ...letter, content: digest(JSON.stringify([subject, text, html])) }
}

it('a letter of the plan is ready', async () => {
  expect(await prepared(first)).toMatchObject({ to: 'vorobey@families.example', messageId: first.messageId })
})

it('another text is refused', async () => {
  expect(await prepared({ ...first, content: second.content })).toEqual(['mail/other-text'])
})

it('another’s file is refused, although its sum is the one that is asked for', async () => {
  expect(await prepared(withItsText({ ...first, files: second.files }))).toEqual([
    'mail/name-missing',
    'mail/other-name',
  ])
})

it('a file with another sum is refused', async () => {
  const files = first.files.map((file) => ({ ...file, sha256: 'd'.repeat(64) }))
  expect(await prepared({ ...first, files })).toEqual(['mail/other-file'])
})

it('a pupil that the list doesn’t have gets nothing', async () => {
  expect(await prepared({ ...first, pupil: 77 })).toEqual([])
})
