/** What a run has done, and why it ended early. */
import type { Language } from '../diagnostics/diagnostic.ts'
import type { SendResult } from '../mail/send-letters.ts'
import { moment, stateWords } from './send-words.ts'

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
  file: { ru: 'Остановлено: файл или текст не тот', en: 'Stopped: a file or a text is not the right one' },
  lock: {
    ru: 'Остановлено: файла блокировки больше нет, возможно, началась другая рассылка. Дождитесь её конца и посмотрите --status',
    en: 'Stopped: the lock file has gone, and another run may have begun. Wait for its end, then look at --status',
  },
  refused: {
    ru: 'Остановлено: сервер отказал несколько раз подряд, и дело не в адресах семей. Покажите ответ сервера администратору',
    en: "Stopped: the server refused several letters in a row, and not for the families' addresses. Show its answer to whoever runs it",
  },
}
