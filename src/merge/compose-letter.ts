/** The letter that brings a family its leaflets. */
import { type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { Job, Pupil, SchoolClass } from '../model/job.ts'
import type { LetterContent } from '../model/mail.ts'

/** A leaflet that is attached to a letter. */
export interface AttachedLeaflet {
  readonly id: string
  readonly title: string
  readonly fileName: string
}

/** @param _template not used yet: the text stands here */
export function composeLetter(
  job: Job,
  schoolClass: SchoolClass,
  pupil: Pupil,
  leaflets: readonly AttachedLeaflet[],
  _template: string,
): Outcome<LetterContent> {
  const { teacher, label } = schoolClass
  const signature = [teacher.lastName, teacher.firstName, teacher.middleName].filter((part) => part !== '').join(' ')
  const paragraphs = [
    'Здравствуйте!',
    `Во вложении памятки: ${pupil.lastName} ${pupil.firstName}, ${label}.`,
    leaflets.map(({ title }) => `— ${title}`).join('\n'),
    `${signature}\nклассный руководитель ${label}\n${job.school.name}`,
  ]
  const html = paragraphs.map((text) => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`).join('\n')
  return outcome({
    subject: `Памятки: ${pupil.lastName} ${pupil.firstName}, ${label}`,
    text: `${paragraphs.join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="ru"><meta charset="utf-8"><body>\n${html}\n</body></html>\n`,
  })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
