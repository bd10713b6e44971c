/** From which account letters leave: its server, its sender, and how fast it may send. The password is never part of it. */

/** `tls` from the first byte (port 465), `starttls` before the login (port 587), `none` on this machine only. */
export type MailSecurity = 'tls' | 'starttls' | 'none'

export interface MailLimits {
  /** Letters a minute, evenly spread. */
  readonly perMinute: number
  /** Letters in any 24 hours. */
  readonly perDay: number
  /** How long nothing is sent after a server has blocked the account. */
  readonly pauseOnBlockHours: number
}

export interface MailAccount {
  readonly host: string
  readonly port: number
  readonly security: MailSecurity
  /** Empty: the server wants no login. */
  readonly user: string
  /** A file with the password in it, from the folder of the job; empty where the environment has it. */
  readonly passwordFile: string
  readonly from: { readonly name: string; readonly address: string }
  readonly limits: MailLimits
  /** Source of the e-mail template; empty where the school has none. */
  readonly template: string
}
