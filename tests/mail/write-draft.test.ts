/** A draft is the message without what its sender gives it. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { attachmentName } from '../../src/mail/attachment-name.ts'
import { headerText } from '../../src/mail/header-text.ts'
import { writeDraft } from '../../src/mail/write-draft.ts'
import { writeMessage } from '../../src/mail/write-message.ts'
import { headerNames, readMessage, sampleLetter } from './sample-letter.ts'

it('a draft is marked as not sent yet, and all else is the message', async () => {
  const letter = sampleLetter({
    content: { subject: 'Тема', text: 'Date: вчера\nMessage-ID: <a@b>\n', html: '<p>Date: x</p>' },
  })
  const [draft, message] = await Promise.all([writeDraft(letter), writeMessage(letter)]).then(([a, b]) =>
    Promise.all([readMessage(a), readMessage(b)]),
  )
  expect(headerNames(draft)).toEqual(
    [...headerNames(message), 'x-unsent'].filter((name) => name !== 'date' && name !== 'message-id').sort(),
  )
  expect(draft.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
  for (const part of ['subject', 'to', 'from', 'replyTo', 'attachments'] as const) {
    expect(draft[part]).toEqual(message[part])
  }
  for (const part of ['text', 'html'] as const) expect(lines(draft[part])).toEqual(lines(message[part]))
})

/** How a line ends is the program's that reads it. */
const lines = (text: string | undefined) => text?.trimEnd().split(/\r?\n/)

it('a draft without a sender has no From, for the mail program to put in', async () => {
  const draft = await readMessage(writeDraft({ ...sampleLetter(), from: null }))
  expect(headerNames(draft)).not.toContain('from')
  expect(draft.to?.map(({ address }) => address)).toEqual([sampleLetter().to])
})

it('whatever names and subjects hold, no header is added, no line is long, and all comes back', async () => {
  const hostile = fc.string({ unit: 'binary', maxLength: 80 })
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (subject, name, file) => {
      const letter = sampleLetter({
        content: { subject, text: subject, html: `<p>${name}</p>` },
        replyTo: { name, address: 'orlova@school.example' },
        attachments: [{ name: `${file}.pdf`, bytes: new Uint8Array([37, 80, 68, 70]) }],
      })
      const bytes = writeDraft(letter)
      const text = new TextDecoder('latin1').decode(bytes)
      expect(text.split('\r\n').filter((line) => line.length > 78 || /[^\x20-\x7e\t]/.test(line))).toEqual([])
      const [draft, sample] = await Promise.all([readMessage(bytes), readMessage(writeDraft(sampleLetter()))])
      expect(headerNames(draft)).toEqual(headerNames(sample))
      expect(draft.subject ?? '').toBe(headerText(subject))
      expect(draft.attachments.map(({ filename }) => filename)).toEqual([attachmentName(`${file}.pdf`)])
    }),
    { numRuns: 200 },
  )
})

it('a draft is the same bytes whenever it was planned', async () => {
  const later = sampleLetter({ date: '2027-01-01T00:00:00Z', messageId: '<other@example.org>' })
  expect(await writeDraft(later)).toEqual(await writeDraft(sampleLetter()))
})
