/** A letter to an invented family, of which a test changes what it is about. */
import PostalMime, { type Email } from 'postal-mime'
import type { OutgoingLetter } from '../../src/model/mail.ts'

export function sampleLetter(change: Partial<OutgoingLetter> = {}): OutgoingLetter {
  return {
    from: { name: 'СШ № 12, Белоярск', address: 'school@school12.example.org' },
    to: 'mama@example.org',
    replyTo: { name: 'Кузнецова Мария Петровна', address: 'kuznetsova@school12.example.org' },
    messageId: '<2026-09-01.5a.01@school12.example.org>',
    date: '2026-09-01T10:00:00.000Z',
    content: {
      subject: 'Памятка для Иванова Петра, 5А',
      text: 'Здравствуйте!\n\nВысылаем памятку.\n',
      html: '<!doctype html>\n<html lang="ru"><title>Памятка</title><h1>Здравствуйте!</h1>\n</html>\n',
    },
    attachments: [{ name: 'Иванов-Пётр — Школьные чаты.pdf', bytes: new Uint8Array([37, 80, 68, 70, 0, 255, 13, 10]) }],
    ...change,
  }
}

/** Names of the headers of the message itself, in small letters, sorted. */
export function headerNames({ headers }: Email): readonly string[] {
  return headers.map(({ key }) => key).sort()
}

export function readMessage(bytes: Uint8Array): Promise<Email> {
  return PostalMime.parse(bytes)
}
