/** The password under which leaflets are sent: from the environment alone, so that it is in no file and no history of commands. */
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import { preparePassword } from '../press/protection.ts'

export const FILE_PASSWORD_VARIABLE = 'PAMYATKA_PDF_PASSWORD'

/** Shorter ones are guessed in no time. */
const LEAST = 8
/** What can be typed and fits (ISO 32000-2, 7.6.4.3.3; RFC 4013) is the handler's to say. */
const MOST = 127

/**
 * Without the spaces at its ends: `set NAME=value && …` in the console of Windows leaves one there that no reader would type.
 *
 * @returns the password; an error where it is missing, can't be typed, or is easily guessed
 */
export function filePassword(env: Readonly<Record<string, string | undefined>>): Outcome<string> {
  const password = (env[FILE_PASSWORD_VARIABLE] ?? '').trim()
  if (password === '') return failure([noFilePassword()])
  try {
    return [...preparePassword(password)].length < LEAST ? failure([badFilePassword()]) : outcome(password)
  } catch (cause) {
    if (cause instanceof RangeError) return failure([badFilePassword()])
    throw cause
  }
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
      ru: 'пароль для вложений слишком короткий, слишком длинный или с невидимыми знаками',
      en: 'the password of the attachments is too short, too long, or has invisible characters',
    },
    {
      hint: {
        ru: `нужно не меньше ${LEAST} знаков и не больше ${MOST} байт (русская буква — два); лучше три-четыре случайных слова`,
        en: `${LEAST} characters to ${MOST} bytes; three or four random words are best`,
      },
    },
  )
}
