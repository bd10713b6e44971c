/** Checks the fields of a template that may have been meant in several ways, since its braces are broken. */
import { CODE } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { checkProgram } from './check-program.ts'
import type { Group } from './known-fields.ts'
import type { ParsedTemplate } from './parse-template.ts'

/**
 * What is wrong in a text however it was meant.
 *
 * @param fields what merging gives, see `knownFields`
 * @returns what `checkProgram` finds in every reading; all of it, where the text can be read as it is
 */
export function checkReadings({ source, readings, fieldsFrom }: ParsedTemplate, fields: Group): readonly Diagnostic[] {
  const [first = [], ...others] = readings.map((program) => checkProgram(source, program, fields))
  const keyOf = ({ code, place, message }: Diagnostic) => JSON.stringify([code, place, message])
  const keys = others.map((found) => new Set(found.map(keyOf)))
  const isKnown = ({ code, place }: Diagnostic) =>
    code !== CODE.unknownField || (place?.line ?? 0) >= source.firstLine + fieldsFrom - 1
  return first.filter((one) => isKnown(one) && keys.every((also) => also.has(keyOf(one))))
}
