/** What a run has done, why it ended early, and what is left to do. */
import type { Language } from '../../diagnostics/diagnostic.ts'
import { connectionAdvice } from '../../mail/connection-advice.ts'
import { localTime } from '../../send/refusals.ts'
import type { SendResult } from '../../send/send-letters.ts'
import type { SendRun } from '../../send/send-under-ledger.ts'
import { nextSteps } from './next-steps.ts'
import { lettersRu, stateWords } from './words.ts'

/** What a run has done, in one line; why it ended early, or what is left to do. */
export function resultText({ counts, stopped, waiting, earlier, refused }: SendRun, language: Language): string {
  const parts = (['accepted', 'deferred', 'uncertain', 'rejected'] as const)
    .filter((state) => state === 'accepted' || counts[state] > 0)
    .map((state) => `${stateWords(state, language)}: ${counts[state]}`)
  const before = earlier === 0 ? [] : [language === 'ru' ? `приняты раньше: ${earlier}` : `accepted before: ${earlier}`]
  const no =
    refused === 0 ? [] : [language === 'ru' ? `сервер отказал раньше: ${refused}` : `rejected before: ${refused}`]
  const later =
    waiting === 0 ? [] : [language === 'ru' ? `ждут срока: ${waiting}` : `waiting for their time: ${waiting}`]
  const done = `${[...parts, ...before, ...later, ...no].join(' · ')}\n`
  if (!stopped)
    return (
      done +
      nextSteps({ ...counts, deferred: counts.deferred + waiting, rejected: counts.rejected + refused }, language)
    )
  const { why, until, answer } = stopped
  const when =
    until === null ? '' : language === 'ru' ? `; не раньше ${localTime(until)}` : `; not before ${localTime(until)}`
  const said =
    answer === '' ? '' : `\n${/^\d{3}[ -]/.test(answer) ? SAID.server[language] : SAID.here[language]}: ${answer}`
  const advice = why === 'connection' || why === 'login' ? connectionAdvice(answer) : null
  const hint = advice === null ? '' : `\n${HINT[language]}: ${advice[language]}`
  return `${done}${STOPS[why][language]}${when}${said}${hint}\n`
}

/** Who says why: the server, or this side of a connection that doesn't work. */
const SAID = {
  server: { ru: 'Ответ сервера', en: 'The server said' },
  here: { ru: 'Причина', en: 'Reason' },
} as const

const HINT = { ru: 'Подсказка', en: 'Hint' } as const

const STOPS: Readonly<Record<NonNullable<SendResult['stopped']>['why'], Readonly<Record<Language, string>>>> = {
  block: {
    ru: 'Остановлено: сервер закрыл отправку с этого ящика, а каждая новая попытка продлит запрет. Потом та же команда продолжит',
    en: 'Stopped: the server has blocked the account, and each new try prolongs the block. The same command goes on later',
  },
  quota: {
    ru: 'Остановлено: превышен предел почтовой службы',
    en: "Stopped: the mail service's limit is reached",
  },
  login: {
    ru: 'Остановлено: сервер не пускает. Проверьте имя (mail.from или mail.user) и пароль: Яндексу и Mail.ru нужен пароль приложения',
    en: 'Stopped: the server refuses the login. Check user and password (many services want an app password)',
  },
  connection: {
    ru: 'Остановлено: нет связи с сервером. Потом запустите ту же команду: отправленное второй раз не уйдёт',
    en: 'Stopped: no connection to the server. Run the same command again: nothing is sent twice',
  },
  busy: {
    ru: 'Остановлено: сервер сейчас не может принять письма, это временно. Запустите ту же команду через полчаса: отправленное второй раз не уйдёт',
    en: "Stopped: the server can't take letters just now, and that passes. Run the same command in half an hour: nothing is sent twice",
  },
  sender: {
    ru: 'Остановлено: сервер не принимает писем от этого отправителя. В mail.from должен стоять адрес этого ящика',
    en: 'Stopped: the server takes no letters from this sender. mail.from has to be the address of this account',
  },
  'day-limit': {
    ru: 'На сегодня всё: дневной предел исчерпан. Запустите ту же команду позже',
    en: "That's all for today: the day's limit is reached. Run the same command later",
  },
  interrupted: {
    ru: 'Остановлено вами. Та же команда продолжит: отправленное второй раз не уйдёт',
    en: 'Stopped by you. The same command goes on: nothing is sent twice',
  },
  file: {
    ru: 'Остановлено: следующее письмо не ушло, причина выше',
    en: 'Stopped: the next letter has not left, the reason is above',
  },
  lock: {
    ru: 'Остановлено: файла блокировки больше нет, возможно, началась другая рассылка. Дождитесь её конца и посмотрите --status',
    en: 'Stopped: the lock file has gone, and another run may have begun. Wait for its end, then look at --status',
  },
  refused: {
    ru: 'Остановлено: сервер отказал несколько раз подряд, и дело не в адресах семей. Покажите ответ сервера администратору',
    en: "Stopped: the server refused several letters in a row, and not for the families' addresses. Show its answer to its administrator",
  },
}

/** Where a trial has gone. */
export function triedText(addresses: readonly string[], language: Language): string {
  const to = addresses.join(', ')
  return language === 'ru'
    ? `Проба ушла на ${to}, семьям ничего не отправлено. Откройте письма и вложения; не видно письма — загляните в «Спам»\n`
    : `The trial went to ${to}, nothing to the families. Open the letters and files; look for them among spam too\n`
}

/** Where drafts have been written, and how many. */
export function draftsText(folder: string, count: number, language: Language): string {
  return language === 'ru'
    ? `Ничего не отправлено. В папке ${folder}: черновики, ${lettersRu(count)}. Когда отправите, удалите её: там имена и адреса\n`
    : `Nothing was sent. Drafts in ${folder}: ${count}. Delete it when they are sent: names and addresses are in it\n`
}
