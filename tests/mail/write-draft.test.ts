/** A draft is the message without what its sender gives it. */
import { expect, it } from 'vitest'
import { writeDraft, writeMessage } from '../../src/mail/write-message.ts'
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
  for (const part of ['subject', 'to', 'from', 'replyTo', 'text', 'html', 'attachments'] as const) {
    expect(draft[part]).toEqual(message[part])
  }
})

it('a draft is the same bytes whenever it was planned', async () => {
  const later = sampleLetter({ date: '2027-01-01T00:00:00Z', messageId: '<other@example.org>' })
  expect(await writeDraft(later)).toEqual(await writeDraft(sampleLetter()))
})
