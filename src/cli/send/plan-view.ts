/** What a plan looks like, and the letters in it. */
import type { Language } from '../../diagnostics/diagnostic.ts'
import type { LetterContent } from '../../model/mail.ts'
import type { MailAccount } from '../../model/mail-account.ts'
import type { ClassSendPlan, HeldReason, PlannedLetter } from '../../model/send-plan.ts'
import { pluralForm } from '../../rules/plural-form.ts'
import { bytesOf } from '../../send/mailing-view.ts'
import { expectedTime } from '../../send/pace.ts'
import { lettersRu, table } from './words.ts'

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
  'outside-audience': { ru: 'памятка не для этого возраста: ', en: 'not for this age: ' },
}

/** The plan of one class: a line a letter, then the pupils who get none. */
export function planText(plan: ClassSendPlan, language: Language): string {
  const { letters, held } = plan
  const bytes = bytesOf(plan)
  const files = letters.reduce((sum, one) => sum + one.files.length, 0)
  const head =
    language === 'ru'
      ? `${plan.class} · ${lettersRu(letters.length)} · ${files} ${pluralForm(files, 'файл', 'файла', 'файлов')} · ${megabytes(bytes)} МБ${plan.encrypted ? ' · вложения под паролем' : ''}`
      : `${plan.class} · ${letters.length} letters · ${files} files · ${megabytes(bytes).replace(',', '.')} MB${plan.encrypted ? ' · files under a password' : ''}`
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
  return [
    head,
    answersText(plan, language),
    ...table(rows),
    ...(others.length > 0 ? [nothing, ...table(others)] : []),
    '',
  ].join('\n')
}

/** Who reads what families answer. */
function answersText({ account: { from, replyTo } }: ClassSendPlan, language: Language): string {
  const to = replyTo === null ? from : replyTo
  return `${language === 'ru' ? 'Ответы придут' : 'Answers go to'}: ${to.name} <${to.address}>`
}

/** Sender, server and pace. */
export function accountText(
  letters: number,
  bytes: number,
  { from, host, port, limits }: Pick<MailAccount, 'from' | 'host' | 'port' | 'limits'>,
  language: Language,
): string {
  const { minutes, days } = expectedTime(letters, limits)
  if (language === 'en') {
    const time = days > 1 ? `${days} days` : `about ${Math.max(1, minutes)} min`
    return `From ${from.name} <${from.address}>, through ${host}:${port}, ${limits.perMinute} a minute, ${limits.perDay} a day: ${time}. ${megabytes(bytes).replace(',', '.')} MB in all\n`
  }
  const time = days > 1 ? `${days} ${pluralForm(days, 'день', 'дня', 'дней')}` : `около ${Math.max(1, minutes)} мин`
  return `От кого: ${from.name} <${from.address}>. Сервер ${host}:${port}. Не больше ${limits.perMinute} в минуту и ${limits.perDay} в сутки: ${time}. Всего ${megabytes(bytes)} МБ\n`
}

/** What of the plan has left before; a folder without a ledger knows nothing of letters that left from another. */
export function sentText(sent: number, count: number, unknown: boolean, language: Language): string {
  const ru = language === 'ru'
  if (unknown)
    return ru
      ? 'Журнал пуст: из этой папки ещё никому не писали\n'
      : 'The ledger is empty: no letter has left from this folder yet\n'
  return ru ? `Уже отправлено: ${sent} из ${count}\n` : `Sent already: ${sent} of ${count}\n`
}

/** A letter as a person reads it: recipient, subject, files, text. */
export function letterText(letter: PlannedLetter, content: LetterContent, language: Language): string {
  const [to, subject, files] = language === 'ru' ? ['Кому', 'Тема', 'Вложения'] : ['To', 'Subject', 'Attached']
  const names = letter.files.map(({ name }) => name).join('; ')
  return `${to}: ${letter.to}\n${subject}: ${content.subject}\n${files}: ${names}\n\n${content.text}\n`
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace('.', ',')
}
