/** The letter to one family: subject, plain text and HTML, all from one template. */

import { error } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { Job, PersonName, Pupil } from '../model/job.ts'
import type { LetterContent } from '../model/mail.ts'
import { ageOn } from '../rules/age-on.ts'
import { listedName } from '../rules/listed-name.ts'
import { closeGaps, isOneName } from './close-gaps.ts'
import { createMergeContext, type Recipient } from './create-merge-context.ts'
import { letterFill } from './letter/fill-letter.ts'
import { type LetterBrings, letterValues } from './letter/letter-fields.ts'
import { parseLetter } from './letter/parse-letter.ts'
import { writeHtml } from './letter/write-html.ts'
import { writeText } from './letter/write-text.ts'
import { hasSlip, mergeLeaflet } from './merge-leaflet.ts'
import type { LetterTemplate, TemplateMaker } from './template-maker.ts'
import { unsureNames } from './unsure-names.ts'

/**
 * The template is Handlebars over Markdown: a front matter with the subject, then paragraphs, headings, lists, bold and links. Values are
 * data in all three outputs, as in leaflets.
 *
 * @param brings the leaflets as they are attached, in their order, and whether they open with a password
 * @param template `templates/email.hbs`
 * @returns the letter; or everything that is wrong in the template, each thing where it is written
 * @example composeLetter({ job, schoolClass, pupil }, { leaflets: [{ id: 'chats', title: 'Школьные чаты', fileName: 'Иванов-Пётр.pdf' }], encrypted: false }, { text, file, maker: compileAsRead })
 */
export function composeLetter(
  { job, schoolClass, pupil }: Recipient,
  brings: LetterBrings,
  template: LetterSource,
): Outcome<LetterContent> {
  const { compiled, portals, templates } = prepared(job, template)
  if (!compiled.ok) return compiled
  const recipient = { job, schoolClass, pupil }
  const templateFile = template.file
  let ageMissed = false
  const { leaflet: _, ...common } = createMergeContext(
    recipient,
    { title: '', kind: '', audience: null, time: '', portals: false, checked: '' },
    {
      unknownAge: () => {
        ageMissed = true
      },
      slip: () => false,
    },
  )
  const ids = brings.leaflets.map(({ id }) => id)
  const values: string[] = []
  const unsure = new Set<PersonName>()
  const form = compiled.value(
    { ...common, letter: letterValues(brings, portals(ids), slipsOf(ids, recipient, templates)) },
    { values, age: ageOn(pupil.birthDate, job.meeting.date), vk: pupil.vk, unsure },
  )
  if (ageMissed) return failure([unknownAge(pupil, templateFile)])
  const parsed = parseLetter(isOneName(pupil) ? { ...form, form: closeGaps(form.form, values) } : form)
  const diagnostics = [...compiled.diagnostics, ...unsureNames(unsure, recipient), ...parsed.diagnostics]
  if (!parsed.ok) return failure(diagnostics)
  const fill = letterFill(values)
  const subject = fill.text(parsed.value.subject).replace(/\s+/g, ' ').trim()
  return outcome(
    {
      subject,
      text: writeText(parsed.value, fill),
      html: writeHtml(parsed.value, fill, new Intl.Locale(job.words.language).language),
    },
    diagnostics,
  )
}

/** A letter's template as it is written. */
export interface LetterSource {
  readonly text: string
  /** Where it was read, for messages. */
  readonly file: string
  readonly maker: TemplateMaker
}

/** A job's letters are all made from one template, which is compiled once. */
const known = new WeakMap<Job, Map<string, LetterTemplate>>()

function prepared(job: Job, { text, file, maker }: LetterSource): LetterTemplate {
  const ofJob = known.get(job) ?? new Map<string, LetterTemplate>()
  known.set(job, ofJob)
  const key = `${file}\n${text}`
  const one = ofJob.get(key) ?? maker.letter(job, text, file)
  ofJob.set(key, one)
  return one
}

/** How many of the leaflets have a slip, as they are merged for a pupil; what is wrong with their own templates is reported where they are made. */
function slipsOf(leaflets: readonly string[], recipient: Recipient, templates: LetterTemplate['templates']): number {
  return leaflets.filter((id) => {
    const merged = templates.ok ? mergeLeaflet(templates.value, id, recipient) : null
    return merged?.ok === true && hasSlip(merged.value.form)
  }).length
}

function unknownAge({ lastName, firstName, place }: Pupil, file: string) {
  const name = listedName({ lastName, firstName })
  return error(
    'merge/unknown-age',
    {
      ru: `возраст неизвестен (${name}), а письмо ${file} спрашивает pupil.under14`,
      en: `age unknown (${name}), yet the letter ${file} asks for pupil.under14`,
    },
    {
      place,
      hint: {
        ru: 'впишите дату рождения или замените {{#if pupil.under14}} на {{#age under=14}}: тогда в письме будут обе ветки',
        en: 'fill in the birth date, or write {{#age under=14}} for {{#if pupil.under14}}: it writes both branches',
      },
    },
  )
}
