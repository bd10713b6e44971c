/** Errors of the account that letters leave from, and of the addresses for answers. */

import type { Selected } from '../build/selection.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { isMailAddress } from '../mail/mail-address.ts'
import type { MailAccount } from '../model/mail-account.ts'

/** An address that is invalid in a message is reported before anything is planned, not when the first letter is written. */
export function badSenders(
  { from }: Pick<MailAccount, 'from'>,
  work: readonly Selected[],
  file: string,
): readonly Diagnostic[] {
  const answered = work.flatMap(({ schoolClass: { teacher, label } }) =>
    teacher.email === '' || isMailAddress(teacher.email) ? [] : [badReplyTo(teacher.email, label, file)],
  )
  return [...(isMailAddress(from.address) ? [] : [badSender(from.address, file)]), ...answered]
}

const HINT = {
  ru: 'латинские буквы, цифры и точки перед @: school@school.example',
  en: 'Latin letters, digits and dots before the @: school@school.example',
}

function badSender(address: string, file: string): Diagnostic {
  return error(
    'mail/bad-sender',
    { ru: `с адреса «${address}» письма не отправить`, en: `no letter can leave from "${address}"` },
    { place: { file }, hint: HINT },
  )
}

function badReplyTo(address: string, label: string, file: string): Diagnostic {
  return error(
    'mail/bad-reply-to',
    {
      ru: `на адрес учителя ${label} «${address}» нельзя ответить`,
      en: `no answer can reach "${address}", the teacher of ${label}`,
    },
    { place: { file }, hint: HINT },
  )
}

/** The error of a job without a mail account. @param file the job file */
export function noAccount(file: string): Diagnostic {
  return error(
    'mail/no-account',
    {
      ru: 'в задании не сказано, с какого ящика отправлять',
      en: "the job doesn't say which account the letters leave from",
    },
    {
      place: { file },
      hint: {
        ru: 'допишите в него раздел mail: с ключами preset и from, как в docs/ru/mail.md',
        en: 'add mail: with preset and from, as in docs/ru/mail.md',
      },
    },
  )
}
