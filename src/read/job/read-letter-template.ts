/** Reads the template of the e-mail. */
import { type Checked, checked } from '../checked.ts'
import { readText } from '../read-text.ts'
import type { SourceFiles } from '../source-files.ts'
import type { Plan } from './read-plan.ts'

const LETTER_TEMPLATE = '../templates/email.hbs'

/** The e-mail template; a job that sends no letters needs none. */
export async function readLetterTemplate(files: SourceFiles, { mail, mailTemplate }: Plan): Promise<Checked<string>> {
  if (mail === null) return checked('')
  // a job that names no template may go without one
  if (mailTemplate === null && !(await files.read(LETTER_TEMPLATE)).ok) return checked('')
  const options = mailTemplate === null ? {} : { namedAt: mailTemplate.namedAt }
  const { value, diagnostics } = await readText(files, mailTemplate?.path ?? LETTER_TEMPLATE, options)
  return { value: value?.text ?? null, diagnostics }
}
