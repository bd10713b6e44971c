/** Reads the template of the e-mail. */
import { type Checked, checked } from '../../diagnostics/checked.ts'
import { firstThere } from '../program-files.ts'
import { readText } from '../read-text.ts'
import type { SourceFiles } from '../source-files.ts'
import { type Plan, templatePaths } from './read-plan.ts'

const LETTER_TEMPLATES = templatePaths('email.hbs')

/** The e-mail template; a job that sends no letters needs none. */
export async function readLetterTemplate(files: SourceFiles, { mail, mailTemplate }: Plan): Promise<Checked<string>> {
  if (mail === null) return checked('')
  const options = mailTemplate === null ? {} : { namedAt: mailTemplate.namedAt }
  const path = mailTemplate?.path ?? (await firstThere(files, LETTER_TEMPLATES))
  const { value, diagnostics } = await readText(files, path, options)
  return { value: value?.text ?? null, diagnostics }
}
