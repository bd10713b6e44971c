/** The message for a failed connection names what to look at, for the real messages of Node, OpenSSL and servers. */
import { describe, expect, it } from 'vitest'
import { connectionAdvice } from '../../src/mail/connection-advice.ts'

describe('connectionAdvice', () => {
  it.each([
    ['getaddrinfo ENOTFOUND smtp.yandex.tu', 'mail.host'],
    ['connect ECONNREFUSED 127.0.0.1:9', 'mail.port'],
    ['800C27B2377F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:', '465 и tls'],
    ['self-signed certificate', 'ведёт почту школы'],
    ["Hostname/IP does not match certificate's altnames", 'ведёт почту школы'],
    ['Connection timeout', 'сервер молчит'],
    ['530 Error: authentication Required', 'mail.user'],
  ])('gives advice for: %s', (reason, part) => expect(connectionAdvice(reason)?.ru).toContain(part))

  it('gives no advice for an unknown answer', () => {
    expect(connectionAdvice('421 4.3.2 closing')).toBeNull()
    expect(connectionAdvice('')).toBeNull()
  })
})
