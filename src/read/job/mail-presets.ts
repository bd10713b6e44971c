/** Servers and limits of the mail services that schools use. */
import type { MailLimits, MailSecurity } from '../../model/mail-account.ts'

export interface MailPreset extends MailLimits {
  readonly host: string
  readonly port: number
  readonly security: MailSecurity
}

/**
 * Below what the services allow, since a teacher writes other letters from the same account on the same day.
 *
 * - `yandex-360`: Yandex names 500 letters in 24 hours for one mailbox, counted by recipients, and a block of 24 hours
 *   that each further attempt prolongs (yandex.com/support/mail, «Sending a large number of messages»).
 * - `mail-ru`: takes the password for an external application only. No figure is published that we could find; taken is
 *   less than half of what Yandex allows, slowly.
 * - `generic`: any other server; what the school's own administrator allows may be written into the job.
 */
export const MAIL_PRESETS: Readonly<Record<string, MailPreset>> = {
  'yandex-360': {
    host: 'smtp.yandex.ru',
    port: 465,
    security: 'tls',
    perMinute: 10,
    perDay: 400,
    pauseOnBlockHours: 25,
  },
  'mail-ru': { host: 'smtp.mail.ru', port: 465, security: 'tls', perMinute: 6, perDay: 200, pauseOnBlockHours: 25 },
  generic: { host: '', port: 465, security: 'tls', perMinute: 10, perDay: 200, pauseOnBlockHours: 25 },
}
