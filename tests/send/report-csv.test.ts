/** The report opens in Excel as what it is, and holds no formula and no whole address. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskAddress } from '../../src/mail/mask.ts'
import { type ReportRow, reportCsv } from '../../src/send/report-csv.ts'

const row = (change: Partial<ReportRow> = {}): ReportRow => ({
  className: '5А',
  number: 1,
  name: 'Иванов Пётр',
  address: 'mama@example.org',
  leaflets: ['Школьные чаты', 'Онлайн-уроки'],
  state: 'принято сервером',
  when: '2026-09-01T10:00:07.250Z',
  answer: '250 2.0.0 OK: queued',
  ...change,
})

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const cellsOf = (bytes: Uint8Array): string[][] => parse(Buffer.from(bytes), { delimiter: ';', bom: true })

describe('the report', () => {
  it('is what a Russian Excel opens with a double click', () => {
    expect(textOf(reportCsv([row()], 'Asia/Yekaterinburg'))).toBe(
      '\ufeff"Класс";"№";"Имя";"Адрес";"Памятки";"Состояние";"Когда";"Ответ сервера"\r\n' +
        '"5А";"1";"Иванов Пётр";"m•••@example.org";"Школьные чаты, Онлайн-уроки";"принято сервером";"2026-09-01 15:00:07";"250 2.0.0 OK: queued"\r\n',
    )
  })

  it('has only the head where there is no letter', () => {
    expect(cellsOf(reportCsv([]))).toHaveLength(1)
  })

  it.each([
    ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
    ['+79000000012', "'+79000000012"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\r=1', "'=1"],
    ['\u200b=1', "'=1"],
    ['＝1', "'＝1"],
    ['Иванов", =1', `Иванов", '=1`],
    ['Анна-Мария', 'Анна-Мария'],
  ])('never lets %j become a formula', (name, shown) => {
    expect(cellsOf(reportCsv([row({ name })]))[1]?.[2]).toBe(shown)
  })

  it('has no whole address, even where the server does', () => {
    const answer = '550 5.1.1 <mama@example.org>: Recipient address\r\nrejected: mama@example.org unknown'
    const text = textOf(reportCsv([row({ answer })]))
    expect(text).not.toContain('mama@')
    expect(text).toContain('550 5.1.1 <m•••@example.org>: Recipient address rejected')
  })

  it('cuts a long answer', () => {
    const cells = cellsOf(reportCsv([row({ answer: `421 ${'x'.repeat(2000)}` })]))
    expect(cells[1]?.[7]).toHaveLength(160)
  })

  it('has eight cells a row and no formula, whatever is in them', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ';', ',', ' ', "'", '|', 'а', 'x@y.z', '＝', '\0'),
        )
        .map((parts) => parts.join('')),
    )
    const rows = fc.array(
      fc.record({
        className: text,
        number: fc.nat(),
        name: text,
        address: text,
        leaflets: fc.array(text),
        state: text,
        when: fc.option(text),
        answer: text,
      }),
    )
    fc.assert(
      fc.property(rows, (given) => {
        const bytes = reportCsv(given)
        const cells = cellsOf(bytes)
        expect(cells).toHaveLength(given.length + 1)
        for (const line of cells) {
          expect(line).toHaveLength(8)
          for (const cell of line) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|[\t\r\n\0]/)
        }
        // a program that takes commas, tabs or bars for separators finds no formula either
        const raw = textOf(bytes)
        for (const separator of [',', '|', '\t']) {
          const pieces = raw.split(/\r\n/).flatMap((line) => line.split(separator))
          for (const piece of pieces) expect(piece).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/)
        }
      }),
    )
  })
})

it.each([
  ['mama@example.org', 'm•••@example.org'],
  ['ы', 'ы•••'],
  ['@example.org', '•••@example.org'],
  ['', '•••'],
  ['m•••@example.org', 'm•••@example.org'],
])('the address %s is shown as %s', (address, masked) => {
  expect(maskAddress(address)).toBe(masked)
  expect(maskAddress(masked)).toBe(masked)
})
