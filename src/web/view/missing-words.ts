/** What keeps the pages of a class from being made, in the words of the form. */
import { ofField } from './sentence.ts'
import type { State } from './state.ts'
import type { ViewWords } from './words/words.ts'

/** @returns names of fields that are to be filled in, and messages about what else is wrong */
export function missingWords({ job, classAt, language }: State, { form }: ViewWords): readonly string[] {
  const errors = (job?.notes ?? []).filter(
    ({ severity, setting }) =>
      severity === 'error' && (setting === null || setting.classAt === null || setting.classAt === classAt),
  )
  return errors.map(({ setting, code, message }) => {
    const name = setting === null ? null : form.settings[setting.name]
    if (code === 'page/wanted' && name !== null) return name
    const said = form.notes[code] ?? ofField(message[language])
    return name === null ? said : `${name}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`
  })
}
