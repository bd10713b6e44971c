/** The password of the account: from the environment, or from a file that only its owner can read. Never from the job, never shown. */
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'

const PASSWORD_VARIABLE = 'PAMYATKA_SMTP_PASSWORD'

/**
 * @param file from `folder`; '' where the job names none
 * @returns the password without the line end of the file; an error where there is none, or where others could read it
 */
export async function readPassword(
  env: Readonly<Record<string, string | undefined>>,
  file: string,
  folder: string,
): Promise<Outcome<string>> {
  const given = env[PASSWORD_VARIABLE] ?? ''
  if (given !== '') return outcome(given)
  if (file === '') return failure([noPassword()])
  const path = resolve(folder, file)
  try {
    const about = await stat(path)
    if (!about.isFile()) return failure([notReadable(file)])
    // Windows has no such modes; there the rights of the folder count
    if (process.platform !== 'win32' && (about.mode & 0o077) !== 0) return failure([tooOpen(file, about.mode)])
    const password = (await readFile(path, 'utf8')).replace(/^\ufeff/, '').replace(/[\r\n]+$/, '')
    return password === '' ? failure([noPassword()]) : outcome(password)
  } catch {
    return failure([notReadable(file)])
  }
}

/** As it is typed where this runs. */
function settingOf(password: string): string {
  return process.platform === 'win32'
    ? `set "${PASSWORD_VARIABLE}=${password}"`
    : `export ${PASSWORD_VARIABLE}='${password}'`
}

function noPassword(): Diagnostic {
  return error(
    'mail/no-password',
    { ru: 'нет пароля почты', en: 'there is no password for the mail account' },
    {
      hint: {
        ru: `наберите в этом же окне: ${settingOf('ваш пароль')}; или назовите файл с паролем: mail.passwordFile`,
        en: `type in this window: ${settingOf('your password')}; or name a file with the password: mail.passwordFile`,
      },
    },
  )
}

function notReadable(file: string): Diagnostic {
  return error(
    'mail/no-password-file',
    { ru: `файл с паролем «${file}» не открывается`, en: `the password file "${file}" can't be opened` },
    {
      hint: {
        ru: 'проверьте имя; путь считается от папки файла задания',
        en: 'check the name; the path starts at the folder of the job file',
      },
    },
  )
}

function tooOpen(file: string, mode: number): Diagnostic {
  const found = (mode & 0o777).toString(8)
  return error(
    'mail/password-file-open',
    {
      ru: `файл с паролем «${file}» могут прочитать другие: права ${found}`,
      en: `others can read the password file "${file}": its mode is ${found}`,
    },
    { hint: { ru: `закройте его: chmod 600 ${file}`, en: `close it: chmod 600 ${file}` } },
  )
}
