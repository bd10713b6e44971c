/** Composes a letter of the small job for a test that is about the template, or about the people in it. */
import { readFileSync } from 'node:fs'
import type { Outcome } from '../../../src/diagnostics/outcome.ts'
import { compileAsRead } from '../../../src/merge/compile-as-read.ts'
import { composeLetter } from '../../../src/merge/compose-letter.ts'
import type { AttachedLeaflet } from '../../../src/merge/letter/letter-fields.ts'
import type { Job, Pupil, Teacher } from '../../../src/model/job.ts'
import type { LetterContent } from '../../../src/model/mail.ts'
import { sampleClass, sampleJob, samplePupil, type Texts } from '../sample-job.ts'

export const SHIPPED = readFileSync('templates/email.hbs', 'utf8')
export const LEAFLET: AttachedLeaflet = { id: 'chats', title: 'Школьные чаты', fileName: 'Иванов-Пётр-чаты.pdf' }

export interface LetterCase {
  readonly template?: string
  /** Body of a template whose subject doesn't matter. */
  readonly body?: string
  readonly texts?: Texts
  readonly job?: Partial<Job>
  readonly pupil?: Partial<Pupil>
  readonly teacher?: Partial<Teacher>
  readonly leaflets?: readonly AttachedLeaflet[]
  readonly encrypted?: boolean
}

export function tryLetter({
  template,
  body,
  texts,
  job,
  pupil,
  teacher,
  leaflets = [LEAFLET],
  encrypted = false,
}: LetterCase): Outcome<LetterContent> {
  const one = samplePupil(pupil)
  const text = template ?? (body === undefined ? SHIPPED : `---\nsubject: Тема\n---\n# Заголовок\n\n${body}`)
  const schoolClass = sampleClass([one], teacher)
  return composeLetter(
    { job: { ...sampleJob(texts), ...job }, schoolClass, pupil: one },
    { leaflets, encrypted },
    { text, file: 'templates/email.hbs', maker: compileAsRead },
  )
}

export function letter(given: LetterCase): LetterContent {
  const made = tryLetter(given)
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics, null, 1))
  return made.value
}

/** The HTML between heading and end. */
export function bodyOf({ html }: LetterContent): string {
  return /<\/h1>\n([\s\S]*)\n<\/div>\n<\/body>/.exec(html)?.[1]?.replace(/ style="[^"]*"/g, '') ?? ''
}
