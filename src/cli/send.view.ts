/** What `send` shows: the plan, letters, results, the state of every letter. */
import type { Language } from '../diagnostics/diagnostic.ts'
import { expectedTime } from '../mail/pace.ts'
import type { SendResult } from '../mail/send-letters.ts'
import type { LetterState } from '../model/ledger.ts'
import type { LetterContent } from '../model/mail.ts'
import type { MailAccount } from '../model/mail-account.ts'
import type { ClassSendPlan, HeldReason, PlannedLetter } from '../model/send-plan.ts'
import { plural } from './report.ts'

const HELD: Readonly<Record<HeldReason, Readonly<Record<Language, string>>>> = {
  'no-address': { ru: 'нет адреса', en: 'no address' },
  'bad-address': { ru: 'адрес с ошибкой', en: 'not an address' },
  'doubtful-address': { ru: 'похоже на опечатку; может быть, ', en: 'looks mistyped; perhaps ' },
  'shared-address': { ru: 'тот же адрес у другой семьи: ', en: 'another family has it too: ' },
  repeated: {
    ru: 'этот ребёнок с этим адресом уже есть в списке: ',
    en: 'this child with this address is listed already: ',
  },
  'no-files': { ru: 'памятка не собрана: ', en: 'not built: ' },
}

const STATES: Readonly<Record<LetterState | 'waiting', Readonly<Record<Language, string>>>> = {
  planned: { ru: 'ещё не отправлено', en: 'not sent yet' },
  sending: { ru: 'отправляется', en: 'being sent' },
  accepted: { ru: 'принято сервером', en: 'accepted' },
  rejected: { ru: 'сервер отказал', en: 'rejected' },
  deferred: { ru: 'отложено', en: 'deferred' },
  waiting: { ru: 'отложено', en: 'deferred' },
  uncertain: { ru: 'неясно: ответа сервера нет', en: 'uncertain: no answer' },
}

export function stateWords(state: LetterState, language: Language): string {
  return STATES[state][language]
}

/** The plan of one class: a line a letter, then those to whom nothing goes. */
export function planText(plan: ClassSendPlan, language: Language): string {
  const { letters, held } = plan
  const bytes = letters.reduce((sum, { files }) => sum + files.reduce((all, file) => all + file.bytes, 0), 0)
  const files = letters.reduce((sum, one) => sum + one.files.length, 0)
  const head =
    language === 'ru'
      ? `${plan.class} · ${lettersRu(letters.length)} · ${files} ${plural(files, 'файл', 'файла', 'файлов')} · ${megabytes(bytes)} МБ`
      : `${plan.class} · ${letters.length} letters · ${files} files · ${megabytes(bytes).replace(',', '.')} MB`
  const rows = letters.map(({ pupil, name, to, files: own }) => [
    String(pupil).padStart(3),
    name,
    to,
    own.map(({ leaflet }) => leaflet).join(', '),
  ])
  const others = held.map(({ pupil, name, address, reason, detail }) => [
    String(pupil).padStart(3),
    name,
    address,
    `${HELD[reason][language]}${detail}`,
  ])
  const nothing = language === 'ru' ? 'Письма не будет:' : 'No letter:'
  return [head, ...table(rows), ...(others.length > 0 ? [nothing, ...table(others)] : []), ''].join('\n')
}

/** From whom, through what, how fast. */
export function accountText(
  letters: number,
  { from, host, port, limits }: Pick<MailAccount, 'from' | 'host' | 'port' | 'limits'>,
  language: Language,
): string {
  const { minutes, days } = expectedTime(letters, limits)
  if (language === 'en') {
    const time = days > 1 ? `${days} days` : `about ${Math.max(1, minutes)} min`
    return `From ${from.name} <${from.address}>, through ${host}:${port}, ${limits.perMinute} a minute, ${limits.perDay} a day: ${time}\n`
  }
  const time = days > 1 ? `${days} ${plural(days, 'день', 'дня', 'дней')}` : `около ${Math.max(1, minutes)} мин`
  return `От кого: ${from.name} <${from.address}>. Сервер ${host}:${port}. Не больше ${limits.perMinute} в минуту и ${limits.perDay} в сутки: ${time}\n`
}

export function letterText(letter: PlannedLetter, content: LetterContent, language: Language): string {
  const [to, subject, files] = language === 'ru' ? ['Кому', 'Тема', 'Вложения'] : ['To', 'Subject', 'Attached']
  const names = letter.files.map(({ name }) => name).join('; ')
  return `${to}: ${letter.to}\n${subject}: ${content.subject}\n${files}: ${names}\n\n${content.text}\n`
}

export interface StatusRow {
  readonly classLabel: string
  readonly pupil: number
  readonly name: string
  /** Masked. */
  readonly to: string
  readonly state: LetterState
  /** ISO 8601; null where nothing has happened. */
  readonly at: string | null
  readonly answer: string
}

export function statusText(rows: readonly StatusRow[], language: Language): string {
  const lines = rows.map(({ classLabel, pupil, name, to, state, answer }) => [
    classLabel,
    String(pupil).padStart(3),
    name,
    to,
    stateWords(state, language),
    state === 'accepted' ? '' : answer,
  ])
  const states: readonly LetterState[] = ['accepted', 'planned', 'deferred', 'uncertain', 'rejected']
  const sums = states.flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length
    return count === 0 ? [] : [`${stateWords(state, language)}: ${count}`]
  })
  return [...table(lines), sums.join(' · '), ''].join('\n')
}

/** What a run has done, in one line, and why it ended early. */
export function resultText({ counts, stopped }: SendResult, waiting: number, language: Language): string {
  const parts = (['accepted', 'deferred', 'uncertain', 'rejected'] as const)
    .filter((state) => state === 'accepted' || counts[state] > 0)
    .map((state) => `${stateWords(state, language)}: ${counts[state]}`)
  const later =
    waiting === 0 ? [] : [language === 'ru' ? `ждут срока: ${waiting}` : `waiting for their time: ${waiting}`]
  const done = `${[...parts, ...later].join(' · ')}\n`
  if (!stopped) return done
  const { why, until, answer } = stopped
  const when =
    until === null ? '' : language === 'ru' ? `; не раньше ${moment(until)}` : `; not before ${moment(until)}`
  const said =
    answer === '' ? '' : `\n${/^\d{3}/.test(answer) ? SAID.server[language] : SAID.here[language]}: ${answer}`
  return `${done}${STOPS[why][language]}${when}${said}\n`
}

/** Who says why: the server, or this side of a connection that doesn't work. */
const SAID = {
  server: { ru: 'Ответ сервера', en: 'The server said' },
  here: { ru: 'Причина', en: 'Reason' },
} as const

const STOPS: Readonly<Record<NonNullable<SendResult['stopped']>['why'], Readonly<Record<Language, string>>>> = {
  block: {
    ru: 'Остановлено: сервер закрыл отправку с этого ящика. Не пробуйте снова раньше срока: это продлит запрет',
    en: 'Stopped: the server has blocked the account. Trying again early prolongs the block',
  },
  quota: {
    ru: 'Остановлено: превышен предел почтовой службы',
    en: "Stopped: the mail service's limit is reached",
  },
  login: {
    ru: 'Остановлено: сервер не пускает. Проверьте ящик и пароль (для Яндекса и Mail.ru нужен пароль приложения)',
    en: 'Stopped: the server refuses the login. Check user and password (many services want an app password)',
  },
  connection: {
    ru: 'Остановлено: нет связи с сервером. Запустите ту же команду ещё раз: отправленное второй раз не уйдёт',
    en: 'Stopped: no connection to the server. Run the same command again: nothing is sent twice',
  },
  sender: {
    ru: 'Остановлено: сервер не принимает писем от этого отправителя. Проверьте mail.from',
    en: 'Stopped: the server takes no letters from this sender. Check mail.from',
  },
  'day-limit': {
    ru: 'На сегодня всё: дневной предел исчерпан. Запустите ту же команду позже',
    en: "That's all for today: the day's limit is reached. Run the same command later",
  },
  interrupted: {
    ru: 'Остановлено вами. Та же команда продолжит',
    en: 'Stopped by you. The same command goes on',
  },
  file: { ru: 'Остановлено: файл не тот', en: 'Stopped: a file is not the right one' },
}

export function lettersRu(count: number): string {
  return `${count} ${plural(count, 'письмо', 'письма', 'писем')}`
}

/** Local time, to the minute. */
export function moment(iso: string): string {
  const date = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace('.', ',')
}

/** Columns as wide as their widest value. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, at) => Math.max(...rows.map((row) => [...(row[at] ?? '')].length)))
  return rows.map((row) =>
    row
      .map((value, at) => value + ' '.repeat(Math.max(0, (widths[at] ?? 0) - [...value].length)))
      .join('  ')
      .trimEnd(),
  )
}
