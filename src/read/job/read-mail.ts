/** The mail account of the job: `mail:` in the job file. A password written there is refused and never shown. */

import { type Checked, checked, wrong } from '../../diagnostics/checked.ts'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { type Outcome, outcome } from '../../diagnostics/outcome.ts'
import type { MailAccount, MailSecurity } from '../../model/mail-account.ts'
import { optionalEmail, optionalText, requiredText } from '../fields.ts'
import { faulty, judged, keysOf, missing } from '../judged.ts'
import { described, quoted } from '../quoted.ts'
import { checkYaml, isRecord, valueAt } from '../yaml/check-yaml.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import { MAIL_PRESETS } from './mail-presets.ts'

const SECURITIES: readonly MailSecurity[] = ['tls', 'starttls', 'none']
const USUAL_PORTS: Readonly<Record<MailSecurity, number>> = { tls: 465, starttls: 587, none: 25 }
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/i
const SECRETS = ['password', 'pass', 'passwd', 'secret', 'token']

const oneOf = <T extends string>(words: readonly T[]) =>
  judged((value): Outcome<T | null> => {
    if (value === undefined || value === null || value === '') return outcome(null)
    const found = words.find((word) => word === value)
    if (found !== undefined) return outcome(found)
    const { ru, en } = described(value)
    const hint = words.join(', ')
    return faulty('read/unknown-word', `${ru} здесь не бывает`, `${en} can't be used here`, { ru: hint, en: hint })
  })

/** A whole number from 1 to `most`; null where there is none. */
const count = (most: number) =>
  judged((value): Outcome<number | null> => {
    if (value === undefined || value === null || value === '') return outcome(null)
    const number = typeof value === 'number' ? value : Number(typeof value === 'string' ? value : Number.NaN)
    if (Number.isInteger(number) && number >= 1 && number <= most) return outcome(number)
    const { ru, en } = described(value)
    const hint = { ru: `от 1 до ${most}`, en: `from 1 to ${most}` }
    return faulty('read/not-a-count', `нужно целое число, а здесь ${ru}`, `expected a whole number, found ${en}`, hint)
  })

const requiredEmail = judged((value) => {
  if (value === undefined || value === null || value === '') return missing()
  const read = optionalEmail.safeParse(value)
  if (read.success) return outcome(read.data)
  const { ru, en } = described(value)
  const hint = { ru: 'напишите один адрес вида name@example.ru', en: 'write one address like name@example.ru' }
  return faulty('read/bad-email', `это не адрес почты: ${ru}`, `${en} is no e-mail address`, hint)
})

const mailSchema = keysOf({
  preset: oneOf(Object.keys(MAIL_PRESETS)),
  host: optionalText,
  port: count(65535),
  security: oneOf(SECURITIES),
  user: optionalText,
  passwordFile: optionalText,
  from: keysOf({ name: requiredText, address: requiredEmail }),
  perMinute: count(600),
  perDay: count(100_000),
  pauseOnBlock: count(24 * 14),
  template: optionalText,
})

/** Null without a diagnostic where the job has no account. The template is empty here: its file is read apart. */
export function readMail(yaml: YamlFile): Checked<MailAccount> {
  const mail = valueAt(yaml.value, ['mail']) ?? null
  if (mail === null) return wrong()
  const secret = isRecord(mail) ? SECRETS.find((key) => key in mail) : undefined
  // the line itself is left out: it holds the password
  if (secret !== undefined) return wrong(passwordInJob(yaml, secret))
  const read = checkYaml(yaml, mailSchema, ['mail'])
  if (read.value === null) return wrong(...read.diagnostics)
  const { preset, from, user, passwordFile, ...own } = read.value
  const usual = MAIL_PRESETS[preset ?? 'generic'] ?? MAIL_PRESETS.generic
  if (!usual) return wrong()
  const security = own.security ?? usual.security
  const host = own.host || usual.host
  const diagnostics = [
    ...(host === '' ? [noHost(yaml)] : []),
    ...(security === 'none' && host !== '' && !LOOPBACK.test(host) ? [notSecure(yaml, host)] : []),
  ]
  if (diagnostics.length > 0) return wrong(...diagnostics)
  return checked({
    host,
    port: own.port ?? (own.security === null ? usual.port : USUAL_PORTS[security]),
    security,
    user: user || (preset !== null && preset !== 'generic' ? from.address : ''),
    passwordFile,
    from,
    limits: {
      perMinute: own.perMinute ?? usual.perMinute,
      perDay: own.perDay ?? usual.perDay,
      pauseOnBlockHours: own.pauseOnBlock ?? usual.pauseOnBlockHours,
    },
    template: '',
  })
}

function passwordInJob(yaml: YamlFile, key: string): Diagnostic {
  const { place } = yaml.locate(['mail', key], 'key')
  return error(
    'read/password-in-job',
    { ru: 'паролю не место в файле задания', en: 'a password has no place in the job file' },
    {
      place,
      hint: {
        ru: 'уберите его; пароль берётся из переменной PAMYATKA_SMTP_PASSWORD или из файла, названного в passwordFile',
        en: 'take it out; the password comes from PAMYATKA_SMTP_PASSWORD or from the file that passwordFile names',
      },
    },
  )
}

function noHost(yaml: YamlFile): Diagnostic {
  return error(
    'read/no-mail-host',
    { ru: 'не сказано, через какой сервер отправлять почту', en: 'nothing says which server sends the letters' },
    {
      ...yaml.locate(['mail'], 'key'),
      hint: {
        ru: `впишите host или preset: ${Object.keys(MAIL_PRESETS).slice(0, 2).join(', ')}`,
        en: `write host, or preset: ${Object.keys(MAIL_PRESETS).slice(0, 2).join(', ')}`,
      },
    },
  )
}

function notSecure(yaml: YamlFile, host: string): Diagnostic {
  return error(
    'read/mail-not-secure',
    {
      ru: `без шифрования письма уходят только на сам этот компьютер, а ${quoted(host)} — другой`,
      en: `letters leave unencrypted only for this very computer, and ${quoted(host)} is another`,
    },
    {
      ...yaml.locate(['mail', 'security']),
      hint: { ru: 'security: tls или starttls', en: 'security: tls or starttls' },
    },
  )
}
