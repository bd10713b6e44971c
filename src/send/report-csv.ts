/** `send-report.csv`: what became of each letter, in a file that Excel opens without running anything. */
import { headerText } from '../mail/header-text.ts'
import { maskAddress } from '../mail/mask.ts'

export interface ReportRow {
  /** «5А». */
  readonly className: string
  readonly number: number
  readonly name: string
  /** Masked here, if it isn't yet. */
  readonly address: string
  /** Their titles. */
  readonly leaflets: readonly string[]
  /** In words. */
  readonly state: string
  /** ISO 8601; null where nothing has happened yet. */
  readonly when: string | null
  /** What the server said last; empty where it wasn't asked. */
  readonly answer: string
}

const HEAD = ['Класс', '№', 'Имя', 'Адрес', 'Памятки', 'Состояние', 'Когда', 'Ответ сервера']

const LONGEST_NAME = 200
const LONGEST_ANSWER = 160

/** An address inside a sentence. */
const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g

/**
 * Signs that begin a formula for Excel, LibreOffice or Google, in their narrow and wide forms: at the beginning of a value, and after
 * a sign that a program with another separator takes for the end of one.
 */
const FORMULA = /(^|[,;|"'])(\s*)(?=[=+\-@＝＋－＠])/g

/**
 * UTF-8 with a byte order mark, semicolons, CR LF (RFC 4180 but for the separator, which is what a Russian Excel expects); every value
 * in quotes. A value that would be a formula gets an apostrophe before it; line ends and invisible characters are taken out.
 *
 * @param timeZone IANA name; that of the machine without it
 * @example reportCsv([{ className: '5А', number: 1, name: 'Иванов Пётр', address: 'mama@example.org', … }])
 */
export function reportCsv(rows: readonly ReportRow[], timeZone?: string): Uint8Array {
  const lines = rows.map((row) => [
    row.className,
    String(row.number),
    row.name,
    maskAddress(row.address),
    row.leaflets.join(', '),
    row.state,
    row.when === null ? '' : moment(row.when, timeZone),
    headerText(row.answer.replace(ADDRESS, maskAddress), LONGEST_ANSWER),
  ])
  const text = [HEAD, ...lines].map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')
  return new TextEncoder().encode(`\ufeff${text}`)
}

function cell(value: string): string {
  const harmless = headerText(value, LONGEST_NAME).replace(FORMULA, "$1$2'")
  return `"${harmless.replaceAll('"', '""')}"`
}

/** «2026-09-01 15:00:07»: every Excel knows it for a time. */
function moment(iso: string, timeZone: string | undefined): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const format = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  })
  const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]))
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}:${parts.second}`
}
