/** Hints for when the connection to the server or the login fails, in words for the person who wrote `mail:` into the job. */
import type { Bilingual } from '../diagnostics/diagnostic.ts'

/** The first that fits; reasons come from Node, OpenSSL and servers, all in English. */
const ADVICE: readonly (readonly [RegExp, Bilingual])[] = [
  [
    /ENOTFOUND|EAI_AGAIN/,
    {
      ru: 'сервера с таким именем не видно: проверьте интернет и mail.host',
      en: 'there is no server of this name: check the network and mail.host',
    },
  ],
  [
    /ECONNREFUSED/,
    {
      ru: 'на этом порту никто не отвечает: проверьте mail.port и mail.security',
      en: 'nothing answers at this port: check mail.port and mail.security',
    },
  ],
  [
    /certificate|self.signed|altnames/i,
    {
      ru: 'подлинность сервера не подтвердилась: покажите эти строки тому, кто ведёт почту школы',
      en: "the server didn't prove who it is: show these lines to the administrator of the school's mail",
    },
  ],
  [
    /wrong version number|SSL routines|STARTTLS/i,
    {
      ru: 'порт и защита не подходят друг другу: обычно это 465 и tls или 587 и starttls',
      en: "port and security don't go together: usually 465 with tls, or 587 with starttls",
    },
  ],
  [
    /ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|timed? ?out|greeting never received/i,
    {
      ru: 'сервер молчит: проверьте интернет; школьная сеть могла закрыть этот порт, спросите того, кто её ведёт',
      en: "the server is silent: check the network; the school's may close this port, ask its administrator",
    },
  ],
  [
    /^530\b/,
    {
      ru: 'сервер ждёт входа: впишите имя в mail.user',
      en: 'the server wants a login: write the name into mail.user',
    },
  ],
]

/**
 * @param reason the answer of the server, or what this side says of the connection
 * @returns null where nothing is known that would help
 * @example connectionAdvice('getaddrinfo ENOTFOUND smtp.yandex.tu')?.en // 'there is no server of this name: …'
 */
export function connectionAdvice(reason: string): Bilingual | null {
  return ADVICE.find(([pattern]) => pattern.test(reason))?.[1] ?? null
}
