/** Merges one leaflet for one recipient: a form, its values, and where each line of it was written. */

import { closest } from '../diagnostics/closest.ts'
import { error } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import { MOST_FIELDS } from '../model/field-text.ts'
import type { PersonName } from '../model/job.ts'
import type { Merged } from '../model/merged.ts'
import { ageOn } from '../rules/age-on.ts'
import { listedName } from '../rules/listed-name.ts'
import { closeGaps, isOneName } from './close-gaps.ts'
import { createMergeContext, type Recipient } from './create-merge-context.ts'
import type { CompiledLeaflet, CompiledTemplates } from './link-templates.ts'
import { unsureNames } from './unsure-names.ts'

/**
 * Runs the template for one pupil. The branches are decided on the real data; every value goes into `values`, in the order of
 * output, and leaves a field mark, so pupils on the same branches get the same `form` (the same string object).
 *
 * @param most fields that one leaflet may have: as many as there are marks
 * @returns the merged leaflet; or `merge/unknown-leaflet`; or `merge/too-many-fields`; or `merge/unknown-age`, where a template asks
 *   `pupil.under14` of a pupil whose age isn't known, since only `{{#age}}` can print both ways
 * @example
 * const merged = mergeLeaflet(templates, 'chats', { job, schoolClass, pupil })
 * if (merged.ok) merged.value.values // ['Иванов', 'Пётр', …]
 */
export function mergeLeaflet(
  templates: CompiledTemplates,
  leafletId: string,
  recipient: Recipient,
  most: number = MOST_FIELDS,
): Outcome<Merged> {
  const leaflet = templates.leaflets.get(leafletId)
  if (leaflet === undefined) return unknownLeaflet(leafletId, templates, recipient)
  const first = runFor(leaflet, recipient, true)
  // the frame may speak of the slip before the manuscript, on which it depends whether there is one
  const run = first.slipAsked && !hasSlip(first.form) ? runFor(leaflet, recipient, false) : first
  const { form, values, origins } = run
  if (values.length > most) return tooManyFields(leafletId, values.length, most, recipient)
  if (run.ageMissed) return unknownAge(leafletId, recipient)
  return outcome({ form, values, origins }, unsureNames(run.unsure, recipient))
}

/** Whether a merged leaflet has a slip. */
export function hasSlip(form: string): boolean {
  return /^::: *slip(?![\w-])/m.test(form)
}

/** @param hasSlip what is answered where a template asks whether the leaflet has one */
function runFor(leaflet: CompiledLeaflet, recipient: Recipient, hasSlip: boolean) {
  const { job, pupil } = recipient
  const values: string[] = []
  const unsure = new Set<PersonName>()
  let [ageMissed, slipAsked] = [false, false]
  const asked = {
    unknownAge: () => {
      ageMissed = true
    },
    slip: () => {
      slipAsked = true
      return hasSlip
    },
  }
  const { form, origins } = leaflet.run(createMergeContext(recipient, leaflet, asked), {
    values,
    age: ageOn(pupil.birthDate, job.meeting.date),
    vk: pupil.vk,
    unsure,
  })
  return { form: isOneName(pupil) ? closeGaps(form, values) : form, origins, values, unsure, ageMissed, slipAsked }
}

function tooManyFields(id: string, count: number, most: number, { job }: Recipient): Outcome<never> {
  const file = job.manuscripts.find((manuscript) => manuscript.id === id)?.file
  const message = {
    ru: `в памятке «${id}» полей ${count}, а может быть не больше ${most}`,
    en: `the leaflet “${id}” has ${count} fields, at most ${most} are possible`,
  }
  const hint = { ru: 'разделите памятку', en: 'divide the leaflet' }
  return failure([
    error('merge/too-many-fields', message, { ...(file === undefined ? {} : { place: { file } }), hint }),
  ])
}

function unknownLeaflet(id: string, { leaflets }: CompiledTemplates, { schoolClass }: Recipient): Outcome<never> {
  const near = closest(id, leaflets.keys())
  const message = { ru: `памятки «${id}» нет`, en: `there is no leaflet “${id}”` }
  const hint = near === null ? {} : { hint: { ru: `возможно, ${near}`, en: `perhaps ${near}` } }
  return failure([error('merge/unknown-leaflet', message, { place: { file: schoolClass.file }, ...hint })])
}

function unknownAge(id: string, { pupil }: Recipient): Outcome<never> {
  const name = listedName(pupil)
  const message = {
    ru: `возраст неизвестен (${name}), а памятка «${id}» спрашивает pupil.under14`,
    en: `age unknown (${name}), yet the leaflet “${id}” asks for pupil.under14`,
  }
  const hint = {
    ru: 'впишите дату рождения или замените {{#if pupil.under14}} на {{#age under=14}}: тогда напечатаются обе ветки',
    en: 'fill in the birth date, or write {{#age under=14}} for {{#if pupil.under14}}: it prints both branches',
  }
  return failure([error('merge/unknown-age', message, { place: pupil.place, hint })])
}
