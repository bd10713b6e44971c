/** The password under which leaflets are sent: from the environment alone, so that it stands in no file and no history of commands. */
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'

export const FILE_PASSWORD_VARIABLE = 'PAMYATKA_PDF_PASSWORD'

/** Shorter ones are guessed in no time. */
const LEAST = 8
/** Bytes of UTF-8 that the handler takes (ISO 32000-2, 7.6.4.3.3). */
const MOST = 127

export function filePassword(env: Readonly<Record<string, string | undefined>>): Outcome<string> {
  const password = env[FILE_PASSWORD_VARIABLE] ?? ''
  if (password === '') return failure([noFilePassword()])
  const bytes = new TextEncoder().encode(password).length
  if ([...password].length < LEAST || bytes > MOST) return failure([badFilePassword()])
  return outcome(password)
}

function noFilePassword(): Diagnostic {
  return error(
    'mail/no-file-password',
    { ru: 'нет пароля для вложений', en: 'there is no password for the attachments' },
    {
      hint: {
        ru: `задайте переменную ${FILE_PASSWORD_VARIABLE} в этом же окне, тот же пароль, что при пробе`,
        en: `set the variable ${FILE_PASSWORD_VARIABLE} in this window, to the password of the trial`,
      },
    },
  )
}

function badFilePassword(): Diagnostic {
  return error(
    'mail/bad-file-password',
    {
      ru: 'пароль для вложений слишком короткий или слишком длинный',
      en: 'the password of the attachments is too short or too long',
    },
    {
      hint: {
        ru: `нужно не меньше ${LEAST} знаков и не больше ${MOST} байт (русская буква — два); лучше три-четыре случайных слова`,
        en: `${LEAST} characters to ${MOST} bytes; three or four random words are best`,
      },
    },
  )
}
