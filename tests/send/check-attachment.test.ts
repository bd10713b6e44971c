/** What speaks against attaching a file: other bytes, a file without text, names. */
import { expect, it } from 'vitest'
import { openPdfReader } from '../../src/node/pdf-reader.ts'
import { proofWorld } from '../../src/node/world.ts'
import { checkAttachment } from '../../src/send/check-attachment.ts'
import { sampleClass, sampleJob, samplePupil } from '../merge/sample-job.ts'
import { makePdf, textAt } from '../support/make-pdf.ts'

const pupil = samplePupil({ number: 1, lastName: 'Белова', firstName: 'Анна' })
const other = samplePupil({ number: 2, lastName: 'Иванов', firstName: 'Иван' })
const job = { ...sampleJob(), classes: [sampleClass([pupil, other])] }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const saying = (text: string) => makePdf([{ content: textAt(100, 700, 12, text) }])

/** Codes of what is found in a file of the pupil, which has the sum that is asked for. */
async function codesOf(bytes: Uint8Array, sha256?: string) {
  const sum = sha256 ?? (await proofWorld.sha256(bytes))
  const check = { file: 'out/5А/chats/01.pdf', bytes, sha256: sum, pupil, job }
  const found = await checkAttachment(check, await openPdfReader(), proofWorld.sha256)
  for (const { place, severity } of found) {
    expect([severity, place]).toEqual(['error', { file: 'out/5А/chats/01.pdf', who: '1. Белова Анна' }])
  }
  return found.map(({ code }) => code)
}

it('a file that says the name of its pupil alone may go', async () => {
  expect(await codesOf(saying('Белова Анна, 5А'))).toEqual([])
})

it('a file that can’t be read is kept back: it could be another pupil’s', async () => {
  expect(await codesOf(bytesOf('Белова Анна'))).toEqual(['mail/unreadable-file'])
  const whole = saying('Белова Анна')
  expect(await codesOf(whole.slice(0, whole.length - 20))).toEqual(['mail/unreadable-file'])
})

it('a file with other bytes than were built is not even read', async () => {
  expect(await codesOf(bytesOf('x'), 'd'.repeat(64))).toEqual(['mail/other-file'])
})

it('a file without the pupil’s name, or with another’s, is kept back', async () => {
  expect(await codesOf(saying('Памятка'))).toEqual(['mail/name-missing'])
  expect(await codesOf(saying('Белова Анна и Иванов Иван'))).toEqual(['mail/other-name'])
})
