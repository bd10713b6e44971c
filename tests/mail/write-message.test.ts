/** A message has the text of the letter and one recipient, whatever the names in it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentName } from '../../src/mail/attachment-name.ts'
import { headerText } from '../../src/mail/header-text.ts'
import { writeMessage } from '../../src/mail/write-message.ts'
import { anyText } from '../support/any-text.ts'
import { runs } from '../support/runs.ts'
import { headerNames, readMessage, sampleLetter } from './sample-letter.ts'

const HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
]

/** What people, pranksters and broken exports put into names. */
const hostile = fc.oneof(
  anyText,
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        'Анна',
        'Иванова',
        ' ',
        '\r\n',
        '\n',
        '\r',
        '\0',
        '\t',
        '\u2028',
        '\u0085',
        'Bcc: x@example.net',
        'To: x@example.net',
        'Content-Type: text/html',
        '\r\n\r\n<b>',
        '=?utf-8?B?0JDQvdC90LA=?=',
        '=?utf-8?Q?a_b?=',
        '=?',
        '?=',
        '=',
        '?',
        '\u202e',
        '\u2066',
        '\u200b',
        '\ud800',
        '"',
        '\\',
        '<',
        '>',
        ',',
        ';',
        ':',
        '(',
        ')',
        '@',
        'x@example.net',
        '<x@example.net>',
        'fdp.exe',
        '👩‍👧',
        'é',
        'ы'.repeat(300),
        'a'.repeat(1200),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)

describe('a message', () => {
  it('is text and HTML beside each other, and the files after them', async () => {
    const letter = sampleLetter()
    const mail = await readMessage(await writeMessage(letter))
    expect(headerNames(mail)).toEqual(HEADERS)
    expect(mail.from).toMatchObject({ name: letter.from.name, address: letter.from.address })
    expect(mail.to).toEqual([{ name: '', address: 'mama@example.org' }])
    expect(mail.replyTo).toEqual([letter.replyTo])
    expect(mail.subject).toBe(letter.content.subject)
    expect(mail.messageId).toBe(letter.messageId)
    expect(mail.date).toBe(letter.date)
    expect(mail.text?.trim().replace(/\r\n/g, '\n')).toBe(letter.content.text.trim())
    expect(mail.html?.trim().replace(/\r\n/g, '\n')).toBe(letter.content.html.trim())
    const [file, ...others] = mail.attachments
    expect(others).toEqual([])
    expect(file).toMatchObject({
      filename: 'Иванов-Пётр — Школьные чаты.pdf',
      mimeType: 'application/pdf',
      disposition: 'attachment',
    })
    expect(new Uint8Array(file?.content as ArrayBuffer)).toEqual(letter.attachments[0]?.bytes)
  })

  it('has the nesting that mail programs expect', async () => {
    const text = Buffer.from(await writeMessage(sampleLetter())).toString('latin1')
    expect([...text.matchAll(/^Content-Type: ([a-z/]+)/gm)].map(([, type]) => type)).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'application/pdf',
    ])
  })

  it('gives the file name in the two ways in which it is looked for', async () => {
    const text = Buffer.from(await writeMessage(sampleLetter())).toString('latin1')
    // RFC 2231 for those who follow it, an encoded word in `name` for the rest
    expect(text).toMatch(/filename\*0\*=utf-8''%D0%98/)
    expect(text).toMatch(/name="=\?UTF-8\?B\?/)
  })

  it('doesn’t name the program that made it', async () => {
    const text = Buffer.from(await writeMessage(sampleLetter())).toString('latin1')
    expect(text).not.toMatch(/x-mailer|user-agent|nodemailer/i)
  })

  it('has no Reply-To where no address for answers is given', async () => {
    const mail = await readMessage(await writeMessage(sampleLetter({ replyTo: null })))
    expect(headerNames(mail)).toEqual(HEADERS.filter((name) => name !== 'reply-to'))
  })

  it('is the same bytes for the same letter, and other boundaries for another', async () => {
    const [once, again] = await Promise.all([writeMessage(sampleLetter()), writeMessage(sampleLetter())])
    expect(again).toEqual(once)
    const boundary = (bytes: Uint8Array) => /boundary=(\S+)/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
    const other = await writeMessage(sampleLetter({ attachments: [{ name: 'a.pdf', bytes: new Uint8Array([1]) }] }))
    expect(boundary(other)).not.toBe(boundary(once))
    // a plan made later sends the same letter
    expect(boundary(await writeMessage(sampleLetter({ date: '2026-09-02T10:00:00Z' })))).toBe(boundary(once))
  })

  it('keeps a domain of Russian letters in its ASCII form', async () => {
    const mail = await readMessage(await writeMessage(sampleLetter({ to: 'mama@почта.рф' })))
    expect(mail.to).toEqual([{ name: '', address: 'mama@xn--80a1acny.xn--p1ai' }])
  })

  it.each([
    ['two addresses', { to: 'a@example.org, b@example.org' }],
    ['a name round it', { to: 'Анна <a@example.org>' }],
    ['another line', { to: 'a@example.org\r\nBcc: b@example.org' }],
    ['nothing', { to: '' }],
    ['a sender that is none', { from: { name: '', address: 'school' } }],
    ['two to answer to', { replyTo: { name: '', address: 'a@example.org,b@example.org' } }],
    ['a Message-ID with a line end', { messageId: '<a@b>\r\nBcc: x@example.org' }],
    ['a date that is none', { date: 'завтра' }],
  ])('is refused: %s', async (_what, change) => {
    await expect(writeMessage(sampleLetter(change))).rejects.toThrow(RangeError)
  })
})

describe('whatever the names and addresses, a message', () => {
  it('has one recipient, the headers that are meant, and a subject that reads back', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, hostile, async (school, teacher, subject, file) => {
        const letter = sampleLetter({
          from: { name: school, address: 'school@example.org' },
          replyTo: { name: teacher, address: 'teacher@example.org' },
          content: { subject: `Памятка: ${subject}`, text: `Текст ${subject}`, html: '<h1>Памятка</h1>' },
          attachments: [{ name: `${file}.pdf`, bytes: new Uint8Array([1, 2, 3]) }],
        })
        const bytes = await writeMessage(letter)
        const mail = await readMessage(bytes)
        expect(headerNames(mail)).toEqual(HEADERS)
        expect(mail.to).toEqual([{ name: '', address: 'mama@example.org' }])
        expect(mail.from).toMatchObject({ name: headerText(school), address: 'school@example.org' })
        expect(mail.replyTo).toEqual([{ name: headerText(teacher), address: 'teacher@example.org' }])
        expect(mail.subject).toBe(headerText(`Памятка: ${subject}`))
        expect(mail.attachments.map(({ filename }) => filename)).toEqual([attachmentName(`${file}.pdf`)])
        expect(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer)).toEqual(new Uint8Array([1, 2, 3]))
        const lines = Buffer.from(bytes).toString('latin1').split('\r\n')
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998)
        expect(lines.filter((line) => /[^\t\x20-\x7e]/.test(line))).toEqual([])
      }),
      { numRuns: runs(250) },
    )
  })

  it('has a subject of one line in which nothing is hidden or decoded', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const clean = headerText(text)
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|=\?/u)
        expect(Array.from(clean).length).toBeLessThanOrEqual(200)
        expect(headerText(clean)).toBe(clean)
      }),
    )
  })

  it.each(['Памятка для Ивановой Анны-Марии, 5А', "O'Brien “Мирослава” (5 «А»)", 'Әлия Ӈэвэ, 1Ғ', 'a=b? c'])(
    'has an ordinary subject as it is: %s',
    (text) => {
      expect(headerText(text)).toBe(text)
    },
  )

  it('has one address or is refused', async () => {
    const odd = fc.oneof(
      fc.emailAddress(),
      fc.tuple(hostile, hostile).map(([local, domain]) => `${local}@${domain}`),
      fc.tuple(hostile, fc.emailAddress()).map(([text, address]) => text + address),
      fc.tuple(fc.emailAddress(), hostile).map(([address, text]) => address + text),
    )
    await fc.assert(
      fc.asyncProperty(odd, async (to) => {
        const bytes = await writeMessage(sampleLetter({ to })).catch((thrown) => {
          expect(thrown).toBeInstanceOf(RangeError)
          return null
        })
        if (bytes === null) return
        const mail = await readMessage(bytes)
        expect(headerNames(mail)).toEqual(HEADERS)
        const at = to.lastIndexOf('@')
        const domain = new URL(`http://${to.slice(at + 1)}/`).hostname
        expect(mail.to?.map(({ address }) => address?.toLowerCase())).toEqual([
          `${to.slice(0, at)}@${domain}`.toLowerCase(),
        ])
      }),
      { numRuns: runs(250) },
    )
  })
})

describe('the name of a file', () => {
  it.each([
    ['Памятка: Анна/Пётр.pdf', 'Памятка- Анна-Пётр.pdf'],
    ['..\\..\\boot.pdf', '-..-boot.pdf'],
    ['.pdf', '_.pdf'],
    ['con.pdf', '_con.pdf'],
    ['Иванова\u202efdp.exe', 'Ивановаfdp.exe'],
    [`${'ы'.repeat(300)}.pdf`, `${'ы'.repeat(100)}.pdf`],
  ])('%s → %s', (name, safe) => expect(attachmentName(name)).toBe(safe))
})
