/** Name cases that a person wrote down by hand. */
import type { NameForms } from '../../../model/job.ts'
import { text } from '../../fields.ts'
import { keysOf } from '../../problem.ts'

export const nameFormsSchema = keysOf({ genitive: text, dative: text, accusative: text })

/** Leaves out the cases that nobody gave: an empty one must not win over the one that is worked out. */
export function nameForms(forms: { readonly [Case in keyof Required<NameForms>]?: string | undefined }): NameForms {
  return {
    ...(forms.genitive ? { genitive: forms.genitive } : {}),
    ...(forms.dative ? { dative: forms.dative } : {}),
    ...(forms.accusative ? { accusative: forms.accusative } : {}),
  }
}
