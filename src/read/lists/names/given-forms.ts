/** Name cases that a person wrote down by hand. */
import type { NameForms } from '../../../model/job.ts'
import { optionalText } from '../../fields.ts'
import { keysOf } from '../../judged.ts'

export const nameFormsSchema = keysOf({ genitive: optionalText, dative: optionalText, accusative: optionalText })

/** Leaves out the cases that aren't given: an empty one must not win over the one that is worked out. */
export function givenForms(forms: { readonly [Case in keyof Required<NameForms>]?: string | undefined }): NameForms {
  return {
    ...(forms.genitive ? { genitive: forms.genitive } : {}),
    ...(forms.dative ? { dative: forms.dative } : {}),
    ...(forms.accusative ? { accusative: forms.accusative } : {}),
  }
}
